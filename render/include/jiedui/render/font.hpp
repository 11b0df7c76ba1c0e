// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

/// Whether this machine can draw Chinese at all: asked before drawing, because without a font Graphviz draws
/// boxes and measures them wrongly, and says nothing.
namespace jiedui::render {

/// True when the text holds characters that need a Chinese, Japanese or Korean font. O(n).
bool needs_cjk_font(std::string_view text);

/// The family that will draw Chinese: `preferred` if it is installed and has Chinese characters, else the
/// first other family that has, in alphabetical order; nothing when there is none. Fontconfig is asked with
/// its usual configuration, or with the given configuration file alone.
std::optional<std::string> find_cjk_font(std::string_view preferred,
                                         const std::filesystem::path& configuration = {});

} // namespace jiedui::render
