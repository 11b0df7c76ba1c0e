// SPDX-License-Identifier: Apache-2.0
// Times one and ten shortest paths beside igraph, on weighted graphs with fixed seeds: the same pairs, first
// checked to be equally long, then interleaved, best and median of the rounds in microseconds a query.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include <igraph/igraph.h>

#include <jiedui/analysis/shortest_paths.hpp>

using namespace jiedui::analysis;

namespace {

struct Sample {
    std::string name;
    std::uint32_t vertices = 0;
    std::vector<PlainEdge> edges;
};

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Distinct pairs without loops, weights 1 to 255.
Sample finished(Sample sample, std::mt19937_64& random) {
    for (PlainEdge& edge : sample.edges) {
        if (edge.source > edge.target) {
            std::swap(edge.source, edge.target);
        }
    }
    const auto ends = [](const PlainEdge& edge) { return std::pair(edge.source, edge.target); };
    std::erase_if(sample.edges, [](const PlainEdge& edge) { return edge.source == edge.target; });
    std::ranges::sort(sample.edges, {}, ends);
    const auto rest = std::ranges::unique(sample.edges, {}, ends);
    sample.edges.erase(rest.begin(), rest.end());
    for (PlainEdge& edge : sample.edges) {
        edge.weight = static_cast<double>(1 + random() % 255);
    }
    return sample;
}

Sample uniform(std::uint32_t vertices, std::size_t edges) {
    std::mt19937_64 random(7);
    Sample sample{"uniform 10^4, 10^5", vertices, {}};
    const auto any = [&] { return static_cast<std::uint32_t>(random() % vertices); };
    while (sample.edges.size() < edges) {
        sample.edges.push_back({any(), any()});
    }
    return finished(std::move(sample), random);
}

/// R-MAT .57/.19/.19, eight edges a vertex.
Sample rmat(std::uint32_t scale) {
    std::mt19937_64 random(scale);
    Sample sample{"R-MAT " + std::to_string(scale), std::uint32_t{1} << scale, {}};
    while (sample.edges.size() < std::size_t{8} << scale) {
        PlainEdge edge;
        for (std::uint32_t bit = 0; bit < scale; ++bit) {
            const std::uint64_t die = random() % 100;
            edge.source = edge.source * 2 + (die >= 76 ? 1 : 0);
            edge.target = edge.target * 2 + ((die >= 57 && die < 76) || die >= 95 ? 1 : 0);
        }
        sample.edges.push_back(edge);
    }
    return finished(std::move(sample), random);
}

/// Barabási and Albert, eight edges a vertex.
Sample preferential(std::uint32_t vertices, std::uint32_t each) {
    std::mt19937_64 random(116);
    Sample sample{"Barabasi-Albert " + std::to_string(vertices), vertices, {}};
    std::vector<std::uint32_t> ends{0};
    for (std::uint32_t v = 1; v < vertices; ++v) {
        for (std::uint32_t i = 0; i < std::min(v, each); ++i) {
            const std::uint32_t other = ends[random() % ends.size()];
            sample.edges.push_back({v, other});
            ends.push_back(other);
        }
        ends.insert(ends.end(), each, v);
    }
    return finished(std::move(sample), random);
}

Sample grid(std::uint32_t side) {
    std::mt19937_64 random(3);
    Sample sample{"grid " + std::to_string(side), side * side, {}};
    for (std::uint32_t v = 0; v < side * side; ++v) {
        if (v % side + 1 < side) {
            sample.edges.push_back({v, v + 1});
        }
        if (v + side < side * side) {
            sample.edges.push_back({v, v + side});
        }
    }
    return finished(std::move(sample), random);
}

class Peer {
  public:
    explicit Peer(const Sample& sample) {
        igraph_vector_int_t ends;
        igraph_vector_int_init(&ends, 0);
        igraph_vector_init(&weights_, 0);
        for (const PlainEdge& edge : sample.edges) {
            igraph_vector_int_push_back(&ends, edge.source);
            igraph_vector_int_push_back(&ends, edge.target);
            igraph_vector_push_back(&weights_, edge.weight);
        }
        igraph_create(&graph_, &ends, sample.vertices, IGRAPH_UNDIRECTED);
        igraph_vector_int_destroy(&ends);
    }
    ~Peer() {
        igraph_vector_destroy(&weights_);
        igraph_destroy(&graph_);
    }
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;

