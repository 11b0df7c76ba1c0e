// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "communities/leiden_level.hpp"

#include <limits>

namespace jiedui::analysis::detail {

/// Numbers labels below `labels.size()` anew, by first appearance; returns how many there are.
inline std::uint32_t number_by_appearance(std::vector<std::uint32_t>& labels) {
    constexpr auto unseen = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> number(labels.size(), unseen);
    std::uint32_t count = 0;
    for (std::uint32_t& label : labels) {
        if (number[label] == unseen) {
            number[label] = count++;
        }
        label = number[label];
    }
    return count;
}

/// The vertices in the order of their labels, which are below `count`; `begin` gets where each label starts.
inline std::vector<std::uint32_t> grouped(const std::vector<std::uint32_t>& labels, std::uint32_t count,
                                          std::vector<std::uint32_t>& begin) {
    begin.assign(std::size_t{count} + 1, 0);
    for (const std::uint32_t label : labels) {
        ++begin[label + 1];
    }
    for (std::uint32_t label = 0; label < count; ++label) {
        begin[label + 1] += begin[label];
    }
    std::vector<std::uint32_t> members(labels.size());
    std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
    for (std::uint32_t v = 0; v < labels.size(); ++v) {
        members[next[labels[v]]++] = v;
    }
    return members;
}

/// The level whose vertices are the parts, numbered 0 to count - 1.
template <class Mass>
Level<Mass> aggregated(const Level<Mass>& level, const std::vector<std::uint32_t>& part,
                       std::uint32_t count) {
    std::vector<std::uint32_t> begin;
    const std::vector<std::uint32_t> members = grouped(part, count, begin);
    Level<Mass> coarse;
    coarse.mass.resize(count);
    coarse.begin.reserve(std::size_t{count} + 1);
    std::vector<Slot<Mass>> slots(count);
    Touched touched(count);
    for (std::uint32_t p = 0; p < count; ++p) {
        touched.clear();
        for (std::uint32_t i = begin[p]; i < begin[p + 1]; ++i) {
            coarse.mass[p] += level.mass[members[i]];
            touched.collect(level, members[i], part, slots, [](std::uint32_t) { return true; });
        }
        for (const std::uint32_t other : touched) {
            if (other != p) {
                coarse.to.push_back(other);
                coarse.weight.push_back(slots[other].strength);
            }
            slots[other].strength = 0.0;
        }
        coarse.begin.push_back(static_cast<std::uint32_t>(coarse.to.size()));
    }
    return coarse;
}

} // namespace jiedui::analysis::detail
