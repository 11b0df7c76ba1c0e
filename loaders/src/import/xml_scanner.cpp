// SPDX-License-Identifier: Apache-2.0
#include "import/xml_scanner.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <simdjson.h>

namespace jiedui::loaders::detail {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// By byte: what cannot stand in a name.
constexpr auto ends_name = [] {
    std::array<bool, 256> ends{};
    for (const char c : {' ', '\n', '\t', '\r', '>', '/', '=', '<', '"', '\''}) {
        ends[static_cast<unsigned char>(c)] = true;
    }
    return ends;
}();

/// Texts are short: a search in whole vectors would cost more.
template <char... Special> bool has_any(std::string_view raw) {
    return std::ranges::any_of(raw, [](char c) { return ((c == Special) || ...); });
}

} // namespace

XmlScanner::XmlScanner(std::string_view bytes, std::string name) : bytes_(bytes), name_(std::move(name)) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (!simdjson::validate_utf8(bytes.data(), bytes.size())) {
        (void)decode_utf8(bytes, name_); // says where
    }
    at_ = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

XmlScanner::Event XmlScanner::next() {
    text_ = {};
    if (is_empty_) {
        is_empty_ = false;
        return end(open_.back());
    }
    while (true) {
        const std::size_t tag = std::min(bytes_.find('<', at_), bytes_.size());
        const std::string_view before = bytes_.substr(at_, tag - at_);
        at_ = tag;
        add_text(before);
        if (tag == bytes_.size()) {
            return finish();
        }
        switch (tag + 1 < bytes_.size() ? bytes_[tag + 1] : '\0') {
        case '/':
            read_end_tag();
            return end(open_.back());
        case '?':
            read_to("?>");
            break;
        case '!':
            read_declaration();
            break;
        default:
            return begin();
        }
    }
}

XmlScanner::Event XmlScanner::finish() const {
    if (!had_root_) {
        fail("this is no XML: there is no element");
    }
    if (!open_.empty()) {
        fail("the file ends before the element " + std::string{open_.back()} + " does");
    }
    return Event::finished;
}

void XmlScanner::read_declaration() {
    constexpr std::string_view comment = "<!--";
    constexpr std::string_view section = "<![CDATA[";
    const std::string_view rest = bytes_.substr(at_);
    if (rest.starts_with(comment)) {
        at_ += comment.size();
        read_to("-->");
    } else if (rest.starts_with(section) && !open_.empty()) {
        at_ += section.size();
        pieces_ = std::string{text_} + std::string{read_to("]]>")};
        text_ = pieces_;
    } else {
        fail("the file declares a document type or entities of its own, which are not read");
    }
}

XmlScanner::Event XmlScanner::begin() {
    if (open_.empty() && had_root_) {
        fail("this is no complete XML: something follows the last end of an element");
    }
    had_root_ = true;
    ++at_;
    open_.push_back(read_name());
    element_ = open_.back().substr(open_.back().rfind(':') + 1);
    attributes_.clear();
    resolved_.clear();
    for (skip_blanks(); at_ < bytes_.size(); skip_blanks()) {
        if (bytes_[at_] == '>') {
            ++at_;
            return Event::begin;
        }
        if (bytes_[at_] == '/' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '>') {
            at_ += 2;
            is_empty_ = true;
            return Event::begin;
        }
        read_attribute();
    }
    fail("the file ends inside the element " + std::string{open_.back()});
}

XmlScanner::Event XmlScanner::end(std::string_view name) {
    element_ = name.substr(name.rfind(':') + 1);
    open_.pop_back();
    return Event::end;
}

void XmlScanner::read_end_tag() {
    at_ += 2;
    const std::string_view name = read_name();
    skip_blanks();
    if (open_.empty() || open_.back() != name || at_ == bytes_.size() || bytes_[at_] != '>') {
        fail("this is no complete XML: the element " + std::string{name} + " ends where it has not begun");
    }
    ++at_;
}

