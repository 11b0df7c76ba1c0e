// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <jiedui/analysis/projection.hpp>
#include <jiedui/graph/plain_network.hpp>

/// What the algorithms see of a network: numbers of vertices and rows of arcs, without names or evidence.
/// Every measure takes a `Topology`; a `Network` turns into one by itself:
///
///     std::vector<double> score = betweenness(project(graph));
///     std::vector<double> same = betweenness(Topology(4, edges, {.directed = false}));
namespace jiedui::analysis {

using jiedui::PlainEdge;

struct TopologyOptions {
    bool directed = false;
    WeightMeaning weight_meaning = WeightMeaning::strength;
};

/// Compressed sparse rows. An undirected edge is an arc in the row of either end, a self-loop one arc; a
/// directed edge is one arc in the row of its source. Rows are sorted by target; parallel edges stay, side by
/// side, in the order they were given. Immutable. Unweighted 4 bytes an arc, weighted 8 (12 where a weight is
/// no float), and 4 a vertex. At most 2^32 - 1 vertices and 2^32 - 1 arcs.
class Topology {
  public:
    Topology() = default;

    /// Implicit, so that measures can be asked of a projection. O(V + E).
    Topology(const Network& network); // NOLINT(google-explicit-constructor)

    /// Throws `Error`: JD301 where an end is not below `vertices`, JD302 where a weight is not positive and
    /// finite, JD303 for too many arcs. O(V + E).
    Topology(std::uint32_t vertices, std::span<const PlainEdge> edges, TopologyOptions options = {});

    std::uint32_t vertices() const { return static_cast<std::uint32_t>(begin_.size() - 1); }
    std::size_t arcs() const { return to_.size(); }
    /// Arcs where directed; else every undirected edge and every self-loop once.
    std::size_t edges() const { return directed_ ? arcs() : (arcs() + self_loops_) / 2; }

    bool directed() const { return directed_; }
    WeightMeaning weight_meaning() const { return weight_meaning_; }
    bool has_self_loops() const { return self_loops_ > 0; }
    bool has_parallel_edges() const { return has_parallel_edges_; }

    /// Positions of the arcs that leave `vertex`: begin(v) to end(v), into `targets()`.
    std::uint32_t begin(std::uint32_t vertex) const { return begin_[vertex]; }
    std::uint32_t end(std::uint32_t vertex) const { return begin_[vertex + 1]; }
    std::uint32_t out_degree(std::uint32_t vertex) const { return end(vertex) - begin(vertex); }
    std::span<const std::uint32_t> offsets() const { return begin_; } ///< vertices() + 1 of them
    std::span<const std::uint32_t> targets() const { return to_; }
    std::span<const std::uint32_t> row(std::uint32_t vertex) const {
        return targets().subspan(begin(vertex), out_degree(vertex));
    }

    /// False: every weight is 1 and none is stored.
    bool weighted() const { return !narrow_.empty() || !wide_.empty(); }
    double weight(std::size_t arc) const {
        return !narrow_.empty() ? static_cast<double>(narrow_[arc]) : !wide_.empty() ? wide_[arc] : 1.0;
    }
    /// How strong an arc is, whatever its weight means.
    double strength(std::size_t arc) const {
        return weight_meaning_ == WeightMeaning::strength ? weight(arc) : 1.0 / weight(arc);
    }

    /// Every arc turned round; an undirected topology is its own. O(V + E).
    Topology transposed() const;
    /// Undirected: every arc can be walked both ways; two arcs that face each other become parallel edges.
    /// O(V + E).
    Topology without_direction() const;

    std::size_t bytes() const; ///< held by the rows and weights

    friend bool operator==(const Topology&, const Topology&) = default;

  private:
    Topology turned() const;
    void note_loops_and_parallels();

    std::vector<std::uint32_t> begin_ = {0};
    std::vector<std::uint32_t> to_ = {};
    std::vector<float> narrow_ = {}; ///< weights, where all of them are floats exactly
    std::vector<double> wide_ = {};  ///< weights, where they are not
    std::size_t self_loops_ = 0;
    bool has_parallel_edges_ = false;
    bool directed_ = false;
    WeightMeaning weight_meaning_ = WeightMeaning::strength;
};

} // namespace jiedui::analysis
