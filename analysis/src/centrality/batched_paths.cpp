// SPDX-License-Identifier: Apache-2.0
#include "centrality/batched_paths.hpp"

#include "support/lane_math.hpp"

#include <algorithm>

namespace jiedui::analysis::detail {

namespace {

/// A round pulls when its vertices have more than one arc in so many.
constexpr std::size_t pull_share = 10;
/// A round sends what it is worth when it has fewer arcs than the nearer one by this factor.
constexpr std::size_t send_share = 3;

/// The sum of the vectors of all vertices that a row leads to.
[[gnu::always_inline]] inline Lanes row_sum(const Rows& rows, std::uint32_t vertex, const Lanes* values) {
    Lanes total = {};
    for (std::uint32_t i = rows.begin[vertex]; i < rows.begin[vertex + 1]; ++i) {
        total += values[rows.to[i]];
    }
    return total;
}

[[gnu::always_inline]] inline unsigned lanes_above_zero(Lanes values) {
    const LaneBits bit_of_lane = {1, 2, 4, 8, 16, 32, 64, 128};
    return static_cast<unsigned>(folded((values > 0.0) & bit_of_lane));
}

} // namespace

BatchedPaths::BatchedPaths(const Block& block)
    : block_(block), paths_(block.vertices.size()), worth_(block.vertices.size()),
      fresh_(block.vertices.size()), received_(block.vertices.size()), source_mass_(1),
      seen_(block.vertices.size()), next_(block.vertices.size()) {}

std::span<BatchedPaths::Reached> BatchedPaths::round(std::size_t number) {
    return std::span(reached_).subspan(round_begin_[number], round_begin_[number + 1] - round_begin_[number]);
}

std::size_t BatchedPaths::arcs_of_round(std::size_t number) {
    std::size_t arcs = 0;
    for (const Reached& now : round(number)) {
        arcs += block_.out.degree(now.vertex);
    }
    return arcs;
}

void BatchedPaths::start(std::span<const std::uint32_t> sources) {
    paths_.clear();
    worth_.clear();
    std::ranges::fill(seen_, std::uint8_t{0});
    reached_.clear();
    source_mass_.clear();
    all_lanes_ = (1U << sources.size()) - 1U;
    for (std::uint32_t lane = 0; lane < sources.size(); ++lane) {
        paths_.data()[sources[lane]][lane] = 1.0;
        source_mass_.data()[0][lane] = block_.source_mass[sources[lane]];
        seen_[sources[lane]] = static_cast<std::uint8_t>(1U << lane);
        reached_.push_back({.vertex = sources[lane], .lanes = 1U << lane});
    }
    round_begin_ = {0, reached_.size()};
}

/// From the vertices of the last round to their neighbours.
JIEDUI_FOR_EACH_PROCESSOR void BatchedPaths::push_round() {
    Lanes* const paths = paths_.data();
    const std::size_t from = round_begin_[round_begin_.size() - 2];
    const std::size_t to = round_begin_.back();
    for (std::size_t i = from; i < to; ++i) {
        const Reached now = reached_[i];
        for (std::uint32_t arc = block_.out.begin[now.vertex]; arc < block_.out.begin[now.vertex + 1];
             ++arc) {
            const std::uint32_t w = block_.out.to[arc];
            const unsigned lanes = now.lanes & ~static_cast<unsigned>(seen_[w]);
            if (lanes == 0) {
                continue;
            }
            if (next_[w] == 0) {
                reached_.push_back({.vertex = w, .lanes = 0});
            }
            next_[w] = static_cast<std::uint8_t>(next_[w] | lanes);
            paths[w] += only(paths[now.vertex], lanes_of(lanes));
        }
    }
    for (Reached& next : std::span(reached_).subspan(to)) {
        next.lanes = next_[next.vertex];
        seen_[next.vertex] = static_cast<std::uint8_t>(seen_[next.vertex] | next.lanes);
        next_[next.vertex] = 0;
    }
}

/// To every vertex that a source has not reached, from all its neighbours: in the lane of that source they
/// have either been reached in the last round or hold 0.
JIEDUI_FOR_EACH_PROCESSOR void BatchedPaths::pull_round() {
    Lanes* const paths = paths_.data();
    const Rows& incoming = block_.incoming();
    const std::size_t begin = reached_.size();
    for (std::uint32_t v = 0; v < seen_.size(); ++v) {
        const unsigned missing = all_lanes_ & ~static_cast<unsigned>(seen_[v]);
        if (missing == 0) {
            continue;
        }
        const Lanes total = row_sum(incoming, v, paths);
        if (const unsigned lanes = missing & lanes_above_zero(total); lanes != 0) {
            fresh_.data()[reached_.size() - begin] = only(total, lanes_of(lanes));
            reached_.push_back({.vertex = v, .lanes = lanes});
        }
    }
    for (std::size_t i = begin; i < reached_.size(); ++i) {
        const Reached& now = reached_[i];
        paths[now.vertex] += fresh_.data()[i - begin];
        seen_[now.vertex] = static_cast<std::uint8_t>(seen_[now.vertex] | now.lanes);
    }
}

/// What the vertices of a round are worth to those one round nearer, as `fresh_` has it: shown to whoever
/// asks, or, where they are few beside those, sent to all neighbours.
JIEDUI_FOR_EACH_PROCESSOR void BatchedPaths::publish_round(std::size_t number) {
    const std::span<Reached> now = round(number);
    for (std::size_t i = 0; i < now.size(); ++i) {
        worth_.data()[now[i].vertex] += fresh_.data()[i];
    }
}

JIEDUI_FOR_EACH_PROCESSOR void BatchedPaths::send_round(std::size_t number) {
    const std::span<Reached> now = round(number);
    for (std::size_t i = 0; i < now.size(); ++i) {
        const Lanes worth = fresh_.data()[i];
        for (const std::uint32_t to : block_.incoming()[now[i].vertex]) {
            received_.data()[to] += worth;
        }
    }
}

void BatchedPaths::forget_sent(std::size_t number) {
    for (const Reached& now : round(number)) {
        for (const std::uint32_t to : block_.incoming()[now.vertex]) {
            received_.data()[to] = Lanes{};
        }
    }
}

/// The dependencies of the vertices of a round. In the lane of a source their neighbours are one round
/// farther away, or hold 0, for no nearer one is known yet.
JIEDUI_FOR_EACH_PROCESSOR void BatchedPaths::collect_round(std::size_t number, Way way,
                                                           std::span<double> score) {
    const std::span<Reached> now = round(number);
    const Lanes source_mass = *source_mass_.data();
    for (std::size_t i = 0; i < now.size(); ++i) {
        const std::uint32_t v = now[i].vertex;
        const LaneBits lanes = lanes_of(now[i].lanes);
        const Lanes paths = paths_.data()[v];
        const Lanes beyond = way == Way::sent ? received_.data()[v] : row_sum(block_.out, v, worth_.data());
        const Lanes dependency = only(paths * beyond, lanes);
        fresh_.data()[i] = only((dependency + block_.mass[v]) / paths, lanes);
        score[v] += sum(dependency * source_mass);
    }
}

void BatchedPaths::add_dependencies(std::span<const std::uint32_t> sources, std::span<double> score) {
    start(sources);
    while (!round(round_begin_.size() - 2).empty()) {
        if (arcs_of_round(round_begin_.size() - 2) * pull_share > block_.out.to.size()) {
            pull_round();
        } else {
            push_round();
        }
        round_begin_.push_back(reached_.size());
    }
    collect(score);
}

void BatchedPaths::collect(std::span<double> score) {
    const std::size_t last = round_begin_.size() - 3; // behind it lies one without vertices
    Way way = Way::sent;                              // from beyond the last there is nothing
    for (std::size_t number = last; number > 0; --number) {
        collect_round(number, way, score);
        if (way == Way::sent && number < last) {
            forget_sent(number + 1);
        }
        if (number == 1) {
            return;
        }
        way = arcs_of_round(number) * send_share < arcs_of_round(number - 1) ? Way::sent : Way::published;
        way == Way::sent ? send_round(number) : publish_round(number);
    }
}

} // namespace jiedui::analysis::detail
