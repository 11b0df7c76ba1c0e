// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "centrality/blocks.hpp"
#include "support/lanes.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace jiedui::analysis::detail {

/// Brandes' accumulation without weights for eight sources side by side, one in each lane of a vector.
/// Sources near each other reach a vertex in nearly the same round, so one visit of an arc serves most lanes.
/// Holds 260 bytes a vertex.
class BatchedPaths {
  public:
    explicit BatchedPaths(const Block& block);

    /// Adds to `score` (one entry for each vertex of the block) what all paths from at most eight sources
    /// pass through, times the masses of their ends.
    void add_dependencies(std::span<const std::uint32_t> sources, std::span<double> score);

  private:
    /// A vertex and the sources that are as far away from it as the round says.
    struct Reached {
        std::uint32_t vertex = 0;
        unsigned lanes = 0;
    };

    enum class Way { published, sent };

    void start(std::span<const std::uint32_t> sources);
    void push_round();
    void pull_round();
    void publish_round(std::size_t number);
    void send_round(std::size_t number);
    void forget_sent(std::size_t number);
    void collect_round(std::size_t number, Way way, std::span<double> score);
    void collect(std::span<double> score);
    std::size_t arcs_of_round(std::size_t number);
    std::span<Reached> round(std::size_t number);

    const Block& block_;
    LineArray<Lanes> paths_;       ///< numbers of shortest paths; 0 as long as a source has not come
    LineArray<Lanes> worth_;       ///< (mass + dependency) / paths; 0 as long as it is not known
    LineArray<Lanes> fresh_;       ///< what a round computes and nobody may see before its end
    LineArray<Lanes> received_;    ///< what farther vertices have sent; 0 between the rounds
    LineArray<Lanes> source_mass_; ///< one vector
    std::vector<std::uint8_t> seen_;
    std::vector<std::uint8_t> next_;
    std::vector<Reached> reached_ = {};
    std::vector<std::size_t> round_begin_ = {};
    unsigned all_lanes_ = 0;
};

} // namespace jiedui::analysis::detail
