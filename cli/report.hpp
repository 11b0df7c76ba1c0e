// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "phrases.hpp"

#include <cstddef>
#include <string>
#include <vector>

#include <jiedui/analysis/measures.hpp>
#include <jiedui/analysis/projection.hpp>
#include <jiedui/graph/cooperation_graph.hpp>
#include <jiedui/render/report.hpp>

/// What a methods section needs, as tables: one function for each section of a report.
namespace jiedui::cli {

struct ReportSource {
    const CooperationGraph& graph;
    const render::Style& style;
    const Phrases& words;
    analysis::TimeWindow window{};                          ///< what the graph was cut to
    std::vector<const analysis::VertexMeasure*> measures{}; ///< that entities are ranked by
    std::size_t top = 10;                                   ///< rows of a ranking
    std::string program{};                                  ///< version
};

render::ReportSection data_section(const ReportSource& source);
render::ReportSection coding_section(const ReportSource& source);
render::ReportSection network_section(const ReportSource& source);
render::ReportSection time_section(const ReportSource& source);
render::ReportSection measures_section(const ReportSource& source);
render::ReportSection literature_section(const ReportSource& source);

/// As `describe`, in the language of the report.
std::string period(const Phrases& words, const analysis::TimeWindow& window);

/// As `analysis::convention`, in the language of the report.
std::string convention(const ReportSource& source, const analysis::Network& network);

/// A number for people: six significant digits at most.
std::string shown(double value);

} // namespace jiedui::cli
