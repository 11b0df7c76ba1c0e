// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>

#include <jiedui/analysis/components.hpp>

namespace jiedui::analysis {

namespace {

constexpr auto unseen = std::numeric_limits<std::uint32_t>::max();

/// Every label is below the number of vertices.
Components numbered_by_smallest_vertex(const std::vector<std::uint32_t>& labels) {
    std::vector<std::uint32_t> number(labels.size(), unseen);
    Components result;
    for (const std::uint32_t label : labels) {
        if (number[label] == unseen) {
            number[label] = static_cast<std::uint32_t>(result.sizes.size());
            result.sizes.push_back(0);
        }
        result.of.push_back(number[label]);
        ++result.sizes[number[label]];
    }
    return result;
}

/// The representative of a class in a forest of parents; halves the way to it.
std::uint32_t root(std::vector<std::uint32_t>& parent, std::uint32_t vertex) {
    while (parent[vertex] != vertex) {
        parent[vertex] = parent[parent[vertex]];
        vertex = parent[vertex];
    }
    return vertex;
}

/// Tarjan's algorithm with its recursion on a stack of its own.
class StrongLabels {
  public:
    explicit StrongLabels(const Topology& topology)
        : topology_(topology), label_(topology.vertices(), unseen), low_(topology.vertices(), unseen),
          next_arc_(topology.offsets().begin(), topology.offsets().end() - 1) {}

    std::vector<std::uint32_t> labels() {
        for (std::uint32_t v = 0; v < topology_.vertices(); ++v) {
            if (low_[v] == unseen) {
                visit(v);
            }
        }
        return label_;
    }

  private:
    struct Call {
        std::uint32_t vertex = 0;
        std::uint32_t number = 0;
    };

    void enter(std::uint32_t vertex) {
        low_[vertex] = count_;
        calls_.push_back({vertex, count_++});
        open_.push_back(vertex);
    }

    void visit(std::uint32_t start) {
        enter(start);
        while (!calls_.empty()) {
            const Call call = calls_.back();
            if (next_arc_[call.vertex] < topology_.end(call.vertex)) {
                const std::uint32_t to = topology_.targets()[next_arc_[call.vertex]++];
                if (low_[to] == unseen) {
                    enter(to);
                } else if (label_[to] == unseen) {
                    low_[call.vertex] = std::min(low_[call.vertex], low_[to]);
                }
                continue;
            }
            leave(call);
        }
    }

    void leave(Call call) {
        calls_.pop_back();
        if (!calls_.empty()) {
            std::uint32_t& low = low_[calls_.back().vertex];
            low = std::min(low, low_[call.vertex]);
        }
        if (low_[call.vertex] != call.number) {
            return;
        }
        while (label_[call.vertex] == unseen) {
            label_[open_.back()] = call.vertex;
            open_.pop_back();
        }
    }

    const Topology& topology_;
    std::vector<std::uint32_t> label_; ///< a vertex of the class, once it is closed
    std::vector<std::uint32_t> low_;   ///< the smallest number of an open vertex known to be reached
    std::vector<std::uint32_t> next_arc_;
    std::vector<Call> calls_ = {};
    std::vector<std::uint32_t> open_ = {};
    std::uint32_t count_ = 0;
};

} // namespace

Components weak_components(const Topology& topology) {
    std::vector<std::uint32_t> parent(topology.vertices());
    for (std::uint32_t v = 0; v < parent.size(); ++v) {
        parent[v] = v;
    }
    for (std::uint32_t v = 0; v < parent.size(); ++v) {
        for (const std::uint32_t to : topology.row(v)) {
            const std::uint32_t a = root(parent, v);
            const std::uint32_t b = root(parent, to);
            parent[std::max(a, b)] = std::min(a, b);
        }
    }
    for (std::uint32_t v = 0; v < parent.size(); ++v) {
        parent[v] = root(parent, v);
    }
    return numbered_by_smallest_vertex(parent);
}

Components strong_components(const Topology& topology) {
    return topology.directed() ? numbered_by_smallest_vertex(StrongLabels(topology).labels())
                               : weak_components(topology);
}

} // namespace jiedui::analysis
