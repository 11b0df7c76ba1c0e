// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "paths/rest_tree.hpp"

#include <optional>
#include <span>

namespace jiedui::analysis::detail {

/// A set of vertices that is cleared in O(1).
class VertexMarks {
  public:
    void begin(std::size_t vertices) {
        if (++round_ == 0 || rounds_.size() < vertices) {
            rounds_.assign(std::max(vertices, rounds_.size()), 0);
            round_ = 1;
        }
    }
    void add(std::uint32_t vertex) { rounds_[vertex] = round_; }
    bool has(std::uint32_t vertex) const { return rounds_[vertex] == round_; }

  private:
    std::vector<std::uint32_t> rounds_;
    std::uint32_t round_ = 0;
};

/// A way on from a state: what may not be used again, and where it may not go at once.
struct Detour {
    std::uint32_t from = 0; ///< a state
    Price so_far = {};
    const VertexMarks& used;              ///< vertices of the way so far, `from` included
    std::span<const std::uint32_t> taken; ///< vertices that may not follow on `from`
    double max_cost = 0.0;                ///< of the whole way

    bool allows(const StateView& view, std::uint32_t at, std::uint32_t next) const {
        const std::uint32_t vertex = view.vertex(next);
        return !used.has(vertex) && (at != from || std::ranges::find(taken, vertex) == taken.end());
    }
};

/// The smallest way from `Detour::from` to the goal that stays off the used vertices, by a search that is led
/// by the rests as lower bounds (Hart, Nilsson and Raphael 1968). Of ways of one price it is the first in the
/// order of vertices.
class DetourSearch {
  public:
    struct Way {
        std::vector<std::uint32_t> states; ///< those after `from`
        Price price;                       ///< of the whole way
    };
    std::optional<Way> run(const Gates& gates, const RestTree& rests, const Detour& detour);

  private:
    std::optional<Price> settle_all(const Gates& gates, const RestTree& rests, const Detour& detour);
    void mark_best(const Gates& gates, const Detour& detour);

    LabelTable labels_; ///< price from the beginning of the whole way
    Frontier frontier_;
    std::vector<std::uint32_t> goals_; ///< settled at the best price
    VertexMarks on_best_;              ///< states on smallest ways
};

} // namespace jiedui::analysis::detail
