// SPDX-License-Identifier: Apache-2.0
#include "crowds.hpp"

#include "curves.hpp"

#include <algorithm>
#include <cmath>

namespace jiedui::render::detail {
namespace {

constexpr std::size_t least_members = 4;
constexpr std::size_t most_crowds = 3;
constexpr double largest_share = 0.4;

double distance(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// All places that a chain of short steps reaches from the first.
std::vector<std::size_t> chain_from(std::size_t first, const std::vector<Point>& places,
                                    std::vector<char>& taken, double reach) {
    std::vector<std::size_t> chain{first};
    taken[first] = 1;
    for (std::size_t i = 0; i < chain.size(); ++i) {
        for (std::size_t next = 0; next < places.size(); ++next) {
            if (taken[next] == 0 && distance(places[chain[i]], places[next]) < reach) {
                taken[next] = 1;
                chain.push_back(next);
            }
        }
    }
    std::ranges::sort(chain);
    return chain;
}

bool is_small(const std::vector<std::size_t>& chain, const std::vector<Point>& places, const Box& frame) {
    Box box{places[chain.front()], places[chain.front()]};
    for (const std::size_t node : chain) {
        widen(box, places[node]);
    }
    return box.high.x - box.low.x <= largest_share * (frame.high.x - frame.low.x) &&
           box.high.y - box.low.y <= largest_share * (frame.high.y - frame.low.y);
}

} // namespace

std::vector<std::vector<std::size_t>> crowds(const std::vector<Point>& places, const std::vector<Box>& boxes,
                                             const Box& frame, double reach) {
    std::vector<char> has_given_way(places.size(), 0);
    for (std::size_t i = 0; i < places.size(); ++i) {
        has_given_way[i] = distance(places[i], centre_of(boxes[i])) > reach ? 1 : 0;
    }
    std::vector<std::vector<std::size_t>> found;
    std::vector<char> taken(places.size(), 0);
    for (double step = reach * 1.5; step > reach / 3; step /= 1.5) {
        std::vector<char> seen = taken;
        for (std::size_t first = 0; first < places.size(); ++first) {
            if (seen[first] != 0) {
                continue;
            }
            const auto chain = chain_from(first, places, seen, step);
            const bool is_pressed =
                std::ranges::any_of(chain, [&](std::size_t node) { return has_given_way[node] != 0; });
            if (chain.size() >= least_members && is_pressed && is_small(chain, places, frame)) {
                found.push_back(chain);
                std::ranges::for_each(chain, [&](std::size_t node) { taken[node] = 1; });
            }
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &std::vector<std::size_t>::size);
    found.resize(std::min(found.size(), most_crowds));
    return found;
}

} // namespace jiedui::render::detail
