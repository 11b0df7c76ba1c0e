// SPDX-License-Identifier: Apache-2.0
#include "topology/simple.hpp"

#include <algorithm>
#include <tuple>

#include <jiedui/analysis/bridges.hpp>

namespace jiedui::analysis {

namespace {

/// A vertex that is being searched, on the path from the root.
struct Visit {
    std::uint32_t vertex = 0;
    std::uint32_t next = 0; ///< arc to be looked at
};

class Search {
  public:
    explicit Search(const Topology& ties)
        : ties_(ties), entered_(ties.vertices(), 0), lowest_(ties.vertices(), 0),
          is_cut_(ties.vertices(), false) {}

    CutPoints run() {
        for (std::uint32_t root = 0; root < ties_.vertices(); ++root) {
            if (entered_[root] == 0) {
                search_from(root);
            }
        }
        std::ranges::sort(result_.bridges, {},
                          [](const PlainEdge& e) { return std::tie(e.source, e.target); });
        for (std::uint32_t v = 0; v < ties_.vertices(); ++v) {
            if (is_cut_[v]) {
                result_.articulation_points.push_back(v);
            }
        }
        return std::move(result_);
    }

  private:
    void search_from(std::uint32_t root) {
        std::uint32_t children = 0;
        enter(root);
        while (!path_.empty()) {
            Visit& top = path_.back();
            if (top.next < ties_.end(top.vertex)) {
                step(top, ties_.targets()[top.next++]);
                continue;
            }
            const std::uint32_t done = top.vertex;
            path_.pop_back();
            if (!path_.empty()) {
                leave(done, path_.back().vertex, root);
                children += path_.back().vertex == root ? 1U : 0U;
            }
        }
        is_cut_[root] = children > 1;
    }

    void enter(std::uint32_t vertex) {
        entered_[vertex] = lowest_[vertex] = ++clock_;
        path_.push_back(Visit{.vertex = vertex, .next = ties_.begin(vertex)});
    }

    void step(Visit& top, std::uint32_t to) {
        const bool is_parent = path_.size() > 1 && path_[path_.size() - 2].vertex == to;
        if (entered_[to] == 0) {
            enter(to);
        } else if (!is_parent) {
            lowest_[top.vertex] = std::min(lowest_[top.vertex], entered_[to]);
        }
    }

    void leave(std::uint32_t child, std::uint32_t parent, std::uint32_t root) {
        lowest_[parent] = std::min(lowest_[parent], lowest_[child]);
        if (lowest_[child] > entered_[parent]) {
            result_.bridges.push_back(
                PlainEdge{.source = std::min(child, parent), .target = std::max(child, parent)});
        }
        if (parent != root && lowest_[child] >= entered_[parent]) {
            is_cut_[parent] = true;
        }
    }

    const Topology& ties_;
    std::vector<std::uint32_t> entered_; ///< when; 0: not yet
    std::vector<std::uint32_t> lowest_;  ///< the earliest vertex that the subtree is tied to
    std::vector<bool> is_cut_;
    std::vector<Visit> path_;
    std::uint32_t clock_ = 0;
    CutPoints result_;
};

} // namespace

CutPoints cut_points(const Topology& topology) {
    const Topology ties = detail::simple(topology.without_direction(), detail::Strengths::forget);
    return Search(ties).run();
}

} // namespace jiedui::analysis
