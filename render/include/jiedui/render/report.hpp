// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

/// A report as plain tables and texts, and its two forms. All texts are UTF-8 and plain: both writers escape
/// them, so that a name is never markup.
namespace jiedui::render {

/// Texts are broken into lines where need be, words (dates, numbers of documents) are not, numbers stand
/// right.
enum class ColumnKind { text, word, number };

struct ReportColumn {
    std::string title{};
    ColumnKind kind = ColumnKind::text;
};

/// Every row has as many fields as there are columns.
struct ReportTable {
    std::string caption{};
    std::vector<ReportColumn> columns{};
    std::vector<std::vector<std::string>> rows{};
};

struct ReportFigure {
    std::string caption{};
    std::string svg{}; ///< as `render` makes it; HTML takes it in as it is
    std::string
        file{}; ///< where it stands beside a Markdown report; empty: nowhere, and the figure is left out
};

/// Paragraphs, then tables, then figures.
struct ReportSection {
    std::string title{};
    std::vector<std::string> paragraphs{};
    std::vector<ReportTable> tables{};
    std::vector<ReportFigure> figures{};
};

struct Report {
    std::string title{};
    std::string language = "en"; ///< BCP 47, for the browser
    std::vector<ReportSection> sections{};
};

/// One page with its style and figures inside; it loads nothing. Fit for screen and print.
std::string to_html(const Report& report);

/// GitHub's Markdown: tables with bars, headings with #, figures as files beside it.
std::string to_markdown(const Report& report);

} // namespace jiedui::render
