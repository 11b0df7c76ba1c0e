// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

namespace jiedui::analysis::detail {

/// The vertices that wait, in buckets of distances no wider than the shortest arc: those of one bucket cannot
/// lead to each other, so they may leave in any order. A vertex whose distance shrinks is put in again; what
/// it left behind is passed over. Dial 1969; Denardo and Fox 1979.
class VertexQueue {
  public:
    /// Lengths of the shortest and the longest arc. With a longest one of more than `most_buckets` widths,
    /// vertices of a bucket may lead to each other: see `can_hold`.
    VertexQueue(double shortest, double longest)
        : per_width_(1.0 / std::exp2(std::floor(std::log2(shortest)))),
          mask_(std::bit_ceil(static_cast<std::uint64_t>(longest * per_width_) + 2) - 1), buckets_(mask_ + 1),
          occupied_(buckets_.size() / 64 + 1) {}

    static bool can_hold(double shortest, double longest) { return longest / shortest < most_buckets / 4.0; }

    /// The bucket of a distance. Exact, for the width is a power of two.
    std::uint64_t bucket(double distance) const { return static_cast<std::uint64_t>(distance * per_width_); }

    void put(std::uint32_t vertex, std::uint64_t bucket) {
        const std::uint64_t slot = bucket & mask_;
        buckets_[slot].push_back(vertex);
        occupied_[slot / 64] |= std::uint64_t{1} << slot % 64;
        waiting_ += 1;
    }

    /// Moves on to the first bucket that is not empty, from `bucket` on. False: nothing waits.
    bool find(std::uint64_t& bucket) const {
        if (waiting_ == 0) {
            return false;
        }
        for (;;) {
            const std::uint64_t slot = bucket & mask_;
            const std::uint64_t rest = occupied_[slot / 64] >> slot % 64;
            if (rest != 0) {
                bucket += static_cast<std::uint64_t>(std::countr_zero(rest));
                return true;
            }
            bucket += std::min(64 - slot % 64, mask_ + 1 - slot); // to the end of the word or of the round
        }
    }

    /// Empties a bucket into `vertices`.
    void take(std::uint64_t bucket, std::vector<std::uint32_t>& vertices) {
        const std::uint64_t slot = bucket & mask_;
        vertices.clear();
        vertices.swap(buckets_[slot]);
        occupied_[slot / 64] &= ~(std::uint64_t{1} << slot % 64);
        waiting_ -= vertices.size();
    }

  private:
    static constexpr double most_buckets = 65536.0;
    double per_width_;
    std::uint64_t mask_;
    std::vector<std::vector<std::uint32_t>> buckets_;
    std::vector<std::uint64_t> occupied_;
    std::size_t waiting_ = 0;
};

} // namespace jiedui::analysis::detail
