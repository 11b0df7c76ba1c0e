// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include <jiedui/graph/cooperation_graph.hpp>

/// Names as people write them, found in a network.
namespace jiedui::cli {

/// Where names come from: the file of the network, for messages, and the data folder as given with --data.
struct Naming {
    std::string network{};
    std::string data{};
};

/// The vertex that bears a name in any form: id (`kind:name`), canonical name, English name (case does not
/// matter), alias by the gazetteer. A canonical name goes before the rest. The gazetteer is read only when it
/// is needed. Throws `Error`: JD502 nothing in the network has that name (with the nearest that it has),
/// JD503 several have.
VertexId find_vertex(const CooperationGraph& graph, const std::string& name, const Naming& naming);

} // namespace jiedui::cli
