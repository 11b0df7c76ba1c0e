// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <jiedui/render/diagram.hpp>
#include <jiedui/render/layout.hpp>
#include <jiedui/render/style.hpp>

/// What stands around the drawing: title and source line above it, legend and notes below it. Coordinates as
/// in Layout.
namespace jiedui::render::detail {

struct KindItem {
    Box box;
    DiagramNode node; ///< a node like those of the drawing, with the kind's name on it
};

struct RelationItem {
    Point from;
    Point to;
    Relation relation = Relation::cooperation;
    bool directed = false;
};

struct Furniture {
    std::vector<TextItem> texts;
    std::vector<KindItem> kinds;
    std::vector<RelationItem> relations;
};

/// The box around all that a layout holds; empty at the origin when it holds nothing.
Box bounds_of(const Layout& layout);

/// Title, source line, legend, and the notes of the diagram and the layout, around what the layout holds.
Furniture furnish(const Diagram& diagram, const Style& style, const Layout& layout);

/// The box around all that is drawn, furniture included.
Box page_of(const Layout& layout, const Furniture& furniture);

} // namespace jiedui::render::detail
