// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "formats/text_writer.hpp"

#include <string>
#include <vector>

/// From words with places on pages to paragraphs and rows. Lengths are in points, y grows downwards.
namespace jiedui::loaders::detail {

/// Words that stand close together on one line.
struct WordGroup {
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    double size = 0; ///< of the font
    std::string text{};
};

using Page = std::vector<WordGroup>; ///< in the order of the page's content

/// Leaves out page numbers and running heads, puts columns one after the other, joins the lines of paragraphs
/// and writes lines of several pieces that stand below each other as rows of a table.
void write_pages(std::vector<Page> pages, TextWriter& out);

} // namespace jiedui::loaders::detail
