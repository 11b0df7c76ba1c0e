// SPDX-License-Identifier: Apache-2.0
#include "analysis/networks.hpp"
#include "support/catch.hpp"

#include <cmath>

#include <jiedui/analysis/shortest_paths.hpp>

using namespace jiedui;
using namespace jiedui::analysis;

namespace {

constexpr double ticks = 2520.0;

/// All simple paths of a network, by walking them; lengths in 2520ths.
class Walks {
  public:
    explicit Walks(const Network& network) {
        const std::size_t n = network.vertices.size();
        length_.assign(n, std::vector<long>(n, none));
        for (const Link& link : network.links) {
            const bool is_distance = network.options.weight_meaning == WeightMeaning::distance;
            const long length = std::lround(is_distance ? ticks * link.weight : ticks / link.weight);
            shorten(link.source, link.target, length);
            if (network.options.direction == Direction::drop) {
                shorten(link.target, link.source, length);
            }
        }
    }

    std::vector<PlainPath> between(std::uint32_t from, std::uint32_t to,
                                   const ShortestPathsOptions& options) {
        found_.clear();
        if (from != to) {
            walk({from}, to, 0, options.max_hops);
        }
        std::ranges::sort(found_);
        std::vector<PlainPath> paths;
        for (const auto& [length, hops, vertices] : found_) {
            const bool is_wanted =
                options.choice == PathChoice::best || length == std::get<0>(found_.front());
            if (paths.size() < options.max_paths && is_wanted) {
                paths.push_back({vertices, static_cast<double>(length) / ticks});
            }
        }
        return paths;
    }

  private:
    static constexpr long none = -1;

    void shorten(std::uint32_t from, std::uint32_t to, long length) {
        long& known = length_[from][to];
        known = known == none ? length : std::min(known, length);
    }

    void walk(const std::vector<std::uint32_t>& so_far, std::uint32_t to, long length,
              std::uint32_t hops_left) {
        if (so_far.back() == to) {
            found_.emplace_back(length, so_far.size(), so_far);
            return;
        }
        for (std::uint32_t next = 0; hops_left > 0 && next < length_.size(); ++next) {
            const long step = length_[so_far.back()][next];
            if (step != none && std::ranges::find(so_far, next) == so_far.end()) {
                std::vector<std::uint32_t> longer = so_far;
                longer.push_back(next);
                walk(longer, to, length + step, hops_left - 1);
            }
        }
    }

    std::vector<std::vector<long>> length_;
    std::vector<std::tuple<long, std::size_t, std::vector<std::uint32_t>>> found_;
};

bool is_same(const std::vector<PlainPath>& a, const std::vector<PlainPath>& b) {
    return std::ranges::equal(a, b, [](const PlainPath& x, const PlainPath& y) {
        return x.vertices == y.vertices && std::abs(x.length - y.length) < 1e-9;
    });
}

/// Asks for every pair, with the same finder.
int differences(const Network& network, const ShortestPathsOptions& options) {
    PathFinder finder{Topology(network)};
    Walks walks(network);
    const auto n = static_cast<std::uint32_t>(network.vertices.size());
    int differing = 0;
    for (std::uint32_t from = 0; from < n; ++from) {
        for (std::uint32_t to = 0; to < n; ++to) {
            const auto paths = finder.shortest_paths(from, to, options);
            differing += is_same(paths, walks.between(from, to, options)) ? 0 : 1;
        }
    }
    return differing;
}

/// The same for the search from both ends, which changes its ways when it has been asked often.
int single_differences(const Network& network, int asked_before = 0) {
    PathFinder finder{Topology(network)};
    Walks walks(network);
    const auto n = static_cast<std::uint32_t>(network.vertices.size());
    int differing = 0;
    for (int i = 0; i < asked_before; ++i) {
        finder.shortest_path(0, n - 1);
    }
    for (std::uint32_t from = 0; from < n; ++from) {
        for (std::uint32_t to = 0; to < n; ++to) {
            const auto path = finder.shortest_path(from, to);
            const auto paths = path ? std::vector{*path} : std::vector<PlainPath>{};
            differing += is_same(paths, walks.between(from, to, {})) ? 0 : 1;
        }
    }
    return differing;
}

} // namespace

TEST_CASE("the k shortest paths are the first of all simple paths in order") {
    int differing = 0;

    for (const Network& network : test::random_networks(12)) {
        differing += differences(network, {.max_paths = 1000});
        differing += differences(network, {.max_paths = 4});
        differing += differences(network, {.max_paths = 50, .max_hops = 3});
        differing += differences(network, {.max_paths = 1000, .choice = PathChoice::all_shortest});
    }

    CHECK(differing == 0);
}

TEST_CASE("one shortest path is the first of all simple paths in order") {
    int differing = 0;

    for (const Network& network : test::random_networks(40)) {
        differing += single_differences(network);
        differing += network.vertices.size() < 2 ? 0 : single_differences(network, 1000);
    }
    for (const Network& network : test::all_undirected_of_5()) {
        differing += single_differences(network);
    }
    for (const Network& network : test::all_directed_of_4()) {
        differing += single_differences(network);
    }

    CHECK(differing == 0);
}

TEST_CASE("on larger networks the k shortest paths begin with the one path and ascend") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Network network = test::random_network(
            seed, {.vertices = 300, .links = 900, .max_weight = seed % 2 == 0 ? 1U : 10U});
        PathFinder finder{Topology(network)};

        const auto paths = finder.shortest_paths(1, 2, {.max_paths = 30});
        const auto one = finder.shortest_path(1, 2);
        for (int i = 0; i < 1000; ++i) {
            finder.shortest_path(3, 4);
        }
        const auto late = finder.shortest_path(1, 2);

        REQUIRE(paths.size() == 30);
        CHECK(one == paths.front());
        CHECK(late == one);
        CHECK(std::ranges::is_sorted(paths, {}, [](const PlainPath& path) {
            return std::tuple(path.length, path.vertices.size(), path.vertices);
        }));
        CHECK(std::ranges::adjacent_find(paths) == paths.end());
    }
}

TEST_CASE("nothing leads to oneself or to another component") {
    PathFinder finder{Topology(4, std::vector<PlainEdge>{{0, 1}, {2, 3}})};

    CHECK(finder.shortest_paths(0, 0, {.max_paths = 3}).empty());
    CHECK(finder.shortest_paths(0, 2, {.max_paths = 3}).empty());
    CHECK(!finder.shortest_path(1, 1));
    CHECK(!finder.shortest_path(1, 3));
}
