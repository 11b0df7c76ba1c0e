// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Breaking names into label lines by the space they take, not by their bytes. One column is half an em: a
/// Chinese character takes two, a Latin letter one, a combining mark none.
namespace jiedui::render {

struct LabelOptions {
    std::size_t columns = 16;  ///< no line is wider
    std::size_t max_lines = 4; ///< what is left over is cut off and marked with an ellipsis
};

/// Columns that a text takes on one line, after East Asian Width (Unicode Annex 11); characters of ambiguous
/// width that Chinese fonts draw wide (quotation marks, dash, ellipsis) count two. O(n).
std::size_t display_columns(std::string_view text);

/// The lines of a label, of about equal width. Chinese text breaks anywhere except before closing and after
/// opening punctuation, Latin text at spaces and between hyphen and letter, a longer word wherever it must.
/// Bytes that are not UTF-8 become U+FFFD, control characters spaces. An empty text is one empty line. O(n).
std::vector<std::string> break_label(std::string_view text, const LabelOptions& options = {});

} // namespace jiedui::render
