// SPDX-License-Identifier: Apache-2.0
#include "furniture.hpp"

#include "attributes.hpp"

#include <algorithm>
#include <iterator>
#include <sstream>
#include <utility>

#include <jiedui/render/label.hpp>

namespace jiedui::render::detail {
namespace {

// All in points.
constexpr double title_size = 17.0;
constexpr double source_size = 9.5;
constexpr double legend_size = 10.0;
constexpr double least_width = 520.0;
constexpr double distance = 22.0; ///< between drawing and what stands around it
constexpr double chip_height = 20.0;
constexpr double row_height = 27.0;
constexpr double item_gap = 16.0;
constexpr double sample_length = 40.0;

void widen(Box& box, Point p) {
    box.low = {std::min(box.low.x, p.x), std::min(box.low.y, p.y)};
    box.high = {std::max(box.high.x, p.x), std::max(box.high.y, p.y)};
}

/// Places items from left to right and from top to bottom.
class Rows {
  public:
    Rows(double left, double right, double top)
        : left_(left), right_(right), x_(left), y_(top - row_height / 2) {}

    /// Left end of the item's centre line.
    Point place(double width) {
        if (x_ > left_ && x_ + width > right_) {
            new_row();
        }
        const Point place{x_, y_};
        x_ += width + item_gap;
        return place;
    }

    void new_row() {
        if (x_ > left_) {
            x_ = left_;
            y_ -= row_height;
        }
    }

    /// Where the next row would begin.
    double bottom() const { return x_ > left_ ? y_ - row_height / 2 : y_ + row_height / 2; }

  private:
    double left_;
    double right_;
    double x_;
    double y_;
};

Box box_at(Point left, double width, double height) {
    return Box{{left.x, left.y - height / 2}, {left.x + width, left.y + height / 2}};
}

/// What stands between line breaks.
std::vector<std::string> parts_of(const std::string& text) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part);) {
        parts.push_back(part);
    }
    return parts;
}

void add_head(Furniture& furniture, const Diagram& diagram, const Style& style, const Box& bounds,
              double width) {
    double y = bounds.high.y + distance;
    const auto add = [&](const std::string& text, double size, const std::string& color) {
        if (text.empty()) {
            return;
        }
        std::vector<std::string> lines;
        for (const auto& part : parts_of(text)) {
            std::ranges::move(break_label(part, {static_cast<std::size_t>(width / size * 2.0), 3}),
                              std::back_inserter(lines));
        }
        std::ranges::reverse(lines); // from the bottom up
        for (auto& line : lines) {
            const double height = size * 1.5;
            furniture.texts.push_back(
                {box_at({bounds.low.x, y + height / 2}, width, height), line, size, color, Align::left});
            y += height;
        }
    };
    add(diagram.source_line, source_size, style.muted_color);
    add(diagram.title, title_size, style.text_color);
}

void add_text(Furniture& furniture, Point left, const std::string& text, const Style& style) {
    const double width = text_width({text}, legend_size) + 6.0;
    furniture.texts.push_back(
        {box_at(left, width, legend_size * 1.5), text, legend_size, style.text_color, Align::left});
}

/// One below the other.
void add_notes(Furniture& furniture, const std::vector<std::string>& notes, const Style& style, Point corner,
               double width) {
    double y = corner.y - 4.0;
    for (const auto& note : notes) {
        for (auto& line : break_label(note, {static_cast<std::size_t>(width / source_size * 2.0), 3})) {
            const double height = source_size * 1.5;
            furniture.texts.push_back({box_at({corner.x, y - height / 2}, width, height), std::move(line),
                                       source_size, style.muted_color, Align::left});
            y -= height;
        }
    }
}

/// The lower end of the legend.
double add_legend(Furniture& furniture, const Legend& legend, const Style& style, const Box& bounds,
                  double width) {
    Rows rows(bounds.low.x, bounds.low.x + width, bounds.low.y - distance);
    for (const auto& key : legend.kinds) {
        DiagramNode node;
        node.lines = {key.text};
        node.kind = key.kind;
        const double chip = node_width(node, style);
        furniture.kinds.push_back({box_at(rows.place(chip), chip, chip_height), std::move(node)});
    }
    rows.new_row();
    for (const auto& key : legend.relations) {
        const Point left = rows.place(sample_length + 6.0 + text_width({key.text}, legend_size));
        furniture.relations.push_back({left, {left.x + sample_length, left.y}, key.relation, key.directed});
        add_text(furniture, {left.x + sample_length + 6.0, left.y}, key.text, style);
    }
    if (!legend.note.empty()) {
        add_text(furniture, rows.place(text_width({legend.note}, legend_size)), legend.note, style);
    }
    return rows.bottom();
}

} // namespace

Box bounds_of(const Layout& layout) {
    if (layout.nodes.empty()) {
        return {};
    }
    Box bounds = layout.nodes.front();
    for (const auto& cell : layout.cells) {
        widen(bounds, cell.box.low);
        widen(bounds, cell.box.high);
    }
    for (const auto& text : layout.texts) {
        widen(bounds, text.box.low);
        widen(bounds, text.box.high);
    }
    for (const auto& mark : layout.marks) {
        std::ranges::for_each(mark.points, [&](Point p) { widen(bounds, p); });
    }
    for (const auto& box : layout.nodes) {
        widen(bounds, box.low);
        widen(bounds, box.high);
    }
    for (const auto& group : layout.groups) {
        if (group) {
            widen(bounds, group->low);
            widen(bounds, group->high);
        }
    }
    for (const auto& edge : layout.edges) {
        for (const auto& curve : edge.curves) {
            std::ranges::for_each(curve.points, [&](Point p) { widen(bounds, p); });
        }
    }
    return bounds;
}

Furniture furnish(const Diagram& diagram, const Style& style, const Layout& layout) {
    const Box bounds = bounds_of(layout);
    const double width = std::max(bounds.high.x - bounds.low.x, least_width);
    Furniture furniture;
    add_head(furniture, diagram, style, bounds, width);
    const double low = add_legend(furniture, diagram.legend, style, bounds, width);
    auto notes = diagram.notes;
    notes.insert(notes.end(), layout.notes.begin(), layout.notes.end());
    add_notes(furniture, notes, style, {bounds.low.x, low}, width);
    return furniture;
}

Box page_of(const Layout& layout, const Furniture& furniture) {
    Box page = bounds_of(layout);
    const auto add = [&](const Box& box) {
        widen(page, box.low);
        widen(page, box.high);
    };
    std::ranges::for_each(furniture.texts, add, &TextItem::box);
    std::ranges::for_each(furniture.kinds, add, &KindItem::box);
    std::ranges::for_each(furniture.relations, [&](const RelationItem& item) { add({item.from, item.to}); });
    return page;
}

} // namespace jiedui::render::detail
