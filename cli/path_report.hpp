// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include <jiedui/analysis/paths.hpp>

/// Partner paths as text and JSON, with the choices that made them.
namespace jiedui::cli {

struct PathReport {
    const CooperationGraph& graph;
    const analysis::PathTies& ties;
    const analysis::PathOptions& options;
    std::span<const std::string> avoided; ///< ids
    std::span<const analysis::PartnerPath> paths;
};

/// The choices as `name: value` pairs on one line.
std::string convention(const PathReport& report);

/// The convention, then for every path its vertices and for every hop its ties with their evidence.
std::string to_text(const PathReport& report);

std::string to_json(const PathReport& report);

} // namespace jiedui::cli
