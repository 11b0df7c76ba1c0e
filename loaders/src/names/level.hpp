// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <jiedui/loaders/gazetteer.hpp>

namespace jiedui::loaders::detail {

/// How high a division of the home country stands, the higher the greater.
enum class Level : std::uint8_t { none, county, city, province };

/// Read from its code (GB/T 2260: six digits, two for each level). `none` for what has no such code, and for
/// null.
inline Level level_of(const GazetteerEntry* entry) {
    if (entry == nullptr || entry->entity.kind != EntityKind::region || entry->facts.code.size() != 6) {
        return Level::none;
    }
    const std::string& code = entry->facts.code;
    return code.ends_with("0000") ? Level::province : code.ends_with("00") ? Level::city : Level::county;
}

/// A city of the rank of a province (GB/T 2260).
inline bool is_municipality(const GazetteerEntry* entry) {
    constexpr std::array<std::string_view, 4> codes{"110000", "120000", "310000", "500000"};
    return level_of(entry) == Level::province &&
           std::find(codes.begin(), codes.end(), entry->facts.code) != codes.end();
}

} // namespace jiedui::loaders::detail
