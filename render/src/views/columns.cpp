// SPDX-License-Identifier: Apache-2.0
#include "../attributes.hpp"
#include "curves.hpp"
#include "views.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace jiedui::render::detail {
namespace {

// All in points.
constexpr double wanted_height = 560.0;
constexpr double widest_ribbon = 26.0;
constexpr double least_gap = 7.0;
constexpr double most_gap = 34.0;
constexpr double line_gap = 10.0; ///< between lines of a two-mode network at one node
constexpr std::size_t sweeps = 16;

using Order = std::array<std::vector<std::size_t>, 2>; ///< nodes of each column from the top down

/// What the placing works on: the width that each edge takes at its nodes, and the edges of each node.
struct Columns {
    std::vector<double> width;
    std::vector<double> load; ///< of each node: sum of its widths
    std::vector<std::vector<std::size_t>> edges;
};

double documents(const DiagramEdge& edge) {
    return std::isfinite(edge.weight) ? std::clamp(edge.weight, 1.0, 1e6) : 1.0;
}

std::size_t left_end(const Diagram& diagram, std::size_t edge) {
    return diagram.nodes[diagram.edges[edge].source].step == 0U ? diagram.edges[edge].source
                                                                : diagram.edges[edge].target;
}
std::size_t right_end(const Diagram& diagram, std::size_t edge) {
    return diagram.nodes[diagram.edges[edge].source].step == 0U ? diagram.edges[edge].target
                                                                : diagram.edges[edge].source;
}

Columns columns_of(const Diagram& diagram) {
    Columns columns;
    double all = 1.0;
    double most = 1.0;
    for (const auto& edge : diagram.edges) {
        all += documents(edge);
        most = std::max(most, documents(edge));
    }
    const double unit =
        std::min(std::clamp(wanted_height * 0.7 / all, 3.0, 15.0), std::max(widest_ribbon / most, 1.5));
    columns.load.resize(diagram.nodes.size());
    columns.edges.resize(diagram.nodes.size());
    for (std::size_t i = 0; i < diagram.edges.size(); ++i) {
        const auto& edge = diagram.edges[i];
        columns.width.push_back(diagram.arrangement == Arrangement::flow ? unit * documents(edge) : line_gap);
        for (const std::size_t end : {edge.source, edge.target}) {
            columns.load[end] += columns.width[i];
            columns.edges[end].push_back(i);
        }
    }
    return columns;
}

std::size_t other_end(const DiagramEdge& edge, std::size_t node) {
    return edge.source == node ? edge.target : edge.source;
}

std::vector<double> ranks(const Order& order, std::size_t count) {
    std::vector<double> rank(count);
    for (const auto& column : order) {
        for (std::size_t i = 0; i < column.size(); ++i) {
            rank[column[i]] = static_cast<double>(i);
        }
    }
    return rank;
}

/// Crossings of edges, by their widths: pairs of edges whose ends are in opposite order (merge sort would be
/// faster; the sizes here do not need it).
double crossings(const Diagram& diagram, const Columns& columns, const Order& order) {
    const auto rank = ranks(order, diagram.nodes.size());
    double sum = 0.0;
    for (std::size_t a = 0; a < diagram.edges.size(); ++a) {
        for (std::size_t b = a + 1; b < diagram.edges.size(); ++b) {
            const double left = rank[left_end(diagram, a)] - rank[left_end(diagram, b)];
            const double right = rank[right_end(diagram, a)] - rank[right_end(diagram, b)];
            sum += left * right < 0 ? columns.width[a] * columns.width[b] : 0.0;
        }
    }
    return sum;
}

/// Sorts one column by the mean rank of what its nodes are tied to.
void sweep(const Diagram& diagram, const Columns& columns, Order& order, std::size_t column) {
    const auto rank = ranks(order, diagram.nodes.size());
    std::vector<double> mean(diagram.nodes.size(), 0.0);
    for (const std::size_t node : order[column]) {
        for (const std::size_t edge : columns.edges[node]) {
            mean[node] += rank[other_end(diagram.edges[edge], node)] * columns.width[edge];
        }
        mean[node] /= std::max(columns.load[node], 1e-9);
    }
    std::ranges::stable_sort(order[column], {}, [&](std::size_t node) { return mean[node]; });
}

Order ordered(const Diagram& diagram, const Columns& columns) {
    constexpr std::size_t most_edges_compared = 3000;
    Order order;
    for (std::size_t node = 0; node < diagram.nodes.size(); ++node) {
        order[diagram.nodes[node].step.value_or(0) == 0 ? 0 : 1].push_back(node);
    }
    for (auto& column : order) {
        std::ranges::stable_sort(column, std::ranges::greater{},
                                 [&](std::size_t node) { return columns.load[node]; });
    }
    const bool is_compared = diagram.edges.size() <= most_edges_compared;
    Order best = order;
    double least = is_compared ? crossings(diagram, columns, order) : 0.0;
    for (std::size_t i = 0; i < sweeps; ++i) {
        sweep(diagram, columns, order, 1 - i % 2);
        const double found = is_compared ? crossings(diagram, columns, order) : -1.0;
        if (!is_compared || found < least) {
            best = order;
            least = found;
        }
    }
    return best;
}

double height_of(std::size_t node, const Columns& columns, const std::vector<Point>& sizes) {
    return std::max(sizes[node].y, columns.load[node] + 6.0);
}

/// Places a column, its middle at 0; boxes end at `right` or begin at `left`, whichever is given.
void place_column(std::vector<Box>& boxes, const std::vector<std::size_t>& column, const Columns& columns,
                  const std::vector<Point>& sizes, double height, double x, bool is_left) {
    double filled = 0.0;
    for (const std::size_t node : column) {
        filled += height_of(node, columns, sizes);
    }
    const auto gaps = static_cast<double>(std::max<std::size_t>(column.size(), 2) - 1);
    const double gap = std::clamp((height - filled) / gaps, least_gap, most_gap);
    double y = (filled + gap * (static_cast<double>(column.size()) - 1.0)) / 2;
    for (const std::size_t node : column) {
        const double tall = height_of(node, columns, sizes);
        const double low = is_left ? x - sizes[node].x : x;
        boxes[node] = {{low, y - tall}, {low + sizes[node].x, y}};
        y -= tall + gap;
    }
}

/// Where each edge meets its node, from the top down in the order of the other ends.
std::vector<double> ports(const Diagram& diagram, const Columns& columns, const std::vector<Box>& boxes,
                          std::size_t step) {
    std::vector<double> port(diagram.edges.size(), 0.0);
    for (std::size_t node = 0; node < boxes.size(); ++node) {
        if (diagram.nodes[node].step.value_or(0) != step) {
            continue;
        }
        auto edges = columns.edges[node];
        std::ranges::stable_sort(edges, std::ranges::greater{}, [&](std::size_t edge) {
            return centre_of(boxes[other_end(diagram.edges[edge], node)]).y;
        });
        double y = centre_of(boxes[node]).y + columns.load[node] / 2;
        for (const std::size_t edge : edges) {
            port[edge] = y - columns.width[edge] / 2;
            y -= columns.width[edge];
        }
    }
    return port;
}

bool is_twin(Line line) {
    return line == Line::twin || line == Line::twin_dashed;
}

/// A ribbon; for relations of two strands, two narrow ones.
EdgePath ribbon(Point from, Point to, double width, Line line) {
    EdgePath path;
    if (is_twin(line)) {
        path.width = width * 0.36;
        path.curves = {level_curve(from, to, -width * 0.27, Tip::none),
                       level_curve(from, to, width * 0.27, Tip::none)};
    } else {
        path.width = width * 0.92;
        path.curves = {level_curve(from, to, 0.0, Tip::none)};
    }
    return path;
}

EdgePath line_between(Point from, Point to, const DiagramEdge& edge, bool is_turned) {
    const Tip tip = edge.directed ? Tip::arrow : Tip::none;
    EdgePath path;
    path.curves = {is_turned ? level_curve(to, from, 0.0, tip) : level_curve(from, to, 0.0, tip)};
    return path;
}

void add_headings(Layout& layout, const Diagram& diagram, const Style& style, double left, double right) {
    double top = 0.0;
    for (const auto& box : layout.nodes) {
        top = std::max(top, box.high.y);
    }
    constexpr double size = 11.0;
    const auto add = [&](const std::string& words, double x, bool is_left) {
        if (!words.empty()) {
            const double width = text_width({words}, size) + 8.0;
            const double low = is_left ? x - width : x;
            layout.texts.push_back({{{low, top + 8.0}, {low + width, top + 24.0}},
                                    words,
                                    size,
                                    style.muted_color,
                                    Align::centre});
        }
    };
    add(diagram.headings.left, left, true);
    add(diagram.headings.right, right, false);
}

} // namespace

