// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/analysis/measures.hpp>

/// The measures as options name them and results describe them.
namespace jiedui::cli {

std::vector<std::string> vertex_measure_names();
std::vector<std::string> network_measure_names();

/// Throws `UsageError` JD504.
const analysis::VertexMeasure& vertex_measure_named(std::string_view option, std::string_view name);

/// In the order of the list; those that are always listed when no name is given. Throws `UsageError` JD504.
std::vector<const analysis::NetworkMeasure*> network_measures_named(std::string_view option,
                                                                    std::span<const std::string> names);

/// `betweenness: formula; source; what counts`.
std::string definition_line(const analysis::MeasureText& text);

} // namespace jiedui::cli
