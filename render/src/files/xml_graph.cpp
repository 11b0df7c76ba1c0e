// SPDX-License-Identifier: Apache-2.0
#include "xml_graph.hpp"

namespace jiedui::render::detail {

std::string_view xml_type(ValueType type, std::string_view integer) {
    switch (type) {
    case ValueType::integer:
        return integer;
    case ValueType::number:
        return "double";
    case ValueType::boolean:
        return "boolean";
    case ValueType::text:
    case ValueType::json:
        break;
    }
    return "string";
}

XmlWriter& open_edge(XmlWriter& xml, const Scene& scene, EdgeId edge) {
    const Edge& one = scene.graph()[edge];
    xml.open("edge").attribute("id", edge_name(edge));
    return xml.attribute("source", scene.id(one.source)).attribute("target", scene.id(one.target));
}

} // namespace jiedui::render::detail
