// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <jiedui/analysis/partition.hpp>
#include <jiedui/analysis/topology.hpp>

/// The one list of the measures that have a name: what the command line ranks by, reports print and drawings
/// size by.
///
///     const VertexMeasure* measure = find_vertex_measure("constraint");
///     std::vector<double> scores = measure->compute({topology, partition});
namespace jiedui::analysis {

/// What measures look at. `partition` has an entry for each vertex; measures without groups do not ask it.
/// The values are the same for any number of threads.
struct MeasureInput {
    const Topology& topology;
    const Partition& partition;
    unsigned threads = 1;
};

/// What a measure makes of weights: nothing, how strong ties are, or how long.
enum class WeightUse { none, strength, length };

/// What a measure makes of direction.
enum class DirectionUse { dropped, counted };

/// What a measure makes of the partition.
enum class GroupUse { none, counted };

/// What every result is printed with.
struct MeasureText {
    std::string_view name = {};    ///< lower case, words joined by `_`
    std::string_view title = {};   ///< for headings
    std::string_view formula = {}; ///< one line, in the notation of docs/measures.md
    std::string_view source = {};  ///< author and year, as in the list of docs/measures.md
    WeightUse weights = WeightUse::none;
    DirectionUse direction = DirectionUse::dropped;
    GroupUse groups = GroupUse::none;
};

struct VertexMeasure {
    MeasureText text = {};
    Weight weight = Weight::one;         ///< of links, unless somebody asks for another
    Direction network = Direction::drop; ///< of the network, unless somebody asks for another
    std::vector<double> (*compute)(const MeasureInput&) = nullptr; ///< a value for each vertex, none NaN
};

std::span<const VertexMeasure> vertex_measures();

/// Null where there is none of that name.
const VertexMeasure* find_vertex_measure(std::string_view name);

/// `request`: takes long, or a seed; left out unless it is asked for by name.
enum class Listing { always, request };

/// Measures of one family are computed together: `compute` gives the values of all of them.
struct NetworkMeasure {
    MeasureText text = {};
    Listing listing = Listing::always;
    std::vector<double> (*compute)(const MeasureInput&) = nullptr;
    std::size_t position = 0; ///< in what `compute` gives
};

std::span<const NetworkMeasure> network_measures();

/// Null where there is none of that name.
const NetworkMeasure* find_network_measure(std::string_view name);

/// The values of the measures, in their order; NaN: not defined for this network. Each family is computed
/// once.
std::vector<double> network_values(const MeasureInput& input,
                                   std::span<const NetworkMeasure* const> measures);

/// What the measure makes of weights, direction and groups, for people.
std::string usage(const MeasureText& text);

} // namespace jiedui::analysis
