// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "time_options.hpp"

#include <optional>
#include <string>
#include <vector>

#include <jiedui/analysis/measures.hpp>
#include <jiedui/analysis/two_mode.hpp>

/// The options that choose the network under analysis, the same for every command that has one.
namespace jiedui::cli {

/// As given; what is empty was not.
struct ProjectionWords {
    std::vector<std::string> relations{};
    std::vector<std::string> kinds{};
    std::vector<std::string> origins{};
    std::vector<std::string> documents{};
    double minimum_confidence = 0.0;
    TimeOptions time{};
    std::string direction{};
    std::string parallel{};
    std::string weight{};
    std::string weight_means{};
    std::string isolates{};
    std::string two_mode{};
    std::string normalise{};
};

void add_projection_options(CLI::App& command, ProjectionWords& words);

/// The same without time and without --two-mode.
void add_tie_options(CLI::App& command, ProjectionWords& words);

/// What a measure wants unless the words say otherwise.
struct ProjectionDefaults {
    analysis::Weight weight = analysis::Weight::one;
    analysis::Direction direction = analysis::Direction::drop;
};

/// A network to be made; with `modes` one of those who meet.
struct NetworkChoice {
    analysis::ProjectionOptions ties{};
    std::optional<analysis::TwoModeOptions> modes{};
};

/// Throws `UsageError`: JD504 an unknown word, JD506 --normalise without --two-mode, JD510 kinds that are the
/// events of --two-mode, JD320 a bad date.
NetworkChoice choice_of(const ProjectionWords& words, ProjectionDefaults defaults = {});

struct Projected {
    analysis::Network network;
    std::string convention;
};

Projected projected(const CooperationGraph& graph, const NetworkChoice& choice);

/// What measures that compare groups go by: --groups.
enum class Grouping { macro_region, kind };

void add_groups_option(CLI::App& command, std::string& word);

/// Throws `UsageError` JD504.
Grouping grouping_of(const std::string& word);

analysis::Partition partition_by(Grouping grouping, const CooperationGraph& graph,
                                 const analysis::Network& network);

} // namespace jiedui::cli
