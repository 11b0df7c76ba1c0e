// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

/// Colours made of the colours of a style. All are #RRGGBB.
namespace jiedui::render::detail {

/// `part` of 0 is the first, of 1 the second colour.
std::string mixed(const std::string& first, const std::string& second, double part);

/// `dark`, or white where that has the better contrast on the ground (relative luminance, WCAG 2).
std::string readable_on(const std::string& ground, const std::string& dark);

} // namespace jiedui::render::detail
