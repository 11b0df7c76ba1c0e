// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace jiedui::render::detail {

/// The page without a network, as render/explorer/build.mjs makes it, with a mark where language, title and
/// data go; empty where the build had no Node.
std::string_view explorer_template();

inline constexpr std::string_view language_mark = "@@language@@";
inline constexpr std::string_view title_mark = "@@title@@";
inline constexpr std::string_view data_mark = "@@data@@";

} // namespace jiedui::render::detail
