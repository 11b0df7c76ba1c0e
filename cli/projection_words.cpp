// SPDX-License-Identifier: Apache-2.0
#include "projection_words.hpp"

#include "output.hpp"
#include "words.hpp"

#include <CLI/CLI.hpp>

namespace jiedui::cli {
namespace {

/// The value of an enumeration whose words stand in its order; `otherwise` where none is given.
template <class Enum>
Enum chosen(std::string_view option, const std::string& word, const std::vector<std::string>& words,
            Enum otherwise) {
    return word.empty() ? otherwise : static_cast<Enum>(choose(option, word, words));
}

const std::vector<std::string> directions{"keep", "drop"};
const std::vector<std::string> parallels{"count", "collapse", "keep"};
const std::vector<std::string> weights{"one", "documents", "statements"};
const std::vector<std::string> meanings{"strength", "distance"};
const std::vector<std::string> isolates{"drop", "keep"};
const std::vector<std::string> two_modes{"issuers", "platforms"};
const std::vector<std::string> normalisations{"count", "newman", "jaccard", "cosine"};
const std::vector<std::string> groupings{"macro-region", "kind"};

void add_list(CLI::App& command, const std::string& name, std::vector<std::string>& values,
              const std::string& help) {
    command.add_option(name, values, help)->delimiter(',')->allow_extra_args(false);
}

analysis::ProjectionOptions choice_of(const ProjectionWords& words, analysis::ProjectionOptions choice) {
    choice.relations = relations_of(words.relations, choice.relations);
    choice.kinds = kinds_of(words.kinds, choice.kinds);
    choice.origins = origins_of(words.origins, choice.origins);
    choice.documents = words.documents;
    choice.time = window_of(words.time);
    choice.minimum_confidence = words.minimum_confidence;
    choice.direction = chosen("--direction", words.direction, directions, choice.direction);
    choice.parallel_edges = chosen("--parallel", words.parallel, parallels, choice.parallel_edges);
    choice.weight = chosen("--weight", words.weight, weights, choice.weight);
    choice.weight_meaning = chosen("--weight-means", words.weight_means, meanings, choice.weight_meaning);
    choice.isolates = chosen("--isolates", words.isolates, isolates, choice.isolates);
    return choice;
}

Projected projected_from_two_modes(const CooperationGraph& graph, const ProjectionWords& words) {
    const bool is_issuing = choose("--two-mode", words.two_mode, two_modes) == 0;
    const auto ties =
        choice_of(words, is_issuing ? analysis::issuing_bodies() : analysis::platform_parties());
    const std::vector<EntityKind> events = is_issuing
                                               ? std::vector{EntityKind::document}
                                               : std::vector{EntityKind::platform, EntityKind::programme};
    const analysis::TwoModeOptions modes{
        .events = events,
        .normalisation =
            chosen("--normalise", words.normalise, normalisations, analysis::CoNormalisation::count)};
    for (const EntityKind kind : events) {
        if (std::ranges::find(ties.kinds, kind) != ties.kinds.end()) {
            throw UsageError("JD510", {"--kind"},
                             std::string{to_string(kind)} +
                                 " cannot take part, for it is what the others meet in",
                             "leave it out, or leave --two-mode out");
        }
    }
    Projected result{analysis::co_occurrence(graph, ties, modes), {}};
    result.convention = analysis::convention(result.network, modes);
    return result;
}

} // namespace

void add_projection_options(CLI::App& command, ProjectionWords& words) {
    add_list(command, "--relation", words.relations, "Only these relations; may be repeated");
    add_list(command, "--kind", words.kinds, "Only these kinds of entities; may be repeated");
    add_list(command, "--origin", words.origins, "stated, background or both (stated)");
    command.add_option("--document", words.documents, "Only what this document states; may be repeated")
        ->allow_extra_args(false)
        ->type_name("ID");
    command.add_option("--min-confidence", words.minimum_confidence, "Only statements of at least this (0)")
        ->check(CLI::Range(0.0, 1.0))
        ->type_name("P");
    add_time_options(command, words.time);
    command.add_option("--direction", words.direction, "keep or drop; else as the measure wants it");
    command.add_option("--parallel", words.parallel,
                       "Several ties of two entities: collapse, count or keep (collapse)");
    command.add_option("--weight", words.weight, "What a link weighs: one, documents, statements");
    command.add_option("--weight-means", words.weight_means, "strength or distance (strength)");
    command.add_option("--isolates", words.isolates, "drop or keep entities without ties (drop)");
    command.add_option("--two-mode", words.two_mode,
                       "Who meets where: issuers (of documents) or platforms (and programmes)");
    command.add_option("--normalise", words.normalise,
                       "What a meeting is worth: count, newman, jaccard, cosine (count)");
}

Projected projected(const CooperationGraph& graph, const ProjectionWords& words,
                    ProjectionDefaults defaults) {
    if (!words.two_mode.empty()) {
        return projected_from_two_modes(graph, words);
    }
    if (!words.normalise.empty()) {
        throw UsageError("JD506", {"--normalise"}, "only meetings have a worth", "give --two-mode too");
    }
    Projected result{analysis::project(graph, choice_of(words, {.direction = defaults.direction,
                                                                .weight = defaults.weight})),
                     {}};
    result.convention = analysis::convention(result.network);
    return result;
}

void add_groups_option(CLI::App& command, std::string& groups) {
    command.add_option("--groups", groups, "Groups of entities: macro-region or kind (macro-region)");
}

analysis::Partition partition_by(const std::string& groups, const CooperationGraph& graph,
                                 const analysis::Network& network) {
    const bool is_by_kind = !groups.empty() && choose("--groups", groups, groupings) == 1;
    return is_by_kind ? analysis::by_kind(graph, network) : analysis::by_macro_region(graph, network);
}

} // namespace jiedui::cli
