// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "paths/detour_search.hpp"

#include <cstddef>
#include <set>

#include <jiedui/analysis/shortest_paths.hpp>

namespace jiedui::analysis::detail {

/// A path in vertices of the network.
struct Route {
    std::vector<std::uint32_t> vertices;
    double cost = 0.0; ///< in the unit of the lengths
};

struct RouteQuery {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t max_hops = no_state; ///< the default: any
    std::size_t max_routes = 1;
    PathChoice choice = PathChoice::best;
    std::vector<bool> is_closed = {}; ///< vertices that may not be passed; empty: none
};

/// The smallest simple paths, ordered by cost, hops, sequence of vertices: every further path leaves one
/// found before somewhere, and the ways to leave it are disjoint sets of paths, each looked into once (Yen
/// 1971, Lawler 1972). A set waits with a lower bound from the rests and is searched when the bound is due.
/// Where the automaton makes a smallest way pass a vertex twice, that way is no path, but it divides its set
/// all the same.
class RouteSearch {
  public:
    explicit RouteSearch(const StateGraph& graph) : graph_(&graph) {}

    std::vector<Route> run(const RouteQuery& query);

  private:
    /// All ways that begin with states[0..spur] and then go to none of `taken`; once searched, `states` is
    /// the smallest of them.
    struct Candidate {
        Price bound;
        bool is_searched = false;
        std::vector<std::uint32_t> states;
        std::size_t spur = 0;
        std::vector<std::uint32_t> taken;
        Price so_far; ///< at the spur

        bool operator<(const Candidate& other) const;
    };

    Price least_bound(const Candidate& candidate) const;
    bool follow_rests(Candidate& candidate) const;
    void search(Candidate candidate);
    void divide(const Candidate& way);
    void add(Candidate candidate);
    void mark_used(const Candidate& candidate);
    std::size_t simple_part(const std::vector<std::uint32_t>& states);
    Detour detour(const Candidate& candidate) const;
    Route route(const Candidate& way) const;

    const StateGraph* graph_;
    StateView view_;
    const Gates* gates_ = nullptr; ///< while a query runs
    double max_cost_ = 0.0;
    RestTree rests_;
    DetourSearch detours_;
    VertexMarks used_;
    std::multiset<Candidate> waiting_;
};

} // namespace jiedui::analysis::detail
