// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "paths/route_search.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace jiedui::analysis::detail {

/// Steps of each vertex, the shortest first.
struct SortedSteps {
    struct Step {
        double length = 1.0;
        std::uint32_t to = 0;
    };
    std::vector<std::uint32_t> begin = {0};
    std::vector<Step> steps = {};

    /// Calls `visit(to, length)` for the steps no longer than `longest`.
    template <class Visit> void for_each(std::uint32_t vertex, double longest, Visit visit) const {
        for (std::uint32_t i = begin[vertex]; i < begin[vertex + 1] && steps[i].length <= longest; ++i) {
            visit(steps[i].to, steps[i].length);
        }
    }
};

/// The smallest path between two vertices, of equal ones the first in the order of vertices, by Dijkstra's
/// search from both ends, the smaller front first (Pohl 1971). Both sides go on while a path as short as the
/// best may be missing, so every vertex of such a path is settled on one side, and every such path crosses
/// over at an arc that was noted. For graphs without an automaton.
class PairSearch {
  public:
    /// The graph must live as long. The first run sorts the steps: O(E log V) and what `without_detours`
    /// takes.
    explicit PairSearch(const StateGraph& graph) : graph_(&graph) {}

    std::optional<Route> run(std::uint32_t from, std::uint32_t to);

  private:
    struct Side {
        LabelTable labels;
        Frontier frontier;
    };
    /// From what the search from `from` has reached to what the other one has.
    struct Crossing {
        std::uint32_t tail = 0;
        std::uint32_t head = 0;
    };
    enum End { front = 0, rear = 1 };

    void sort_steps();
    const SortedSteps& steps_behind() const { return behind_.begin.size() > 1 ? behind_ : ahead_; }
    void begin(End end, std::uint32_t vertex);
    void search();
    void settle_next(End end);
    void note(Price price, Crossing crossing);
    void mark_front();
    Route walk(std::uint32_t from, std::uint32_t to) const;
    std::uint32_t next_in_front(std::uint32_t at) const;
    std::uint32_t next_in_rear(std::uint32_t at) const;

    const StateGraph* graph_;
    std::uint64_t questions_ = 0;
    SortedSteps ahead_;
    SortedSteps behind_; ///< empty where they are the same
    std::array<Side, 2> sides_;
    Price best_ = no_way;
    std::vector<Crossing> crossings_; ///< of the best price
    VertexMarks on_best_;             ///< vertices of the front that lie on smallest paths
    std::vector<std::uint32_t> queue_;
};

} // namespace jiedui::analysis::detail
