// SPDX-License-Identifier: Apache-2.0
#include "topology/rows.hpp"

#include <algorithm>
#include <numeric>

namespace jiedui::analysis::detail {

namespace {

/// Calls `visit(from, to, i)` for the i-th of all arcs, row by row.
template <class Visit> void for_each_arc(const Rows& rows, Visit visit) {
    for (std::uint32_t v = 0; v < rows.vertices(); ++v) {
        for (std::uint32_t i = rows.begin[v]; i < rows.begin[v + 1]; ++i) {
            visit(v, rows.to[i], i);
        }
    }
}

/// Rows of so many arcs each; `for_each` visits the arcs with their places in `names`, or the names are empty.
template <class ForEach>
Rows filled(std::span<const std::uint32_t> degrees, std::span<const std::uint32_t> names, ForEach for_each) {
    Rows rows;
    rows.begin.assign(degrees.size() + 1, 0);
    std::partial_sum(degrees.begin(), degrees.end(), rows.begin.begin() + 1);
    rows.to.resize(rows.begin.back());
    rows.arc.resize(names.size());
    std::vector<std::uint32_t> next(rows.begin.begin(), rows.begin.end() - 1);
    for_each([&](std::uint32_t from, std::uint32_t to, std::size_t i) {
        const std::uint32_t at = next[from]++;
        rows.to[at] = to;
        if (!names.empty()) {
            rows.arc[at] = names[i];
        }
    });
    return rows;
}

/// Rows of the arcs that `for_each` visits, which it does twice in the same order.
template <class ForEach>
Rows gathered(std::uint32_t vertices, std::span<const std::uint32_t> names, ForEach for_each) {
    std::vector<std::uint32_t> degrees(vertices);
    for_each([&](std::uint32_t from, std::uint32_t, std::size_t) { ++degrees[from]; });
    return filled(degrees, names, for_each);
}

} // namespace

Rows rows_of(std::uint32_t vertices, std::span<const NamedArc> arcs) {
    std::vector<std::uint32_t> names(arcs.size());
    std::ranges::transform(arcs, names.begin(), &NamedArc::arc);
    return gathered(vertices, names, [&](auto visit) {
        for (std::size_t i = 0; i < arcs.size(); ++i) {
            visit(arcs[i].from, arcs[i].to, i);
        }
    });
}

Rows rows_of(const Topology& topology) {
    Rows rows;
    if (!topology.has_self_loops()) {
        rows.begin.assign(topology.offsets().begin(), topology.offsets().end());
        rows.to.assign(topology.targets().begin(), topology.targets().end());
        rows.arc.resize(topology.arcs());
        std::iota(rows.arc.begin(), rows.arc.end(), 0U);
        return rows;
    }
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        for (std::uint32_t arc = topology.begin(v); arc < topology.end(v); ++arc) {
            if (topology.targets()[arc] != v) {
                rows.to.push_back(topology.targets()[arc]);
                rows.arc.push_back(arc);
            }
        }
        rows.begin.push_back(static_cast<std::uint32_t>(rows.to.size()));
    }
    return rows;
}

Rows turned(const Rows& rows) {
    return gathered(rows.vertices(), rows.arc, [&](auto visit) {
        for_each_arc(rows, [&](std::uint32_t from, std::uint32_t to, std::size_t i) { visit(to, from, i); });
    });
}

Rows renumbered(const Rows& rows, std::span<const std::uint32_t> order, Symmetry symmetry) {
    std::vector<std::uint32_t> number(order.size());
    std::vector<std::uint32_t> degrees(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        number[order[i]] = i;
        degrees[i] = rows.degree(order[i]);
    }
    const auto for_each_turned = [&](auto visit) { // by target
        for (std::uint32_t v = 0; v < order.size(); ++v) {
            for (std::uint32_t i = rows.begin[order[v]]; i < rows.begin[order[v] + 1]; ++i) {
                visit(number[rows.to[i]], v, i);
            }
        }
    };
    return symmetry == Symmetry::whole ? filled(degrees, rows.arc, for_each_turned)
                                       : turned(gathered(rows.vertices(), rows.arc, for_each_turned));
}

namespace {

/// Of equal degree the first comes first.
std::vector<std::uint32_t> by_falling_degree(const Rows& rows) {
    std::uint32_t most = 0;
    for (std::uint32_t v = 0; v < rows.vertices(); ++v) {
        most = std::max(most, rows.degree(v));
    }
    std::vector<std::uint32_t> next(std::size_t{most} + 2);
    for (std::uint32_t v = 0; v < rows.vertices(); ++v) {
        ++next[most - rows.degree(v) + 1];
    }
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<std::uint32_t> order(rows.vertices());
    for (std::uint32_t v = 0; v < rows.vertices(); ++v) {
        order[next[most - rows.degree(v)]++] = v;
    }
    return order;
}

} // namespace

std::vector<std::uint32_t> neighbourly_order(const Rows& rows) {
    const std::vector<std::uint32_t> by_degree = by_falling_degree(rows);
    std::vector<std::uint32_t> rank(rows.vertices());
    for (std::uint32_t i = 0; i < by_degree.size(); ++i) {
        rank[by_degree[i]] = i;
    }
    std::vector<bool> is_placed(rows.vertices());
    std::vector<std::uint32_t> order; // of ranks, and of vertices in the end
    order.reserve(rows.vertices());
    for (std::uint32_t start = 0; start < rows.vertices(); ++start) {
        if (is_placed[start]) {
            continue;
        }
        is_placed[start] = true;
        order.push_back(start);
        for (std::size_t head = order.size() - 1; head < order.size(); ++head) {
            const auto first_new = static_cast<std::ptrdiff_t>(order.size());
            for (const std::uint32_t to : rows[by_degree[order[head]]]) {
                if (!is_placed[rank[to]]) {
                    is_placed[rank[to]] = true;
                    order.push_back(rank[to]);
                }
            }
            std::sort(order.begin() + first_new, order.end());
        }
    }
    for (std::uint32_t& place : order) {
        place = by_degree[place];
    }
    return order;
}

} // namespace jiedui::analysis::detail
