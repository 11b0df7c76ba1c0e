// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

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

} // namespace jiedui::loaders::detail
