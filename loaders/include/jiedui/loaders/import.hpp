// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/builder.hpp>
#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/graph/plain_network.hpp>

/// Networks that other programs wrote, as statements: so that a network coded elsewhere can be analysed and
/// drawn here. docs/formats.md says which names of attributes are known.
///
///     const Import import = import_network(bytes, "ties.graphml", ImportFormat::graphml);
///     const CooperationGraph graph = graph_of(import);
///
/// Every edge becomes one statement for each of its documents, without evidence unless the file has it in the
/// form of the native network. An edge that names no document stands under `ImportOptions::document`; as many
/// documents as its weight, a whole number, says, are then numbered: `NAME 1`, `NAME 2`. So an edge weighs
/// here what it weighs there.
namespace jiedui::loaders {

enum class ImportFormat { json, statements, edges, csv, graphml, gexf };

std::string_view to_string(ImportFormat format);
std::optional<ImportFormat> parse_import_format(std::string_view word);

struct ImportOptions {
    std::string document = "import";            ///< of edges that name none; not empty
    Relation relation = Relation::cooperation;  ///< of edges that name none
    EntityKind kind = EntityKind::organization; ///< of vertices that name none and that `find` does not know
    /// Tables only: which column holds what, such as {"source", "From"}. Names that are not mapped are those
    /// of `csv` and `gephi-csv`.
    std::map<std::string, std::string> columns = {};
    /// Tables only: the vertices, as a second table; may be empty.
    std::string vertices = {};
    std::string vertices_name = {};
    /// The entity of a name, such as one of the gazetteer; may be empty.
    std::function<std::optional<Entity>(std::string_view name)> find = {};
};

struct Import {
    StatementSet set{};
    std::map<Entity, EntityFacts> facts{};
    std::vector<Diagnostic> diagnostics{}; ///< what was guessed or left out, counted: JD152 to JD158
};

/// Reads a whole file. Of XML neither external nor declared entities are read. O(n log n). Throws `Error`:
/// JD101 not UTF-8, JD120 to JD128 (JSON), JD135 (tables), JD150 no XML of that format, JD151 a
/// column that is needed is not there.
Import import_network(std::string_view bytes, const std::string& name, ImportFormat format,
                      const ImportOptions& options = {});

/// Names, links and weights of a GraphML file and nothing else: for measures of networks that no document
/// stands behind. Names are the attribute `label`, else `name`, else ids; weights the attribute `weight`, else
/// 1. Where some edges have a direction, the others lead both ways. O(n). Throws `Error`: JD101, JD150 as
/// above, JD302 a weight that is no positive number.
PlainNetwork read_plain_graphml(std::string_view bytes, const std::string& name);

/// The graph of what was read. Where the file has no facts of an entity, `describe` is asked.
CooperationGraph graph_of(Import import, std::function<EntityFacts(const Entity&)> describe = {});

} // namespace jiedui::loaders
