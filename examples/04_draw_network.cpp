// SPDX-License-Identifier: Apache-2.0
// Draws a small network: as SVG when a file name is given, else as DOT text on standard output.
#include <fstream>
#include <iostream>

#include <jiedui/graph/builder.hpp>
#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/render/compose.hpp>
#include <jiedui/render/graphviz.hpp>

using namespace jiedui;

namespace {

const Entity north{EntityKind::region, "North Province"};
const Entity south{EntityKind::region, "South Province"};

CooperationGraph sample() {
    Statement pairing{.document = "Plan 7", .clause = "3", .relation = Relation::pairing};
    pairing.participants = {{north, Role::peer}, {south, Role::peer}};
    pairing.evidence = {Evidence{.span = {}, .quote = "North and South are paired."}};
    Statement aid{.document = "Plan 7", .clause = "5(2)", .relation = Relation::aid};
    aid.participants = {{north, Role::supporter}, {south, Role::supported}};
    return build_graph({.statements = {pairing, aid}, .documents = {}});
}

} // namespace

int main(int argc, char** argv) {
    try {
        const auto style = render::load_style("data/style.json");
        const auto diagram = render::network_diagram(
            sample(), style, {.language = render::Language::en, .title = "Two provinces"});
        if (argc > 1) {
            std::ofstream out{argv[1], std::ios::binary};
            render::render(out, diagram, style, render::Format::svg);
        } else {
            render::render(std::cout, diagram, style, render::Format::dot);
        }
    } catch (const Error& error) {
        std::cerr << error.what() << "\n  hint: " << error.hint() << '\n';
        return 1;
    }
    return 0;
}
