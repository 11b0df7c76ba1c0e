// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// UTF-8 in and out, strictly: overlong forms, surrogates and values above U+10FFFF are refused.
namespace jiedui::loaders::detail {

/// All code points of `bytes`, without a leading byte order mark. Throws `Error` JD101 with `name`, line and
/// column at the first byte that is not UTF-8. O(n).
std::u32string decode_utf8(std::string_view bytes, std::string_view name);

std::string encode_utf8(std::u32string_view text);

/// Columns on a terminal or in a typeset line: 2 for East Asian wide characters, else 1.
int display_width(char32_t c);

} // namespace jiedui::loaders::detail
