// SPDX-License-Identifier: Apache-2.0
#include "ties.hpp"

#include "curves.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace jiedui::render::detail {
namespace {

constexpr double beside = 9.0;     ///< points between parallel edges, as long as they are few
constexpr double most_fan = 150.0; ///< points that many of them take together

/// How far edge `number` of `count` between two nodes bends, if they bend by `mean` on the whole.
double bend(double mean, std::size_t number, std::size_t count) {
    const double step = std::min(beside, most_fan / static_cast<double>(count));
    return mean + step * (static_cast<double>(number) - static_cast<double>(count - 1) / 2);
}

} // namespace

std::vector<EdgePath> bowed_ties(const Diagram& diagram, const std::vector<Box>& nodes,
                                 const std::vector<std::size_t>& column) {
    std::vector<char> is_in_column(nodes.size(), 0);
    std::ranges::for_each(column, [&](std::size_t node) { is_in_column[node] = 1; });
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> counts;
    for (const auto& edge : diagram.edges) {
        ++counts[std::minmax(edge.source, edge.target)];
    }
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> numbers;
    std::vector<EdgePath> paths;
    for (const auto& edge : diagram.edges) {
        const std::pair<std::size_t, std::size_t> ends = std::minmax(edge.source, edge.target);
        const std::size_t number = numbers[ends]++;
        const Tip tip = edge.directed ? Tip::arrow : Tip::none;
        EdgePath path;
        if (edge.source == edge.target) {
            path.curves = {loop(nodes[edge.source], number, tip)};
        } else {
            const Point a = centre_of(nodes[edge.source]);
            const Point b = centre_of(nodes[edge.target]);
            const double length = std::hypot(b.x - a.x, b.y - a.y);
            const bool is_beside = is_in_column[edge.source] != 0 && is_in_column[edge.target] != 0;
            const double mean =
                is_beside ? std::clamp(length * 0.35, 40.0, 130.0) : std::clamp(length * 0.12, 5.0, 48.0);
            const double amount = bend(mean, number, counts[ends]);
            const bool is_left = is_beside ? a.y > b.y : edge.source == ends.first;
            path.curves = {bow(nodes[edge.source], nodes[edge.target], is_left ? amount : -amount, tip)};
        }
        paths.push_back(std::move(path));
    }
    return paths;
}

} // namespace jiedui::render::detail
