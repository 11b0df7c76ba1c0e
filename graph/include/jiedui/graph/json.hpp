// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/builder.hpp>
#include <jiedui/graph/cooperation_graph.hpp>

/// The three text forms of the model: statement files and edge files (JSON Lines) and the native graph file
/// (JSON). Readers throw `Error` with the name given, the line (JSON Lines) or byte (JSON), what was wrong
/// and what was expected. Writers give the same bytes for the same value: fixed key order, UTF-8 unescaped,
/// LF, no clock, no locale.
namespace jiedui {

/// Reads a statement file. Lines without a `relation` but with a `title` are document records. Blank lines
/// are passed over.
StatementSet read_statements(std::istream& in, std::string_view name);

/// Document records first, then statements, each sorted and without repetition.
void write_statements(std::ostream& out, const StatementSet& set);

/// The statement file of everything that a graph was built from; nothing is copied.
void write_statements(std::ostream& out, const CooperationGraph& graph);

/// One line of a statement file, without its end. Throws `Error` JD121 when a text is not UTF-8.
std::string statement_json(const Statement& statement);
std::string document_json(const DocumentInfo& document);

/// One line of an edge file. In a gold file the name of an end may list accepted spellings (`zone:A|B`), and
/// the edge may be optional: it neither helps nor harms a score.
struct EdgeRecord {
    std::string document{};
    std::string clause{};
    Entity source{};
    Entity target{};
    Relation relation = Relation::cooperation;
    bool is_optional = false;

    friend auto operator<=>(const EdgeRecord&, const EdgeRecord&) = default;
};

/// Every stated tie once a document, at the clause of the statement whose evidence stands first, in the order
/// of documents and places. Structural relations are left out: they are kept beside the statements.
std::vector<EdgeRecord> edge_records(const CooperationGraph& graph);

/// The edge file of the model: `edge_records` as {"document","clause","source","target","relation"} a line.
void write_edges(std::ostream& out, const CooperationGraph& graph);

/// Reads an edge file or a gold file, in the order of its lines. Blank lines and unknown keys are passed
/// over.
std::vector<EdgeRecord> read_edges(std::istream& in, std::string_view name);

/// edges_and_links: the list of edges stands there twice, so that every release of NetworkX finds it.
enum class EdgeKeys { edges, edges_and_links };

struct NativeOptions {
    EdgeKeys edge_keys = EdgeKeys::edges;
};

/// The native node-link file (docs/formats.md, data/schema/network.schema.json): mixed, multi; NetworkX,
/// graphology, ECharts and d3 read it as it is. Lossless: `read_graph` of it gives an equal graph.
void write_graph(std::ostream& out, const CooperationGraph& graph, const NativeOptions& options = {});

/// Reads what `write_graph` wrote. A file of another format or version is refused.
CooperationGraph read_graph(std::istream& in, std::string_view name);

/// The version of the native file that this library writes and reads.
inline constexpr int native_format_version = 1;

} // namespace jiedui
