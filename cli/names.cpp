// SPDX-License-Identifier: Apache-2.0
#include "names.hpp"

#include "input.hpp"
#include "words.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include <jiedui/loaders/gazetteer.hpp>

namespace jiedui::cli {
namespace {

std::string folded(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

template <class Test> std::vector<VertexId> vertices_where(const CooperationGraph& graph, const Test& test) {
    std::vector<VertexId> found;
    for (std::size_t i = 0; i < graph.vertices().size(); ++i) {
        if (test(graph.vertices()[i])) {
            found.push_back(static_cast<VertexId>(i));
        }
    }
    return found;
}

/// The one that was meant; nothing when there is none.
std::optional<VertexId> only(const CooperationGraph& graph, const std::vector<VertexId>& found,
                             const std::string& name, const Naming& naming) {
    if (found.size() < 2) {
        return found.empty() ? std::nullopt : std::optional(found.front());
    }
    std::vector<std::string> ids;
    for (const VertexId vertex : found) {
        ids.push_back(id(graph[vertex].entity));
    }
    throw Error("JD503", {naming.network}, "'" + name + "' means several: " + listed(ids),
                "write one of them in full, kind:name");
}

[[noreturn]] void refuse(const CooperationGraph& graph, const std::string& name,
                         const std::vector<Entity>& known, const Naming& naming) {
    std::vector<std::string> names;
    for (const Vertex& vertex : graph.vertices()) {
        names.push_back(vertex.entity.name);
        if (!vertex.facts.label_en.empty()) {
            names.push_back(vertex.facts.label_en);
        }
    }
    const auto nearest = loaders::nearest_names(name, names);
    const std::string problem = known.empty()
                                    ? "'" + name + "' is unknown"
                                    : "'" + name + "' (" + id(known.front()) + ") is not in this network";
    throw Error("JD502", {naming.network}, problem,
                nearest.empty() ? "jiedui rank --by degree lists the entities"
                                : "did you mean " + listed(nearest) + "?");
}

} // namespace

VertexId find_vertex(const CooperationGraph& graph, const std::string& name, const Naming& naming) {
    if (const auto entity = parse_entity(name)) {
        if (const auto vertex = graph.find(*entity)) {
            return *vertex;
        }
    }
    const auto bears_it =
        vertices_where(graph, [&](const Vertex& vertex) { return vertex.entity.name == name; });
    if (const auto vertex = only(graph, bears_it, name, naming)) {
        return *vertex;
    }
    const auto known = loaders::Knowledge::load(data_folder(naming.data)).gazetteer.lookup(name);
    const std::string wanted = folded(name);
    const auto called_so = vertices_where(graph, [&](const Vertex& vertex) {
        return folded(vertex.facts.label_en) == wanted ||
               std::ranges::find(known, vertex.entity) != known.end();
    });
    if (const auto vertex = only(graph, called_so, name, naming)) {
        return *vertex;
    }
    refuse(graph, name, known, naming);
}

} // namespace jiedui::cli
