// SPDX-License-Identifier: Apache-2.0
#include "json_input.hpp"

#include <algorithm>
#include <istream>
#include <iterator>
#include <limits>
#include <optional>

#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::detail {
namespace {

/// Length of the well-formed sequence (Unicode, table 3-7) at the start of `bytes`; 0 when there is none.
std::size_t sequence_length(std::string_view bytes) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned first = at(0);
    if (first < 0x80) {
        return 1;
    }
    const std::size_t length = first < 0xC2   ? 0U
                               : first < 0xE0 ? 2U
                               : first < 0xF0 ? 3U
                               : first < 0xF5 ? 4U
                                              : 0U;
    if (length == 0 || bytes.size() < length) {
        return 0;
    }
    const unsigned low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (at(1) < low || at(1) > high) {
        return 0;
    }
    for (std::size_t i = 2; i < length; ++i) {
        if (at(i) < 0x80 || at(i) > 0xBF) {
            return 0;
        }
    }
    return length;
}

std::optional<std::size_t> first_bad_byte(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto length = sequence_length(text.substr(i));
        if (length == 0) {
            return i;
        }
        i += length;
    }
    return std::nullopt;
}

/// Line and column (in bytes) of a byte of `text`.
Location locate(std::string_view text, std::size_t byte, std::string_view file, std::uint32_t first_line) {
    const auto before = text.substr(0, std::min(byte, text.size()));
    const auto newline = before.rfind('\n');
    const auto column = newline == std::string_view::npos ? before.size() : before.size() - newline - 1;
    const auto lines = static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
    return Location{std::string{file}, first_line + lines, static_cast<std::uint32_t>(column + 1)};
}

} // namespace

void Field::fail(std::string_view code, std::string_view problem, std::string_view expected) const {
    std::string message = path.empty() ? std::string{"the object"} : "'" + path + "'";
    message.append(" ").append(problem).append("; expected ").append(expected);
    throw Error(std::string{code}, Location{std::string{file}, line, 0}, std::move(message),
                "docs/formats.md lists every key and its values");
}

Field Field::member(std::string_view key) const {
    if (value == nullptr || !value->is_object()) {
        fail("JD122", value == nullptr ? "is missing" : "has the wrong type", "an object");
    }
    const auto found = value->find(key);
    std::string inner = path.empty() ? std::string{key} : path + "." + std::string{key};
    return Field{found == value->end() ? nullptr : &*found, file, line, std::move(inner)};
}

Field Field::required(std::string_view key) const {
    auto field = member(key);
    if (field.is_absent()) {
        field.fail("JD122", "is missing", "this key in every object of the kind");
    }
    return field;
}

Field Field::element(std::size_t position) const {
    return Field{&(*value)[position], file, line, path + "[" + std::to_string(position) + "]"};
}

std::size_t Field::array_size() const {
    if (is_absent()) {
        return 0;
    }
    if (!value->is_array()) {
        fail("JD122", "has the wrong type", "an array");
    }
    return value->size();
}

std::string Field::text() const {
    if (value == nullptr || !value->is_string()) {
        fail("JD122", value == nullptr ? "is missing" : "has the wrong type", "a string");
    }
    return value->get<std::string>();
}

std::string Field::text_or_empty() const {
    return is_absent() ? std::string{} : text();
}

std::uint32_t Field::unsigned_integer() const {
    if (value == nullptr || !value->is_number_unsigned() ||
        value->get<std::uint64_t>() > std::numeric_limits<std::uint32_t>::max()) {
        fail("JD122", value == nullptr ? "is missing" : "has the wrong type",
             "a whole number from 0 to 4294967295");
    }
    return value->get<std::uint32_t>();
}

double Field::number_or(double fallback) const {
    if (is_absent()) {
        return fallback;
    }
    if (!value->is_number()) {
        fail("JD122", "has the wrong type", "a number");
    }
    return value->get<double>();
}

Json parse_json(std::string_view text, std::string_view file, std::uint32_t first_line) {
    if (const auto bad = first_bad_byte(text)) {
        throw Error("JD121", locate(text, *bad, file, first_line), "the text is not UTF-8; expected UTF-8",
                    "convert the file to UTF-8");
    }
    try {
        return Json::parse(text);
    } catch (const nlohmann::json::parse_error& error) {
        throw Error("JD120", locate(text, error.byte == 0 ? 0 : error.byte - 1, file, first_line),
                    "broken JSON; expected one complete JSON object", "the column counts bytes");
    } catch (const nlohmann::json::exception&) {
        throw Error("JD120", Location{std::string{file}, first_line, 0},
                    "a number is too large; expected a number that fits a double");
    }
}

std::string read_all(std::istream& in, std::string_view file) {
    std::string text;
    if (in) {
        text.assign(std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{});
    }
    if (in.fail()) {
        throw Error("JD128", Location{std::string{file}, 0, 0},
                    "the file cannot be read; expected a file that is there and may be read",
                    "check its name and your rights");
    }
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) {
        text.erase(0, byte_order_mark.size());
    }
    return text;
}

void for_each_json_line(std::istream& in, std::string_view file,
                        const std::function<void(const Field&)>& visit) {
    const std::string text = read_all(in, file);
    std::string_view rest = text;
    for (std::uint32_t number = 1; !rest.empty(); ++number) {
        const auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
            continue;
        }
        const auto json = parse_json(line, file, number);
        visit(Field{&json, file, number, {}});
    }
}

std::string dump(const Json& value) {
    try {
        return value.dump();
    } catch (const nlohmann::json::exception&) {
        throw Error("JD121", {}, "a string to be written is not UTF-8; expected UTF-8",
                    "decode the source before statements are made of it");
    }
}

} // namespace jiedui::detail
