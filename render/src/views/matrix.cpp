// SPDX-License-Identifier: Apache-2.0
#include "../utf8.hpp"
#include "curves.hpp"
#include "shades.hpp"
#include "views.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace jiedui::render::detail {
namespace {

constexpr double number_size = 9.0;
constexpr double name_size = 10.0;
constexpr double number_width = 26.0;

/// The square of the matrix: its left upper corner is the origin.
struct Grid {
    double side;

    Box cell(std::size_t row, std::size_t column) const {
        const double x = side * static_cast<double>(column);
        const double y = -side * static_cast<double>(row);
        return {{x, y - side}, {x + side, y}};
    }
};

using Fields = std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>>;

/// The edges of each field that has some.
Fields fields_of(const Diagram& diagram) {
    Fields fields;
    for (std::size_t i = 0; i < diagram.edges.size(); ++i) {
        const auto& edge = diagram.edges[i];
        fields[{edge.source, edge.target}].push_back(i);
        if (!edge.directed && edge.source != edge.target) {
            fields[{edge.target, edge.source}].push_back(i);
        }
    }
    return fields;
}

void add_cells(Layout& layout, const Diagram& diagram, const Style& style, const Grid& grid) {
    const Fields fields = fields_of(diagram);
    std::size_t most = 1;
    for (const auto& [place, edges] : fields) {
        most = std::max(most, edges.size());
    }
    for (const auto& [place, edges] : fields) {
        const double part =
            most == 1 ? 0.5 : static_cast<double>(edges.size() - 1) / static_cast<double>(most - 1);
        const std::string fill = mixed("#FFFFFF", style[EntityKind::region].outline, 0.22 + 0.78 * part);
        const Point middle = centre_of(grid.cell(place.first, place.second));
        layout.cells.push_back({box_around(middle, grid.side - 2.0, grid.side - 2.0), edges,
                                std::to_string(edges.size()), fill, readable_on(fill, style.text_color)});
    }
}

void add_grid(Layout& layout, std::size_t count, const Grid& grid) {
    const double end = grid.side * static_cast<double>(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Box box = grid.cell(i, i);
        layout.marks.push_back({{box.low, {box.high.x, box.low.y}, box.high, {box.low.x, box.high.y}},
                                "#F1F1F1",
                                "#F1F1F1",
                                0.0});
    }
    for (std::size_t i = 0; i <= count; ++i) {
        const double at = grid.side * static_cast<double>(i);
        layout.marks.push_back({{{0.0, -at}, {end, -at}}, "#DDDDDD", {}, 0.4});
        layout.marks.push_back({{{at, 0.0}, {at, -end}}, "#DDDDDD", {}, 0.4});
    }
}

/// A frame around every run of rows of one group.
void add_frames(Layout& layout, const Diagram& diagram, const Style& style, const Grid& grid) {
    for (std::size_t first = 0; first < diagram.nodes.size();) {
        std::size_t end = first + 1;
        while (end < diagram.nodes.size() && diagram.nodes[end].group == diagram.nodes[first].group) {
            ++end;
        }
        if (diagram.nodes[first].group) {
            const Point high = {grid.cell(first, first).low.x, grid.cell(first, first).high.y};
            const Point low = {grid.cell(end - 1, end - 1).high.x, grid.cell(end - 1, end - 1).low.y};
            layout.marks.push_back(
                {{high, {low.x, high.y}, low, {high.x, low.y}, high}, style.text_color, {}, 1.2});
        }
        first = end;
    }
}

/// The characters of a name from the top down, as Chinese may be written; empty where it is long or has
/// characters that are not upright.
std::string upright(const DiagramNode& node) {
    constexpr std::size_t most = 5;
    if (node.lines.size() != 1) {
        return {};
    }
    const auto characters = decode(node.lines.front());
    std::string text;
    for (const char32_t c : characters) {
        if (columns(c) != 2) {
            return {};
        }
        text += text.empty() ? "" : "\n";
        append_utf8(text, c);
    }
    return characters.size() > most ? std::string{} : text;
}

/// Above every column the number of the row, above that its name where all names can be written upright.
void add_heads(Layout& layout, const Diagram& diagram, const Style& style, const Grid& grid) {
    std::vector<std::string> names;
    for (const auto& node : diagram.nodes) {
        names.push_back(upright(node));
    }
    const bool are_named = std::ranges::none_of(names, &std::string::empty);
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
        const double x = centre_of(grid.cell(i, i)).x;
        layout.texts.push_back({box_around({x, 9.0}, grid.side, 13.0), std::to_string(i + 1), number_size,
                                style.muted_color, Align::centre});
        if (are_named) {
            const auto lines = static_cast<double>(std::ranges::count(names[i], '\n') + 1);
            const double height = lines * name_size * 1.3 + 2.0;
            layout.texts.push_back({box_around({x, 17.0 + height / 2}, grid.side, height), names[i],
                                    name_size, style.text_color, Align::centre});
        }
    }
}

} // namespace

Layout lay_out_matrix(const Diagram& diagram, const Style& style, const std::vector<Point>& sizes) {
    Grid grid{20.0};
    for (const Point size : sizes) {
        grid.side = std::max(grid.side, size.y + 3.0);
    }
    Layout layout;
    layout.edges.resize(diagram.edges.size());
    layout.groups.resize(diagram.groups.size());
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
        const double y = centre_of(grid.cell(i, i)).y;
        const std::string number = std::to_string(i + 1);
        layout.nodes.push_back(box_around({-number_width - sizes[i].x / 2, y}, sizes[i].x, sizes[i].y));
        layout.texts.push_back({box_around({-number_width / 2, y}, number_width - 4.0, 14.0), number,
                                number_size, style.muted_color, Align::centre});
    }
    add_heads(layout, diagram, style, grid);
    add_grid(layout, diagram.nodes.size(), grid);
    add_cells(layout, diagram, style, grid);
    add_frames(layout, diagram, style, grid);
    return layout;
}

} // namespace jiedui::render::detail
