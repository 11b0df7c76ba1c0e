// SPDX-License-Identifier: Apache-2.0
// Times the measures on seeded random networks of three sizes, mean degree 8. The answers are checked against
// the oracle on small networks of the same kind before anything is timed. Reports links per second.
#include "analysis/networks.hpp"
#include "support/oracle.hpp"

#include <cmath>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <string>

#include <benchmark/benchmark.h>

#include <jiedui/analysis/centrality.hpp>
#include <jiedui/analysis/components.hpp>

using namespace jiedui;
using analysis::Network;

namespace {

using Scores = std::vector<double>;

struct Measure {
    std::string name;
    std::uint32_t max_weight = 1;
    std::function<Scores(const Network&)> fast;
    std::function<Scores(const Network&)> slow;
};

Scores weak_labels(const analysis::Components& components) {
    return {components.of.begin(), components.of.end()};
}

std::vector<Measure> measures() {
    const auto fast_betweenness = [](const Network& network) { return analysis::betweenness(network); };
    const auto fast_closeness = [](const Network& network) { return analysis::closeness(network); };
    const auto slow_closeness = [](const Network& network) { return oracle::closeness(network, {}); };
    return {{"betweenness", 1, fast_betweenness, oracle::betweenness},
            {"betweenness_weighted", 10, fast_betweenness, oracle::betweenness},
            {"closeness", 1, fast_closeness, slow_closeness},
            {"closeness_weighted", 10, fast_closeness, slow_closeness},
            {"pagerank", 10, [](const Network& network) { return analysis::pagerank(network); },
             [](const Network& network) { return oracle::pagerank(network, 0.85); }},
            {"weak_components", 1,
             [](const Network& network) { return weak_labels(analysis::weak_components(network)); },
             [](const Network& network) { return weak_labels(oracle::weak_components(network)); }}};
}

Network sparse(std::uint32_t vertices, std::uint32_t max_weight) {
    return test::random_network(7, {.vertices = vertices, .links = vertices * 4, .max_weight = max_weight});
}

void verify(const Measure& measure) {
    const Network network = sparse(40, measure.max_weight);
    const Scores fast = measure.fast(network);
    const Scores slow = measure.slow(network);
    for (std::size_t v = 0; v < slow.size(); ++v) {
        if (!(std::abs(fast[v] - slow[v]) <= 1e-9 * std::max(1.0, std::abs(slow[v])))) {
            std::cerr << measure.name << " disagrees with its oracle at vertex " << v << "\n";
            std::exit(1);
        }
    }
}

void time_measure(benchmark::State& state, const Measure& measure) {
    const Network network = sparse(static_cast<std::uint32_t>(state.range(0)), measure.max_weight);
    for (auto _ : state) {
        benchmark::DoNotOptimize(measure.fast(network));
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(network.links.size()));
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<Measure> all = measures();
    for (const Measure& measure : all) {
        verify(measure);
        benchmark::RegisterBenchmark(measure.name.c_str(), time_measure, measure)
            ->Arg(100)
            ->Arg(400)
            ->Arg(1600)
            ->Unit(benchmark::kMillisecond);
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
