// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <string>

#include <jiedui/analysis/topology.hpp>
#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::analysis {

namespace {

constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();

[[noreturn]] void reject(std::string code, std::size_t edge, const std::string& problem,
                         const std::string& hint) {
    throw Error(std::move(code), {}, "edge " + std::to_string(edge + 1) + ": " + problem, hint);
}

void check(std::size_t vertices, std::span<const PlainEdge> edges) {
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const std::uint32_t larger = std::max(edges[i].source, edges[i].target);
        if (larger >= vertices) {
            reject("JD301", i,
                   "it names vertex " + std::to_string(larger) + ", there are " + std::to_string(vertices),
                   "vertices are counted from 0");
        }
        if (!std::isfinite(edges[i].weight) || edges[i].weight <= 0.0) {
            reject("JD302", i, "its weight is not a positive number", "leave out what has no weight");
        }
    }
}

std::vector<PlainEdge> plain_edges(const Network& network) {
    std::vector<PlainEdge> edges;
    edges.reserve(network.links.size());
    for (const Link& link : network.links) {
        edges.push_back({.source = link.source, .target = link.target, .weight = link.weight});
    }
    return edges;
}

/// Calls `visit(source, target, weight)` for every arc, in the order of the edges.
template <class Visit>
void for_each_arc(std::span<const PlainEdge> edges, TopologyOptions options, Visit visit) {
    for (const PlainEdge& edge : edges) {
        visit(edge.source, edge.target, edge.weight);
        if (!options.directed && edge.source != edge.target) {
            visit(edge.target, edge.source, edge.weight);
        }
    }
}

/// Turns numbers per row into where the rows begin; the last entry is the number of arcs.
void add_up(std::vector<std::uint32_t>& begin) {
    std::uint32_t sum = 0;
    for (std::uint32_t& entry : begin) {
        entry += sum;
        sum = entry;
    }
}

} // namespace

Topology::Topology(const Network& network)
    : Topology(static_cast<std::uint32_t>(network.vertices.size()), plain_edges(network),
               {.directed = network.options.direction == Direction::keep,
                .weight_meaning = network.options.weight_meaning}) {}

/// The arcs are first grouped by target, in the order given. Turned round they come in rows by source, each
/// sorted by target: a radix sort of two digits.
Topology::Topology(std::uint32_t vertices, std::span<const PlainEdge> edges, TopologyOptions options)
    : directed_(options.directed), weight_meaning_(options.weight_meaning) {
    check(vertices, edges);
    const auto is_one = [](const PlainEdge& edge) { return edge.weight == 1.0; };
    const auto is_float = [](const PlainEdge& edge) {
        return static_cast<double>(static_cast<float>(edge.weight)) == edge.weight;
    };
    std::size_t arc_count = 0;
    begin_.assign(std::size_t{vertices} + 1, 0);
    for_each_arc(edges, options, [&](std::uint32_t, std::uint32_t target, double) {
        ++begin_[target + 1];
        ++arc_count;
    });
    if (arc_count > most) {
        throw Error("JD303", {}, "more than 2^32 - 1 arcs", "analyse a part of the network");
    }
    add_up(begin_);
    to_.resize(arc_count);
    if (!std::ranges::all_of(edges, is_one)) {
        std::ranges::all_of(edges, is_float) ? narrow_.resize(arc_count) : wide_.resize(arc_count);
    }
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    for_each_arc(edges, options, [&](std::uint32_t source, std::uint32_t target, double weight) {
        const std::uint32_t at = next[target]++;
        to_[at] = source;
        if (!narrow_.empty()) {
            narrow_[at] = static_cast<float>(weight);
        } else if (!wide_.empty()) {
            wide_[at] = weight;
        }
    });
    *this = turned();
    note_loops_and_parallels();
}

Topology Topology::turned() const {
    Topology result;
    result.directed_ = directed_;
    result.weight_meaning_ = weight_meaning_;
    result.self_loops_ = self_loops_;
    result.has_parallel_edges_ = has_parallel_edges_;
    result.begin_.assign(begin_.size(), 0);
    for (const std::uint32_t target : to_) {
        ++result.begin_[target + 1];
    }
    add_up(result.begin_);
    result.to_.resize(to_.size());
    result.narrow_.resize(narrow_.size());
    result.wide_.resize(wide_.size());
    std::vector<std::uint32_t> next(result.begin_.begin(), result.begin_.end() - 1);
    for (std::uint32_t v = 0; v < vertices(); ++v) {
        for (std::uint32_t arc = begin(v); arc < end(v); ++arc) {
            const std::uint32_t at = next[to_[arc]]++;
            result.to_[at] = v;
            if (!narrow_.empty()) {
                result.narrow_[at] = narrow_[arc];
            } else if (!wide_.empty()) {
                result.wide_[at] = wide_[arc];
            }
        }
    }
    return result;
}

void Topology::note_loops_and_parallels() {
    for (std::uint32_t v = 0; v < vertices(); ++v) {
        const auto targets_of_v = row(v);
        self_loops_ += static_cast<std::size_t>(std::ranges::count(targets_of_v, v));
        has_parallel_edges_ =
            has_parallel_edges_ || std::ranges::adjacent_find(targets_of_v) != targets_of_v.end();
    }
}

Topology Topology::transposed() const {
    return directed_ ? turned() : *this;
}

Topology Topology::without_direction() const {
    if (!directed_) {
        return *this;
    }
    std::vector<PlainEdge> edges;
    edges.reserve(arcs());
    for (std::uint32_t v = 0; v < vertices(); ++v) {
        for (std::uint32_t arc = begin(v); arc < end(v); ++arc) {
            edges.push_back({.source = v, .target = to_[arc], .weight = weight(arc)});
        }
    }
    return Topology(vertices(), edges, {.directed = false, .weight_meaning = weight_meaning_});
}

std::size_t Topology::bytes() const {
    return begin_.size() * sizeof(std::uint32_t) + to_.size() * sizeof(std::uint32_t) +
           narrow_.size() * sizeof(float) + wide_.size() * sizeof(double);
}

} // namespace jiedui::analysis
