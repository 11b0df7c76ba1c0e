// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include <jiedui/graph/cooperation_graph.hpp>

namespace jiedui::render::detail {

/// The first and the last day of an ISO date, month or year; empty when it is none of these.
std::string first_day(std::string_view date);
std::string last_day(std::string_view date);

/// When an edge exists on a timeline, in days, both ends included; empty: open.
struct Lifetime {
    std::string start{};
    std::string end{};
};

/// It starts when the documents say that it does, else with the date of the first document; it ends only when
/// they say so. An interval that would end before it starts has no start.
Lifetime lifetime(const CooperationGraph& graph, const Edge& edge);

} // namespace jiedui::render::detail
