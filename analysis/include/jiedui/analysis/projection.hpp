// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <jiedui/analysis/time_window.hpp>
#include <jiedui/graph/cooperation_graph.hpp>
#include <jiedui/graph/vertex_map.hpp>

/// The network under analysis. Every choice that changes a number (which ties count, whether direction
/// counts, what several ties between two parties are worth) is made here, once, and travels with the result:
///
///     Network network = project(graph, {.relations = {Relation::aid}, .direction = Direction::keep});
///     std::vector<double> score = betweenness(network);
///     out << convention(network) << '\n';
namespace jiedui::analysis {

/// `drop`: every tie joins its ends both ways. `keep`: a directed tie is one arc, an undirected one an arc
/// each way.
enum class Direction { keep, drop };

/// What becomes of several ties between the same two vertices (in the same direction, where direction is
/// kept).
enum class ParallelEdges {
    count,    ///< one link; its weight is the sum of theirs, so it grows with the number of relations
    collapse, ///< one link; its weight is taken from their statements together, nothing counts twice
    keep,     ///< a link for each
};

/// What a link weighs: 1, the number of different documents that state it, or the number of statements.
enum class Weight { one, documents, statements };

/// How path lengths follow from weights. `strength`: a heavy link is short, its length is 1 / weight.
/// `distance`: the weight is the length, and 1 / weight is the strength.
enum class WeightMeaning { strength, distance };

/// Whether vertices of the chosen kinds that keep no tie are part of the network.
enum class Isolates { drop, keep };

/// The eight relations that documents state.
std::vector<Relation> stated_relations();

/// The kinds that can be parties of a statement: region, area, zone, country, organization.
std::vector<EntityKind> party_kinds();

/// Which ties and vertices count. A tie counts when its relation, its origin and the kinds of both its ends
/// are listed and at least one of its statements is of a listed document, of the least confidence and within
/// the time.
struct ProjectionOptions {
    std::vector<Relation> relations = stated_relations();
    std::vector<Origin> origins = {Origin::stated};
    std::vector<EntityKind> kinds = party_kinds();
    std::vector<std::string> documents = {}; ///< ids as in `Statement::document`; empty: all
    TimeWindow time = {};
    double minimum_confidence = 0.0;
    Direction direction = Direction::drop;
    ParallelEdges parallel_edges = ParallelEdges::collapse;
    Weight weight = Weight::one;
    WeightMeaning weight_meaning = WeightMeaning::strength;
    Isolates isolates = Isolates::drop;

    friend bool operator==(const ProjectionOptions&, const ProjectionOptions&) = default;
};

/// One tie of the network. The ends are positions in `Network::vertices`. Where direction is dropped,
/// source <= target and the link can be walked both ways.
struct Link {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    double weight = 1.0;            ///< > 0, finite
    std::vector<EdgeId> edges = {}; ///< what it stands for, ascending

    friend bool operator==(const Link&, const Link&) = default;
};

/// The network under analysis: plain data, with the choices that made it. Scores are vectors beside it, one
/// value for each entry of `vertices`, in that order. Links are sorted by (source, target, first edge).
struct Network {
    ProjectionOptions options = {};
    std::vector<VertexId> vertices = {}; ///< ascending
    std::vector<Link> links = {};

    friend bool operator==(const Network&, const Network&) = default;
};

/// The ties of `graph` that the options choose. A statement that the options leave out adds no weight either.
/// An entity is never tied to itself, so a projection has no self-loops. O(E log E + S log S), S the number
/// of statements. Throws `Error` JD320 where something is wrong with the time.
Network project(const CooperationGraph& graph, const ProjectionOptions& options = {});

/// The convention behind every number computed on this network, as `name: value` pairs on one line: size,
/// vertices, relations, origins, documents, time, confidence, direction, parallel edges, weight, its meaning,
/// isolates.
std::string convention(const Network& network);

/// Scores as a map over the vertices of the graph, the form that drawings take; vertices that are not part of
/// the network get `outside`. `graph_vertices` is the number of vertices of the graph.
VertexMap<double> spread(const Network& network, std::span<const double> scores, std::size_t graph_vertices,
                         double outside = 0.0);

} // namespace jiedui::analysis
