// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// The numbers that word processors put before headings and items, and keep out of the text.
namespace jiedui::loaders::detail {

enum class NumberFormat {
    none,
    decimal,
    chinese,
    circled,
    upper_letter,
    lower_letter,
    upper_roman,
    lower_roman
};

struct NumberLevel {
    NumberFormat format = NumberFormat::none;
    std::string pattern{}; ///< `%1` is the number of the first level, `%2` of the second
    int start = 1;
};

/// The levels of one list or outline; the first is 0.
using NumberScheme = std::map<int, NumberLevel>;

/// Counts through a document.
class Numbering {
  public:
    std::map<std::string, NumberScheme> schemes{};

    /// The number of the next paragraph of that level; empty where the scheme or the level is unknown.
    std::string next(const std::string& scheme, int level);

    /// The list begins anew.
    void restart(const std::string& scheme) { counters_.erase(scheme); }

  private:
    std::map<std::string, std::map<int, int>> counters_;
};

/// A number of 1 or more, written out; others as decimals.
std::string formatted(int number, NumberFormat format);

} // namespace jiedui::loaders::detail
