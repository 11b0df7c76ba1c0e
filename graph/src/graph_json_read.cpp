// SPDX-License-Identifier: Apache-2.0
#include "statement_codec.hpp"

#include <istream>
#include <map>

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/graph/json.hpp>

namespace jiedui {
namespace {

using detail::Field;

bool says_its_format(const Field& file) {
    if (!file.value->is_object()) {
        return false;
    }
    const Field header = file.member("graph");
    if (!header.value || !header.value->is_object()) {
        return false;
    }
    const Field format = header.member("format");
    return format.value && format.value->is_string() && format.text() == "jiedui-network";
}

void check_format(const Field& file) {
    if (!says_its_format(file)) {
        throw Error("JD125", Location{std::string{file.file}, 0, 0},
                    "this is no jiedui network; expected \"format\":\"jiedui-network\" under \"graph\"",
                    "build a network from the documents or statements first");
    }
    const Field header = file.member("graph");
    const Field version = header.required("version");
    if (!version.value->is_number() || version.number_or(0.0) != native_format_version) {
        throw Error("JD126", Location{std::string{file.file}, 0, 0},
                    "the network has format version " + version.json() + "; expected version " +
                        std::to_string(native_format_version),
                    "build it again from its statements with this jiedui");
    }
}

StatementSet read_set(const Field& header) {
    StatementSet set;
    const auto documents = header.required("documents");
    documents.each([&](const Field& each) { set.documents.push_back(detail::document_from(each)); });
    const auto statements = header.required("statements");
    statements.each([&](const Field& each) { set.statements.push_back(detail::statement_from(each)); });
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
    nodes.each([&](const Field& node) {
        const auto id = node.required("id");
        if (!facts.emplace(detail::entity_from(id), facts_from(node.required("attributes"))).second) {
            id.fail("JD127", "stands twice among the nodes", "every node once");
        }
    });
    return facts;
}

void check_counts(const Field& list, std::size_t built) {
    if (const auto size = list.array_size(); size != built) {
        list.fail("JD127",
                  "has " + std::to_string(size) + " entries, but the statements yield " +
                      std::to_string(built),
                  "a file as it was written; nodes and edges follow from 'graph.statements'");
    }
}

} // namespace

CooperationGraph read_graph(std::istream& in, std::string_view name) {
    simdjson::dom::parser parser;
    const std::string text = detail::read_all(in, name);
    const Field file{detail::parse_json(parser, text, name, 1), name, 0};
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
