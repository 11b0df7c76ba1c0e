// SPDX-License-Identifier: Apache-2.0
#include "formats/pdf.hpp"

#include "formats/page_layout.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <climits>
#include <memory>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

namespace jiedui::loaders::detail {
namespace {

std::string utf8_of(const poppler::ustring& text) {
    const poppler::byte_array bytes = text.to_utf8();
    std::string utf8(bytes.begin(), bytes.end());
    std::erase_if(utf8, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    return utf8;
}

Page words_of(const poppler::page& page) {
    Page words;
    for (const poppler::text_box& box : page.text_list(poppler::page::text_list_include_font)) {
        const auto place = box.bbox();
        std::string text = utf8_of(box.text());
        if (box.rotation() != 0 || text.empty()) { // stamps and watermarks lie across
            continue;
        }
        const double size =
            box.has_font_info() && box.get_font_size() > 1 ? box.get_font_size() : place.height();
        words.push_back({.left = place.left(),
                         .right = place.right(),
                         .top = place.top(),
                         .bottom = place.bottom(),
                         .size = std::max(size, 1.0),
                         .text = std::move(text)});
    }
    return words;
}

std::string pages_in_words(const std::vector<std::size_t>& numbers) {
    std::string text;
    constexpr std::size_t most = 10;
    for (std::size_t i = 0; i < std::min(numbers.size(), most); ++i) {
        text += (i == 0 ? "" : ", ") + std::to_string(numbers[i]);
    }
    return text + (numbers.size() > most ? ", ..." : "");
}

} // namespace

PlainText read_pdf(std::string_view bytes, std::string_view name, const FormatOptions& options) {
    const std::string place(name);
    static const bool silent =
        (poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr), true);
    (void)silent;
    const auto size = static_cast<int>(std::min<std::size_t>(bytes.size(), INT_MAX));
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), size));
    if (document == nullptr) {
        throw Error("JD162", {place}, "the PDF is damaged", "open it in a viewer and save it again");
    }
    if (document->is_locked()) {
        throw Error("JD162", {place}, "the PDF needs a password", "save a copy without one");
    }
    std::vector<Page> pages;
    std::vector<std::size_t> empty;
    std::size_t text_size = 0;
    for (int i = 0; i < document->pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        pages.push_back(page == nullptr ? Page{} : words_of(*page));
        for (const WordGroup& word : pages.back()) {
            text_size += word.text.size();
        }
        if (text_size > options.max_bytes) {
            throw Error("JD164", {place},
                        "holds more than " + std::to_string(options.max_bytes) + " bytes of text",
                        "allow more with --max-bytes, or leave the file out");
        }
        if (pages.back().empty()) {
            empty.push_back(static_cast<std::size_t>(i) + 1);
        }
    }
    if (text_size == 0) {
        throw Error("JD163", {place}, "no text in this PDF: its pages are pictures, as a scan's are",
                    "have its text recognised (OCR) first");
    }
    PlainText plain;
    if (!empty.empty()) {
        Diagnostic diagnostic;
        diagnostic.code = "JD163";
        diagnostic.location.path = place;
        diagnostic.message =
            "no text on page " + pages_in_words(empty) + " of " + std::to_string(pages.size());
        diagnostic.hint = "have the text of a scan recognised (OCR) first";
        plain.diagnostics.push_back(std::move(diagnostic));
    }
    TextWriter out(name, options.max_bytes);
    write_pages(std::move(pages), out);
    plain.text = decode_utf8(std::move(out).take(), name);
    return plain;
}

} // namespace jiedui::loaders::detail
