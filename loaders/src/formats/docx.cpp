// SPDX-License-Identifier: Apache-2.0
#include "formats/numbering.hpp"
#include "formats/office.hpp"
#include "text/utf8.hpp"
#include "text/xml_reader.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::loaders::detail {
namespace {

using Event = XmlReader::Event;

int number_of(const std::string& text, int otherwise) {
    int value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

NumberFormat format_of(const std::string& name) {
    if (name == "decimal" || name == "decimalFullWidth" || name == "decimalZero") {
        return NumberFormat::decimal;
    }
    if (name.starts_with("decimalEnclosedCircle")) {
        return NumberFormat::circled;
    }
    if (name.starts_with("chinese") || name.starts_with("taiwanese") ||
        name.starts_with("japaneseCounting") || name.starts_with("ideograph")) {
        return NumberFormat::chinese;
    }
    if (name == "upperLetter" || name == "lowerLetter") {
        return name == "upperLetter" ? NumberFormat::upper_letter : NumberFormat::lower_letter;
    }
    if (name == "upperRoman" || name == "lowerRoman") {
        return name == "upperRoman" ? NumberFormat::upper_roman : NumberFormat::lower_roman;
    }
    return NumberFormat::none; // bullets
}

/// Which number a paragraph or a style of paragraphs has.
struct NumberOf {
    std::string list{};
    std::optional<int> level{};
};

/// Lists by their id: word/numbering.xml.
Numbering read_numbering(const std::string& xml, const std::string& name) {
    Numbering numbering;
    if (xml.empty()) {
        return numbering;
    }
    std::map<std::string, NumberScheme> abstract;
    std::string abstract_id;
    std::string list;
    int level = 0;
    XmlReader reader(xml, name);
    for (Event event = reader.next(); event != Event::finished; event = reader.next()) {
        if (event == Event::end) {
            continue;
        }
        const std::string& element = reader.element();
        const std::string value = reader.attribute("w:val");
        if (element == "abstractNum") {
            abstract_id = reader.attribute("w:abstractNumId");
            list.clear();
        } else if (element == "num") {
            list = reader.attribute("w:numId");
        } else if (element == "abstractNumId" && !list.empty()) {
            numbering.schemes[list] = abstract[value];
        } else if (element == "lvl" || element == "lvlOverride") {
            level = number_of(reader.attribute("w:ilvl"), 0);
        } else {
            NumberScheme& scheme = list.empty() ? abstract[abstract_id] : numbering.schemes[list];
            if (element == "start" || element == "startOverride") {
                scheme[level].start = number_of(value, 1);
            } else if (element == "numFmt") {
                scheme[level].format = format_of(value);
            } else if (element == "lvlText") {
                scheme[level].pattern = value;
            }
        }
    }
    for (auto& [id, scheme] : numbering.schemes) { // a bullet is no number
        std::erase_if(scheme, [](const auto& one) { return one.second.format == NumberFormat::none; });
    }
    return numbering;
}

/// The numbers that styles give: word/styles.xml.
std::map<std::string, NumberOf> read_styles(const std::string& xml, const std::string& name) {
    std::map<std::string, NumberOf> styles;
    std::map<std::string, std::string> based_on;
    if (xml.empty()) {
        return styles;
    }
    std::string style;
    XmlReader reader(xml, name);
    for (Event event = reader.next(); event != Event::finished; event = reader.next()) {
        if (event == Event::end) {
            continue;
        }
        const std::string value = reader.attribute("w:val");
        if (reader.element() == "style") {
            style = reader.attribute("w:styleId");
        } else if (reader.element() == "basedOn") {
            based_on[style] = value;
        } else if (reader.element() == "numId") {
            styles[style].list = value;
        } else if (reader.element() == "ilvl") {
            styles[style].level = number_of(value, 0);
        }
    }
    for (const auto& [from, to] : based_on) {
        std::string base = to;
        for (int i = 0; i < 16 && !styles.contains(from) && !base.empty(); ++i) {
            if (styles.contains(base)) {
                styles[from] = styles[base];
            }
            base = based_on.contains(base) ? based_on[base] : "";
        }
    }
    return styles;
}

/// The text of word/document.xml.
class DocxBody {
  public:
    DocxBody(const std::map<std::string, std::string>& parts, const std::string& name,
             const FormatOptions& options)
        : reader_(parts.at("word/document.xml"), name), out_(name, options.max_bytes) {
        const auto part = [&parts](const char* path) {
            const auto found = parts.find(path);
            return found == parts.end() ? std::string{} : found->second;
        };
        numbering_ = read_numbering(part("word/numbering.xml"), name);
        styles_ = read_styles(part("word/styles.xml"), name);
    }

    std::string run() && {
        for (Event event = reader_.next(); event != Event::finished; event = reader_.next()) {
            event == Event::begin ? begin(reader_.element()) : end(reader_.element());
        }
        return std::move(out_).take();
    }

  private:
    void begin(const std::string& element) {
        if (skipped_ > 0 || element == "Fallback" || element == "pict") { // the same again in an older form
            ++skipped_;
        } else if (element == "p") {
            open_cell();
            out_.end_paragraph();
            number_ = {};
            number_due_ = true;
        } else if (element == "pStyle") {
            if (const auto style = styles_.find(value()); style != styles_.end()) {
                number_ = style->second;
            }
        } else if (element == "numId") {
            number_.list = value();
        } else if (element == "ilvl") {
            number_.level = number_of(value(), 0);
        } else if (element == "tab" || element == "br" || element == "cr") {
            if (in_run_) {
                put(" ");
            }
        } else if (element == "r") {
            in_run_ = true;
        } else if (element == "noBreakHyphen") {
            put("-");
        } else {
            table(element);
        }
    }

    void table(const std::string& element) {
        if (element == "tbl") {
            out_.begin_table();
        } else if (element == "tr") {
            out_.begin_row();
        } else if (element == "tc") {
            columns_ = 1;
            merges_ = false;
            cell_due_ = true;
        } else if (element == "gridSpan") {
            columns_ = static_cast<std::size_t>(std::max(1, number_of(value(), 1)));
        } else if (element == "vMerge") {
            merges_ = value() != "restart";
        }
    }

    void end(const std::string& element) {
        if (skipped_ > 0) {
            --skipped_;
        } else if (element == "t") {
            put(reader_.text());
        } else if (element == "r") {
            in_run_ = false;
        } else if (element == "p") {
            out_.end_paragraph();
        } else if (element == "tcPr") {
            open_cell();
        } else if (element == "tc") {
            out_.end_cell();
        } else if (element == "tbl") {
            out_.end_table();
        }
    }

    void open_cell() {
        if (std::exchange(cell_due_, false)) {
            merges_ ? out_.continue_above(columns_) : out_.begin_cell(columns_, 1);
        }
    }

    void put(std::string_view text) {
        if (number_due_ && !text.empty()) {
            number_due_ = false;
            if (!number_.list.empty()) {
                out_.text(numbering_.next(number_.list, number_.level.value_or(0)));
            }
        }
        out_.text(text);
    }

    std::string value() const { return reader_.attribute("w:val"); }

    XmlReader reader_;
    OfficeWriter out_;
    Numbering numbering_;
    std::map<std::string, NumberOf> styles_;
    NumberOf number_;
    bool number_due_ = false;
    bool in_run_ = false;
    bool cell_due_ = false;
    bool merges_ = false;
    std::size_t columns_ = 1;
    int skipped_ = 0; ///< depth within what is left out
};

} // namespace

PlainText read_docx(std::string_view bytes, std::string_view name, const FormatOptions& options) {
    const auto parts =
        unpack(bytes, name, {"word/document.xml", "word/numbering.xml", "word/styles.xml"}, options);
    if (!parts.contains("word/document.xml")) {
        throw Error("JD162", {std::string(name)}, "there is no text in this DOCX file",
                    "open it in the program that wrote it and save it again");
    }
    PlainText plain;
    plain.text = decode_utf8(DocxBody(parts, std::string(name), options).run(), name);
    return plain;
}

} // namespace jiedui::loaders::detail
