// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/script.hpp"

#include <string_view>
#include <vector>

#include <jiedui/loaders/document.hpp>

namespace jiedui::loaders::detail {

/// A heading marker at the start of a line, as it is written.
struct Marker {
    int rank =
        0; ///< 1 part, 2 chapter, 3 section, 4 article, 5 `x,` 6 `(x)` 7 `1.` 8 `(1)` 9 circled; 0 none
    std::u32string label;   ///< as clauses write it: x, (x), 1, the whole word for an article
    std::size_t length = 0; ///< characters up to the text behind it
};

/// Recognises a marker at the start of normalised characters.
Marker heading_marker(std::u32string_view line);

/// Lines of a text, normalised; hard-wrapped lines and lines cut by a page break are joined into blocks.
/// Lines that hold only a page number are dropped. Does not know headings beyond their markers. O(n).
Layout lay_out(std::u32string_view text, const Script& script);

/// Finds the outline: gives every block its clause and kind.
std::vector<Clause> outline(std::u32string_view text, std::vector<Block>& blocks);

} // namespace jiedui::loaders::detail
