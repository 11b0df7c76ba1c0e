// SPDX-License-Identifier: Apache-2.0
#include "measures.hpp"

#include "words.hpp"

#include <array>

#include <jiedui/analysis/centrality.hpp>

namespace jiedui::cli {
namespace {

using analysis::Network;
using analysis::Weight;

constexpr std::array<Measure, 5> all_measures{
    Measure{"degree", "number of links", Weight::one, [](const Network& n) { return analysis::degree(n); }},
    Measure{"strength", "sum of the strengths of the links", Weight::documents,
            [](const Network& n) { return analysis::strength(n); }},
    Measure{"betweenness", "shortest paths through the vertex, each pair shares 1, not normalised",
            Weight::one, [](const Network& n) { return analysis::betweenness(n); }},
    Measure{"closeness", "Wasserman and Faust: inverse of the mean distance times the share reached",
            Weight::one,
            [](const Network& n) {
                return analysis::closeness(n, {.formula = analysis::ClosenessFormula::wasserman_faust});
            }},
    Measure{"pagerank", "share of a random walker's time, damping 0.85", Weight::one,
            [](const Network& n) { return analysis::pagerank(n); }}};

} // namespace

std::span<const Measure> measures() {
    return all_measures;
}

std::vector<std::string> measure_names() {
    std::vector<std::string> names;
    for (const Measure& measure : all_measures) {
        names.emplace_back(measure.name);
    }
    return names;
}

const Measure& measure_named(std::string_view option, std::string_view name) {
    return all_measures[choose(option, name, measure_names())];
}

} // namespace jiedui::cli
