// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/analysis/projection.hpp>

/// The measures by which vertices are ranked and drawn.
namespace jiedui::cli {

struct Measure {
    std::string_view name;
    std::string_view definition; ///< what a score is, in a few words
    analysis::Weight weight;     ///< what a link weighs unless the user says otherwise
    std::vector<double> (*compute)(const analysis::Network&);
};

std::span<const Measure> measures();

std::vector<std::string> measure_names();

/// Throws `UsageError` JD504.
const Measure& measure_named(std::string_view option, std::string_view name);

} // namespace jiedui::cli
