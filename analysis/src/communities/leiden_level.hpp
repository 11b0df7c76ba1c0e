// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace jiedui::analysis::detail {

/// What the objective punishes in a community: the product of the masses of its vertices. One number where
/// direction does not matter (strength, or 1 for constant Potts), else those of leaving and entering arcs.
struct PlainMass {
    double value = 0.0;

    void operator+=(PlainMass other) { value += other.value; }
    void operator-=(PlainMass other) { value -= other.value; }
};

struct DirectedMass {
    double out = 0.0;
    double in = 0.0;

    void operator+=(DirectedMass other) {
        out += other.out;
        in += other.in;
    }
    void operator-=(DirectedMass other) {
        out -= other.out;
        in -= other.in;
    }
};

inline double product(PlainMass a, PlainMass b) {
    return a.value * b.value;
}

inline double product(DirectedMass a, DirectedMass b) {
    return a.out * b.in + a.in * b.out;
}

/// A network at one level of the Leiden algorithm: rows without self-loops and parallel edges, for neither
/// changes what a move gains; they count in the masses only.
template <class Mass> struct Level {
    std::vector<std::uint32_t> begin = {0};
    std::vector<std::uint32_t> to = {};
    std::vector<double> weight = {}; ///< empty: all are 1
    std::vector<Mass> mass = {};     ///< of each vertex

    std::uint32_t vertices() const { return static_cast<std::uint32_t>(mass.size()); }
    double strength(std::size_t arc) const { return weight.empty() ? 1.0 : weight[arc]; }
};

/// Moving a vertex of mass x from the rest to a community of mass X gains the strength of its ties to it less
/// rate * product(x, X).
struct Objective {
    double rate = 0.0;
    double least_gain = 0.0; ///< smaller ones are taken for rounding
    double randomness = 0.0; ///< in units of strength
};

/// What is known of a community while the neighbours of one vertex are read.
template <class Mass> struct Slot {
    double strength = 0.0; ///< of the ties of that vertex to the community; back to 0 afterwards
    Mass mass{};           ///< of all its members
};

/// The communities that the vertices at hand have ties to, each once, in the order of their rows.
class Touched {
  public:
    explicit Touched(std::uint32_t vertices) : list_(std::size_t{vertices} + 1) {}

    /// Adds the ties of `vertex` that `counts(neighbour)` to the slots of their communities. The test whether
    /// a community is new costs no branch: it could not be predicted.
    template <class Mass, class Counts>
    void collect(const Level<Mass>& level, std::uint32_t vertex, const std::vector<std::uint32_t>& of,
                 std::vector<Slot<Mass>>& slots, Counts counts) {
        const std::uint32_t* const to = level.to.data();
        const double* const weight = level.weight.empty() ? nullptr : level.weight.data();
        const std::uint32_t* const community = of.data();
        Slot<Mass>* const slot = slots.data();
        std::uint32_t* const list = list_.data();
        std::size_t size = size_;
        for (std::uint32_t arc = level.begin[vertex], end = level.begin[vertex + 1]; arc < end; ++arc) {
            if (counts(to[arc])) {
                const std::uint32_t c = community[to[arc]];
                list[size] = c;
                size += slot[c].strength == 0.0 ? 1 : 0;
                slot[c].strength += weight == nullptr ? 1.0 : weight[arc];
            }
        }
        size_ = size;
    }

    void clear() { size_ = 0; }
    const std::uint32_t* begin() const { return list_.data(); }
    const std::uint32_t* end() const { return list_.data() + size_; }

  private:
    std::vector<std::uint32_t> list_;
    std::size_t size_ = 0;
};

} // namespace jiedui::analysis::detail
