// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "values.hpp"
#include "xml_writer.hpp"

/// What the XML formats of graphs have in common.
namespace jiedui::render::detail {

/// The name of a type; formats differ in what they call an integer.
std::string_view xml_type(ValueType type, std::string_view integer);

/// `<edge id= source= target=`, left open.
XmlWriter& open_edge(XmlWriter& xml, const Scene& scene, EdgeId edge);

/// Calls `visit` with the name and the value of each column that has one.
template <class Visit>
void each_value(std::span<const Column> columns, const std::vector<std::string>& values, const Visit& visit) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!values[i].empty()) {
            visit(columns[i].name, values[i]);
        }
    }
}

} // namespace jiedui::render::detail
