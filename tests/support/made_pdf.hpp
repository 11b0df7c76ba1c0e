// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/made_document.hpp"

#include <array>
#include <cstdint>
#include <cstdio>

/// The invented document as a typeset PDF: A4, wrapped lines, indented paragraphs, a running head and page
/// numbers.
namespace jiedui::testing {

class PdfWriter {
  public:
    explicit PdfWriter(std::size_t columns) : columns_(columns) { new_page(); }

    /// A string at a place, in millimetres-like points from the upper left corner.
    void put(double x, double y, const std::u16string& text, double font_size) {
        std::array<char, 80> head{};
        std::snprintf(head.data(), head.size(), "BT /F1 %.1f Tf %.1f %.1f Td <", font_size, x, 842 - y);
        pages_.back() += head.data();
        for (const char16_t c : text) {
            std::array<char, 5> hex{};
            std::snprintf(hex.data(), hex.size(), "%04X", static_cast<unsigned>(c));
            pages_.back() += hex.data();
        }
        pages_.back() += "> Tj ET\n";
    }

    /// One line of the body; columns and pages follow each other.
    void line(const std::u16string& text, double indent) {
        put(left() + indent, y_, text, size);
        advance();
    }

    void row(const std::vector<std::u16string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            put(left() + static_cast<double>(i) * width() / static_cast<double>(cells.size()), y_, cells[i],
                size);
        }
        advance();
    }

    std::size_t characters() const { return static_cast<std::size_t>(width() / size); }

    std::string finish() {
        std::string file = "%PDF-1.4\n";
        std::vector<std::size_t> places;
        const auto object = [&](const std::string& body) {
            places.push_back(file.size());
            file += std::to_string(places.size()) + " 0 obj\n" + body + "\nendobj\n";
        };
        const auto stream = [&](const std::string& body) {
            object("<</Length " + std::to_string(body.size()) + ">>\nstream\n" + body + "\nendstream");
        };
        std::string kids;
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            kids += std::to_string(6 + 2 * i) + " 0 R ";
        }
        object("<</Type/Catalog/Pages 2 0 R>>");
        object("<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages_.size()) + ">>");
        object("<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 "
               "R]/ToUnicode 5 0 R>>");
        object(
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/DW 1000/CIDSystemInfo<</Registry(Adobe)/Ordering"
            "(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 "
            "-200 "
            "1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 800/StemV 80>>>>");
        stream(to_unicode());
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            object(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents " +
                std::to_string(7 + 2 * i) + " 0 R>>");
            stream(pages_[i]);
        }
        const std::size_t table = file.size();
        file += "xref\n0 " + std::to_string(places.size() + 1) + "\n0000000000 65535 f \n";
        for (const std::size_t place : places) {
            std::array<char, 24> entry{};
            std::snprintf(entry.data(), entry.size(), "%010zu 00000 n \n", place);
            file += entry.data();
        }
        return file + "trailer<</Size " + std::to_string(places.size() + 1) + "/Root 1 0 R>>\nstartxref\n" +
               std::to_string(table) + "\n%%EOF\n";
    }

    static constexpr double size = 12;

  private:
    double width() const {
        return (450 - 30 * static_cast<double>(columns_ - 1)) / static_cast<double>(columns_);
    }
    double left() const { return 72 + static_cast<double>(column_) * (width() + 30); }

    void new_page() {
        pages_.emplace_back();
        column_ = 0;
        y_ = first_line;
        put(220, 50, u"苏甘协作文件汇编", 9);
        put(290, 800, u"— " + number(pages_.size()) + u" —", 9);
    }

    void advance() {
        y_ += 20;
        if (y_ < last_line) {
            return;
        }
        y_ = first_line;
        if (++column_ == columns_) {
            new_page();
        }
    }

    static std::u16string number(std::size_t n) {
        const std::string digits = std::to_string(n);
        return {digits.begin(), digits.end()};
    }

    static std::string to_unicode() {
        std::string map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
                          "1 begincodespacerange <0000> <FFFF> endcodespacerange\n";
        for (unsigned block = 0; block < 256; block += 64) {
            map += "64 beginbfrange\n";
            for (unsigned high = block; high < block + 64; ++high) {
                std::array<char, 32> range{};
                std::snprintf(range.data(), range.size(), "<%02X00> <%02XFF> <%02X00>\n", high, high, high);
                map += range.data();
            }
            map += "endbfrange\n";
        }
        return map + "endcmap end end\n";
    }

    static constexpr double first_line = 90;
    static constexpr double last_line = 330; // short pages: more of them
    std::size_t columns_;
    std::size_t column_ = 0;
    double y_ = first_line;
    std::vector<std::string> pages_;
};

/// Of the basic plane, as the invented document is.
inline std::u16string utf16(const std::string& utf8) {
    std::u16string text;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto byte = [&](std::size_t k) {
            return static_cast<unsigned>(static_cast<unsigned char>(utf8[i + k]));
        };
        const std::size_t length = byte(0) < 0x80 ? 1 : byte(0) < 0xE0 ? 2 : 3;
        const unsigned c = length == 1 ? byte(0)
                           : length == 2
                               ? (byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU)
                               : (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
        text += static_cast<char16_t>(c);
        i += length;
    }
    return text;
}

inline std::string as_pdf(const Parts& parts, std::size_t columns) {
    PdfWriter pdf(columns);
    for (const Part& part : parts) {
        std::vector<std::u16string> above;
        for (const auto& row : part.rows) {
            above.resize(row.size());
            for (std::size_t i = 0; i < row.size(); ++i) {
                above[i] = row[i] == "^" ? above[i] : utf16(row[i]);
            }
            pdf.row(above);
        }
        const std::u16string text = utf16(part.marker + part.text);
        const bool is_line = part.kind == PartKind::line || part.kind == PartKind::title;
        std::size_t room = pdf.characters() - 2;
        double indent = is_line ? 3 * PdfWriter::size : 2 * PdfWriter::size;
        for (std::size_t at = 0; at < text.size();) {
            pdf.line(text.substr(at, room), indent);
            at += room;
            room = pdf.characters();
            indent = 0;
        }
    }
    return pdf.finish();
}

} // namespace jiedui::testing