Layout lay_out_columns(const Diagram& diagram, const Style& style, const std::vector<Point>& sizes) {
    const Columns columns = columns_of(diagram);
    const Order order = ordered(diagram, columns);
    double height = 0.0;
    for (const auto& column : order) {
        double filled = least_gap * static_cast<double>(column.size());
        for (const std::size_t node : column) {
            filled += height_of(node, columns, sizes);
        }
        height = std::max(height, filled);
    }
    const double width = std::clamp(height * 0.55, 240.0, 460.0);
    Layout layout;
    layout.nodes.resize(diagram.nodes.size());
    place_column(layout.nodes, order[0], columns, sizes, height, 0.0, true);
    place_column(layout.nodes, order[1], columns, sizes, height, width, false);
    const auto from = ports(diagram, columns, layout.nodes, 0);
    const auto to = ports(diagram, columns, layout.nodes, 1);
    for (std::size_t i = 0; i < diagram.edges.size(); ++i) {
        const auto& edge = diagram.edges[i];
        const Point a{0.0, from[i]};
        const Point b{width, to[i]};
        layout.edges.push_back(diagram.arrangement == Arrangement::flow
                                   ? ribbon(a, b, columns.width[i], style[edge.relation].line)
                                   : line_between(a, b, edge, left_end(diagram, i) != edge.source));
    }
    layout.groups.resize(diagram.groups.size());
    add_headings(layout, diagram, style, 0.0, width);
    return layout;
}

} // namespace jiedui::render::detail
