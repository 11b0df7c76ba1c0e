// SPDX-License-Identifier: Apache-2.0
#include "text/csv.hpp"

#include <algorithm>
#include <utility>

#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::loaders::detail {
namespace {

class CsvParser {
  public:
    CsvParser(std::string_view text, char separator, std::string_view name)
        : text_(text), separator_(separator), name_(name) {}

    std::vector<CsvRow> run() {
        while (at_ < text_.size()) {
            row();
        }
        return std::move(rows_);
    }

  private:
    void row() {
        CsvRow row{.line = line_};
        do {
            row.fields.push_back(field());
        } while (take(separator_));
        take('\r');
        take('\n');
        if (row.fields.size() > 1 || !row.fields.front().empty()) {
            rows_.push_back(std::move(row));
        }
    }

    std::string field() {
        std::string value;
        if (take('"')) {
            quoted(value);
        }
        while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') {
            value += text_[at_++];
        }
        return value;
    }

    void quoted(std::string& value) {
        const Location begin{std::string{name_}, line_};
        while (at_ < text_.size()) {
            const char c = text_[at_];
            take(c);
            if (c == '"' && !take('"')) {
                return;
            }
            value += c;
        }
        throw Error("JD135", begin, "a quotation mark in this row is never closed",
                    "save the sheet again as CSV from the spreadsheet program");
    }

    bool take(char c) {
        if (at_ == text_.size() || text_[at_] != c) {
            return false;
        }
        line_ += c == '\n' ? 1U : 0U;
        ++at_;
        return true;
    }

    std::string_view text_;
    char separator_;
    std::string_view name_;
    std::size_t at_ = 0;
    std::uint32_t line_ = 1;
    std::vector<CsvRow> rows_;
};

bool would_be_computed(std::string_view field) {
    return !field.empty() && std::string_view("=+-@\t\r").find(field.front()) != std::string_view::npos;
}

} // namespace

std::vector<CsvRow> parse_csv(std::string_view text, char separator, std::string_view name) {
    return CsvParser(text, separator, name).run();
}

void append_csv(std::string& text, const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        text += i == 0 ? "" : ",";
        const std::string field = (would_be_computed(fields[i]) ? "'" : "") + fields[i];
        if (field.find_first_of(",;\"\r\n\t") == std::string::npos) {
            text += field;
            continue;
        }
        text += '"';
        for (const char c : field) {
            text.append(c == '"' ? 2 : 1, c);
        }
        text += '"';
    }
    text += "\r\n";
}

std::string without_guard(std::string field) {
    if (field.starts_with('\'') && would_be_computed(std::string_view(field).substr(1))) {
        field.erase(0, 1);
    }
    return field;
}

} // namespace jiedui::loaders::detail
