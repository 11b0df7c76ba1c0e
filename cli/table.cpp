// SPDX-License-Identifier: Apache-2.0
#include "table.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

#include <jiedui/render/label.hpp>

namespace jiedui::cli {
namespace {

std::vector<std::size_t> widths_of(const Table& table) {
    std::vector<std::size_t> widths;
    for (const Column& column : table.columns) {
        widths.push_back(render::display_columns(column.title));
    }
    for (const auto& row : table.rows) {
        assert(row.size() == widths.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], render::display_columns(row[i]));
        }
    }
    return widths;
}

void append_line(std::string& text, const Table& table, const std::vector<std::size_t>& widths,
                 const std::vector<std::string>& fields) {
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::string blanks(widths[i] - render::display_columns(fields[i]), ' ');
        line += i == 0 ? "" : "  ";
        line += table.columns[i].align == Align::right ? blanks + fields[i] : fields[i] + blanks;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
}

void append_csv(std::string& text, const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        text += i == 0 ? "" : ",";
        if (fields[i].find_first_of(",\"\r\n") == std::string::npos) {
            text += fields[i];
            continue;
        }
        text += '"';
        for (const char c : fields[i]) {
            text += c == '"' ? "\"\"" : std::string(1, c);
        }
        text += '"';
    }
    text += '\n';
}

std::vector<std::string> titles_of(const Table& table) {
    std::vector<std::string> titles;
    for (const Column& column : table.columns) {
        titles.push_back(column.title);
    }
    return titles;
}

} // namespace

std::string to_text(const Table& table) {
    const auto widths = widths_of(table);
    std::string text;
    append_line(text, table, widths, titles_of(table));
    for (const auto& row : table.rows) {
        append_line(text, table, widths, row);
    }
    return text;
}

std::string to_csv(const Table& table) {
    std::string text;
    append_csv(text, titles_of(table));
    for (const auto& row : table.rows) {
        append_csv(text, row);
    }
    return text;
}

std::string rounded(double value) {
    if (std::abs(value) < 1e15 && std::floor(value) == value) {
        return std::to_string(static_cast<long long>(value));
    }
    std::array<char, 64> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::general, 6).ptr;
    return {digits.data(), end};
}

std::string exact(double value) {
    std::array<char, 64> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

} // namespace jiedui::cli
