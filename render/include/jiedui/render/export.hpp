// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/cooperation_graph.hpp>

/// A graph in the files of other programs. One table lists the formats; each says what it cannot carry, and
/// `losses` counts that for a graph, so nothing is left out silently.
///
///     std::ofstream file("network.gexf");
///     write_export(graph, *find_export_format("gexf"), {}, [&](auto) -> std::ostream& { return file; });
///
/// All files are UTF-8 with LF. Edges are written one at a time: beyond the graph a writer keeps some dozen
/// bytes a vertex and edge. Same graph, same bytes. docs/formats.md has the fields of every format.
namespace jiedui::render {

/// What a graph holds and a format may lack.
enum class Content {
    english_names,
    codes,
    macro_regions,
    coordinates,
    vertex_kinds,
    isolated_places,    ///< vertices without coordinates, left out where everything needs a place
    edge_places,        ///< edges with an end without coordinates, left out
    directions,         ///< directed edges, written without their direction
    undirected_edges,   ///< left out
    flowless_vertices,  ///< vertices without a directed edge, left out
    structural_edges,   ///< part_of, member_of, issues, leads, focuses_on: left out
    background_edges,   ///< left out
    unstated_vertices,  ///< vertices that only such edges tie, left out
    relations,          ///< edges whose relation is not told
    origins,            ///< background edges that are not marked as such
    parallel_edges,     ///< edges merged into another between the same ends
    alike_edges,        ///< edges merged into another of the same relation between the same ends
    weights,            ///< edges of more than one document, whose number is not told
    confidences,        ///< edges of a confidence below 1
    validities,         ///< edges with a bound of validity
    document_ids,       ///< edges whose documents are not told
    clauses,            ///< edges with a clause
    quotes,             ///< pieces of evidence with a quotation, from the first on
    further_evidence,   ///< pieces of evidence from the second of an edge on
    spans,              ///< pieces of evidence whose place in the text is not told
    statements,         ///< statements: their parties with roles, rule, note, own confidence
    document_records,   ///< documents with title, number, issuers or dates
    control_characters, ///< names and quotations that hold some; they are replaced
    line_breaks,        ///< names with a line break or tab; it becomes a blank
    quotation_marks     ///< names with "; it becomes '
};

/// One line of a loss report.
struct Loss {
    Content content{};
    std::size_t count = 0;

    friend bool operator==(const Loss&, const Loss&) = default;
};

/// What it is and what becomes of it, for people.
std::string_view to_string(Content content);

/// none; write: tables begin with a byte order mark, for spreadsheets.
enum class ByteOrderMark { none, write };

struct ExportOptions {
    ByteOrderMark byte_order_mark = ByteOrderMark::none;
    std::string title = "jiedui";
};

/// Gives the stream of a file; asked once for each file, in order, before it is written.
using OpenFile = std::function<std::ostream&(std::string_view name)>;

struct ExportFormat {
    std::string_view name;
    std::string_view description;
    std::string_view extension; ///< with the dot; of a format of several files, of each of them
    std::string_view media_type;
    std::string_view files; ///< names of the files in a folder, for people; empty: a single file
    std::span<const Content> lost;
    void (*write)(const CooperationGraph&, const ExportOptions&, const OpenFile&);
};

/// In the order of the vocabulary of docs/formats.md.
std::span<const ExportFormat> export_formats();

/// Null when there is none of that name.
const ExportFormat* find_export_format(std::string_view name);

/// Writes all files of the format; a single file is asked for under the empty name. O(V log V + E) and the
/// size of the evidence, apart from `ucinet-csv`, whose tables are quadratic in V. Throws `Error` JD121 when
/// a text is not UTF-8 (native files), JD405 when a stream fails, JD406 when the format cannot hold so much.
void write_export(const CooperationGraph& graph, const ExportFormat& format, const ExportOptions& options,
                  const OpenFile& open);

/// What the format leaves out of this graph, in the order of `Content`; contents that the graph has none of
/// are not listed. O(V + E) and the size of the evidence.
std::vector<Loss> losses(const CooperationGraph& graph, const ExportFormat& format);

} // namespace jiedui::render
