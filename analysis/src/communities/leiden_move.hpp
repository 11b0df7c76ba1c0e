// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "communities/leiden_level.hpp"
#include "support/random.hpp"

namespace jiedui::analysis::detail {

/// Vertices that wait for a visit, each at most once.
class Waiting {
  public:
    explicit Waiting(std::vector<std::uint32_t> order)
        : ring_(std::move(order)), waits_(ring_.size(), 1), last_(ring_.size()) {
        ring_.push_back(0); // the place that `push` may write to while all wait
    }

    bool empty() const { return first_ == last_; }

    std::uint32_t pop() {
        const std::uint32_t vertex = ring_[first_];
        first_ = following(first_);
        waits_[vertex] = 0;
        return vertex;
    }

    /// Adds the vertex if `is_wanted` and it does not wait yet; without a branch, for none could be
    /// predicted.
    void push_if(bool is_wanted, std::uint32_t vertex) {
        const bool is_new = is_wanted && waits_[vertex] == 0;
        ring_[last_] = vertex;
        last_ = is_new ? following(last_) : last_;
        waits_[vertex] = static_cast<char>(waits_[vertex] | static_cast<char>(is_new));
    }

  private:
    std::size_t following(std::size_t place) const { return place + 1 == ring_.size() ? 0 : place + 1; }

    std::vector<std::uint32_t> ring_;
    std::vector<char> waits_;
    std::size_t first_ = 0;
    std::size_t last_ = 0;
};

/// Moves vertices one at a time to where they gain most.
template <class Mass> class Mover {
  public:
    /// `of`: the community of each vertex, numbers below the number of vertices; changed in place.
    Mover(const Level<Mass>& level, const Objective& objective, std::vector<std::uint32_t>& of)
        : level_(level), objective_(objective), of_(of), slots_(of.size()), members_(of.size(), 0),
          touched_(level.vertices()) {
        for (std::uint32_t v = 0; v < of.size(); ++v) {
            slots_[of[v]].mass += level.mass[v];
            ++members_[of[v]];
        }
        for (std::uint32_t c = level.vertices(); c-- > 0;) {
            if (members_[c] == 0) {
                empty_.push_back(c);
            }
        }
    }

    /// Visits the vertices in random order; whoever has a tie to a vertex that moves, and is elsewhere, is
    /// visited again. Ends when no vertex gains by moving alone. Returns whether any moved.
    bool run(Random& random) && {
        bool has_moved = false;
        for (Waiting waiting(random_order(level_.vertices(), random)); !waiting.empty();) {
            const std::uint32_t v = waiting.pop();
            const std::uint32_t target = best_for(v);
            if (target == of_[v]) {
                continue;
            }
            move(v, target);
            has_moved = true;
            for (std::uint32_t arc = level_.begin[v]; arc < level_.begin[v + 1]; ++arc) {
                waiting.push_if(of_[level_.to[arc]] != target, level_.to[arc]);
            }
        }
        return has_moved;
    }

  private:
    /// Of equal gains that to stay, else that of the first in the row; an empty community gains 0.
    std::uint32_t best_for(std::uint32_t v) {
        const std::uint32_t home = of_[v];
        const Mass mass = level_.mass[v];
        touched_.clear();
        touched_.collect(level_, v, of_, slots_, [](std::uint32_t) { return true; });
        Mass others = slots_[home].mass;
        others -= mass;
        double most = slots_[home].strength - objective_.rate * product(mass, others) + objective_.least_gain;
        slots_[home].strength = 0.0;
        std::uint32_t best = home;
        for (const std::uint32_t c : touched_) {
            const double gain = slots_[c].strength - objective_.rate * product(mass, slots_[c].mass);
            slots_[c].strength = 0.0;
            if (gain > most && c != home) {
                best = c;
                most = gain;
            }
        }
        return most < 0.0 && members_[home] > 1 ? empty_.back() : best;
    }

    void move(std::uint32_t v, std::uint32_t target) {
        const std::uint32_t home = of_[v];
        if (members_[target]++ == 0) {
            empty_.pop_back();
            slots_[target].mass = Mass{};
        }
        if (--members_[home] == 0) {
            empty_.push_back(home);
        }
        slots_[home].mass -= level_.mass[v];
        slots_[target].mass += level_.mass[v];
        of_[v] = target;
    }

    const Level<Mass>& level_;
    const Objective& objective_;
    std::vector<std::uint32_t>& of_;
    std::vector<Slot<Mass>> slots_; ///< of the communities
    std::vector<std::uint32_t> members_;
    std::vector<std::uint32_t> empty_;
    Touched touched_;
};

} // namespace jiedui::analysis::detail
