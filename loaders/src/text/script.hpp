// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jiedui::loaders::detail {

/// Maps each character to the one that names and cues are written with: simplified characters, ASCII digits
/// and letters, one form of each mark. One table look-up a character; the number of characters never changes.
class Script {
  public:
    explicit Script(std::span<const std::pair<char32_t, char32_t>> traditional_to_simplified);

    char32_t fold(char32_t c) const { return c < table_.size() ? table_[c] : c; }

  private:
    std::vector<char32_t> table_;
};

} // namespace jiedui::loaders::detail
