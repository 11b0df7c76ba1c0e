// SPDX-License-Identifier: Apache-2.0
#include "paths/state_graph.hpp"

#include "topology/lengths.hpp"

#include <algorithm>
#include <cassert>

namespace jiedui::analysis::detail {

namespace {

/// Leaves out lengths that are all 1.
void simplify(StepRows& rows) {
    if (std::ranges::all_of(rows.length, [](double length) { return length == 1.0; })) {
        rows.length = {};
    }
}

StepRows turned(const StepRows& rows) {
    StepRows result;
    result.begin.assign(rows.begin.size(), 0);
    for (const std::uint32_t to : rows.to) {
        ++result.begin[to + 1];
    }
    for (std::size_t i = 1; i < result.begin.size(); ++i) {
        result.begin[i] += result.begin[i - 1];
    }
    std::vector<std::uint32_t> next(result.begin.begin(), result.begin.end() - 1);
    result.to.resize(rows.to.size());
    result.length.resize(rows.length.size());
    for (std::uint32_t from = 0; from + 1 < rows.begin.size(); ++from) {
        for (std::uint32_t i = rows.begin[from]; i < rows.begin[from + 1]; ++i) {
            const std::uint32_t at = next[rows.to[i]]++;
            result.to[at] = from;
            if (!rows.length.empty()) {
                result.length[at] = rows.length[i];
            }
        }
    }
    return result;
}

} // namespace

StateGraph state_graph(const Topology& topology) {
    const Lengths length = detail::lengths(topology);
    StateGraph graph{.vertices = topology.vertices(), .unit = length.unit};
    StepRows& rows = graph.ahead;
    rows.to.reserve(topology.arcs());
    rows.length.reserve(topology.arcs());
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        for (std::uint32_t arc = topology.begin(v); arc < topology.end(v); ++arc) {
            const std::uint32_t to = topology.targets()[arc];
            if (to == v) {
                continue;
            }
            if (rows.to.size() > rows.begin.back() && rows.to.back() == to) {
                rows.length.back() = std::min(rows.length.back(), length.of_link[arc]);
            } else {
                rows.to.push_back(to);
                rows.length.push_back(length.of_link[arc]);
            }
        }
        rows.begin.push_back(static_cast<std::uint32_t>(rows.to.size()));
    }
    simplify(rows);
    if (topology.directed()) {
        graph.behind = turned(rows);
    }
    return graph;
}

StateGraph state_graph(const Topology& topology, std::span<const std::uint32_t> symbols,
                       const Automaton& automaton) {
    assert(topology.directed() && symbols.size() == topology.arcs());
    const Lengths length = detail::lengths(topology);
    StateGraph graph{.accepts = automaton.accepts, .vertices = topology.vertices(), .unit = length.unit};
    StepRows& rows = graph.ahead;
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        for (std::uint32_t state = 0; state < automaton.states(); ++state) {
            for (std::uint32_t arc = topology.begin(v); arc < topology.end(v); ++arc) {
                const std::uint32_t to = topology.targets()[arc];
                const std::uint32_t next = automaton.next[state * automaton.symbols + symbols[arc]];
                if (next != no_state && to != v) {
                    rows.to.push_back(to * automaton.states() + next);
                    rows.length.push_back(length.of_link[arc]);
                }
            }
            rows.begin.push_back(static_cast<std::uint32_t>(rows.to.size()));
        }
    }
    simplify(rows);
    graph.behind = turned(rows);
    return graph;
}

} // namespace jiedui::analysis::detail
