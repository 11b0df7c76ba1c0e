// SPDX-License-Identifier: Apache-2.0
// Writes seeded random networks and our scores for them, one JSON object a line; compare_scores.py reads
// them.
#include "analysis/networks.hpp"

#include <array>
#include <charconv>
#include <iostream>
#include <map>
#include <string>
#include <string_view>

#include <jiedui/analysis/bridges.hpp>
#include <jiedui/analysis/centrality.hpp>
#include <jiedui/analysis/clustering.hpp>
#include <jiedui/analysis/cohesion.hpp>
#include <jiedui/analysis/communities.hpp>
#include <jiedui/analysis/components.hpp>
#include <jiedui/analysis/cores.hpp>
#include <jiedui/analysis/mixing.hpp>
#include <jiedui/analysis/spectral.hpp>
#include <jiedui/analysis/structural_holes.hpp>

namespace {

using namespace jiedui;
using namespace jiedui::analysis;

std::string number(double value) {
    std::array<char, 32> digits{};
    return std::string(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
}

std::string list(const std::vector<double>& values) {
    std::string text;
    for (const double value : values) {
        text.append(text.empty() ? "" : ",").append(number(value));
    }
    return std::string("[").append(text).append("]");
}

std::string links(const Network& network) {
    std::string text;
    for (const Link& link : network.links) {
        text.append(text.empty() ? "" : ",")
            .append(list({static_cast<double>(link.source), static_cast<double>(link.target), link.weight}));
    }
    return std::string("[").append(text).append("]");
}

/// The vertices in four groups by rest, or in groups of ten by number.
std::vector<std::uint32_t> division(const Network& network, bool is_by_rest) {
    std::vector<std::uint32_t> of;
    for (std::uint32_t v = 0; v < network.vertices.size(); ++v) {
        of.push_back(is_by_rest ? v % 4 : v / 10);
    }
    return of;
}

/// Three groups, by the number of the vertex.
Partition groups_of(const Network& network) {
    Partition groups{.of = {}, .names = {"a", "b", "c"}};
    for (std::uint32_t v = 0; v < network.vertices.size(); ++v) {
        groups.of.push_back(v % 3);
    }
    return groups;
}

std::vector<double> flat(const CutPoints& cuts) {
    std::vector<double> ends;
    for (const PlainEdge& bridge : cuts.bridges) {
        ends.push_back(bridge.source);
        ends.push_back(bridge.target);
    }
    return ends;
}

std::vector<double> numbers(const std::vector<std::uint32_t>& labels) {
    return {labels.begin(), labels.end()};
}

using Scores = std::map<std::string, std::vector<double>>;

Scores centralities(const Network& network) {
    const ClosenessOptions wasserman_faust{.formula = ClosenessFormula::wasserman_faust, .side = Side::in};
    const HitsScores both = hits(network);
    Scores all{{"degree", degree(network)},
               {"in_degree", degree(network, {.side = Side::in})},
               {"strength", strength(network)},
               {"betweenness", betweenness(network)},
               {"betweenness_pairs", betweenness(network, {.normalisation = Normalisation::pairs})},
               {"closeness_out", closeness(network)},
               {"closeness_in", closeness(network, {.side = Side::in})},
               {"closeness_wf", closeness(network, wasserman_faust)},
               {"harmonic_out", harmonic(network)},
               {"harmonic_in", harmonic(network, {.side = Side::in})},
               {"pagerank", pagerank(network)},
               {"katz", katz(network, {.alpha = 0.01})},
               {"hubs", both.hubs},
               {"authorities", both.authorities}};
    if (network.options.direction == Direction::drop) { // the others differ about directed networks
        all["eigenvector"] = eigenvector(network);
    }
    return all;
}

Scores groups(const Network& network) {
    const std::vector<std::uint32_t> by_rest = division(network, true);
    const std::vector<std::uint32_t> by_tens = division(network, false);
    return {{"modularity", {modularity(network, by_rest, 1.5), modularity(network, by_tens)}},
            {"adjusted_rand", {adjusted_rand_index(by_rest, by_tens)}},
            {"weak", numbers(weak_components(network).of)},
            {"strong", numbers(strong_components(network).of)},
            {"core", core_numbers(network)},
            {"triangles", triangles(network)},
            {"clustering", local_clustering(network)},
            {"transitivity", {transitivity(network), mean_clustering(network)}}};
}

/// Measures of the whole, and those of sociology.
Scores social(const Network& network) {
    const CutPoints cuts = cut_points(network);
    const Distances paths = distances(network);
    const MixingMatrix mixing = mixing_matrix(network, groups_of(network));
    return {{"constraint", constraint(network)},
            {"effective_size", effective_size(network)},
            {"bridges", flat(cuts)},
            {"articulation_points", numbers(cuts.articulation_points)},
            {"density", {density(network)}},
            {"reciprocity", {reciprocity(network)}},
            {"diameter", {paths.diameter}},
            {"mean_distance", {paths.mean}},
            {"efficiency", {paths.efficiency}},
            {"degree_assortativity", {degree_assortativity(network)}},
            {"group_assortativity", {assortativity(mixing)}},
            {"mixing", mixing.ties}};
}

std::string scores(const Network& network) {
    Scores all = centralities(network);
    all.merge(groups(network));
    all.merge(social(network));
    std::string text;
    for (const auto& [name, values] : all) {
        text.append(text.empty() ? "{\"" : ",\"").append(name).append("\":").append(list(values));
    }
    return text + "}";
}

} // namespace

int main() {
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        for (const Direction direction : {Direction::drop, Direction::keep}) {
            for (const bool is_weighted : {false, true}) {
                Network network =
                    test::random_network(seed, {.vertices = 40,
                                                .links = 30 + static_cast<std::uint32_t>(seed) * 12,
                                                .direction = direction,
                                                .max_weight = is_weighted ? 4U : 1U,
                                                .is_simple = true});
                for (Link& link : network.links) { // powers of two: sums of lengths are exact for everybody
                    link.weight = static_cast<double>(1U << static_cast<unsigned>(link.weight - 1.0));
                }
                std::cout << "{\"directed\":" << (direction == Direction::keep ? "true" : "false")
                          << ",\"n\":" << network.vertices.size() << ",\"links\":" << links(network)
                          << ",\"scores\":" << scores(network) << "}\n";
            }
        }
    }
}
