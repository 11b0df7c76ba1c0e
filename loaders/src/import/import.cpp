// SPDX-License-Identifier: Apache-2.0
#include "import/foreign.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <sstream>

#include <jiedui/graph/edge_summary.hpp>
#include <jiedui/graph/json.hpp>
#include <jiedui/loaders/import.hpp>

namespace jiedui::loaders {
namespace {

constexpr std::array<std::string_view, 6> words{"json", "statements", "edges", "csv", "graphml", "gexf"};

Import from_native(std::istream& in, const std::string& name) {
    const CooperationGraph graph = read_graph(in, name);
    Import import;
    import.set = {.statements = {graph.statements().begin(), graph.statements().end()}, .documents = {
                      graph.documents().begin(),
                      graph.documents().end()
                  }};
    for (const Vertex& vertex : graph.vertices()) {
        import.facts.emplace(vertex.entity, vertex.facts);
    }
    return import;
}

/// An edge file does not tell direction: it is that which the relation usually has.
Import from_edges(std::istream& in, const std::string& name) {
    Import import;
    std::size_t loops = 0;
    for (const EdgeRecord& record : read_edges(in, name)) {
        loops += record.source == record.target ? 1U : 0U;
        Statement statement = detail::statement_of(
            {record.source, record.target, record.relation, is_usually_directed(record.relation)});
        statement.document = record.document;
        statement.clause = record.clause;
        import.set.statements.push_back(std::move(statement));
    }
    if (loops > 0) {
        import.diagnostics.push_back(
            detail::remark(Severity::warning, "JD155", name,
                           std::to_string(loops) + " edges from an entity to itself were left out",
                           "no cooperation has one party only"));
    }
    return import;
}

} // namespace

std::string_view to_string(ImportFormat format) {
    return words[static_cast<std::size_t>(format)];
}

std::optional<ImportFormat> parse_import_format(std::string_view word) {
    const auto found = std::ranges::find(words, word);
    return found == words.end() ? std::nullopt
                                : std::optional(static_cast<ImportFormat>(found - words.begin()));
}

Import import_network(std::string_view bytes, const std::string& name, ImportFormat format,
                      const ImportOptions& options) {
    assert(!options.document.empty());
    std::istringstream in{std::string{bytes}};
    Import import;
    switch (format) {
    case ImportFormat::json:
        import = from_native(in, name);
        break;
    case ImportFormat::statements:
        import.set = read_statements(in, name);
        break;
    case ImportFormat::edges:
        import = from_edges(in, name);
        break;
    case ImportFormat::csv:
        import = detail::interpreted(detail::read_tables(bytes, name, options), name, options);
        break;
    case ImportFormat::graphml:
        import = detail::interpreted(detail::read_graphml(bytes, name), name, options);
        break;
    case ImportFormat::gexf:
        import = detail::interpreted(detail::read_gexf(bytes, name), name, options);
        break;
    }
    import.set = merge(std::move(import.set), {});
    return import;
}

CooperationGraph graph_of(Import import, std::function<EntityFacts(const Entity&)> describe) {
    const auto facts = [known = std::move(import.facts),
                        describe = std::move(describe)](const Entity& entity) {
        const auto found = known.find(entity);
        if (found != known.end() && found->second != EntityFacts{}) {
            return found->second;
        }
        return describe ? describe(entity) : EntityFacts{};
    };
    return build_graph(std::move(import.set), facts);
}

} // namespace jiedui::loaders
