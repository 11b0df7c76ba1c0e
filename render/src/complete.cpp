// SPDX-License-Identifier: Apache-2.0
#include "complete.hpp"

#include <algorithm>
#include <cmath>

namespace jiedui::render::detail {
namespace {

bool is_finite(Point p) {
    return std::isfinite(p.x) && std::isfinite(p.y);
}

bool is_drawable(const EdgePath& path) {
    return !path.curves.empty() && std::ranges::all_of(path.curves, [](const Curve& curve) {
        return curve.points.size() >= 4 && curve.points.size() % 3 == 1 &&
               std::ranges::all_of(curve.points, is_finite);
    });
}

std::size_t cells_wanted(const Diagram& diagram, const DiagramEdge& edge) {
    switch (diagram.arrangement) {
    case Arrangement::matrix:
        return edge.directed || edge.source == edge.target ? 1 : 2;
    case Arrangement::timeline:
        return 1;
    case Arrangement::network:
    case Arrangement::path:
    case Arrangement::flow:
    case Arrangement::two_mode:
    case Arrangement::map:
        break;
    }
    return 0;
}

} // namespace

bool is_box(const Box& box) {
    return is_finite(box.low) && is_finite(box.high) && box.low.x < box.high.x && box.low.y < box.high.y;
}

bool is_complete(const Layout& layout, const Diagram& diagram) {
    if (layout.nodes.size() != diagram.nodes.size() || layout.edges.size() != diagram.edges.size() ||
        !std::ranges::all_of(layout.nodes, is_box)) {
        return false;
    }
    std::vector<std::size_t> cells(diagram.edges.size(), 0);
    for (const auto& cell : layout.cells) {
        if (!is_box(cell.box)) {
            return false;
        }
        for (const std::size_t edge : cell.edges) {
            ++cells[edge];
        }
    }
    for (std::size_t i = 0; i < diagram.edges.size(); ++i) {
        const std::size_t wanted = cells_wanted(diagram, diagram.edges[i]);
        if (wanted == 0 ? !is_drawable(layout.edges[i]) : cells[i] != wanted) {
            return false;
        }
    }
    return true;
}

} // namespace jiedui::render::detail
