// SPDX-License-Identifier: Apache-2.0
#include "centrality/blocks.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace jiedui::analysis::detail {

namespace {

constexpr auto none = std::numeric_limits<std::uint32_t>::max();

/// Depth-first search on a stack of its own. Every vertex but the roots belongs to one block as one of its
/// lower vertices; the vertex above them is the top of the block.
class Splitter {
  public:
    Splitter(const Topology& topology, const std::vector<bool>& is_source)
        : topology_(topology), number_(topology.vertices(), none), low_(topology.vertices(), none),
          block_of_(topology.vertices(), none), local_(topology.vertices(), none),
          next_arc_(topology.offsets().begin(), topology.offsets().end() - 1),
          mass_(topology.vertices(), 1.0), source_mass_(is_source.begin(), is_source.end()) {}

    std::vector<Block> split() {
        for (std::uint32_t v = 0; v < topology_.vertices(); ++v) {
            if (number_[v] == none) {
                search_from(v);
            }
        }
        for (std::uint32_t b = 0; b < blocks_.size(); ++b) {
            if (blocks_[b].vertices.size() > 2) {
                fill(blocks_[b], b);
            }
        }
        return std::move(blocks_);
    }

  private:
    void enter(std::uint32_t vertex) {
        number_[vertex] = low_[vertex] = count_++;
        path_.push_back(vertex);
        open_.push_back(vertex);
    }

    void search_from(std::uint32_t root) {
        const std::size_t first_block = blocks_.size();
        enter(root);
        while (!path_.empty()) {
            const std::uint32_t v = path_.back();
            if (next_arc_[v] == topology_.end(v)) {
                leave(v);
                continue;
            }
            const std::uint32_t to = topology_.targets()[next_arc_[v]++];
            if (number_[to] == none) {
                enter(to);
            } else {
                low_[v] = std::min(low_[v], number_[to]);
            }
        }
        open_.clear();
        for (std::size_t b = first_block; b < blocks_.size(); ++b) {
            close(blocks_[b], root);
        }
    }

    void leave(std::uint32_t vertex) {
        path_.pop_back();
        if (path_.empty()) {
            return;
        }
        const std::uint32_t above = path_.back();
        low_[above] = std::min(low_[above], low_[vertex]);
        if (low_[vertex] < number_[above]) {
            return;
        }
        Block block;
        block.vertices.push_back(above);
        double mass = 0.0;
        double sources = 0.0;
        for (std::uint32_t last = none; last != vertex;) {
            last = open_.back();
            open_.pop_back();
            block_of_[last] = static_cast<std::uint32_t>(blocks_.size());
            block.vertices.push_back(last);
            block.mass.push_back(mass_[last]);
            block.source_mass.push_back(source_mass_[last]);
            mass += mass_[last];
            sources += source_mass_[last];
        }
        mass_[above] +=
            mass; // of the top: what hangs below, which is all but what it stands for in this block
        source_mass_[above] += sources;
        block.mass.insert(block.mass.begin(), -mass);
        block.source_mass.insert(block.source_mass.begin(), -sources);
        blocks_.push_back(std::move(block));
    }

    /// The root has gathered the masses of the whole component.
    void close(Block& block, std::uint32_t root) const {
        block.component_mass = mass_[root];
        block.component_sources = source_mass_[root];
        block.mass.front() += block.component_mass;
        block.source_mass.front() += block.component_sources;
    }

    /// The arcs between the vertices of a block. All of them leave or enter a lower vertex, whose row is read
    /// in no other block, so all rows together are read once.
    void fill(Block& block, std::uint32_t number) {
        const std::uint32_t top = block.vertices.front();
        for (std::uint32_t i = 0; i < block.vertices.size(); ++i) {
            local_[block.vertices[i]] = i;
        }
        std::vector<NamedArc> arcs;
        for (std::uint32_t i = 1; i < block.vertices.size(); ++i) {
            const std::uint32_t v = block.vertices[i];
            for (std::uint32_t arc = topology_.begin(v); arc < topology_.end(v); ++arc) {
                const std::uint32_t to = topology_.targets()[arc];
                if (to == top) {
                    arcs.push_back({.from = 0, .to = i, .arc = arc});
                }
                if (to != v && (to == top || block_of_[to] == number)) {
                    arcs.push_back({.from = i, .to = local_[to], .arc = arc});
                }
            }
        }
        block.out = rows_of(static_cast<std::uint32_t>(block.vertices.size()), arcs);
    }

    const Topology& topology_;
    std::vector<std::uint32_t> number_; ///< in the order of the search
    std::vector<std::uint32_t> low_;    ///< the smallest number that the vertices below reach
    std::vector<std::uint32_t> block_of_;
    std::vector<std::uint32_t> local_;
    std::vector<std::uint32_t> next_arc_;
    std::vector<double> mass_; ///< of a vertex and all blocks closed below it
    std::vector<double> source_mass_;
    std::vector<std::uint32_t> path_ = {};
    std::vector<std::uint32_t> open_ = {};
    std::vector<Block> blocks_ = {};
    std::uint32_t count_ = 0;
};

Block everything(const Topology& topology, const std::vector<bool>& is_source) {
    Block block;
    block.vertices.resize(topology.vertices());
    std::iota(block.vertices.begin(), block.vertices.end(), 0U);
    block.out = rows_of(topology);
    block.mass.assign(topology.vertices(), 1.0);
    block.source_mass.assign(is_source.begin(), is_source.end());
    return block;
}

template <class Value>
std::vector<Value> permuted(const std::vector<Value>& values, const std::vector<std::uint32_t>& order) {
    std::vector<Value> result;
    result.reserve(order.size());
    for (const std::uint32_t i : order) {
        result.push_back(values[i]);
    }
    return result;
}

void put_neighbours_together(Block& block, Symmetry symmetry) {
    const std::vector<std::uint32_t> order = neighbourly_order(block.out);
    block.out = renumbered(block.out, order, symmetry);
    block.vertices = permuted(block.vertices, order);
    block.mass = permuted(block.mass, order);
    block.source_mass = permuted(block.source_mass, order);
}

} // namespace

std::vector<Block> blocks(const Topology& topology, const std::vector<bool>& is_source) {
    std::vector<Block> result;
    if (topology.directed()) {
        result.push_back(everything(topology, is_source));
    } else {
        result = Splitter(topology, is_source).split();
    }
    for (Block& block : result) {
        if (block.vertices.size() > 2) {
            put_neighbours_together(block, topology.directed() ? Symmetry::none : Symmetry::whole);
        }
        if (topology.directed()) {
            block.in = turned(block.out);
        }
    }
    return result;
}

} // namespace jiedui::analysis::detail
