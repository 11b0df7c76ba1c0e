// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <jiedui/analysis/projection.hpp>

/// A network over time: one projection for each of a row of windows, and what a measure says of it.
///
///     const auto windows = moving_windows(graph, {.window_months = 36});
///     for (const SeriesPoint& point : series(graph, windows, {}, density)) ...
namespace jiedui::analysis {

/// Which clock the windows follow: what was issued within each, or what was in force on the last day of each.
enum class Clock { issued, in_force };

struct TimelineOptions {
    std::string from = {};            ///< ISO date; empty: 1 January of the year of the first dated document
    std::string to = {};              ///< empty: the day of the last dated document
    std::uint32_t window_months = 12; ///< > 0
    std::uint32_t step_months = 12;   ///< > 0
    Clock clock = Clock::issued;
    Undated undated = Undated::drop;
};

/// Windows of equal length, each a step later than the one before; the last is the first that reaches `to`. A
/// window of a year that begins on 1 January ends on 31 December; where a month lacks the day, its last one
/// is taken. Empty when no document is dated and a bound is not given. Throws `Error` JD320 where a bound is
/// no date or `to` lies before `from`. O(number of documents + number of windows).
std::vector<TimeWindow> moving_windows(const CooperationGraph& graph, const TimelineOptions& options = {});

/// What a measure says of one window; nothing where it says nothing (an entity that is not part of the
/// network).
using SeriesMeasure = std::function<std::optional<double>(const CooperationGraph&, const Network&)>;

struct SeriesPoint {
    TimeWindow window = {};
    std::size_t documents = 0; ///< records of documents that are dated within
    std::size_t vertices = 0;
    std::size_t links = 0;
    std::vector<std::optional<double>> values = {}; ///< one for each measure
};

/// One point for each window, in their order. `options.time` is replaced by the window. One projection a
/// window and what the measures take.
std::vector<SeriesPoint> series(const CooperationGraph& graph, std::span<const TimeWindow> windows,
                                const ProjectionOptions& options, std::span<const SeriesMeasure> measures);

} // namespace jiedui::analysis
