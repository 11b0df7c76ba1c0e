// SPDX-License-Identifier: Apache-2.0
#include "cohesion/rewire.hpp"
#include "topology/simple.hpp"

#include <cassert>
#include <limits>

#include <jiedui/analysis/clustering.hpp>
#include <jiedui/analysis/cohesion.hpp>
#include <jiedui/analysis/small_world.hpp>

namespace jiedui::analysis {

namespace {

double ratio(double above, double below) {
    return below > 0.0 ? above / below : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

SmallWorld small_world(const Topology& topology, SmallWorldOptions options) {
    assert(options.samples > 0);
    const Topology ties = detail::simple(topology.without_direction(), detail::Strengths::forget);
    SmallWorld result{.transitivity = transitivity(ties), .mean_distance = distances(ties).mean};
    detail::Random random(options.seed);
    const double samples = options.samples;
    for (std::uint32_t i = 0; i < options.samples; ++i) {
        const auto rewired = [&](detail::Reference reference) {
            return detail::rewired(ties, reference, options.swaps_per_edge, random);
        };
        const Topology by_chance = rewired(detail::Reference::random);
        result.random_transitivity += transitivity(by_chance) / samples;
        result.random_mean_distance += distances(by_chance).mean / samples;
        result.lattice_transitivity += transitivity(rewired(detail::Reference::lattice)) / samples;
    }
    result.sigma = ratio(ratio(result.transitivity, result.random_transitivity),
                         ratio(result.mean_distance, result.random_mean_distance));
    result.omega = ratio(result.random_mean_distance, result.mean_distance) -
                   ratio(result.transitivity, result.lattice_transitivity);
    return result;
}

} // namespace jiedui::analysis
