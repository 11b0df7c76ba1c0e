// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Code points of labels. Unlike the readers of documents this never fails: a drawing must come out.
namespace jiedui::render::detail {

inline constexpr char32_t replacement = 0xFFFD;

/// Bytes that are not UTF-8 become U+FFFD, and so do code points that no XML file may hold; control
/// characters stay.
std::vector<char32_t> decode(std::string_view bytes);

void append_utf8(std::string& out, char32_t c);

/// 0, 1 or 2 (see `display_columns`).
std::size_t columns(char32_t c);

enum class Newline { keep, to_space };

/// UTF-8 without control characters: a text that XML and Graphviz can carry.
std::string printable(std::string_view bytes, Newline newline);

} // namespace jiedui::render::detail
