// SPDX-License-Identifier: Apache-2.0
#include "topology/roads.hpp"

#include <algorithm>

namespace jiedui::analysis::detail {

Roads roads_of(const Rows& rows, const Lengths& lengths) {
    Roads roads{.rows = rows, .length = {}};
    roads.length.reserve(rows.to.size());
    for (const std::uint32_t arc : rows.arc) {
        roads.length.push_back(lengths.of_link[arc]);
    }
    return roads;
}

namespace {

/// The shortest ways from one vertex at a time to its neighbours, over an arc or over two.
class ShortWays {
  public:
    explicit ShortWays(const Roads& roads) : roads_(roads), way_(roads.rows.vertices(), not_near) {}

    void measure_from(std::uint32_t vertex) {
        const Rows& rows = roads_.rows;
        double longest = 0.0;
        for (std::uint32_t i = rows.begin[vertex]; i < rows.begin[vertex + 1]; ++i) {
            way_[rows.to[i]] = roads_.length[i];
            longest = std::max(longest, roads_.length[i]);
        }
        for (std::uint32_t i = rows.begin[vertex]; i < rows.begin[vertex + 1]; ++i) {
            way_[rows.to[i]] = std::min(way_[rows.to[i]], roads_.length[i]); // of parallel arcs
            if (roads_.length[i] < longest) {
                continue_over(rows.to[i], roads_.length[i]);
            }
        }
    }

    double way_to(std::uint32_t neighbour) const { return way_[neighbour]; }

    void forget(std::uint32_t vertex) {
        for (const std::uint32_t to : roads_.rows[vertex]) {
            way_[to] = not_near;
        }
    }

  private:
    void continue_over(std::uint32_t via, double length) {
        const Rows& rows = roads_.rows;
        for (std::uint32_t j = rows.begin[via]; j < rows.begin[via + 1]; ++j) {
            const double way = length + roads_.length[j];
            if (way < way_[rows.to[j]]) {
                way_[rows.to[j]] = way;
            }
        }
    }

    static constexpr double not_near = 0.0; ///< no way is shorter, so it never changes
    const Roads& roads_;
    std::vector<double> way_;
};

} // namespace

Roads without_detours(const Roads& roads) {
    const Rows& rows = roads.rows;
    ShortWays ways(roads);
    Roads kept;
    for (std::uint32_t v = 0; v < rows.vertices(); ++v) {
        ways.measure_from(v);
        for (std::uint32_t i = rows.begin[v]; i < rows.begin[v + 1]; ++i) {
            if (roads.length[i] <= ways.way_to(rows.to[i])) {
                kept.rows.to.push_back(rows.to[i]);
                kept.rows.arc.push_back(rows.arc[i]);
                kept.length.push_back(roads.length[i]);
            }
        }
        kept.rows.begin.push_back(static_cast<std::uint32_t>(kept.rows.to.size()));
        ways.forget(v);
    }
    return kept;
}

} // namespace jiedui::analysis::detail
