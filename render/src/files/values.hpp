// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json_writer.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/cooperation_graph.hpp>
#include <jiedui/graph/edge_summary.hpp>

/// What vertices and edges hold, as named values: one list for every format that has free attributes.
namespace jiedui::render::detail {

/// `json` is an array in JSON and its text anywhere else.
enum class ValueType { text, integer, number, boolean, json };

struct Column {
    std::string_view name;
    ValueType type;
};

/// kind, label_en, code, macro_region, longitude, latitude.
std::span<const Column> vertex_columns();

/// relation, undirected, origin, confidence, valid_from, valid_to, first_dated, statements, document_ids,
/// clause, quote, evidence.
std::span<const Column> edge_columns();

/// In the order of the columns; empty: there is none.
std::vector<std::string> vertex_values(const Vertex& vertex);
std::vector<std::string> edge_values(const CooperationGraph& graph, EdgeId edge);

/// The values that there are, as members of the object that is open.
void write_members(JsonWriter& json, std::span<const Column> columns, const std::vector<std::string>& values);

/// The vertices of a graph with their ids and start positions.
class Scene {
  public:
    explicit Scene(const CooperationGraph& graph)
        : graph_(graph), degrees_(jiedui::degrees(graph)), positions_(start_positions(degrees_)) {}

    const CooperationGraph& graph() const { return graph_; }
    std::string id(VertexId v) const { return jiedui::id(graph_[v].entity); }
    std::size_t degree(VertexId v) const { return degrees_[index(v)]; }
    double size(VertexId v) const { return start_size(degree(v)); }
    Position position(VertexId v) const { return positions_[index(v)]; }

  private:
    const CooperationGraph& graph_;
    std::vector<std::size_t> degrees_;
    std::vector<Position> positions_;
};

template <class Visit> void each_vertex(const CooperationGraph& graph, const Visit& visit) {
    for (std::size_t i = 0; i < graph.vertices().size(); ++i) {
        visit(static_cast<VertexId>(i));
    }
}

template <class Visit> void each_edge(const CooperationGraph& graph, const Visit& visit) {
    for (std::size_t i = 0; i < graph.edges().size(); ++i) {
        visit(static_cast<EdgeId>(i));
    }
}

/// True when the gazetteer gave both coordinates and they are numbers.
bool is_placed(const Vertex& vertex);

/// A name for each vertex that no other has: the canonical name, with the kind in brackets where several
/// kinds share it.
std::vector<std::string> short_names(const CooperationGraph& graph);

/// The first piece of evidence of an edge; null when there is none.
const Evidence* first_evidence(const CooperationGraph& graph, const Edge& edge);

/// The shortest text that reads back as the same number.
std::string text_of(double value);

/// `a; b; c`.
std::string joined(const std::vector<std::string>& words);

} // namespace jiedui::render::detail
