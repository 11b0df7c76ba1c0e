// SPDX-License-Identifier: Apache-2.0
// bench_analysis [--rounds N] [KERNEL ...] [GRAPH ...]
// Runs each kernel on each graph beside its peers, one after the other in every round; checks that the
// answers agree; prints how many times our time the others take: best and median of the rounds. Judge by
// these ratios only: times depend on what else the machine does.
#include "kernel.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

using namespace jiedui;
using namespace jiedui::bench;

struct Choice {
    std::size_t rounds = 3;
    std::vector<std::string> kernels = {};
    std::vector<std::string> graphs = {};
};

double seconds_now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// The largest difference from our answer, relative above 1.
double difference(const Answer& ours, const Runner& runner, const Answer& theirs) {
    double worst = theirs.size() == (runner.only.empty() ? ours.size() : runner.only.size()) ? 0.0 : INFINITY;
    for (std::size_t i = 0; i < theirs.size() && std::isfinite(worst); ++i) {
        const double own = runner.only.empty() ? ours[i] : ours[runner.only[i]];
        const double gap = std::abs(own - theirs[i]) / std::max(1.0, std::abs(theirs[i]));
        worst = std::isnan(gap) ? INFINITY : std::max(worst, gap);
    }
    return worst;
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

bool run(const Kernel& kernel, const Graph& graph, std::size_t rounds) {
    std::vector<Runner> runners = kernel.runners(graph);
    std::vector<std::vector<double>> times(runners.size());
    Answer ours;
    bool agrees = true;
    for (std::size_t round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < runners.size(); ++i) {
            const double start = seconds_now();
            const Answer answer = runners[i].run();
            const double taken = runners[i].seconds ? *runners[i].seconds : seconds_now() - start;
            times[i].push_back(taken / runners[i].share);
            if (i == 0) {
                ours = answer;
            } else if (const double gap = difference(ours, runners[i], answer); !(gap <= kernel.tolerance)) {
                std::printf("  %s disagrees by %.1e\n", runners[i].who.c_str(), gap);
                agrees = false;
            }
        }
    }
    std::printf("%-22s %-10s %9.3f ms", kernel.name.c_str(), graph.name.c_str(),
                1e3 * *std::ranges::min_element(times[0]));
    for (std::size_t i = 1; i < runners.size(); ++i) {
        std::printf("  %s %.2fx/%.2fx", runners[i].who.c_str(),
                    *std::ranges::min_element(times[i]) / *std::ranges::min_element(times[0]),
                    median(times[i]) / median(times[0]));
    }
    std::printf("\n");
    std::fflush(stdout);
    return agrees;
}

std::vector<Kernel> all_kernels() {
    std::vector<Kernel> all;
    for (auto& table : {centrality_kernels(), loading_kernels(), spectral_kernels()}) {
        all.insert(all.end(), table.begin(), table.end());
    }
    return all;
}

Choice choice_of(int count, char** words) {
    Choice choice;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (word == "--rounds" && i + 1 < count) {
            choice.rounds = std::max(1UL, std::stoul(words[++i]));
        } else {
            const auto kernels = all_kernels();
            const bool is_kernel = std::ranges::find(kernels, word, &Kernel::name) != kernels.end();
            (is_kernel ? choice.kernels : choice.graphs).push_back(word);
        }
    }
    if (choice.graphs.empty()) {
        choice.graphs = {"policy500", "rmat14", "rmat16", "ba16", "ws16", "grid256"};
    }
    return choice;
}

} // namespace

int main(int count, char** words) {
    const Choice choice = choice_of(count, words);
    bool agrees = true;
    for (const std::string& name : choice.graphs) {
        const Graph graph = graph_named(name);
        const analysis::Topology plain(graph.vertices, graph.edges);
        std::printf("%s: %u vertices, %zu edges, %.1f bytes an edge\n", name.c_str(), graph.vertices,
                    graph.edges.size(),
                    static_cast<double>(plain.bytes()) / static_cast<double>(graph.edges.size()));
        for (const Kernel& kernel : all_kernels()) {
            const bool is_chosen = choice.kernels.empty() ||
                                   std::ranges::find(choice.kernels, kernel.name) != choice.kernels.end();
            if (is_chosen && (kernel.most_vertices == 0 || graph.vertices <= kernel.most_vertices)) {
                agrees = run(kernel, graph, choice.rounds) && agrees;
            }
        }
    }
    return agrees ? EXIT_SUCCESS : EXIT_FAILURE;
}
