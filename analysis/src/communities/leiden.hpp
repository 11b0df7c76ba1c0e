// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "communities/leiden_aggregate.hpp"
#include "communities/leiden_move.hpp"
#include "communities/leiden_refine.hpp"

#include <numeric>

namespace jiedui::analysis::detail {

/// One pass: vertices move, communities are divided into parts that hold together, the parts become the
/// vertices of the next level and start in the communities just found; until nothing is left to aggregate.
/// Returns whether any vertex moved at any level.
template <class Mass>
bool leiden_pass(const Level<Mass>& finest, const Objective& objective, Random& random,
                 std::vector<std::uint32_t>& of) {
    std::vector<std::uint32_t> place(of.size()); // of each vertex in the level at hand
    std::iota(place.begin(), place.end(), 0U);
    std::vector<std::uint32_t> community = of;
    Level<Mass> coarse;
    const Level<Mass>* level = &finest;
    bool has_moved = false;
    while (true) {
        has_moved = Mover<Mass>(*level, objective, community).run(random) || has_moved;
        const std::uint32_t communities = number_by_appearance(community);
        if (communities == level->vertices()) {
            break;
        }
        auto part = Refinement<Mass>(*level, objective, community).run(random);
        const std::uint32_t parts = number_by_appearance(part);
        if (parts == level->vertices()) {
            break;
        }
        std::vector<std::uint32_t> start(parts);
        for (std::uint32_t v = 0; v < part.size(); ++v) {
            start[part[v]] = community[v];
        }
        for (std::uint32_t& at : place) {
            at = part[at];
        }
        coarse = aggregated(*level, part, parts);
        level = &coarse;
        community = std::move(start);
    }
    for (std::uint32_t v = 0; v < of.size(); ++v) {
        of[v] = community[place[v]];
    }
    return has_moved;
}

/// Gives every connected piece of a community a number of its own, in the order of their smallest vertices;
/// returns how many there are.
template <class Mass>
std::uint32_t split_disconnected(const Level<Mass>& level, std::vector<std::uint32_t>& of) {
    constexpr auto unseen = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> piece(of.size(), unseen);
    std::vector<std::uint32_t> open;
    std::uint32_t count = 0;
    for (std::uint32_t first = 0; first < of.size(); ++first) {
        if (piece[first] != unseen) {
            continue;
        }
        piece[first] = count;
        for (open.push_back(first); !open.empty();) {
            const std::uint32_t v = open.back();
            open.pop_back();
            for (std::uint32_t arc = level.begin[v]; arc < level.begin[v + 1]; ++arc) {
                const std::uint32_t other = level.to[arc];
                if (piece[other] == unseen && of[other] == of[v]) {
                    piece[other] = count;
                    open.push_back(other);
                }
            }
        }
        ++count;
    }
    of = std::move(piece);
    return count;
}

/// Passes until nothing moves, at most `passes`; then vertices move once more and communities are split where
/// they have come apart, until neither changes anything. Each step raises the quality, so this ends.
template <class Mass>
std::vector<std::uint32_t> leiden(const Level<Mass>& level, const Objective& objective, Random random,
                                  unsigned passes) {
    std::vector<std::uint32_t> of(level.vertices());
    std::iota(of.begin(), of.end(), 0U);
    for (unsigned pass = 0; pass < passes && leiden_pass(level, objective, random, of); ++pass) {
    }
    std::uint32_t communities = 0;
    std::uint32_t pieces = 0;
    do {
        Mover<Mass>(level, objective, of).run(random);
        communities = number_by_appearance(of);
        pieces = split_disconnected(level, of);
    } while (pieces != communities);
    return of;
}

} // namespace jiedui::analysis::detail
