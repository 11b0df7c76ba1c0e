// SPDX-License-Identifier: Apache-2.0
#include "paths/rest_tree.hpp"

namespace jiedui::analysis::detail {

void RestTree::begin(const Gates& gates) {
    const StateView& view = gates.view;
    labels_.begin(view.states());
    frontier_.begin(view.graph->all_equal() ? Frontier::Order::ascending : Frontier::Order::any);
    const std::uint32_t each = view.graph->states_each();
    for (std::uint32_t level = 0; level <= view.levels; ++level) {
        for (std::uint32_t q = 0; q < each; ++q) {
            const std::uint32_t state = level * view.graph->states() + gates.goal * each + q;
            if (view.graph->accepts[q] && labels_.improve(state, {})) {
                frontier_.push({}, state);
            }
        }
    }
}

bool RestTree::reach_start(const Gates& gates) {
    while (!is_settled(gates.start) && !frontier_.empty()) {
        settle_next(gates);
    }
    return is_settled(gates.start);
}

void RestTree::reach(const Gates& gates, double cost) {
    while (!frontier_.empty() && frontier_.top().cost <= cost) {
        settle_next(gates);
    }
}

void RestTree::settle_next(const Gates& gates) {
    const std::uint32_t state = frontier_.pop();
    if (is_settled(state)) {
        return;
    }
    labels_.settle(state);
    if (state == gates.start) {
        return;
    }
    const Price rest = labels_[state];
    gates.view.behind(state, [&](std::uint32_t before, double length) {
        const Price longer = rest + length;
        if (gates.is_open(before) && !gates.is_goal(before) && labels_.improve(before, longer)) {
            frontier_.push(longer, before);
        }
        return true;
    });
}

} // namespace jiedui::analysis::detail
