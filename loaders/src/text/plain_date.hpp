// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace jiedui::loaders::detail {

/// ISO date of the first `2022-3-3`, with hyphens, strokes, full stops or the marks of year and month between
/// the numbers, as sites and tables write dates; empty when there is none.
std::string find_plain_date(std::u32string_view text);

} // namespace jiedui::loaders::detail
