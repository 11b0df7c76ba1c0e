// SPDX-License-Identifier: Apache-2.0
#include "spread.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace jiedui::render::detail {
namespace {

constexpr int rounds_along_centres = 150; ///< then along the axes
constexpr int rounds_before_stretching = 250;
constexpr double stretch = 1.05;
constexpr double rest = 0.01; ///< points; so that rounding never leaves a pair touching

struct Pair {
    std::size_t a;
    std::size_t b;
};

Point centre(const Box& box) {
    return {(box.low.x + box.high.x) / 2, (box.low.y + box.high.y) / 2};
}

void move(Box& box, double dx, double dy) {
    box = Box{{box.low.x + dx, box.low.y + dy}, {box.high.x + dx, box.high.y + dy}};
}

void scale(std::vector<Box>& nodes, double factor) {
    for (auto& box : nodes) {
        const Point p = centre(box);
        move(box, p.x * (factor - 1), p.y * (factor - 1));
    }
}

/// How far two boxes, each wider by half the gap, reach into one another; not positive: they do not.
Point penetration(const Box& a, const Box& b, double gap) {
    return {std::min(a.high.x, b.high.x) - std::max(a.low.x, b.low.x) + gap,
            std::min(a.high.y, b.high.y) - std::max(a.low.y, b.low.y) + gap};
}

bool is_overlap(Point penetration) {
    return penetration.x > rest && penetration.y > rest;
}

/// All pairs nearer than the gap, in an order that depends on the boxes only.
std::vector<Pair> near_pairs(const std::vector<Box>& nodes, double gap) {
    std::vector<std::size_t> order(nodes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return nodes[i].low.x; });
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Box& left = nodes[order[i]];
        for (std::size_t k = i + 1; k < order.size() && nodes[order[k]].low.x < left.high.x + gap; ++k) {
            if (is_overlap(penetration(left, nodes[order[k]], gap))) {
                pairs.push_back({std::min(order[i], order[k]), std::max(order[i], order[k])});
            }
        }
    }
    return pairs;
}

/// Where b lies from a; boxes in one place are sent into different directions.
Point direction(const Box& a, const Box& b, std::size_t number) {
    const Point from = centre(a);
    const Point to = centre(b);
    const Point way{to.x - from.x, to.y - from.y};
    if (std::hypot(way.x, way.y) > 0.1) {
        return way;
    }
    constexpr double golden_angle = 2.399963229728653;
    const double angle = golden_angle * static_cast<double>(number + 1);
    return {std::cos(angle), std::sin(angle)};
}

/// By how much b moves; a moves by the same the other way.
Point push_along_centres(Point way, Point depth) {
    const double x = std::abs(way.x) > 1e-9 ? depth.x / std::abs(way.x) : 1e9;
    const double y = std::abs(way.y) > 1e-9 ? depth.y / std::abs(way.y) : 1e9;
    const double factor = std::min(std::min(x, y), 40.0 / std::hypot(way.x, way.y)) / 2;
    return {way.x * factor, way.y * factor};
}

Point push_along_axis(Point way, Point depth) {
    const auto sign = [](double value) { return value < 0 ? -0.5 : 0.5; };
    return depth.x < depth.y ? Point{sign(way.x) * (depth.x + rest), 0.0}
                             : Point{0.0, sign(way.y) * (depth.y + rest)};
}

/// The factor at which the boxes with their gaps take half of what the centres span.
double roomy(const std::vector<Box>& nodes, double gap) {
    Point low = centre(nodes.front());
    Point high = low;
    double area = 0.0;
    for (const Box& box : nodes) {
        const Point p = centre(box);
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
        area += (box.high.x - box.low.x + gap) * (box.high.y - box.low.y + gap);
    }
    const double span = (high.x - low.x) * (high.y - low.y);
    constexpr std::size_t few = 30; // a handful is cleared at once, and may stand in a row
    return nodes.size() <= few || span < 1.0 ? 0.0 : std::sqrt(2.0 * area / span);
}

} // namespace

void scale_to_labels(std::vector<Box>& nodes, const Diagram& diagram, double labels_per_edge, double gap) {
    double length = 0.0;
    std::size_t count = 0;
    for (const auto& edge : diagram.edges) {
        if (edge.source != edge.target) {
            const Point a = centre(nodes[edge.source]);
            const Point b = centre(nodes[edge.target]);
            length += std::hypot(a.x - b.x, a.y - b.y);
            ++count;
        }
    }
    double size = 0.0;
    for (const auto& box : nodes) {
        size += (box.high.x - box.low.x + box.high.y - box.low.y) / 2;
    }
    if (count != 0 && length > 1.0) {
        const double mean_length = length / static_cast<double>(count);
        scale(nodes, std::max(labels_per_edge * size / static_cast<double>(nodes.size()) / mean_length,
                              roomy(nodes, gap)));
    }
}

void remove_overlaps(std::vector<Box>& nodes, double gap) {
    for (int round = 0;; ++round) {
        const auto pairs = near_pairs(nodes, gap);
        if (pairs.empty()) {
            return;
        }
        if (round >= rounds_before_stretching) {
            scale(nodes, stretch);
        }
        for (const auto& [a, b] : pairs) {
            const Point depth = penetration(nodes[a], nodes[b], gap);
            if (!is_overlap(depth)) {
                continue; // an earlier push has parted them
            }
            const Point way = direction(nodes[a], nodes[b], b);
            const Point push =
                round < rounds_along_centres ? push_along_centres(way, depth) : push_along_axis(way, depth);
            move(nodes[a], -push.x, -push.y);
            move(nodes[b], push.x, push.y);
        }
    }
}

} // namespace jiedui::render::detail
