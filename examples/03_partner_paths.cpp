// SPDX-License-Identifier: Apache-2.0
// How are two parties connected, through whom, and where does it say so?
#include <iostream>

#include <jiedui/analysis/paths.hpp>
#include <jiedui/graph/builder.hpp>

using namespace jiedui;

namespace {

const Entity north{EntityKind::region, "North Province"};
const Entity south{EntityKind::region, "South Province"};
const Entity river{EntityKind::region, "River Province"};
const Entity salt_lake{EntityKind::platform, "Salt Lake Laboratory"};

Statement statement(std::string clause, Relation relation, std::vector<Participant> who, std::string quote) {
    Statement result;
    result.document = "Plan 7";
    result.clause = std::move(clause);
    result.relation = relation;
    result.participants = std::move(who);
    result.evidence = {Evidence{.span = {}, .quote = std::move(quote)}};
    return result;
}

CooperationGraph sample() {
    Statement laboratory =
        statement("2(1)", Relation::co_construction, {{north, Role::partner}, {south, Role::partner}},
                  "North and South jointly build the Salt Lake Laboratory.");
    laboratory.platform = salt_lake;
    return build_graph(
        {.statements = {laboratory,
                        statement("3", Relation::aid, {{north, Role::supporter}, {river, Role::supported}},
                                  "North assists River."),
                        statement("5(2)", Relation::pairing, {{river, Role::peer}, {south, Role::peer}},
                                  "River and South are paired.")},
         .documents = {}});
}

} // namespace

int main() {
    const CooperationGraph graph = sample();
    analysis::PathNetwork network(graph);
    for (const auto& path : network.paths(*graph.find(north), *graph.find(south), {.max_paths = 5})) {
        std::cout << path.hops.size() << " hops\n";
        for (const analysis::Hop& hop : path.hops) {
            for (const EdgeId edge : hop.edges) {
                const Statement& said = graph[graph[edge].statements.front()];
                std::cout << "  " << graph[hop.from].entity.name << " - " << graph[hop.to].entity.name << ": "
                          << to_string(graph[edge].relation) << ", " << said.document << " " << said.clause
                          << ", \"" << said.evidence.front().quote << "\"\n";
            }
        }
    }
}
