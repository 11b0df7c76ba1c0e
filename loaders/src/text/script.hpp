// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace jiedui::loaders::detail {

/// A character in the form that names and cues are written with, and what the layout asks of it.
class Form {
  public:
    constexpr Form(char32_t character, bool is_wide, bool stands_by_itself)
        : bits_(static_cast<std::uint32_t>(character) | (is_wide ? wide_bit : 0U) |
                (stands_by_itself ? 0U : neighbour_bit)) {}

    constexpr char32_t character() const { return bits_ & (wide_bit - 1U); }
    constexpr int width() const { return (bits_ & wide_bit) != 0 ? 2 : 1; } ///< columns

    /// True for spaces and for marks whose form depends on what stands beside them.
    constexpr bool needs_neighbours() const { return (bits_ & neighbour_bit) != 0; }

  private:
    static constexpr std::uint32_t wide_bit = 1U << 21U;
    static constexpr std::uint32_t neighbour_bit = 1U << 22U;
    std::uint32_t bits_;
};

/// Maps each character to the one that names and cues are written with: simplified characters, ASCII digits
/// and letters, one form of each mark. One table look-up a character; the number of characters never changes.
class Script {
  public:
    explicit Script(std::span<const std::pair<char32_t, char32_t>> traditional_to_simplified);

    Form form(char32_t c) const { return c < table_.size() ? table_[c] : Form(c, false, true); }
    char32_t fold(char32_t c) const { return form(c).character(); }

  private:
    std::vector<Form> table_;
};

} // namespace jiedui::loaders::detail
