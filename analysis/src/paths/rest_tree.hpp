// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "paths/label_table.hpp"

namespace jiedui::analysis::detail {

/// Which states a query may use: no closed vertex; the first vertex only at the beginning, the goal only at
/// the end and in a state that is accepted.
struct Gates {
    StateView view;
    std::uint32_t start = 0;            ///< a state
    std::uint32_t goal = 0;             ///< a vertex
    const std::vector<bool>& is_closed; ///< by vertex; empty: none is

    bool is_goal(std::uint32_t state) const { return view.vertex(state) == goal && view.accepts(state); }
    bool is_open(std::uint32_t state) const {
        const std::uint32_t vertex = view.vertex(state);
        if (vertex == goal) {
            return view.accepts(state);
        }
        return state == start || (vertex != view.vertex(start) && (is_closed.empty() || !is_closed[vertex]));
    }
};

/// The price of the rest of the way from each state to the goal, found backwards from there (Dijkstra 1959)
/// and only as far as it is asked for.
class RestTree {
  public:
    void begin(const Gates& gates);

    /// Until the start is settled; false when no way leads from there.
    bool reach_start(const Gates& gates);
    /// Until all states are settled whose rest costs at most that much.
    void reach(const Gates& gates, double cost);

    bool is_settled(std::uint32_t state) const { return labels_.is_settled(state); }
    /// Exact where the state is settled, else a lower bound; consistent as long as the tree does not grow.
    Price least(std::uint32_t state) const {
        return is_settled(state) ? labels_[state] : frontier_.empty() ? no_way : frontier_.top();
    }

  private:
    void settle_next(const Gates& gates);

    LabelTable labels_;
    Frontier frontier_;
};

} // namespace jiedui::analysis::detail
