// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cassert>
#include <string_view>

#include <jiedui/render/report.hpp>

namespace jiedui::render {
namespace {

constexpr std::string_view page_style = R"(
:root { color-scheme: light; }
body { font: 16px/1.6 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", Georgia, serif; color: #1a1a1a;
  max-width: 52rem; margin: 2rem auto; padding: 0 1.25rem; }
h1, h2, caption, figcaption, th { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", Arial, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.3; margin: 0 0 1.5rem; }
h2 { font-size: 1.2rem; margin: 2.4rem 0 .6rem; border-bottom: 1px solid #ccc; padding-bottom: .2rem; }
p { margin: .6rem 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: 1.2rem 0; font-size: .875rem; line-height: 1.45; max-width: 100%;
  border-top: 1.5px solid #333; border-bottom: 1.5px solid #333; }
caption { text-align: left; font-weight: 600; font-size: .9rem; padding-bottom: .35rem; }
th { text-align: left; font-weight: 600; border-bottom: 1px solid #333; vertical-align: bottom; white-space: nowrap; }
th, td { padding: .25rem .9rem .25rem 0; }
th:last-child, td:last-child { padding-right: .2rem; }
td { vertical-align: top; overflow-wrap: anywhere; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.w { white-space: nowrap; }
tbody tr:nth-child(even) { background: #f6f6f6; }
figure { width: min(94vw, 78rem); margin: 1.2rem 0 1.2rem 50%; transform: translateX(-50%); break-inside: avoid; }
figure svg { max-width: 100%; height: auto; }
figcaption { font-weight: 600; font-size: .9rem; }
@page { margin: 20mm 18mm; }
@media print { body { font-size: 10.5pt; max-width: none; margin: 0; padding: 0; }
  h2, caption { break-after: avoid; } figure { width: auto; margin: 1rem 0; transform: none; } tr { break-inside: avoid; } thead { display: table-header-group; } }
)";

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

void element(std::string& out, std::string_view name, std::string_view text) {
    out.append("<").append(name).append(">").append(escaped(text)).append("</").append(name).append(">\n");
}

std::string_view class_of(ColumnKind kind) {
    switch (kind) {
    case ColumnKind::text:
        return "";
    case ColumnKind::word:
        return " class=\"w\"";
    case ColumnKind::number:
        return " class=\"n\"";
    }
    return "";
}

void row(std::string& out, const ReportTable& table, std::string_view cell,
         const std::vector<std::string>& fields) {
    assert(fields.size() == table.columns.size());
    out += "<tr>";
    for (std::size_t i = 0; i < fields.size(); ++i) {
        out.append("<").append(cell).append(cell == "th" ? " scope=\"col\"" : "");
        out.append(class_of(table.columns[i].kind)).append(">").append(escaped(fields[i]));
        out.append("</").append(cell).append(">");
    }
    out += "</tr>\n";
}

void add(std::string& out, const ReportTable& table) {
    out += "<table>\n";
    if (!table.caption.empty()) {
        element(out, "caption", table.caption);
    }
    std::vector<std::string> titles;
    for (const ReportColumn& column : table.columns) {
        titles.push_back(column.title);
    }
    out += "<thead>";
    row(out, table, "th", titles);
    out += "</thead>\n<tbody>\n";
    for (const auto& fields : table.rows) {
        row(out, table, "td", fields);
    }
    out += "</tbody>\n</table>\n";
}

/// Without what stands before the element: a declaration has no place inside a page.
void add(std::string& out, const ReportFigure& figure) {
    out += "<figure>\n";
    out += figure.svg.substr(std::min(figure.svg.find("<svg"), figure.svg.size()));
    element(out, "figcaption", figure.caption);
    out += "</figure>\n";
}

} // namespace

std::string to_html(const Report& report) {
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + escaped(report.language) +
                      "\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    element(out, "title", report.title);
    out.append("<style>").append(page_style).append("</style>\n</head>\n<body>\n");
    element(out, "h1", report.title);
    for (const ReportSection& section : report.sections) {
        out += "<section>\n";
        element(out, "h2", section.title);
        for (const auto& paragraph : section.paragraphs) {
            element(out, "p", paragraph);
        }
        for (const auto& table : section.tables) {
            add(out, table);
        }
        for (const auto& figure : section.figures) {
            add(out, figure);
        }
        out += "</section>\n";
    }
    return out + "</body>\n</html>\n";
}

} // namespace jiedui::render