    double one(std::uint32_t from, std::uint32_t to) {
        igraph_vector_int_t edges;
        igraph_vector_int_init(&edges, 0);
        igraph_get_shortest_path_dijkstra(&graph_, nullptr, &edges, from, to, &weights_, IGRAPH_ALL);
        const double length = length_of(edges);
        igraph_vector_int_destroy(&edges);
        return length;
    }
    /// The sum of the lengths.
    double many(std::uint32_t from, std::uint32_t to, std::size_t count) {
        igraph_vector_int_list_t paths;
        igraph_vector_int_list_init(&paths, 0);
        igraph_get_k_shortest_paths(&graph_, &weights_, nullptr, &paths, static_cast<igraph_integer_t>(count),
                                    from, to, IGRAPH_ALL);
        double sum = 0.0;
        for (igraph_integer_t i = 0; i < igraph_vector_int_list_size(&paths); ++i) {
            sum += length_of(*igraph_vector_int_list_get_ptr(&paths, i));
        }
        igraph_vector_int_list_destroy(&paths);
        return sum;
    }

  private:
    double length_of(const igraph_vector_int_t& edges) const {
        double length = 0.0;
        for (igraph_integer_t i = 0; i < igraph_vector_int_size(&edges); ++i) {
            length += VECTOR(weights_)[VECTOR(edges)[i]];
        }
        return length;
    }

    igraph_t graph_{};
    igraph_vector_t weights_{};
};

struct Times {
    double best = 0.0;
    double median = 0.0;
};

Times summary(std::vector<double> rounds) {
    std::ranges::sort(rounds);
    return {rounds.front(), rounds[rounds.size() / 2]};
}

double microseconds_each(const Pairs& pairs, const std::function<void(std::uint32_t, std::uint32_t)>& query) {
    const auto begin = std::chrono::steady_clock::now();
    for (const auto& [from, to] : pairs) {
        query(from, to);
    }
    const std::chrono::duration<double, std::micro> time = std::chrono::steady_clock::now() - begin;
    return time.count() / static_cast<double>(pairs.size());
}

struct Kernel {
    std::string name;
    std::function<double(std::uint32_t, std::uint32_t)> ours;
    std::function<double(std::uint32_t, std::uint32_t)> peer;
};

void compare(const Sample& sample, const Kernel& kernel, const Pairs& pairs, int rounds) {
    for (const auto& [from, to] : pairs) {
        if (std::abs(kernel.ours(from, to) - kernel.peer(from, to)) > 1e-6) {
            std::cerr << kernel.name << " disagrees with igraph on " << sample.name << " from " << from
                      << " to " << to << "\n";
            std::exit(1);
        }
    }
    std::vector<double> ours;
    std::vector<double> peer;
    for (int round = 0; round < rounds; ++round) {
        ours.push_back(microseconds_each(pairs, kernel.ours));
        peer.push_back(microseconds_each(pairs, kernel.peer));
    }
    const Times mine = summary(ours);
    const Times theirs = summary(peer);
    std::cout << sample.name << ", " << kernel.name << ": jiedui " << mine.best << "/" << mine.median
              << ", igraph " << theirs.best << "/" << theirs.median << " us; ratio "
              << theirs.best / mine.best << std::endl;
}

Pairs pairs_for(const Sample& sample, PathFinder& finder, std::size_t count) {
    std::mt19937_64 random(12345);
    Pairs pairs;
    while (pairs.size() < count) {
        const auto from = static_cast<std::uint32_t>(random() % sample.vertices);
        const auto to = static_cast<std::uint32_t>(random() % sample.vertices);
        if (from != to && finder.shortest_path(from, to)) {
            pairs.emplace_back(from, to);
        }
    }
    return pairs;
}

void run(const Sample& sample) {
    PathFinder finder(Topology(sample.vertices, sample.edges, {.weight_meaning = WeightMeaning::distance}));
    Peer peer(sample);
    const auto one = [&](std::uint32_t from, std::uint32_t to) {
        return finder.shortest_path(from, to)->length;
    };
    const auto ten = [&](std::uint32_t from, std::uint32_t to) {
        double sum = 0.0;
        for (const PlainPath& path : finder.shortest_paths(from, to, {.max_paths = 10})) {
            sum += path.length;
        }
        return sum;
    };
    compare(sample, {"one path", one, [&](auto from, auto to) { return peer.one(from, to); }},
            pairs_for(sample, finder, 100), 3);
    compare(sample, {"ten paths", ten, [&](auto from, auto to) { return peer.many(from, to, 10); }},
            pairs_for(sample, finder, 10), 3);
}

} // namespace

int main() {
    run(preferential(500, 4));
    run(uniform(10'000, 100'000));
    run(rmat(14));
    run(preferential(65'536, 8));
    run(grid(100));
}
