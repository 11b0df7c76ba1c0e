// SPDX-License-Identifier: Apache-2.0
#include "complete.hpp"

#include "looks.hpp"
#include "views/curves.hpp"

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

/// Looks at sixteen points of every piece.
bool runs_through(const EdgePath& path, const Box& box) {
    for (const Curve& curve : path.curves) {
        const auto& p = curve.points;
        for (std::size_t first = 0; first + 3 < p.size(); first += 3) {
            for (int i = 0; i <= 16; ++i) {
                const double t = i / 16.0;
                const double a = (1 - t) * (1 - t) * (1 - t);
                const double b = 3 * t * (1 - t) * (1 - t);
                const double c = 3 * t * t * (1 - t);
                const double d = t * t * t;
                const double x = a * p[first].x + b * p[first + 1].x + c * p[first + 2].x + d * p[first + 3].x;
                const double y = a * p[first].y + b * p[first + 1].y + c * p[first + 2].y + d * p[first + 3].y;
                if (x > box.low.x && x < box.high.x && y > box.low.y && y < box.high.y) {
                    return true;
                }
            }
        }
    }
    return false;
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

std::vector<std::optional<Box>> label_boxes(const Diagram& diagram, const std::vector<EdgePath>& edges) {
    std::vector<std::optional<Box>> boxes(edges.size());
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const auto& lines = diagram.edges[i].lines;
        if (edges[i].label && !lines.empty()) {
            boxes[i] = box_around(*edges[i].label, text_width(lines, edge_label_size),
                                  static_cast<double>(lines.size()) * edge_label_size * 1.2);
        }
    }
    return boxes;
}

Labels read_labels(const Diagram& diagram, const std::vector<Box>& nodes, const std::vector<EdgePath>& edges) {
    const auto labels = label_boxes(diagram, edges);
    std::vector<Box> boxes = nodes;
    bool is_crossed = false;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        if (!labels[i]) {
            continue;
        }
        if (std::ranges::any_of(boxes, [&](const Box& box) { return meet(box, *labels[i]); })) {
            return Labels::crowded;
        }
        boxes.push_back(*labels[i]);
        for (std::size_t k = 0; k < edges.size() && !is_crossed; ++k) {
            is_crossed = k != i && runs_through(edges[k], *labels[i]);
        }
    }
    return is_crossed ? Labels::clear : Labels::free;
}

} // namespace jiedui::render::detail
