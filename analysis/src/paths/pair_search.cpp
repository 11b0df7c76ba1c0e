// SPDX-License-Identifier: Apache-2.0
#include "paths/pair_search.hpp"

#include "topology/roads.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace jiedui::analysis::detail {

namespace {

Price sum(Price a, Price b) {
    return a == no_way || b == no_way ? no_way : Price{a.cost + b.cost, a.hops + b.hops};
}

Price top(const Frontier& frontier) {
    return frontier.empty() ? no_way : frontier.top();
}

/// So many questions pay for finding the steps that no shortest path uses.
constexpr std::uint32_t often = 1000;

Roads roads_of(const StepRows& rows) {
    Roads roads{.rows = {.begin = rows.begin, .to = rows.to, .arc = {}}, .length = rows.length};
    roads.rows.arc.resize(rows.to.size());
    if (rows.length.empty()) {
        roads.length.assign(rows.to.size(), 1.0);
    }
    return roads;
}

SortedSteps sorted(const Roads& roads) {
    SortedSteps result;
    result.begin = roads.rows.begin;
    result.steps.reserve(roads.rows.to.size());
    for (std::size_t i = 0; i < roads.rows.to.size(); ++i) {
        result.steps.push_back({roads.length[i], roads.rows.to[i]});
    }
    for (std::size_t v = 0; v + 1 < result.begin.size(); ++v) {
        std::sort(result.steps.begin() + result.begin[v], result.steps.begin() + result.begin[v + 1],
                  [](const auto& a, const auto& b) {
                      return std::pair(a.length, a.to) < std::pair(b.length, b.to);
                  });
    }
    return result;
}

Roads turned(const Roads& roads) {
    Roads named = roads;
    named.rows.arc.resize(roads.rows.to.size());
    std::iota(named.rows.arc.begin(), named.rows.arc.end(), 0U);
    Roads result{.rows = turned(named.rows), .length = {}};
    for (const std::uint32_t arc : result.rows.arc) {
        result.length.push_back(roads.length[arc]);
    }
    return result;
}

} // namespace

void PairSearch::sort_steps() {
    Roads roads = roads_of(graph_->ahead);
    if (questions_ == often) {
        roads = without_detours(roads);
    }
    ahead_ = sorted(roads);
    if (graph_->behind.begin.size() > 1) {
        behind_ = sorted(turned(roads));
    }
}

void PairSearch::begin(End end, std::uint32_t vertex) {
    Side& side = sides_[end];
    side.labels.begin(graph_->vertices);
    side.frontier.begin(graph_->all_equal() ? Frontier::Order::ascending : Frontier::Order::any);
    side.labels.improve(vertex, {});
    side.frontier.push({}, vertex);
}

/// Crossings are compared by their price; a smaller one makes those before worthless.
void PairSearch::note(Price price, Crossing crossing) {
    if (price < best_) {
        best_ = price;
        crossings_.clear();
    }
    if (price == best_) {
        crossings_.push_back(crossing);
    }
}

void PairSearch::settle_next(End end) {
    Side& here = sides_[end];
    const Side& there = sides_[end == front ? rear : front];
    const std::uint32_t vertex = here.frontier.pop();
    if (here.labels.is_settled(vertex)) {
        return;
    }
    here.labels.settle(vertex);
    const Price price = here.labels[vertex];
    const Price beyond = top(there.frontier);
    const SortedSteps& rows = end == front ? ahead_ : steps_behind();
    for (std::uint32_t i = rows.begin[vertex]; i < rows.begin[vertex + 1]; ++i) {
        const auto [length, next] = rows.steps[i];
        const Price longer = price + length;
        if (best_ < longer) {
            return; // and so are all that follow
        }
        if (there.labels.is_labelled(next)) {
            note(sum(longer, there.labels[next]),
                 end == front ? Crossing{vertex, next} : Crossing{next, vertex});
        }
        // What costs more than the best with all that the other side has still to go was met above, if at
        // all.
        if (!(best_ < sum(longer, beyond)) && here.labels.improve(next, longer)) {
            here.frontier.push(longer, next);
        }
    }
}

void PairSearch::search() {
    best_ = no_way;
    crossings_.clear();
    const auto is_open = [&] {
        const Price least = sum(top(sides_[front].frontier), top(sides_[rear].frontier));
        return least < no_way && !(best_ < least);
    };
    while (is_open()) {
        settle_next(sides_[front].frontier.size() <= sides_[rear].frontier.size() ? front : rear);
    }
}

/// Goes back from the crossings over the steps that explain the prices.
void PairSearch::mark_front() {
    const LabelTable& labels = sides_[front].labels;
    on_best_.begin(graph_->vertices);
    queue_.clear();
    const auto mark = [&](std::uint32_t vertex) {
        if (!on_best_.has(vertex)) {
            on_best_.add(vertex);
            queue_.push_back(vertex);
        }
    };
    for (const Crossing& crossing : crossings_) {
        mark(crossing.tail);
    }
    for (std::size_t i = 0; i < queue_.size(); ++i) {
        const std::uint32_t vertex = queue_[i];
        steps_behind().for_each(vertex, labels[vertex].cost, [&](std::uint32_t before, double length) {
            if (labels.is_settled(before) && labels[before] + length == labels[vertex]) {
                mark(before);
            }
        });
    }
}

/// The smallest vertex that follows on a smallest path.
std::uint32_t PairSearch::next_in_front(std::uint32_t at) const {
    const LabelTable& labels = sides_[front].labels;
    std::uint32_t chosen = no_state;
    for (const Crossing& crossing : crossings_) {
        if (crossing.tail == at) {
            chosen = std::min(chosen, crossing.head);
        }
    }
    ahead_.for_each(at, best_.cost, [&](std::uint32_t next, double length) {
        const bool is_best = on_best_.has(next) && labels[at] + length == labels[next];
        chosen = is_best ? std::min(chosen, next) : chosen;
    });
    return chosen;
}

std::uint32_t PairSearch::next_in_rear(std::uint32_t at) const {
    const LabelTable& labels = sides_[rear].labels;
    std::uint32_t chosen = no_state;
    ahead_.for_each(at, labels[at].cost, [&](std::uint32_t next, double length) {
        const bool is_best = labels.is_settled(next) && labels[next] + length == labels[at];
        chosen = is_best ? std::min(chosen, next) : chosen;
    });
    return chosen;
}

Route PairSearch::walk(std::uint32_t from, std::uint32_t to) const {
    Route route{.vertices = {from}, .cost = best_.cost};
    while (route.vertices.back() != to) {
        const std::uint32_t at = route.vertices.back();
        const bool is_front = on_best_.has(at) && sides_[front].labels.is_settled(at);
        const std::uint32_t next = is_front ? next_in_front(at) : next_in_rear(at);
        assert(next != no_state);
        route.vertices.push_back(next);
    }
    return route;
}

std::optional<Route> PairSearch::run(std::uint32_t from, std::uint32_t to) {
    assert(graph_->states_each() == 1 && from != to);
    ++questions_;
    if (questions_ == 1 || (questions_ == often && !graph_->all_equal())) {
        sort_steps();
    }
    begin(front, from);
    begin(rear, to);
    search();
    if (best_ == no_way) {
        return std::nullopt;
    }
    mark_front();
    return walk(from, to);
}

} // namespace jiedui::analysis::detail
