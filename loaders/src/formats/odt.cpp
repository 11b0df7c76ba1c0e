// SPDX-License-Identifier: Apache-2.0
#include "formats/numbering.hpp"
#include "formats/office.hpp"
#include "text/utf8.hpp"
#include "text/xml_reader.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::loaders::detail {
namespace {

using Event = XmlReader::Event;

constexpr const char* outline_name = " outline"; // no name of a list begins with a space

std::size_t count_of(const std::string& text) {
    std::size_t value = 1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::clamp<std::size_t>(value, 1, 1000);
}

int level_of(const std::string& text) {
    return static_cast<int>(count_of(text)) - 1;
}

NumberFormat format_of(const std::string& example) {
    if (example.empty()) {
        return NumberFormat::none;
    }
    if (example.starts_with("1")) {
        return NumberFormat::decimal;
    }
    if (example.starts_with("\xE2\x91\xA0")) {
        return NumberFormat::circled;
    }
    if (example == "A" || example == "a") {
        return example == "A" ? NumberFormat::upper_letter : NumberFormat::lower_letter;
    }
    if (example == "I" || example == "i") {
        return example == "I" ? NumberFormat::upper_roman : NumberFormat::lower_roman;
    }
    return NumberFormat::chinese; // an example in ideographs
}

/// The lists that a part of the file defines.
void read_lists(const std::string& xml, const std::string& name, Numbering& numbering) {
    if (xml.empty()) {
        return;
    }
    std::string scheme;
    XmlReader reader(xml, name);
    for (Event event = reader.next(); event != Event::finished; event = reader.next()) {
        if (event == Event::end) {
            continue;
        }
        if (reader.element() == "list-style") {
            scheme = reader.attribute("style:name");
        } else if (reader.element() == "outline-style") {
            scheme = outline_name;
        } else if (reader.element() == "list-level-style-number" ||
                   reader.element() == "outline-level-style") {
            const int level = level_of(reader.attribute("text:level"));
            const NumberFormat format = format_of(reader.attribute("style:num-format"));
            if (format != NumberFormat::none) {
                numbering.schemes[scheme][level] = {
                    .format = format,
                    .pattern = reader.attribute("style:num-prefix") + "%" + std::to_string(level + 1) +
                               reader.attribute("style:num-suffix"),
                    .start = static_cast<int>(count_of(reader.attribute("text:start-value")))};
            }
        }
    }
}

/// The text of content.xml.
class OdtBody {
  public:
    OdtBody(const std::map<std::string, std::string>& parts, const std::string& name,
            const FormatOptions& options)
        : reader_(parts.at("content.xml"), name), out_(name, options.max_bytes) {
        if (const auto styles = parts.find("styles.xml"); styles != parts.end()) {
            read_lists(styles->second, name, numbering_);
        }
        read_lists(parts.at("content.xml"), name, numbering_);
    }

    std::string run() && {
        for (Event event = reader_.next(); event != Event::finished; event = reader_.next()) {
            if (skipped_ == 0 && in_paragraph_ > 0) {
                put(reader_.text());
            }
            event == Event::begin ? begin(reader_.element()) : end(reader_.element());
        }
        return std::move(out_).take();
    }

  private:
    static bool is_left_out(const std::string& element) {
        return element == "note" || element == "annotation" || element == "tracked-changes" ||
               element == "table-of-content" || element == "sequence-decls" || element == "forms";
    }

    void begin(const std::string& element) {
        if (skipped_ > 0 || is_left_out(element)) {
            ++skipped_;
        } else if (element == "p" || element == "h") {
            begin_paragraph(element == "h");
        } else if (element == "s" || element == "tab" || element == "line-break") {
            put(" ");
        } else if (element == "list") {
            std::string name = reader_.attribute("text:style-name");
            if (name.empty() && !lists_.empty()) {
                name = lists_.back();
            }
            if (lists_.empty() && reader_.attribute("text:continue-numbering") != "true" &&
                reader_.attribute("text:continue-list").empty()) {
                numbering_.restart(name);
            }
            lists_.push_back(std::move(name));
        } else if (element == "list-item") {
            item_due_ = true;
        } else if (element == "table") {
            out_.begin_table();
        } else if (element == "table-row") {
            out_.begin_row();
        } else if (element == "table-cell") {
            out_.begin_cell(count_of(reader_.attribute("table:number-columns-spanned")),
                            count_of(reader_.attribute("table:number-rows-spanned")));
        }
    }

    void begin_paragraph(bool heading) {
        out_.end_paragraph();
        ++in_paragraph_;
        number_.clear();
        if (!lists_.empty() && item_due_) {
            number_ = numbering_.next(lists_.back(), static_cast<int>(lists_.size()) - 1);
        } else if (heading && lists_.empty()) {
            number_ = numbering_.next(outline_name, level_of(reader_.attribute("text:outline-level")));
        }
        item_due_ = false;
    }

    void end(const std::string& element) {
        if (skipped_ > 0) {
            --skipped_;
        } else if (element == "p" || element == "h") {
            out_.end_paragraph();
            in_paragraph_ = std::max(0, in_paragraph_ - 1);
        } else if (element == "list" && !lists_.empty()) {
            lists_.pop_back();
        } else if (element == "table-cell") {
            out_.end_cell();
        } else if (element == "table") {
            out_.end_table();
        }
    }

    void put(std::string_view text) {
        if (!text.empty() && !number_.empty()) {
            out_.text(number_);
            number_.clear();
        }
        out_.text(text);
    }

    XmlReader reader_;
    OfficeWriter out_;
    Numbering numbering_;
    std::vector<std::string> lists_; ///< those that are open
    std::string number_;             ///< of the paragraph, until its text begins
    bool item_due_ = false;
    int in_paragraph_ = 0;
    int skipped_ = 0; ///< depth within what is left out
};

} // namespace

PlainText read_odt(std::string_view bytes, std::string_view name, const FormatOptions& options) {
    const auto parts = unpack(bytes, name, {"content.xml", "styles.xml"}, options);
    if (!parts.contains("content.xml")) {
        throw Error("JD162", {std::string(name)}, "there is no text in this ODT file",
                    "open it in the program that wrote it and save it again");
    }
    PlainText plain;
    plain.text = decode_utf8(OdtBody(parts, std::string(name), options).run(), name);
    return plain;
}

} // namespace jiedui::loaders::detail
