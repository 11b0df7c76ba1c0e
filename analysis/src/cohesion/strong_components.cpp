// SPDX-License-Identifier: Apache-2.0
#include "cohesion/component_labels.hpp"

#include <algorithm>
#include <utility>

namespace jiedui::analysis {

namespace {

using detail::no_component;

/// Vertices that wait for their turn, each at most once. Whether one joins is not known in advance, so to
/// write always and count on condition is faster than to branch.
class Line {
  public:
    explicit Line(std::uint32_t vertices) : vertices_(std::size_t{vertices} + 1) {}

    void put(std::uint32_t vertex, bool joins) {
        vertices_[size_] = vertex;
        size_ += joins ? 1 : 0;
    }
    std::uint32_t operator[](std::size_t i) const { return vertices_[i]; }
    std::size_t size() const { return size_; }

  private:
    std::vector<std::uint32_t> vertices_;
    std::size_t size_ = 0;
};

/// One number for each vertex: 0 before it is seen; the smallest number of an open vertex known to be reached
/// while it is open; the label of its class, no smaller than any open number, when it is closed.
///
/// 1. What no arc enters is a class of its own, and without it so may be others: peeled as Kahn 1962 does.
/// 2. Most of what is left is mostly one class: what the vertex with the most arcs reaches and is reached by
///    (Fleischer, Hendrickson and Pinar 2000). Its reach is found by visits that wait for nothing, which are
///    much faster than those of a depth-first search.
/// 3. The rest: Tarjan 1972 in the form of Pearce 2016, with its recursion on a stack of its own.
class StrongLabels {
  public:
    explicit StrongLabels(const Topology& topology)
        : topology_(topology), number_(topology.vertices(), 0), label_(topology.vertices()) {}

    std::vector<std::uint32_t> run() && {
        peel();
        close_the_class_of_the_hub();
        for (std::uint32_t v = 0; v < topology_.vertices(); ++v) {
            if (number_[v] == 0) {
                visit(v);
            }
        }
        return std::move(number_);
    }

  private:
    /// From the hub, and back to it.
    enum class Reach : std::uint8_t { no, there, both };

    struct Call {
        std::uint32_t vertex = 0;
        std::uint32_t arc = 0; ///< the next to be followed
        std::uint32_t own = 0; ///< the number it was given
    };

    void peel() {
        const std::uint32_t n = topology_.vertices();
        std::vector<std::uint32_t> entering(n, 0);
        for (const std::uint32_t to : topology_.targets()) {
            ++entering[to];
        }
        Line free(n);
        for (std::uint32_t v = 0; v < n; ++v) {
            free.put(v, entering[v] == 0);
        }
        for (std::size_t i = 0; i < free.size(); ++i) {
            number_[free[i]] = label_--;
            for (const std::uint32_t to : topology_.row(free[i])) {
                free.put(to, --entering[to] == 0);
            }
        }
    }

    void close_the_class_of_the_hub() {
        const std::uint32_t hub = vertex_with_most_arcs();
        if (hub == no_component) {
            return;
        }
        std::vector<Reach> reach = reach_of(hub);
        const auto returns = [&](std::uint32_t v) { return reach[v] == Reach::both; };
        reach[hub] = Reach::both;
        std::vector<std::uint32_t> waiting;
        for (std::uint32_t v = 0; v < topology_.vertices(); ++v) {
            if (reach[v] == Reach::there) {
                waiting.push_back(v);
            }
        }
        std::size_t arcs_read = 0;
        while (arcs_read <= 2 * topology_.arcs()) {
            const std::size_t before = waiting.size();
            std::ranges::reverse(waiting); // so that a chain comes in one sweep, whichever way it leads
            std::erase_if(waiting, [&](std::uint32_t v) {
                if (std::ranges::any_of(topology_.row(v), returns)) {
                    reach[v] = Reach::both;
                    return true;
                }
                arcs_read += topology_.out_degree(v) + 1;
                return false;
            });
            if (waiting.size() == before) {
                close(reach);
                return;
            }
        }
    }

    std::uint32_t vertex_with_most_arcs() const {
        std::uint32_t hub = no_component;
        std::uint32_t most = 0;
        for (std::uint32_t v = 0; v < topology_.vertices(); ++v) {
            if (number_[v] == 0 && topology_.out_degree(v) > most) {
                hub = v;
                most = topology_.out_degree(v);
            }
        }
        return hub;
    }

    std::vector<Reach> reach_of(std::uint32_t start) const {
        std::vector<Reach> reach(topology_.vertices(), Reach::no);
        reach[start] = Reach::there;
        Line reached(topology_.vertices());
        reached.put(start, true);
        for (std::size_t i = 0; i < reached.size(); ++i) {
            for (const std::uint32_t to : topology_.row(reached[i])) {
                reached.put(to, reach[to] == Reach::no);
                reach[to] = Reach::there;
            }
        }
        return reach;
    }

    void close(const std::vector<Reach>& reach) {
        for (std::uint32_t v = 0; v < reach.size(); ++v) {
            number_[v] = reach[v] == Reach::both ? label_ : number_[v];
        }
        --label_;
    }

    Call enter(std::uint32_t vertex) {
        number_[vertex] = next_;
        return {vertex, topology_.begin(vertex), next_++};
    }

    void visit(std::uint32_t start) {
        const std::uint32_t* const to = topology_.targets().data();
        calls_.push_back(enter(start));
        while (!calls_.empty()) {
            Call call = calls_.back();
            const std::uint32_t end = topology_.end(call.vertex);
            std::uint32_t low = number_[call.vertex];
            while (call.arc < end && number_[to[call.arc]] != 0) {
                low = std::min(low,
                               number_[to[call.arc++]]); // the arc to a vertex just left is read again here
            }
            number_[call.vertex] = low;
            calls_.back().arc = call.arc;
            if (call.arc < end) {
                calls_.push_back(enter(to[call.arc]));
            } else {
                calls_.pop_back();
                leave(call.vertex, low == call.own);
            }
        }
    }

    void leave(std::uint32_t vertex, bool is_first_of_class) {
        if (!is_first_of_class) {
            open_.push_back(vertex);
            return;
        }
        const std::uint32_t own = number_[vertex];
        number_[vertex] = label_;
        --next_;
        while (!open_.empty() && number_[open_.back()] >= own) {
            number_[open_.back()] = label_;
            open_.pop_back();
            --next_;
        }
        --label_;
    }

    const Topology& topology_;
    std::vector<std::uint32_t> number_;
    std::vector<Call> calls_ = {};
    std::vector<std::uint32_t> open_ = {}; ///< left, but of a class that is not closed yet
    std::uint32_t next_ = 1;
    std::uint32_t label_;
};

} // namespace

Components strong_components(const Topology& topology) {
    return topology.directed() ? detail::numbered_by_smallest_vertex(StrongLabels(topology).run())
                               : weak_components(topology);
}

} // namespace jiedui::analysis
