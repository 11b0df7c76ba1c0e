// SPDX-License-Identifier: Apache-2.0
#include <cassert>
#include <string_view>

#include <jiedui/render/report.hpp>

namespace jiedui::render {
namespace {

/// On one line, with a backslash before whatever could be markup.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '\n' || c == '\r' || c == '\t') {
            result += ' ';
            continue;
        }
        if (std::string_view("\\`*_{}[]<>#|~&$").find(c) != std::string_view::npos) {
            result += '\\';
        }
        result += c;
    }
    return result;
}

void row(std::string& out, const std::vector<std::string>& fields) {
    out += '|';
    for (const auto& field : fields) {
        out.append(" ").append(field).append(" |");
    }
    out += '\n';
}

void add(std::string& out, const ReportTable& table) {
    if (!table.caption.empty()) {
        out.append("**").append(escaped(table.caption)).append("**\n\n");
    }
    std::vector<std::string> titles;
    std::vector<std::string> rules;
    for (const ReportColumn& column : table.columns) {
        titles.push_back(escaped(column.title));
        rules.emplace_back(column.kind == ColumnKind::number ? "---:" : "---");
    }
    row(out, titles);
    row(out, rules);
    for (const auto& fields : table.rows) {
        assert(fields.size() == table.columns.size());
        std::vector<std::string> cells;
        for (const auto& field : fields) {
            cells.push_back(escaped(field));
        }
        row(out, cells);
    }
    out += '\n';
}

/// The name of a file as an address: what would end it is percent-encoded.
std::string address(std::string_view file) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (const char c : file) {
        if (std::string_view(" ()<>%\"#?\\").find(c) == std::string_view::npos) {
            result += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        result += {'%', digits[byte / 16U], digits[byte % 16U]};
    }
    return result;
}

} // namespace

std::string to_markdown(const Report& report) {
    std::string out = "# " + escaped(report.title) + "\n\n";
    for (const ReportSection& section : report.sections) {
        out.append("## ").append(escaped(section.title)).append("\n\n");
        for (const auto& paragraph : section.paragraphs) {
            out.append(escaped(paragraph)).append("\n\n");
        }
        for (const auto& table : section.tables) {
            add(out, table);
        }
        for (const auto& figure : section.figures) {
            if (!figure.file.empty()) {
                out.append("![").append(escaped(figure.caption)).append("](");
                out.append(address(figure.file)).append(")\n\n");
            }
        }
    }
    out.pop_back();
    return out;
}

} // namespace jiedui::render
