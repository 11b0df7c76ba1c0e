// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include <jiedui/analysis/brokerage.hpp>
#include <jiedui/analysis/centrality.hpp>
#include <jiedui/analysis/clustering.hpp>
#include <jiedui/analysis/core_periphery.hpp>
#include <jiedui/analysis/cores.hpp>
#include <jiedui/analysis/measures.hpp>
#include <jiedui/analysis/spectral.hpp>
#include <jiedui/analysis/structural_holes.hpp>

namespace jiedui::analysis {

namespace {

using Scores = std::vector<double>;
using enum WeightUse;

constexpr auto directed = DirectionUse::counted;
constexpr auto undirected = DirectionUse::dropped;

template <BrokerageRole role> Scores role_counts(const MeasureInput& input) {
    return brokerage(input.topology, input.partition)[role].count;
}

template <BrokerageRole role> Scores role_z(const MeasureInput& input) {
    return z_scores(brokerage(input.topology, input.partition)[role]);
}

constexpr std::string_view gould = "Gould and Fernandez 1989";
constexpr std::string_view chance = "(count - expected) / deviation over random networks of this density";

/// Two measures of a role: how often, and how far from chance.
constexpr VertexMeasure of_role(std::string_view name, std::string_view title, std::string_view formula,
                                Scores (*compute)(const MeasureInput&)) {
    return {.text = {name, title, formula, gould, none, directed, GroupUse::counted},
            .network = Direction::keep,
            .compute = compute};
}

constexpr std::array all{
    VertexMeasure{.text = {"degree", "Degree", "number of links at v", "Freeman 1979", none, directed},
                  .compute = [](const MeasureInput& in) { return degree(in.topology); }},
    VertexMeasure{
        .text = {"in_degree", "In-degree", "number of links that enter v", "Freeman 1979", none, directed},
        .network = Direction::keep,
        .compute = [](const MeasureInput& in) { return degree(in.topology, {Side::in}); }},
    VertexMeasure{
        .text = {"out_degree", "Out-degree", "number of links that leave v", "Freeman 1979", none, directed},
        .network = Direction::keep,
        .compute = [](const MeasureInput& in) { return degree(in.topology, {Side::out}); }},
    VertexMeasure{.text = {"strength", "Strength", "sum of the strengths w(e) of the links at v",
                           "Barrat et al. 2004", strength, directed},
                  .weight = Weight::documents,
                  .compute = [](const MeasureInput& in) { return analysis::strength(in.topology); }},
    VertexMeasure{
        .text = {"betweenness", "Betweenness",
                 "sum over pairs (s,t) of the share of shortest s-t paths through v, not normalised",
                 "Freeman 1977; Brandes 2001", length, directed},
        .compute = [](const MeasureInput& in) { return betweenness(in.topology, {.threads = in.threads}); }},
    VertexMeasure{.text = {"closeness", "Closeness",
                           "(r-1) / sum of d(v,u) over the r vertices reached, times (r-1) / (n-1)",
                           "Wasserman and Faust 1994", length, directed},
                  .compute =
                      [](const MeasureInput& in) {
                          return closeness(in.topology, {.formula = ClosenessFormula::wasserman_faust,
                                                         .threads = in.threads});
                      }},
    VertexMeasure{
        .text = {"harmonic", "Harmonic closeness", "sum of 1 / d(v,u) over the others, not normalised",
                 "Boldi and Vigna 2014", length, directed},
        .compute = [](const MeasureInput& in) { return harmonic(in.topology, {.threads = in.threads}); }},
    VertexMeasure{
        .text = {"pagerank", "PageRank", "share of a random walker's time, damping 0.85",
                 "Brin and Page 1998", strength, directed},
        .compute = [](const MeasureInput& in) { return pagerank(in.topology, {.threads = in.threads}); }},
    VertexMeasure{.text = {"eigenvector", "Eigenvector centrality",
                           "lambda x(v) = sum over u->v of w(u,v) x(u), lambda the largest; squares sum to 1",
                           "Bonacich 1972", strength, directed},
                  .compute = [](const MeasureInput& in) { return eigenvector(in.topology); }},
    VertexMeasure{.text = {"katz", "Katz centrality",
                           "x(v) = 1 + alpha sum over u->v of w(u,v) x(u), alpha 0.85 / largest strength",
                           "Katz 1953", strength, directed},
                  .compute = [](const MeasureInput& in) { return katz(in.topology); }},
    VertexMeasure{.text = {"hub", "Hub score", "h ~ A a, a ~ A' h; squares sum to 1", "Kleinberg 1999",
                           strength, directed},
                  .network = Direction::keep,
                  .compute = [](const MeasureInput& in) { return hits(in.topology).hubs; }},
    VertexMeasure{.text = {"authority", "Authority score", "h ~ A a, a ~ A' h; squares sum to 1",
                           "Kleinberg 1999", strength, directed},
                  .network = Direction::keep,
                  .compute = [](const MeasureInput& in) { return hits(in.topology).authorities; }},
    VertexMeasure{.text = {"core_number", "Core number", "largest k such that v is in the k-core",
                           "Seidman 1983", none, directed},
                  .compute = [](const MeasureInput& in) { return core_numbers(in.topology); }},
    VertexMeasure{.text = {"clustering", "Clustering", "triangles(v) / (k(v) (k(v)-1) / 2), k partners",
                           "Watts and Strogatz 1998", none, undirected},
                  .compute = [](const MeasureInput& in) { return local_clustering(in.topology); }},
    VertexMeasure{.text = {"triangles", "Triangles", "triangles with v as a corner",
                           "Watts and Strogatz 1998", none, undirected},
                  .compute = [](const MeasureInput& in) { return triangles(in.topology); }},
    VertexMeasure{.text = {"constraint", "Constraint",
                           "sum over partners j of (p(v,j) + sum over q of p(v,q) p(q,j))^2", "Burt 1992",
                           strength, undirected},
                  .compute = [](const MeasureInput& in) { return constraint(in.topology); }},
    VertexMeasure{.text = {"effective_size", "Effective size",
                           "sum over partners j of 1 - sum over q of p(v,q) m(j,q)", "Burt 1992", strength,
                           undirected},
                  .compute = [](const MeasureInput& in) { return effective_size(in.topology); }},
    VertexMeasure{.text = {"efficiency", "Efficiency", "effective size / number of partners", "Burt 1992",
                           strength, undirected},
                  .compute = [](const MeasureInput& in) { return efficiency(in.topology); }},
    VertexMeasure{.text = {"coreness", "Coreness",
                           "c(v) of the c whose products c(i) c(j) correlate best with the ties; length 1",
                           "Borgatti and Everett 2000", strength, undirected},
                  .compute = [](const MeasureInput& in) { return coreness(in.topology).of; }},
    VertexMeasure{
        .text = {"brokerage", "Brokerage",
                 "ordered pairs (a,c) with a to v, v to c, not a to c, whatever their groups", gould, none,
                 directed},
        .network = Direction::keep,
        .compute = [](const MeasureInput& in) { return brokerage(in.topology, in.partition).total.count; }},
    of_role("coordinator", "Coordinator", "brokerage with a, v and c in one group",
            role_counts<BrokerageRole::coordinator>),
    of_role("consultant", "Consultant", "brokerage with a and c in one group, v in another",
            role_counts<BrokerageRole::consultant>),
    of_role("gatekeeper", "Gatekeeper", "brokerage with v and c in one group, a in another",
            role_counts<BrokerageRole::gatekeeper>),
    of_role("representative", "Representative", "brokerage with a and v in one group, c in another",
            role_counts<BrokerageRole::representative>),
    of_role("liaison", "Liaison", "brokerage with a, v and c in three groups",
            role_counts<BrokerageRole::liaison>),
    of_role("coordinator_z", "Coordinator, z", chance, role_z<BrokerageRole::coordinator>),
    of_role("consultant_z", "Consultant, z", chance, role_z<BrokerageRole::consultant>),
    of_role("gatekeeper_z", "Gatekeeper, z", chance, role_z<BrokerageRole::gatekeeper>),
    of_role("representative_z", "Representative, z", chance, role_z<BrokerageRole::representative>),
    of_role("liaison_z", "Liaison, z", chance, role_z<BrokerageRole::liaison>)};

} // namespace

std::span<const VertexMeasure> vertex_measures() {
    return all;
}

const VertexMeasure* find_vertex_measure(std::string_view name) {
    const auto* found =
        std::ranges::find_if(all, [&](const VertexMeasure& measure) { return measure.text.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace jiedui::analysis
