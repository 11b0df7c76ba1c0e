// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "communities/leiden_level.hpp"
#include "support/random.hpp"

#include <cmath>
#include <numeric>

namespace jiedui::analysis::detail {

/// Divides every community into parts that hold together: all vertices start alone; those that are still
/// alone and well connected to the rest of their community join, one after the other, a well connected part
/// of it, with a probability proportional to exp(gain / randomness). A set is well connected when its ties to
/// the rest of the community are at least rate * product(mass of the set, mass of the rest). Each part is
/// connected.
template <class Mass> class Refinement {
  public:
    Refinement(const Level<Mass>& level, const Objective& objective, const std::vector<std::uint32_t>& of)
        : level_(level), objective_(objective), of_(of), part_(of.size()), cut_(of.size(), 0.0),
          is_alone_(of.size(), 1), slots_(of.size()), communities_(of.size()), touched_(level.vertices()) {
        std::iota(part_.begin(), part_.end(), 0U);
        for (std::uint32_t v = 0; v < of.size(); ++v) {
            slots_[v].mass = level.mass[v];
            communities_[of[v]] += level.mass[v];
            for (std::uint32_t arc = level.begin[v]; arc < level.begin[v + 1]; ++arc) {
                cut_[v] += of[level.to[arc]] == of[v] ? level.strength(arc) : 0.0;
            }
        }
    }

    /// The part of each vertex, named after one of its members.
    std::vector<std::uint32_t> run(Random& random) && {
        for (const std::uint32_t v : random_order(level_.vertices(), random)) {
            if (is_alone_[v] != 0 && cut_[v] > 0.0 && is_well_connected(v, of_[v])) {
                join(v, random);
            }
        }
        return std::move(part_);
    }

  private:
    struct Choice {
        std::uint32_t part;
        double gain;
        double ties;
        double chance = 0.0;
    };

    bool is_well_connected(std::uint32_t part, std::uint32_t community) const {
        Mass rest = communities_[community];
        rest -= slots_[part].mass;
        return cut_[part] >= objective_.rate * product(slots_[part].mass, rest);
    }

    void join(std::uint32_t v, Random& random) {
        const std::uint32_t community = of_[v];
        touched_.clear();
        touched_.collect(level_, v, part_, slots_,
                         [&](std::uint32_t other) { return of_[other] == community; });
        choices_.clear();
        choices_.push_back({.part = v, .gain = 0.0, .ties = 0.0});
        for (const std::uint32_t part : touched_) {
            const double ties = slots_[part].strength;
            const double gain = ties - objective_.rate * product(level_.mass[v], slots_[part].mass);
            slots_[part].strength = 0.0;
            if (gain >= 0.0 && is_well_connected(part, community)) {
                choices_.push_back({.part = part, .gain = gain, .ties = ties});
            }
        }
        const Choice choice = choose(random);
        if (choice.part != v) {
            is_alone_[v] = 0;
            is_alone_[choice.part] = 0;
            part_[v] = choice.part;
            slots_[choice.part].mass += level_.mass[v];
            cut_[choice.part] += cut_[v] - 2.0 * choice.ties;
        }
    }

    Choice choose(Random& random) {
        double most = 0.0;
        for (const Choice& choice : choices_) {
            most = std::max(most, choice.gain);
        }
        double sum = 0.0;
        for (Choice& choice : choices_) {
            const double behind = (most - choice.gain) / objective_.randomness;
            choice.chance = behind < 40.0 ? std::exp(-behind) : 0.0; // e^-40 is lost beside 1 in any case
            sum += choice.chance;
        }
        double left = random.unit() * sum;
        std::size_t chosen = 0;
        for (std::size_t i = 0; i < choices_.size() && left >= 0.0; ++i) {
            chosen = choices_[i].chance > 0.0 ? i : chosen;
            left -= choices_[i].chance;
        }
        return choices_[chosen];
    }

    const Level<Mass>& level_;
    const Objective& objective_;
    const std::vector<std::uint32_t>& of_;
    std::vector<std::uint32_t> part_;
    std::vector<double> cut_; ///< strength of the ties from a part to the rest of its community
    std::vector<char> is_alone_;
    std::vector<Slot<Mass>> slots_; ///< of the parts
    std::vector<Mass> communities_;
    Touched touched_;
    std::vector<Choice> choices_;
};

} // namespace jiedui::analysis::detail
