// SPDX-License-Identifier: Apache-2.0
#include "projection/time_filter.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <chrono>

#include <jiedui/analysis/timeline.hpp>
#include <jiedui/graph/dates.hpp>
#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::analysis {
namespace {

using std::chrono::year_month_day;

year_month_day parsed(std::string_view day) {
    const auto number = [day](std::size_t begin, std::size_t size) {
        unsigned value = 0;
        std::from_chars(day.data() + begin, day.data() + begin + size, value);
        return value;
    };
    return {std::chrono::year(static_cast<int>(number(0, 4))), std::chrono::month(number(5, 2)),
            std::chrono::day(number(8, 2))};
}

std::string written(year_month_day date) {
    const auto digits = [](unsigned value, std::size_t width) {
        const auto text = std::to_string(value);
        return std::string(width - std::min(width, text.size()), '0') + text;
    };
    return digits(static_cast<unsigned>(static_cast<int>(date.year())), 4) + "-" +
           digits(static_cast<unsigned>(date.month()), 2) + "-" +
           digits(static_cast<unsigned>(date.day()), 2);
}

/// The same day so many months later, or the last of its month.
year_month_day later(year_month_day date, std::uint32_t months) {
    const auto moved = date + std::chrono::months(months);
    return moved.ok() ? moved : moved.year() / moved.month() / std::chrono::last;
}

TimeWindow span_of(const CooperationGraph& graph, const TimelineOptions& options) {
    TimeWindow whole{.from = options.from, .to = options.to, .as_of = {}, .undated = options.undated};
    std::string first;
    std::string last;
    for (const DocumentInfo& document : graph.documents()) {
        if (const auto date = date_of(document); !date.empty()) {
            first = first.empty() ? first_day(date) : std::min(first, first_day(date));
            last = std::max(last, last_day(date));
        }
    }
    constexpr std::size_t year = 4;
    whole.from = whole.from.empty() ? first.substr(0, year) : whole.from;
    whole.to = whole.to.empty() ? last : whole.to;
    return whole;
}

} // namespace

std::vector<TimeWindow> moving_windows(const CooperationGraph& graph, const TimelineOptions& options) {
    assert(options.window_months > 0 && options.step_months > 0);
    const TimeWindow whole = span_of(graph, options);
    if (auto problem = problem_with(whole); !problem.empty()) {
        throw Error("JD320", {}, std::move(problem));
    }
    std::vector<TimeWindow> windows;
    if (whole.from.empty() || whole.to.empty()) {
        return windows;
    }
    const auto begin = parsed(first_day(whole.from));
    const std::chrono::sys_days end = parsed(last_day(whole.to));
    std::chrono::sys_days last;
    do {
        const auto months = static_cast<std::uint32_t>(windows.size()) * options.step_months;
        last = std::chrono::sys_days(later(begin, months + options.window_months)) - std::chrono::days(1);
        windows.push_back({.from = written(later(begin, months)),
                           .to = written(last),
                           .as_of = {},
                           .undated = options.undated});
    } while (last < end);
    if (options.clock == Clock::in_force) {
        for (TimeWindow& window : windows) {
            window = {.from = {}, .to = {}, .as_of = window.to, .undated = options.undated};
        }
    }
    return windows;
}

std::vector<SeriesPoint> series(const CooperationGraph& graph, std::span<const TimeWindow> windows,
                                const ProjectionOptions& options, std::span<const SeriesMeasure> measures) {
    std::vector<SeriesPoint> points;
    for (const TimeWindow& window : windows) {
        ProjectionOptions choice = options;
        choice.time = window;
        const Network network = project(graph, choice);
        const detail::TimeFilter filter(graph, window);
        SeriesPoint point{.window = window,
                          .documents = static_cast<std::size_t>(std::ranges::count_if(
                              graph.documents(), [&](const DocumentInfo& d) { return filter.admits(d); })),
                          .vertices = network.vertices.size(),
                          .links = network.links.size(),
                          .values = {}};
        for (const SeriesMeasure& measure : measures) {
            point.values.push_back(measure(graph, network));
        }
        points.push_back(std::move(point));
    }
    return points;
}

} // namespace jiedui::analysis
