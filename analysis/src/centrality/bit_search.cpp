// SPDX-License-Identifier: Apache-2.0
#include "centrality/bit_search.hpp"

#include "support/lane_math.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace jiedui::analysis::detail {

namespace {

/// A round pulls when its vertices have more than one arc in so many.
constexpr std::size_t pull_share = 10;

/// So many arcs a vertex reads before it looks whether all searches have come.
constexpr std::uint32_t arcs_between_looks = 8;

[[gnu::always_inline]] inline bool any(LaneBits bits) {
    return folded(bits) != 0;
}

[[gnu::always_inline]] inline int count(LaneBits bits) {
    int total = 0;
    for (std::uint32_t word = 0; word < lane_count; ++word) {
        total += std::popcount(static_cast<std::uint64_t>(bits[word]));
    }
    return total;
}

} // namespace

BitSearch::BitSearch(const Rows& out, const Rows& in)
    : out_(out), in_(in), seen_(out.vertices()), now_(out.vertices()), next_(out.vertices()) {}

JIEDUI_FOR_EACH_PROCESSOR void BitSearch::push_round() {
    for (const std::uint32_t v : active_) {
        const LaneBits bits = now_.data()[v];
        for (std::uint32_t i = out_.begin[v]; i < out_.begin[v + 1]; ++i) {
            const std::uint32_t to = out_.to[i];
            LaneBits& next = next_.data()[to];
            const LaneBits fresh = bits & ~seen_.data()[to];
            if (any(fresh)) {
                if (!any(next)) {
                    coming_.push_back(to);
                }
                next |= fresh;
            }
        }
    }
}

JIEDUI_FOR_EACH_PROCESSOR void BitSearch::pull_round() {
    for (std::uint32_t v = 0; v < in_.vertices(); ++v) {
        const LaneBits missing = everything_ & ~seen_.data()[v];
        if (!any(missing)) {
            continue;
        }
        const std::uint32_t end = in_.begin[v + 1];
        LaneBits bits = {};
        for (std::uint32_t i = in_.begin[v]; i < end && any(missing & ~bits);) {
            for (const std::uint32_t stop = std::min(end, i + arcs_between_looks); i < stop; ++i) {
                bits |= now_.data()[in_.to[i]];
            }
        }
        bits &= missing;
        if (any(bits)) {
            next_.data()[v] = bits;
            coming_.push_back(v);
        }
    }
}

JIEDUI_FOR_EACH_PROCESSOR void BitSearch::end_round(double distance, std::span<double> sums) {
    const std::size_t n = out_.vertices();
    for (const std::uint32_t v : active_) {
        now_.data()[v] = LaneBits{};
    }
    std::swap(now_, next_);
    std::swap(active_, coming_);
    coming_.clear();
    for (const std::uint32_t v : active_) {
        seen_.data()[v] |= now_.data()[v];
        const double reached = count(now_.data()[v]);
        sums[v] += reached;
        sums[n + v] += reached * distance;
        sums[2 * n + v] += reached / distance;
    }
}

double BitSearch::search_from(std::span<const std::uint32_t> sources, std::span<double> sums) {
    seen_.clear();
    everything_ = LaneBits{};
    active_.clear();
    for (std::uint32_t search = 0; search < sources.size(); ++search) {
        const auto bit = static_cast<long long>(std::uint64_t{1} << search % 64);
        now_.data()[sources[search]][search / 64] |= bit;
        seen_.data()[sources[search]][search / 64] |= bit;
        everything_[search / 64] |= bit;
        active_.push_back(sources[search]);
    }
    double distance = 0.0;
    while (!active_.empty()) {
        std::size_t arcs = 0;
        for (const std::uint32_t v : active_) {
            arcs += out_.degree(v);
        }
        if (arcs * pull_share > out_.to.size()) {
            pull_round();
        } else {
            push_round();
        }
        distance += 1.0;
        end_round(distance, sums);
    }
    return distance - 1.0;
}

} // namespace jiedui::analysis::detail
