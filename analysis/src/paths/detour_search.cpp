// SPDX-License-Identifier: Apache-2.0
#include "paths/detour_search.hpp"

namespace jiedui::analysis::detail {

namespace {

Price sum(Price a, Price b) {
    return b == no_way ? no_way : Price{a.cost + b.cost, a.hops + b.hops};
}

} // namespace

/// Settles every state that can lie on a smallest way; returns the price of these.
std::optional<Price> DetourSearch::settle_all(const Gates& gates, const RestTree& rests,
                                              const Detour& detour) {
    labels_.begin(gates.view.states());
    frontier_.begin(Frontier::Order::any);
    goals_.clear();
    labels_.improve(detour.from, detour.so_far);
    frontier_.push(detour.so_far, detour.from);
    std::optional<Price> best;
    while (!frontier_.empty() && (!best || !(*best < frontier_.top()))) {
        const Price bound = frontier_.top();
        const std::uint32_t state = frontier_.pop();
        if (labels_.is_settled(state)) {
            continue;
        }
        labels_.settle(state);
        if (gates.is_goal(state)) {
            best = bound;
            goals_.push_back(state);
            continue;
        }
        gates.view.ahead(state, [&](std::uint32_t next, double length) {
            const Price price = labels_[state] + length;
            if (gates.is_open(next) && detour.allows(gates.view, state, next)) {
                const Price whole = sum(price, rests.least(next));
                if (whole < no_way && whole.cost <= detour.max_cost && labels_.improve(next, price)) {
                    frontier_.push(whole, next);
                }
            }
            return true;
        });
    }
    return best;
}

/// Goes back from the goals over the steps that explain the prices.
void DetourSearch::mark_best(const Gates& gates, const Detour& detour) {
    on_best_.begin(gates.view.states());
    for (const std::uint32_t goal : goals_) {
        on_best_.add(goal);
    }
    for (std::size_t i = 0; i < goals_.size(); ++i) {
        const std::uint32_t state = goals_[i];
        gates.view.behind(state, [&](std::uint32_t before, double length) {
            if (labels_.is_settled(before) && !gates.is_goal(before) && !on_best_.has(before) &&
                labels_[before] + length == labels_[state] && detour.allows(gates.view, before, state)) {
                on_best_.add(before);
                goals_.push_back(before);
            }
            return true;
        });
    }
}

std::optional<DetourSearch::Way> DetourSearch::run(const Gates& gates, const RestTree& rests,
                                                   const Detour& detour) {
    const std::optional<Price> best = settle_all(gates, rests, detour);
    if (!best) {
        return std::nullopt;
    }
    mark_best(gates, detour);
    Way way{.states = {}, .price = *best};
    for (std::uint32_t at = detour.from; !gates.is_goal(at);) {
        std::uint32_t chosen = no_state;
        gates.view.ahead(at, [&](std::uint32_t next, double length) {
            const bool is_best = labels_.is_labelled(next) && on_best_.has(next) &&
                                 labels_[at] + length == labels_[next] && detour.allows(gates.view, at, next);
            chosen = is_best ? next : no_state;
            return !is_best;
        });
        at = chosen;
        way.states.push_back(at);
    }
    return way;
}

} // namespace jiedui::analysis::detail
