// SPDX-License-Identifier: Apache-2.0
#include "../attributes.hpp"
#include "curves.hpp"
#include "shades.hpp"
#include "views.hpp"

#include <algorithm>
#include <map>

namespace jiedui::render::detail {
namespace {

// All in points.
constexpr double date_size = 10.0;
constexpr double least_date_width = 70.0;
constexpr double axis_gap = 8.0;       ///< between dates and the line of time
constexpr double documents_gap = 16.0; ///< between the line and the documents
constexpr double gap = 6.0;
constexpr double new_width = 640.0; ///< of what is new in a row
constexpr double tile = 9.0;
constexpr double text_size = 9.0;
constexpr double line_height = 15.0;
constexpr double row_gap = 24.0;

struct Row {
    std::optional<std::size_t> document;
    std::vector<std::size_t> entities;
    std::map<Relation, std::vector<std::size_t>> edges;
};

/// The first node of a step that is a document with a note heads the row.
std::vector<Row> rows_of(const Diagram& diagram) {
    std::vector<Row> rows;
    const auto row = [&](std::size_t step) -> Row& {
        rows.resize(std::max(rows.size(), step + 1));
        return rows[step];
    };
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
        Row& own = row(diagram.nodes[i].step.value_or(0));
        if (!own.document && !diagram.nodes[i].date.empty()) {
            own.document = i;
        } else {
            own.entities.push_back(i);
        }
    }
    for (std::size_t i = 0; i < diagram.edges.size(); ++i) {
        row(diagram.edges[i].step.value_or(0)).edges[diagram.edges[i].relation].push_back(i);
    }
    return rows;
}

/// Writes one row after the other from the top down.
class Writer {
  public:
    Writer(const Diagram& diagram, const Style& style, const std::vector<Point>& sizes)
        : diagram_(diagram), style_(style), sizes_(sizes) {
        layout_.nodes.resize(diagram.nodes.size());
        layout_.edges.resize(diagram.edges.size());
        layout_.groups.resize(diagram.groups.size());
        double date_width = least_date_width;
        for (const auto& node : diagram.nodes) {
            date_width = std::max(date_width, text_width({node.date}, date_size));
        }
        axis_ = date_width + axis_gap;
        documents_left_ = axis_ + documents_gap;
        left_ = documents_left_;
        for (const auto& node : diagram.nodes) {
            if (!node.date.empty()) {
                left_ = std::max(left_, documents_left_ + sizes[index_of(node)].x + 18.0);
            }
        }
    }

    void write(const Row& row) {
        const double top = y_;
        double document_low = top;
        if (row.document) {
            document_low = write_document(*row.document);
        }
        write_entities(row.entities);
        for (const auto& [relation, edges] : row.edges) {
            write_tiles(relation, edges);
        }
        y_ = std::min(y_, document_low) - row_gap;
    }

    Layout finish() && {
        if (!layout_.nodes.empty()) {
            layout_.marks.insert(layout_.marks.begin(),
                                 {{{axis_, 6.0}, {axis_, y_ + row_gap - 6.0}}, style_.muted_color, {}, 1.0});
        }
        return std::move(layout_);
    }

  private:
    std::size_t index_of(const DiagramNode& node) const {
        return static_cast<std::size_t>(&node - diagram_.nodes.data());
    }

    void add_text(Point left, const std::string& text, double size, const std::string& color) {
        layout_.texts.push_back({{{left.x, left.y - size * 0.75},
                                  {left.x + text_width({text}, size) + 6.0, left.y + size * 0.75}},
                                 text,
                                 size,
                                 color,
                                 Align::left});
    }

    /// The lower end of the document's box.
    double write_document(std::size_t node) {
        const Point size = sizes_[node];
        layout_.nodes[node] = {{documents_left_, y_ - size.y}, {documents_left_ + size.x, y_}};
        const double middle = y_ - std::min(size.y / 2, 12.0);
        layout_.texts.push_back({{{0.0, middle - 8.0}, {axis_ - axis_gap, middle + 8.0}},
                                 diagram_.nodes[node].date,
                                 date_size,
                                 style_.text_color,
                                 Align::left});
        const double r = 3.2;
        layout_.marks.push_back(
            {{{axis_ - r, middle}, {axis_, middle + r}, {axis_ + r, middle}, {axis_, middle - r}},
             style_.text_color,
             style_.text_color,
             0.6});
        layout_.marks.push_back({{{axis_, middle}, {documents_left_, middle}}, style_.muted_color, {}, 0.8});
        if (!diagram_.nodes[node].note.empty()) {
            add_text({left_, y_ - line_height / 2}, diagram_.nodes[node].note, text_size + 1.0,
                     style_.text_color);
            y_ -= line_height + 4.0;
        }
        return layout_.nodes[node].low.y;
    }

    void write_entities(const std::vector<std::size_t>& entities) {
        double x = left_;
        double tallest = 0.0;
        for (const std::size_t node : entities) {
            const Point size = sizes_[node];
            if (x > left_ && x + size.x > left_ + new_width) {
                x = left_;
                y_ -= tallest + gap;
                tallest = 0.0;
            }
            layout_.nodes[node] = {{x, y_ - size.y}, {x + size.x, y_}};
            x += size.x + gap;
            tallest = std::max(tallest, size.y);
        }
        y_ -= entities.empty() ? 0.0 : tallest + gap;
    }

    /// The relation's name, then a square for each edge, then their number.
    void write_tiles(Relation relation, const std::vector<std::size_t>& edges) {
        const auto key = std::ranges::find(diagram_.legend.relations, relation, &RelationKey::relation);
        const std::string name =
            key == diagram_.legend.relations.end() ? std::string{to_string(relation)} : key->text;
        add_text({left_, y_ - line_height / 2}, name, text_size, style_.text_color);
        const double begin = left_ + name_width();
        double x = begin;
        for (const std::size_t edge : edges) {
            if (x + tile > left_ + new_width) {
                x = begin;
                y_ -= tile + 2.0;
            }
            const double middle = y_ - line_height / 2;
            layout_.cells.push_back({box_around({x + tile / 2, middle}, tile, tile),
                                     {edge},
                                     {},
                                     style_[relation].color,
                                     style_.text_color});
            x += tile + 2.0;
        }
        add_text({x + 4.0, y_ - line_height / 2}, std::to_string(edges.size()), text_size,
                 style_.muted_color);
        y_ -= line_height;
    }

    /// Room for the longest name of a relation.
    double name_width() const {
        double width = 30.0;
        for (const auto& key : diagram_.legend.relations) {
            width = std::max(width, text_width({key.text}, text_size));
        }
        return width + 12.0;
    }

    const Diagram& diagram_;
    const Style& style_;
    const std::vector<Point>& sizes_;
    Layout layout_;
    double axis_ = 0.0; ///< x of the line of time
    double documents_left_ = 0.0;
    double left_ = 0.0; ///< of what is new
    double y_ = 0.0;
};

} // namespace

Layout lay_out_timeline(const Diagram& diagram, const Style& style, const std::vector<Point>& sizes) {
    Writer writer(diagram, style, sizes);
    for (const Row& row : rows_of(diagram)) {
        writer.write(row);
    }
    return std::move(writer).finish();
}

} // namespace jiedui::render::detail
