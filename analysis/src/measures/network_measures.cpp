// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

#include <jiedui/analysis/bridges.hpp>
#include <jiedui/analysis/clustering.hpp>
#include <jiedui/analysis/cohesion.hpp>
#include <jiedui/analysis/communities.hpp>
#include <jiedui/analysis/components.hpp>
#include <jiedui/analysis/core_periphery.hpp>
#include <jiedui/analysis/measures.hpp>
#include <jiedui/analysis/mixing.hpp>
#include <jiedui/analysis/small_world.hpp>

namespace jiedui::analysis {

namespace {

using Values = std::vector<double>;
using enum WeightUse;

constexpr auto directed = DirectionUse::counted;
constexpr auto undirected = DirectionUse::dropped;
constexpr auto grouped = GroupUse::counted;
constexpr auto request = Listing::request;

double count_isolates(const Topology& topology) {
    const std::vector<double> degrees = degree(topology);
    return static_cast<double>(std::ranges::count(degrees, 0.0));
}

Values sizes(const MeasureInput& in) {
    const double n = in.topology.vertices();
    const auto m = static_cast<double>(in.topology.edges());
    const std::vector<double> degrees = degree(in.topology);
    double sum = 0.0;
    for (const double value : degrees) {
        sum += value;
    }
    return {n, m, count_isolates(in.topology), n > 0.0 ? sum / n : std::numeric_limits<double>::quiet_NaN()};
}

Values of_components(const MeasureInput& in) {
    const Components weak = weak_components(in.topology);
    const auto largest = weak.sizes.empty() ? 0U : *std::ranges::max_element(weak.sizes);
    return {static_cast<double>(weak.sizes.size()), static_cast<double>(largest),
            static_cast<double>(strong_components(in.topology).sizes.size())};
}

Values of_distances(const MeasureInput& in) {
    const Distances found = distances(in.topology, in.threads);
    return {found.diameter, found.mean, found.efficiency};
}

Values centralizations(const MeasureInput& in) {
    return {degree_centralization(in.topology), degree_centralization(in.topology, Side::in),
            degree_centralization(in.topology, Side::out),
            betweenness_centralization(in.topology, in.threads),
            closeness_centralization(in.topology, in.threads)};
}

Values of_mixing(const MeasureInput& in) {
    const MixingMatrix mixing = mixing_matrix(in.topology, in.partition);
    return {assortativity(mixing), ei_index(mixing)};
}

Values of_cuts(const MeasureInput& in) {
    const CutPoints cuts = cut_points(in.topology);
    return {static_cast<double>(cuts.bridges.size()), static_cast<double>(cuts.articulation_points.size())};
}

Values of_core(const MeasureInput& in) {
    const Core core = discrete_core(in.topology);
    return {core.fit, static_cast<double>(core.members.size())};
}

Values of_small_world(const MeasureInput& in) {
    const SmallWorld found = small_world(in.topology);
    return {found.sigma, found.omega};
}

Values of_communities(const MeasureInput& in) {
    const Communities found = communities(in.topology);
    return {found.quality, static_cast<double>(found.sizes.size())};
}

constexpr std::string_view freeman = "Freeman 1979";
constexpr std::string_view borgatti = "Borgatti and Everett 2000";

constexpr std::array all{
    NetworkMeasure{{"vertices", "Vertices", "n", "", none, undirected}, {}, sizes, 0},
    NetworkMeasure{{"links", "Links", "m; arcs where direction counts", "", none, directed}, {}, sizes, 1},
    NetworkMeasure{{"isolates", "Isolates", "vertices without links", "", none, undirected}, {}, sizes, 2},
    NetworkMeasure{
        {"mean_degree", "Mean degree", "sum of degrees / n", freeman, none, directed}, {}, sizes, 3},
    NetworkMeasure{
        {"density", "Density", "tied pairs / all pairs", "Wasserman and Faust 1994", none, directed},
        {},
        [](const MeasureInput& in) { return Values{density(in.topology)}; }},
    NetworkMeasure{{"components", "Components", "classes of vertices joined by chains of links",
                    "Wasserman and Faust 1994", none, undirected},
                   {},
                   of_components,
                   0},
    NetworkMeasure{{"largest_component", "Largest component", "vertices of the largest component",
                    "Wasserman and Faust 1994", none, undirected},
                   {},
                   of_components,
                   1},
    NetworkMeasure{{"strong_components", "Strong components", "classes of vertices that reach each other",
                    "Tarjan 1972", none, directed},
                   {},
                   of_components,
                   2},
    NetworkMeasure{{"diameter", "Diameter", "longest d(u,v) over connected pairs", "Wasserman and Faust 1994",
                    length, directed},
                   {},
                   of_distances,
                   0},
    NetworkMeasure{{"mean_distance", "Mean distance", "mean of d(u,v) over connected ordered pairs",
                    "Watts and Strogatz 1998", length, directed},
                   {},
                   of_distances,
                   1},
    NetworkMeasure{{"global_efficiency", "Global efficiency", "mean of 1/d(u,v) over all ordered pairs",
                    "Latora and Marchiori 2001", length, directed},
                   {},
                   of_distances,
                   2},
    NetworkMeasure{{"reciprocity", "Reciprocity", "arcs that another answers / all arcs",
                    "Wasserman and Faust 1994", none, directed},
                   {},
                   [](const MeasureInput& in) { return Values{reciprocity(in.topology)}; }},
    NetworkMeasure{{"transitivity", "Transitivity", "3 triangles / connected triples",
                    "Newman, Watts and Strogatz 2002", none, undirected},
                   {},
                   [](const MeasureInput& in) { return Values{transitivity(in.topology)}; }},
    NetworkMeasure{{"mean_clustering", "Mean clustering",
                    "mean over v of triangles(v) / (k(v) (k(v)-1) / 2), k partners",
                    "Watts and Strogatz 1998", none, undirected},
                   {},
                   [](const MeasureInput& in) { return Values{mean_clustering(in.topology)}; }},
    NetworkMeasure{{"degree_centralization", "Centralization by degree", "sum of (max - degree) / (n-1)(n-2)",
                    freeman, none, undirected},
                   {},
                   centralizations,
                   0},
    NetworkMeasure{{"in_degree_centralization", "Centralization by in-degree",
                    "sum of (max - in-degree) / (n-1)^2, undirected (n-1)(n-2)", freeman, none, directed},
                   {},
                   centralizations,
                   1},
    NetworkMeasure{{"out_degree_centralization", "Centralization by out-degree",
                    "sum of (max - out-degree) / (n-1)^2, undirected (n-1)(n-2)", freeman, none, directed},
                   {},
                   centralizations,
                   2},
    NetworkMeasure{{"betweenness_centralization", "Centralization by betweenness",
                    "sum of (max - betweenness) / (n-1)^2 (n-2), undirected half of it", freeman, none,
                    directed},
                   {},
                   centralizations,
                   3},
    NetworkMeasure{{"closeness_centralization", "Centralization by closeness",
                    "sum of (max - closeness) (2n-3) / (n-1)(n-2)", freeman, none, undirected},
                   {},
                   centralizations,
                   4},
    NetworkMeasure{{"degree_assortativity", "Assortativity by degree",
                    "correlation of the degrees at both ends; out- with in-degree", "Newman 2002", none,
                    directed},
                   {},
                   [](const MeasureInput& in) { return Values{degree_assortativity(in.topology)}; }},
    NetworkMeasure{{"assortativity", "Assortativity by group",
                    "(trace e - sum of e^2) / (1 - sum of e^2), e the mixing matrix", "Newman 2003", none,
                    directed, grouped},
                   {},
                   of_mixing,
                   0},
    NetworkMeasure{{"ei_index", "E-I index", "(ties between groups - ties within) / ties",
                    "Krackhardt and Stern 1988", none, directed, grouped},
                   {},
                   of_mixing,
                   1},
    NetworkMeasure{{"bridges", "Bridges", "partners whose separation leaves more components",
                    "Hopcroft and Tarjan 1973", none, undirected},
                   {},
                   of_cuts,
                   0},
    NetworkMeasure{{"articulation_points", "Articulation points",
                    "vertices whose loss leaves more components", "Hopcroft and Tarjan 1973", none,
                    undirected},
                   {},
                   of_cuts,
                   1},
    NetworkMeasure{{"core_fit", "Core-periphery fit, discrete",
                    "correlation of ties with: an end is in the core", borgatti, none, undirected},
                   {},
                   of_core,
                   0},
    NetworkMeasure{
        {"core_size", "Size of the core", "vertices in the core that fits best", borgatti, none, undirected},
        {},
        of_core,
        1},
    NetworkMeasure{{"coreness_fit", "Core-periphery fit, continuous", "correlation of w(i,j) with c(i) c(j)",
                    borgatti, strength, undirected},
                   {},
                   [](const MeasureInput& in) { return Values{coreness(in.topology).fit}; }},
    NetworkMeasure{{"modularity", "Modularity", "of the communities that Leiden finds, seed 1, resolution 1",
                    "Newman and Girvan 2004; Traag, Waltman and van Eck 2019", strength, directed},
                   {},
                   of_communities,
                   0},
    NetworkMeasure{{"communities", "Communities", "how many Leiden finds, seed 1, resolution 1",
                    "Traag, Waltman and van Eck 2019", strength, directed},
                   {},
                   of_communities,
                   1},
    NetworkMeasure{{"small_world_sigma", "Small-world sigma",
                    "(C / C random) / (L / L random); 20 rewirings that keep degrees, seed 1",
                    "Humphries and Gurney 2008", none, undirected},
                   request,
                   of_small_world,
                   0},
    NetworkMeasure{{"small_world_omega", "Small-world omega",
                    "L random / L - C / C lattice; 20 rewirings of either kind, seed 1",
                    "Telesford et al. 2011", none, undirected},
                   request,
                   of_small_world,
                   1}};

std::string_view word(WeightUse use) {
    switch (use) {
    case WeightUse::none:
        return "weights do not count";
    case WeightUse::strength:
        return "weights count as strength";
    case WeightUse::length:
        return "weights count as length";
    }
    return "";
}

} // namespace

std::span<const NetworkMeasure> network_measures() {
    return all;
}

const NetworkMeasure* find_network_measure(std::string_view name) {
    const auto* found =
        std::ranges::find_if(all, [&](const NetworkMeasure& measure) { return measure.text.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<double> network_values(const MeasureInput& input,
                                   std::span<const NetworkMeasure* const> measures) {
    std::vector<std::pair<Values (*)(const MeasureInput&), Values>> families;
    Values values;
    for (const NetworkMeasure* measure : measures) {
        auto family = std::ranges::find_if(
            families, [&](const auto& known) { return known.first == measure->compute; });
        if (family == families.end()) {
            family = families.emplace(families.end(), measure->compute, measure->compute(input));
        }
        values.push_back(family->second[measure->position]);
    }
    return values;
}

std::string usage(const MeasureText& text) {
    return std::string(word(text.weights)) +
           (text.direction == DirectionUse::counted ? ", direction counts where it is kept"
                                                    : ", direction does not count") +
           (text.groups == GroupUse::counted ? ", groups count" : "");
}

} // namespace jiedui::analysis
