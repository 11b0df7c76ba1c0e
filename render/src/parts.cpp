// SPDX-License-Identifier: Apache-2.0
#include "parts.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace jiedui::render::detail {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

struct Column {
    double left;
    double width;
    double filled;
};

struct Extent {
    Box box;
    std::size_t part;

    double width() const { return box.high.x - box.low.x; }
    double height() const { return box.high.y - box.low.y; }
};

std::size_t root_of(std::vector<std::size_t>& parent, std::size_t node) {
    while (parent[node] != node) {
        parent[node] = parent[parent[node]];
        node = parent[node];
    }
    return node;
}

Extent extent_of(const std::vector<Box>& nodes, const std::vector<std::size_t>& members, std::size_t part) {
    Box box = nodes[members.front()];
    for (const std::size_t node : members) {
        box.low = {std::min(box.low.x, nodes[node].low.x), std::min(box.low.y, nodes[node].low.y)};
        box.high = {std::max(box.high.x, nodes[node].high.x), std::max(box.high.y, nodes[node].high.y)};
    }
    return {box, part};
}

/// Left and top end of a place for the extent; tops go down from 0.
Point place(std::vector<Column>& columns, const Extent& extent, double limit, double gap) {
    for (auto& column : columns) {
        const bool is_last = &column == &columns.back();
        if (column.filled + gap + extent.height() <= limit && (is_last || extent.width() <= column.width)) {
            const Point corner{column.left, -column.filled - gap};
            column.filled += gap + extent.height();
            column.width = std::max(column.width, extent.width());
            return corner;
        }
    }
    const double left = columns.empty() ? 0.0 : columns.back().left + columns.back().width + gap;
    columns.push_back({left, extent.width(), extent.height()});
    return {left, 0.0};
}

} // namespace

std::vector<std::vector<std::size_t>> connected_parts(const Diagram& diagram) {
    std::vector<std::size_t> parent(diagram.nodes.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    for (const auto& edge : diagram.edges) {
        const auto a = root_of(parent, edge.source);
        const auto b = root_of(parent, edge.target);
        parent[std::max(a, b)] = std::min(a, b);
    }
    std::vector<std::size_t> number(diagram.nodes.size(), nowhere);
    std::vector<std::vector<std::size_t>> parts;
    for (std::size_t node = 0; node < diagram.nodes.size(); ++node) {
        const auto root = root_of(parent, node);
        if (number[root] == nowhere) {
            number[root] = parts.size();
            parts.emplace_back();
        }
        parts[number[root]].push_back(node);
    }
    return parts;
}

Diagram part_of(const Diagram& diagram, const std::vector<std::size_t>& nodes) {
    Diagram part;
    part.arrangement = diagram.arrangement;
    std::vector<std::size_t> position(diagram.nodes.size(), nowhere);
    for (const std::size_t node : nodes) {
        position[node] = part.nodes.size();
        part.nodes.push_back(diagram.nodes[node]);
        part.nodes.back().group.reset();
    }
    for (const auto& edge : diagram.edges) {
        if (position[edge.source] != nowhere && position[edge.target] != nowhere) {
            part.edges.push_back(edge);
            part.edges.back().source = position[edge.source];
            part.edges.back().target = position[edge.target];
        }
    }
    return part;
}

void pack(std::vector<Box>& nodes, const std::vector<std::vector<std::size_t>>& parts, double gap) {
    std::vector<Extent> extents;
    double area = 0.0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        extents.push_back(extent_of(nodes, parts[i], i));
        area += (extents.back().width() + gap) * (extents.back().height() + gap);
    }
    std::ranges::stable_sort(extents, std::ranges::greater{},
                             [](const Extent& extent) { return extent.width() * extent.height(); });
    const double limit = std::max(std::sqrt(area) * 0.8, extents.empty() ? 0.0 : extents.front().height());
    std::vector<Column> columns;
    for (const Extent& extent : extents) {
        const Point corner = place(columns, extent, limit, gap);
        const double dx = corner.x - extent.box.low.x;
        const double dy = corner.y - extent.box.high.y;
        for (const std::size_t node : parts[extent.part]) {
            Box& box = nodes[node];
            box = Box{{box.low.x + dx, box.low.y + dy}, {box.high.x + dx, box.high.y + dy}};
        }
    }
}

} // namespace jiedui::render::detail
