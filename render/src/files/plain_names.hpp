// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace jiedui::render::detail {

/// A name in quotation marks for formats that cannot escape them: marks inside become ', line breaks and tabs
/// blanks.
std::string in_quotes(std::string_view name);

} // namespace jiedui::render::detail
