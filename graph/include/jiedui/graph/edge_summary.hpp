// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <jiedui/graph/cooperation_graph.hpp>

/// What the statements of one edge say together, and the names and places under which files show a graph:
/// one rule for every format. Nothing here is kept in the graph. All functions but `start_positions` and
/// `degrees` are linear in the statements of the edge.
namespace jiedui {

/// `e0007`: unique, and never the id of a vertex, which holds a colon. Valid for this graph only.
std::string edge_name(EdgeId edge);

/// True for aid, hosts, technology_transfer and the structural relations: the direction of an edge where a
/// file does not tell it.
bool is_usually_directed(Relation relation);

/// ISO dates or years; empty: not known.
struct Validity {
    std::string from{};
    std::string to{};

    friend bool operator==(const Validity&, const Validity&) = default;
};

/// The interval that all statements of an edge state together, the earliest beginning and the latest end. One
/// statement that states no bound leaves that side open.
Validity validity(const CooperationGraph& graph, const Edge& edge);

/// The largest confidence of the statements.
double confidence(const CooperationGraph& graph, const Edge& edge);

/// The different documents, ascending.
std::vector<std::string> documents_of(const CooperationGraph& graph, const Edge& edge);

/// The earliest date of the documents: when written, else when published. Empty when no document has one.
std::string first_dated(const CooperationGraph& graph, const Edge& edge);

/// The evidence of all statements as one JSON array, in the form of the native file: objects with
/// `statement`, `document`, `clause`, `span`, `quote`, `written`. Throws `Error` JD121 when a text is not
/// UTF-8.
std::string evidence_json(const CooperationGraph& graph, const Edge& edge);

/// Number of edges at each vertex, a self-loop twice. O(V + E).
std::vector<std::size_t> degrees(const CooperationGraph& graph);

struct Position {
    double x = 0.0;
    double y = 0.0;

    friend bool operator==(const Position&, const Position&) = default;
};

/// A start for the layouts of other programs, not a drawing: vertices by falling degree on a spiral of golden
/// angles, so the best connected stand in the middle and no two coincide. H. Vogel, Math. Biosciences 44
/// (1979). O(V log V).
std::vector<Position> start_positions(const std::vector<std::size_t>& degrees);

/// Diameter of a vertex: grows with the square root of its degree, so that the area follows it.
double start_size(std::size_t degree);

} // namespace jiedui
