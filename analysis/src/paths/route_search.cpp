// SPDX-License-Identifier: Apache-2.0
#include "paths/route_search.hpp"

#include <algorithm>
#include <cassert>

namespace jiedui::analysis::detail {

/// By price; what is not searched yet comes first, as it may hold a smaller sequence.
bool RouteSearch::Candidate::operator<(const Candidate& other) const {
    if (!(bound == other.bound)) {
        return bound < other.bound;
    }
    return is_searched != other.is_searched ? other.is_searched : states < other.states;
}

Detour RouteSearch::detour(const Candidate& candidate) const {
    return {.from = candidate.states[candidate.spur],
            .so_far = candidate.so_far,
            .used = used_,
            .taken = candidate.taken,
            .max_cost = max_cost_};
}

/// Marks the vertices up to the spur.
void RouteSearch::mark_used(const Candidate& candidate) {
    used_.begin(graph_->vertices);
    for (std::size_t i = 0; i <= candidate.spur; ++i) {
        used_.add(view_.vertex(candidate.states[i]));
    }
}

/// Asks for `mark_used`.
Price RouteSearch::least_bound(const Candidate& candidate) const {
    const Detour from_spur = detour(candidate);
    Price least = no_way;
    view_.ahead(from_spur.from, [&](std::uint32_t next, double length) {
        const Price rest = rests_.least(next);
        const Price whole = rest == no_way ? no_way
                                           : Price{candidate.so_far.cost + length + rest.cost,
                                                   candidate.so_far.hops + 1 + rest.hops};
        if (whole < least && gates_->is_open(next) && from_spur.allows(view_, from_spur.from, next)) {
            least = whole;
        }
        return true;
    });
    return least;
}

/// Tries the first of the ways that the rests alone call smallest. False where it is not the answer: it meets
/// the vertices used before.
bool RouteSearch::follow_rests(Candidate& candidate) const {
    const Detour from_spur = detour(candidate);
    candidate.states.resize(candidate.spur + 1);
    Price so_far = candidate.so_far;
    for (std::uint32_t at = from_spur.from; !gates_->is_goal(at); at = candidate.states.back()) {
        const bool is_spur = at == from_spur.from;
        double step = 0.0;
        std::uint32_t chosen = no_state;
        view_.ahead(at, [&](std::uint32_t next, double length) {
            if (!rests_.is_settled(next)) {
                return true;
            }
            const Price rest = rests_.least(next);
            const bool is_best = is_spur
                                     ? candidate.so_far.cost + length + rest.cost == candidate.bound.cost &&
                                           candidate.so_far.hops + 1 + rest.hops == candidate.bound.hops &&
                                           from_spur.allows(view_, at, next)
                                     : rest + length == rests_.least(at);
            chosen = is_best ? next : no_state;
            step = length;
            return !is_best;
        });
        if (chosen == no_state || used_.has(view_.vertex(chosen))) {
            return false;
        }
        candidate.states.push_back(chosen);
        so_far = so_far + step;
    }
    candidate.bound = so_far;
    return true;
}

void RouteSearch::add(Candidate candidate) {
    if (candidate.bound < no_way && candidate.bound.cost <= max_cost_) {
        waiting_.insert(std::move(candidate));
    }
}

void RouteSearch::search(Candidate candidate) {
    rests_.reach(*gates_, candidate.bound.cost - candidate.so_far.cost);
    mark_used(candidate);
    const Price bound = least_bound(candidate);
    if (candidate.bound < bound) {
        candidate.bound = bound;
        add(std::move(candidate));
        return;
    }
    candidate.is_searched = true;
    if (!follow_rests(candidate)) {
        const auto way = detours_.run(*gates_, rests_, detour(candidate));
        if (!way) {
            return;
        }
        candidate.states.resize(candidate.spur + 1);
        candidate.states.insert(candidate.states.end(), way->states.begin(), way->states.end());
        candidate.bound = way->price;
    }
    add(std::move(candidate));
}

/// How many states there are before the first one whose vertex came before.
std::size_t RouteSearch::simple_part(const std::vector<std::uint32_t>& states) {
    used_.begin(graph_->vertices);
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (used_.has(view_.vertex(states[i]))) {
            return i;
        }
        used_.add(view_.vertex(states[i]));
    }
    return states.size();
}

/// Sets aside, for every state from the spur on, the ways that leave there.
void RouteSearch::divide(const Candidate& way) {
    const std::size_t end = std::min(simple_part(way.states), way.states.size() - 1);
    Candidate part{.bound = {}, .states = {}, .spur = way.spur, .taken = way.taken, .so_far = way.so_far};
    part.states.assign(way.states.begin(), way.states.begin() + static_cast<std::ptrdiff_t>(way.spur));
    mark_used(way);
    for (; part.spur < end; ++part.spur) {
        const std::uint32_t at = way.states[part.spur];
        part.states.push_back(at);
        used_.add(view_.vertex(at));
        part.taken.push_back(view_.vertex(way.states[part.spur + 1]));
        part.bound = least_bound(part);
        add(part);
        part.taken.clear();
        view_.ahead(at, [&](std::uint32_t next, double length) {
            if (next == way.states[part.spur + 1]) {
                part.so_far = part.so_far + length;
                return false;
            }
            return true;
        });
    }
}

Route RouteSearch::route(const Candidate& way) const {
    Route result{.vertices = {}, .cost = way.bound.cost};
    for (const std::uint32_t state : way.states) {
        result.vertices.push_back(view_.vertex(state));
    }
    return result;
}

std::vector<Route> RouteSearch::run(const RouteQuery& query) {
    assert(query.from < graph_->vertices && query.to < graph_->vertices && query.from != query.to);
    const bool is_bounded = query.max_hops < graph_->vertices - 1;
    view_ = {.graph = graph_, .levels = is_bounded && !graph_->all_equal() ? query.max_hops : 0};
    const Gates gates{.view = view_,
                      .start = query.from * graph_->states_each(),
                      .goal = query.to,
                      .is_closed = query.is_closed};
    gates_ = &gates;
    max_cost_ = is_bounded && graph_->all_equal() ? query.max_hops : no_way.cost;
    waiting_.clear();
    rests_.begin(gates);
    std::vector<Route> found;
    if (query.max_hops > 0 && query.max_routes > 0 && rests_.reach_start(gates)) {
        add({.bound = rests_.least(gates.start), .states = {gates.start}, .taken = {}, .so_far = {}});
    }
    while (found.size() < query.max_routes && !waiting_.empty()) {
        Candidate candidate = std::move(waiting_.extract(waiting_.begin()).value());
        if (!candidate.is_searched) {
            search(std::move(candidate));
            continue;
        }
        if (simple_part(candidate.states) == candidate.states.size()) {
            found.push_back(route(candidate));
            max_cost_ = query.choice == PathChoice::all_shortest ? found.front().cost : max_cost_;
        }
        divide(candidate);
    }
    return found;
}

} // namespace jiedui::analysis::detail
