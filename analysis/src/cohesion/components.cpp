// SPDX-License-Identifier: Apache-2.0
#include "cohesion/component_labels.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include <jiedui/analysis/components.hpp>

namespace jiedui::analysis {

Components detail::numbered_by_smallest_vertex(std::vector<std::uint32_t> labels) {
    std::vector<std::uint32_t> number(labels.size() + 1, no_component);
    Components result;
    for (std::uint32_t& label : labels) {
        if (number[label] == no_component) {
            number[label] = static_cast<std::uint32_t>(result.sizes.size());
            result.sizes.push_back(0);
        }
        label = number[label];
        ++result.sizes[label];
    }
    result.of = std::move(labels);
    return result;
}

namespace {

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
    std::uint32_t found = detail::no_component;
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

} // namespace

Components weak_components(const Topology& topology) {
    return detail::numbered_by_smallest_vertex(topology.directed() ? directed_labels(topology)
                                                                   : undirected_labels(topology));
}

} // namespace jiedui::analysis
