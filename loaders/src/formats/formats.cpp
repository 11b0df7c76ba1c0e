// SPDX-License-Identifier: Apache-2.0
#include "formats/archive.hpp"
#include "formats/encoding.hpp"
#include "formats/html.hpp"
#include "formats/office.hpp"
#include "formats/pdf.hpp"

#include <algorithm>
#include <array>

#include <jiedui/loaders/formats.hpp>

namespace jiedui::loaders {
namespace {

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

std::string extension_of(std::string_view name) {
    return lower(name.substr(std::min(name.rfind('.'), name.size())));
}

bool is_html(std::string_view bytes, std::string_view name) {
    const auto first = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (first != std::string_view::npos && bytes[first] == '<') {
        constexpr std::array<std::string_view, 7> marks{"<!doctype html", "<html", "<head", "<body",
                                                        "<meta",          "<div",  "<table"};
        const std::string head = lower(bytes.substr(first, 2000));
        return std::ranges::any_of(marks, [&](auto mark) { return head.find(mark) != std::string::npos; });
    }
    const std::string end = extension_of(name);
    return (end == ".html" || end == ".htm" || end == ".shtml" || end == ".xhtml") &&
           bytes.find('<') != std::string_view::npos;
}

[[noreturn]] void refuse(std::string_view name, const std::string& what) {
    throw Error("JD162", {std::string(name)}, what + ", which is not read",
                "save it as DOCX, ODT, PDF, HTML or text");
}

/// Formats that look like text to nobody, so that they are named instead of called badly encoded.
void refuse_others(std::string_view bytes, std::string_view name) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xD0\xCF\x11\xE0"sv)) {
        refuse(name, "a file of an old word processor (DOC, WPS)");
    }
    if (bytes.starts_with("{\\rtf"sv)) {
        refuse(name, "an RTF file");
    }
    if (bytes.starts_with("\xFF\xD8\xFF"sv) || bytes.starts_with("\x89PNG"sv) ||
        bytes.starts_with("II*\0"sv)) {
        refuse(name, "a picture");
    }
    if (const std::string end = extension_of(name); end == ".pdf" || end == ".docx" || end == ".odt") {
        throw Error("JD162", {std::string(name)}, "it ends in " + end + " and is none",
                    "fetch it again, or name it as what it is");
    }
    if (detail::is_archive(bytes)) {
        refuse(name, "an archive within an archive, or one that is no document");
    }
}

} // namespace

Format guess_format(std::string_view bytes, std::string_view name) {
    if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) {
        return Format::pdf;
    }
    if (bytes.starts_with("PK")) {
        const auto has = [bytes](std::string_view word) {
            return bytes.find(word) != std::string_view::npos;
        };
        if (has("word/document.xml")) {
            return Format::docx;
        }
        if (has("mimetype") && has("content.xml") && !has("opendocument.spreadsheet") &&
            !has("opendocument.presentation")) {
            return Format::odt;
        }
    }
    return is_html(bytes, name) ? Format::html : Format::text;
}

PlainText plain_text(std::string_view bytes, std::string_view name, const FormatOptions& options) {
    if (bytes.size() > options.max_bytes) {
        throw Error("JD164", {std::string(name)},
                    std::to_string(bytes.size()) + " bytes, more than the " +
                        std::to_string(options.max_bytes) + " that are read",
                    "allow more with --max-bytes, or leave the file out");
    }
    switch (guess_format(bytes, name)) {
    case Format::html:
        return detail::read_html(bytes, name, options);
    case Format::pdf:
        return detail::read_pdf(bytes, name, options);
    case Format::docx:
        return detail::read_docx(bytes, name, options);
    case Format::odt:
        return detail::read_odt(bytes, name, options);
    case Format::text:
        break;
    }
    refuse_others(bytes, name);
    auto decoded = detail::decode_text(bytes, name, options.encoding);
    return {.text = std::move(decoded.text),
            .metadata = {},
            .imposed = {},
            .diagnostics = std::move(decoded.diagnostics)};
}

} // namespace jiedui::loaders
