// SPDX-License-Identifier: Apache-2.0
#include "engines.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace jiedui::render {
namespace {

struct Named {
    std::string_view word;
    Engine engine;
};

constexpr std::array engines{
    Named{"auto", Engine::automatic}, Named{"dot", Engine::dot},     Named{"neato", Engine::neato},
    Named{"sfdp", Engine::sfdp},      Named{"twopi", Engine::twopi}, Named{"circo", Engine::circo},
};

// Measured: 340 nodes and 1000 edges kept dot busy for more than two minutes.
constexpr std::size_t most_edges_for_dot = 400;
constexpr std::size_t most_nodes_for_quadratic = 1000;

/// Up to here neato's even spacing reads best, above it sfdp shows the parts of a network better.
constexpr std::size_t most_nodes_for_stress = 36;

} // namespace

std::string_view to_string(Engine engine) {
    return std::ranges::find(engines, engine, &Named::engine)->word;
}

std::optional<Engine> parse_engine(std::string_view word) {
    const auto found = std::ranges::find(engines, word, &Named::word);
    return found == engines.end() ? std::nullopt : std::optional(found->engine);
}

namespace detail {

Engine chosen_engine(const Diagram& diagram, Engine wanted) {
    if (wanted != Engine::automatic) {
        return wanted;
    }
    if (diagram.arrangement == Arrangement::path) {
        return Engine::dot;
    }
    return diagram.nodes.size() <= most_nodes_for_stress ? Engine::neato : Engine::sfdp;
}

bool is_affordable(const Diagram& diagram, Engine engine) {
    switch (engine) {
    case Engine::dot:
        return diagram.edges.size() <= most_edges_for_dot;
    case Engine::neato:
    case Engine::circo:
        return diagram.nodes.size() <= most_nodes_for_quadratic;
    case Engine::automatic:
    case Engine::sfdp:
    case Engine::twopi:
        break;
    }
    return true;
}

std::vector<Attempt> attempts(const Diagram& diagram, Engine wanted) {
    const Engine first = chosen_engine(diagram, wanted);
    std::vector<Attempt> list;
    const auto add = [&](Engine engine, bool is_framed) {
        const auto is_same = [&](const Attempt& a) { return a.engine == engine && a.is_framed == is_framed; };
        if (is_affordable(diagram, engine) && std::ranges::none_of(list, is_same)) {
            list.push_back({engine, is_framed});
        }
    };
    for (const Engine engine : {first, Engine::sfdp}) {
        if (!diagram.groups.empty()) {
            add(engine, true);
        }
        add(engine, false);
    }
    add(Engine::neato, false);
    return list;
}

} // namespace detail
} // namespace jiedui::render
