// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include <jiedui/analysis/topology.hpp>

/// The graph that path searches walk on: each vertex once for every state of an automaton that reads the
/// arcs. Without an automaton that is the network itself.
namespace jiedui::analysis::detail {

inline constexpr std::uint32_t no_state = std::numeric_limits<std::uint32_t>::max();

/// Deterministic; begins in state 0.
struct Automaton {
    std::uint32_t symbols = 1;
    std::vector<std::uint32_t> next = {0}; ///< by state, then symbol; `no_state`: not accepted
    std::vector<bool> accepts = {true};

    std::uint32_t states() const { return static_cast<std::uint32_t>(accepts.size()); }
};

/// How expensive a way is: ways of equal cost are told apart by their hops.
struct Price {
    double cost = 0.0; ///< in the unit of the lengths
    std::uint32_t hops = 0;

    Price operator+(double length) const { return {cost + length, hops + 1}; }
    friend bool operator==(const Price&, const Price&) = default;
    friend bool operator<(const Price& a, const Price& b) {
        return a.cost < b.cost || (a.cost == b.cost && a.hops < b.hops);
    }
};

inline constexpr Price no_way{std::numeric_limits<double>::infinity(),
                              std::numeric_limits<std::uint32_t>::max()};

/// At most one step between two vertices, none from a vertex to itself; rows sorted by target.
struct StepRows {
    std::vector<std::uint32_t> begin = {0};
    std::vector<std::uint32_t> to = {};
    std::vector<double> length = {}; ///< empty: all 1
};

/// State q of the automaton at vertex v is number v * automaton.states() + q.
struct StateGraph {
    StepRows ahead = {};
    StepRows behind = {}; ///< the steps turned round; empty where they are the same
    std::vector<bool> accepts = {true};
    std::uint32_t vertices = 0;
    double unit = 1.0; ///< lengths are in 1 / unit

    std::uint32_t states() const { return vertices * states_each(); }
    std::uint32_t states_each() const { return static_cast<std::uint32_t>(accepts.size()); }
    bool all_equal() const { return ahead.length.empty(); }
    const StepRows& back() const { return behind.begin.size() > 1 ? behind : ahead; }
};

/// Of parallel arcs the shortest. Lengths are 1 / weight where the weight is a strength, else the weight; in
/// units that make them whole numbers where that is possible (lengths.hpp). O(V + E).
StateGraph state_graph(const Topology& topology);

/// `symbols` has the symbol of each arc; the topology is directed and has no parallel arcs. O((V + E)
/// states).
StateGraph state_graph(const Topology& topology, std::span<const std::uint32_t> symbols,
                       const Automaton& automaton);

/// A state graph with a bound on the number of hops: where `levels` > 0, a state is also counted by the hops
/// made so far, and none leads beyond `levels`. Numbers of such states are level * graph.states() + state.
struct StateView {
    const StateGraph* graph = nullptr;
    std::uint32_t levels = 0;

    std::size_t states() const { return std::size_t{graph->states()} * (levels + 1); }
    std::uint32_t plain(std::uint32_t state) const { return levels == 0 ? state : state % graph->states(); }
    std::uint32_t vertex(std::uint32_t state) const {
        const std::uint32_t each = graph->states_each();
        return each == 1 ? plain(state) : plain(state) / each;
    }
    bool accepts(std::uint32_t state) const {
        const std::uint32_t each = graph->states_each();
        return each == 1 || graph->accepts[plain(state) % each];
    }

    /// Calls `visit(next, length)` for every step from a state, in the order of their vertices, until it
    /// returns false.
    template <class Visit> void ahead(std::uint32_t state, Visit visit) const {
        if (levels == 0 || state / graph->states() < levels) {
            const std::uint32_t base = plain(state);
            walk(graph->ahead, base, state - base + (levels == 0 ? 0 : graph->states()), visit);
        }
    }
    /// The same for the steps that lead to it.
    template <class Visit> void behind(std::uint32_t state, Visit visit) const {
        if (levels == 0 || state >= graph->states()) {
            const std::uint32_t base = plain(state);
            walk(graph->back(), base, state - base - (levels == 0 ? 0 : graph->states()), visit);
        }
    }

  private:
    template <class Visit>
    void walk(const StepRows& rows, std::uint32_t base, std::uint32_t shift, Visit& visit) const {
        const bool is_plain = rows.length.empty();
        for (std::uint32_t i = rows.begin[base]; i < rows.begin[base + 1]; ++i) {
            if (!visit(rows.to[i] + shift, is_plain ? 1.0 : rows.length[i])) {
                return;
            }
        }
    }
};

} // namespace jiedui::analysis::detail
