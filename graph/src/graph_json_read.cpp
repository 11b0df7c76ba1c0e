// SPDX-License-Identifier: Apache-2.0
#include "statement_codec.hpp"

#include <istream>
#include <map>

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/graph/json.hpp>

namespace jiedui {
namespace {

using detail::Field;

void check_format(const Field& file) {
    const auto* graph =
        file.value->is_object() && file.value->contains("graph") ? &(*file.value)["graph"] : nullptr;
    if (graph == nullptr || !graph->is_object() ||
        graph->value("format", detail::Json()) != "jiedui-network") {
        throw Error("JD125", Location{std::string{file.file}, 0, 0},
                    "this is no jiedui network; expected \"format\":\"jiedui-network\" under \"graph\"",
                    "build a network from the documents or statements first");
    }
    const Field header{graph, file.file, file.line, "graph"};
    const auto version = header.required("version");
    if (*version.value != native_format_version) {
        throw Error("JD126", Location{std::string{file.file}, 0, 0},
                    "the network has format version " + detail::dump(*version.value) + "; expected version " +
                        std::to_string(native_format_version),
                    "build it again from its statements with this jiedui");
    }
}

StatementSet read_set(const Field& header) {
    StatementSet set;
    const auto documents = header.required("documents");
    for (std::size_t i = 0, size = documents.array_size(); i < size; ++i) {
        set.documents.push_back(detail::document_from(documents.element(i)));
    }
    const auto statements = header.required("statements");
    for (std::size_t i = 0, size = statements.array_size(); i < size; ++i) {
        set.statements.push_back(detail::statement_from(statements.element(i)));
    }
    return set;
}

std::optional<double> number_or_none(const Field& field) {
    if (field.is_absent()) {
        return std::nullopt;
    }
    return field.number_or(0.0);
}

EntityFacts facts_from(const Field& attributes) {
    return EntityFacts{.label_en = attributes.member("label_en").text_or_empty(),
                       .code = attributes.member("code").text_or_empty(),
                       .macro_region = attributes.member("macro_region").text_or_empty(),
                       .longitude = number_or_none(attributes.member("longitude")),
                       .latitude = number_or_none(attributes.member("latitude"))};
}

std::map<Entity, EntityFacts> read_nodes(const Field& nodes) {
    std::map<Entity, EntityFacts> facts;
    for (std::size_t i = 0, size = nodes.array_size(); i < size; ++i) {
        const auto node = nodes.element(i);
        const auto id = node.required("id");
        if (!facts.emplace(detail::entity_from(id), facts_from(node.required("attributes"))).second) {
            id.fail("JD127", "stands twice among the nodes", "every node once");
        }
    }
    return facts;
}

void check_counts(const Field& list, std::size_t built) {
    if (list.array_size() != built) {
        list.fail("JD127",
                  "has " + std::to_string(list.array_size()) + " entries, but the statements yield " +
                      std::to_string(built),
                  "a file as it was written; nodes and edges follow from 'graph.statements'");
    }
}

} // namespace

CooperationGraph read_graph(std::istream& in, std::string_view name) {
    const auto json = detail::parse_json(detail::read_all(in, name), name, 1);
    const Field file{&json, name, 0, {}};
    check_format(file);
    const auto nodes = file.required("nodes");
    const auto edges = file.required("edges");
    const auto facts = read_nodes(nodes);
    auto graph = build_graph(read_set(file.required("graph")), [&](const Entity& entity) {
        const auto found = facts.find(entity);
        return found == facts.end() ? EntityFacts{} : found->second;
    });
    check_counts(nodes, graph.vertices().size());
    check_counts(edges, graph.edges().size());
    for (const auto& [entity, unused] : facts) {
        if (!graph.find(entity)) {
            nodes.fail("JD127", "has '" + id(entity) + "', which no statement yields",
                       "a file as it was written");
        }
    }
    return graph;
}

} // namespace jiedui
