// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include <jiedui/analysis/components.hpp>

namespace jiedui::analysis {

namespace {

constexpr auto unseen = std::numeric_limits<std::uint32_t>::max();

/// Every label is below the number of vertices.
Components numbered_by_smallest_vertex(std::vector<std::uint32_t> labels) {
    std::vector<std::uint32_t> number(labels.size(), unseen);
    Components result;
    for (std::uint32_t& label : labels) {
        if (number[label] == unseen) {
            number[label] = static_cast<std::uint32_t>(result.sizes.size());
            result.sizes.push_back(0);
        }
        label = number[label];
        ++result.sizes[label];
    }
    result.of = std::move(labels);
    return result;
}

/// Classes of vertices as a forest; the root of a class is its smallest vertex.
class Classes {
  public:
    explicit Classes(std::uint32_t vertices) : parent_(vertices) {
        std::iota(parent_.begin(), parent_.end(), 0U);
    }

    void join(std::uint32_t u, std::uint32_t v) {
        const std::uint32_t a = root(u);
        const std::uint32_t b = root(v);
        parent_[std::max(a, b)] = std::min(a, b);
    }

    std::uint32_t root(std::uint32_t vertex) {
        while (parent_[vertex] != vertex) {
            parent_[vertex] = parent_[parent_[vertex]];
            vertex = parent_[vertex];
        }
        return vertex;
    }

    /// The root of every vertex.
    std::vector<std::uint32_t> labels() {
        for (std::uint32_t v = 0; v < parent_.size(); ++v) { // parents are smaller, so theirs is known
            parent_[v] = parent_[parent_[v]];
        }
        return parent_;
    }

  private:
    std::vector<std::uint32_t> parent_;
};

/// The root that most of up to a thousand vertices have, the smallest of several.
std::uint32_t frequent(const std::vector<std::uint32_t>& labels) {
    std::vector<std::uint32_t> sample;
    for (std::size_t v = 0; v < labels.size(); v += labels.size() / 1000 + 1) {
        sample.push_back(labels[v]);
    }
    std::ranges::sort(sample);
    std::ptrdiff_t most = 0;
    std::uint32_t found = unseen;
    for (auto first = sample.begin(); first != sample.end();) {
        const auto last = std::upper_bound(first, sample.end(), *first);
        found = last - first > most ? *first : found;
        most = std::max(most, last - first);
        first = last;
    }
    return found;
}

/// Undirected: the first two arcs of each vertex already join most of the network to one class; the other
/// arcs need be read only from the vertices outside it, for an edge between is an arc of theirs too.
/// Afforest: Sutton, Ben-Nun and Barak 2018.
std::vector<std::uint32_t> undirected_labels(const Topology& topology) {
    constexpr std::uint32_t first_arcs = 2;
    Classes classes(topology.vertices());
    for (std::uint32_t i = 0; i < first_arcs; ++i) {
        for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
            if (i < topology.out_degree(v)) {
                classes.join(v, topology.targets()[topology.begin(v) + i]);
            }
        }
    }
    const std::uint32_t giant = frequent(classes.labels());
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        for (std::uint32_t arc = topology.begin(v) + first_arcs;
             arc < topology.end(v) && classes.root(v) != giant; ++arc) {
            classes.join(v, topology.targets()[arc]);
        }
    }
    return classes.labels();
}

std::vector<std::uint32_t> directed_labels(const Topology& topology) {
    Classes classes(topology.vertices());
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        for (const std::uint32_t to : topology.row(v)) {
            classes.join(v, to);
        }
    }
    return classes.labels();
}

/// Tarjan's algorithm in the form of Pearce 2016, with its recursion on a stack of its own. One number for
/// each vertex: 0 before it is seen; the smallest number of an open vertex known to be reached while it is
/// open; the label of its class, larger than all open numbers, when it is closed.
class StrongLabels {
  public:
    explicit StrongLabels(const Topology& topology)
        : topology_(topology), number_(topology.vertices(), 0), label_(topology.vertices() - 1) {}

    std::vector<std::uint32_t> run() && {
        for (std::uint32_t v = 0; v < topology_.vertices(); ++v) {
            if (number_[v] == 0) {
                visit(v);
            }
        }
        return std::move(number_);
    }

  private:
    struct Call {
        std::uint32_t vertex = 0;
        std::uint32_t arc = 0; ///< the next to be followed
        std::uint32_t own = 0; ///< the number it was given
    };

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

Components weak_components(const Topology& topology) {
    return numbered_by_smallest_vertex(topology.directed() ? directed_labels(topology)
                                                           : undirected_labels(topology));
}

Components strong_components(const Topology& topology) {
    return topology.directed() ? numbered_by_smallest_vertex(StrongLabels(topology).run())
                               : weak_components(topology);
}

} // namespace jiedui::analysis
