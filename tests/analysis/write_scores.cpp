// SPDX-License-Identifier: Apache-2.0
// Writes seeded random networks and our scores for them, one JSON object a line; compare_scores.py reads
// them.
#include "analysis/networks.hpp"

#include <array>
#include <charconv>
#include <iostream>
#include <string>
#include <string_view>

#include <jiedui/analysis/bridges.hpp>
#include <jiedui/analysis/centrality.hpp>
#include <jiedui/analysis/clustering.hpp>
#include <jiedui/analysis/cohesion.hpp>
#include <jiedui/analysis/communities.hpp>
#include <jiedui/analysis/mixing.hpp>
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

/// Measures of the whole, and those of sociology.
std::string social_scores(const Network& network) {
    const auto entry = [](std::string_view name, const std::vector<double>& values) {
        return std::string(",\"").append(name).append("\":").append(list(values));
    };
    const CutPoints cuts = cut_points(network);
    const std::vector<double> points(cuts.articulation_points.begin(), cuts.articulation_points.end());
    const MixingMatrix mixing = mixing_matrix(network, groups_of(network));
    return entry("constraint", constraint(network)) + entry("effective_size", effective_size(network)) +
           entry("bridges", flat(cuts)) + entry("articulation_points", points) +
           entry("density", {density(network)}) + entry("reciprocity", {reciprocity(network)}) +
           entry("transitivity", {transitivity(network)}) + entry("diameter", {distances(network).diameter}) +
           entry("mean_distance", {distances(network).mean}) +
           entry("efficiency", {distances(network).efficiency}) +
           entry("degree_assortativity", {degree_assortativity(network)}) +
           entry("group_assortativity", {assortativity(mixing)}) + entry("mixing", mixing.ties);
}

std::string scores(const Network& network) {
    const auto entry = [](std::string_view name, const std::vector<double>& values) {
        return std::string("\"").append(name).append("\":").append(list(values));
    };
    return std::string("{") + entry("degree", degree(network)) + "," +
           entry("in_degree", degree(network, {.side = Side::in})) + "," +
           entry("strength", strength(network)) + "," + entry("betweenness", betweenness(network)) + "," +
           entry("betweenness_pairs", betweenness(network, {.normalisation = Normalisation::pairs})) + "," +
           entry("closeness_out", closeness(network)) + "," +
           entry("closeness_in", closeness(network, {.side = Side::in})) + "," +
           entry("closeness_wf",
                 closeness(network, {.formula = ClosenessFormula::wasserman_faust, .side = Side::in})) +
           "," + entry("pagerank", pagerank(network)) + "," +
           entry("modularity", {modularity(network, division(network, true), 1.5),
                                modularity(network, division(network, false))}) +
           "," +
           entry("adjusted_rand", {adjusted_rand_index(division(network, true), division(network, false))}) +
           social_scores(network) + "}";
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
