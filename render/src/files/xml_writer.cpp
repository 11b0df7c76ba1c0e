// SPDX-License-Identifier: Apache-2.0
#include "xml_writer.hpp"

#include "../utf8.hpp"

#include <cassert>

namespace jiedui::render::detail {

std::string escape_xml(std::string_view text) {
    std::string out;
    for (const char32_t c : decode(text)) {
        switch (c) {
        case U'&':
            out += "&amp;";
            break;
        case U'<':
            out += "&lt;";
            break;
        case U'>':
            out += "&gt;";
            break;
        case U'"':
            out += "&quot;";
            break;
        case U'\t':
            out += "&#9;";
            break;
        case U'\n':
            out += "&#10;";
            break;
        case U'\r':
            out += "&#13;";
            break;
        default:
            append_utf8(out, c < 0x20 ? replacement : c);
        }
    }
    return out;
}

XmlWriter::XmlWriter(std::ostream& out) : out_(out) {
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
}

XmlWriter& XmlWriter::open(std::string_view element) {
    assert(inside_ != Inside::text);
    out_ << (inside_ == Inside::tag ? ">\n" : "") << std::string(open_.size(), ' ') << '<' << element;
    open_.emplace_back(element);
    inside_ = Inside::tag;
    return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::string_view value) {
    assert(inside_ == Inside::tag);
    out_ << ' ' << name << "=\"" << escape_xml(value) << '"';
    return *this;
}

XmlWriter& XmlWriter::text(std::string_view value) {
    assert(inside_ == Inside::tag);
    out_ << '>' << escape_xml(value);
    inside_ = Inside::text;
    return *this;
}

XmlWriter& XmlWriter::close() {
    assert(!open_.empty());
    const std::string element = std::move(open_.back());
    open_.pop_back();
    if (inside_ == Inside::tag) {
        out_ << "/>\n";
    } else {
        out_ << (inside_ == Inside::element ? std::string(open_.size(), ' ') : "") << "</" << element
             << ">\n";
    }
    inside_ = Inside::element;
    return *this;
}

} // namespace jiedui::render::detail