void XmlScanner::read_attribute() {
    Attribute attribute{.name = read_name(), .value = {}};
    skip_blanks();
    const bool has_value = at_ < bytes_.size() && bytes_[at_] == '=';
    at_ += has_value ? 1 : 0;
    skip_blanks();
    if (!has_value || at_ == bytes_.size() || (bytes_[at_] != '"' && bytes_[at_] != '\'')) {
        fail("the attribute " + std::string{attribute.name} + " has no value in quotation marks");
    }
    const std::size_t closing = bytes_.find(bytes_[at_], at_ + 1);
    if (closing == std::string_view::npos) {
        fail("the value of the attribute " + std::string{attribute.name} + " has no end");
    }
    attribute.value = bytes_.substr(at_ + 1, closing - at_ - 1);
    at_ = closing + 1;
    if (has_any<'&', '\n', '\t', '\r'>(attribute.value)) {
        attribute.value = resolved_.emplace_back(resolved(attribute.value, Place::attribute));
    }
    attributes_.push_back(attribute);
}

std::string_view XmlScanner::read_name() {
    const std::size_t from = at_;
    while (at_ < bytes_.size() && !ends_name[static_cast<unsigned char>(bytes_[at_])]) {
        ++at_;
    }
    if (at_ == from) {
        fail("this is no complete XML: a name is missing");
    }
    return bytes_.substr(from, at_ - from);
}

void XmlScanner::skip_blanks() {
    while (at_ < bytes_.size() && is_blank(bytes_[at_])) {
        ++at_;
    }
}

/// What stands before the mark; goes on behind it.
std::string_view XmlScanner::read_to(std::string_view mark) {
    const std::size_t found = bytes_.find(mark, at_);
    if (found == std::string_view::npos) {
        fail("the file ends before " + std::string{mark});
    }
    const std::string_view before = bytes_.substr(at_, found - at_);
    at_ = found + mark.size();
    return before;
}

void XmlScanner::add_text(std::string_view raw) {
    if (open_.empty()) {
        if (!std::ranges::all_of(raw, is_blank)) {
            fail("this is no complete XML: text stands outside of the elements");
        }
        return;
    }
    if (text_.empty() && !has_any<'&', '\r'>(raw)) {
        text_ = raw;
    } else if (!raw.empty()) {
        pieces_ = std::string{text_} + resolved(raw, Place::text);
        text_ = pieces_;
    }
}

std::string_view XmlScanner::attribute(std::string_view name) const {
    for (const Attribute& attribute : attributes_) {
        if (attribute.name == name) {
            return attribute.value;
        }
    }
    return {};
}

/// Entities as what they mean; ends of lines are one character, in attributes a blank.
std::string XmlScanner::resolved(std::string_view raw, Place place) const {
    std::string text;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] == '&') {
            const std::size_t end = raw.find(';', i);
            if (end == std::string_view::npos) {
                fail("an entity has no end");
            }
            append_entity(text, raw.substr(i + 1, end - i - 1));
            i = end;
        } else if (raw[i] == '\r' && raw.substr(i + 1, 1) == "\n") {
            continue;
        } else if (place == Place::attribute && is_blank(raw[i])) {
            text += ' ';
        } else {
            text += raw[i] == '\r' ? '\n' : raw[i];
        }
    }
    return text;
}

void XmlScanner::append_entity(std::string& text, std::string_view entity) const {
    struct Known {
        std::string_view name;
        char means;
    };
    constexpr std::array known{Known{"amp", '&'}, Known{"lt", '<'}, Known{"gt", '>'}, Known{"quot", '"'},
                               Known{"apos", '\''}};
    if (const auto found = std::ranges::find(known, entity, &Known::name); found != known.end()) {
        text += found->means;
        return;
    }
    const bool is_hexadecimal = entity.starts_with("#x");
    const std::string_view digits =
        entity.substr(std::min<std::size_t>(is_hexadecimal ? 2 : 1, entity.size()));
    std::uint32_t code = 0;
    const auto [end, problem] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, is_hexadecimal ? 16 : 10);
    const bool is_character = code != 0 && code < 0x110000 && !(code >= 0xD800 && code < 0xE000);
    if (!entity.starts_with('#') || problem != std::errc{} || end != digits.data() + digits.size() ||
        !is_character) {
        fail("the entity " + std::string{entity} + " is none of XML itself");
    }
    text += encode_utf8(std::u32string(1, static_cast<char32_t>(code)));
}

void XmlScanner::fail(const std::string& problem) const {
    fail("JD150", problem);
}

void XmlScanner::fail(std::string_view code, const std::string& problem) const {
    const auto before = bytes_.substr(0, at_);
    throw Error(std::string{code}, {name_, static_cast<std::uint32_t>(1 + std::ranges::count(before, '\n'))},
                problem, "open it in the program that wrote it and save it again, in UTF-8");
}

} // namespace jiedui::loaders::detail
