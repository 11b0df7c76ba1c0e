// SPDX-License-Identifier: Apache-2.0
#include "projection_words.hpp"

#include "output.hpp"
#include "words.hpp"

#include <algorithm>

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

analysis::ProjectionOptions ties_of(const ProjectionWords& words, analysis::ProjectionOptions choice) {
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

NetworkChoice meetings_of(const ProjectionWords& words) {
    using enum EntityKind;
    const bool is_issuing = choose("--two-mode", words.two_mode, two_modes) == 0;
    const NetworkChoice choice{
        .ties = ties_of(words, is_issuing ? analysis::issuing_bodies() : analysis::platform_parties()),
        .modes = analysis::TwoModeOptions{
            .events = is_issuing ? std::vector{document} : std::vector{platform, programme},
            .normalisation =
                chosen("--normalise", words.normalise, normalisations, analysis::CoNormalisation::count)}};
    for (const EntityKind kind : choice.modes->events) {
        if (std::ranges::find(choice.ties.kinds, kind) != choice.ties.kinds.end()) {
            throw UsageError("JD510", {"--kind"},
                             std::string{to_string(kind)} +
                                 " cannot take part, for it is what the others meet in",
                             "leave it out, or leave --two-mode out");
        }
    }
    return choice;
}

} // namespace

void add_tie_options(CLI::App& command, ProjectionWords& words) {
    add_list(command, "--relation", words.relations, "Only these relations; may be repeated");
    add_list(command, "--kind", words.kinds, "Only these kinds of entities; may be repeated");
    add_list(command, "--origin", words.origins, "stated, background or both (stated)");
    command.add_option("--document", words.documents, "Only what this document states; may be repeated")
        ->allow_extra_args(false)
        ->type_name("ID");
    command.add_option("--min-confidence", words.minimum_confidence, "Only statements of at least this (0)")
        ->check(CLI::Range(0.0, 1.0))
        ->type_name("P");
    command.add_option("--direction", words.direction, "keep or drop; else as the measure wants it");
    command.add_option("--parallel", words.parallel,
                       "Several ties of two entities: collapse, count or keep (collapse)");
    command.add_option("--weight", words.weight, "What a link weighs: one, documents, statements");
    command.add_option("--weight-means", words.weight_means, "strength or distance (strength)");
    command.add_option("--isolates", words.isolates, "drop or keep entities without ties (drop)");
}

void add_projection_options(CLI::App& command, ProjectionWords& words) {
    add_tie_options(command, words);
    add_time_options(command, words.time);
    command.add_option("--two-mode", words.two_mode,
                       "Who meets where: issuers (of documents) or platforms (and programmes)");
    command.add_option("--normalise", words.normalise,
                       "What a meeting is worth: count, newman, jaccard, cosine (count)");
}

NetworkChoice choice_of(const ProjectionWords& words, ProjectionDefaults defaults) {
    if (!words.two_mode.empty()) {
        return meetings_of(words);
    }
    if (!words.normalise.empty()) {
        throw UsageError("JD506", {"--normalise"}, "only meetings have a worth", "give --two-mode too");
    }
    return {.ties = ties_of(words, {.direction = defaults.direction, .weight = defaults.weight}),
            .modes = std::nullopt};
}

Projected projected(const CooperationGraph& graph, const NetworkChoice& choice) {
    Projected result;
    if (choice.modes) {
        result.network = analysis::co_occurrence(graph, choice.ties, *choice.modes);
        result.convention = analysis::convention(result.network, *choice.modes);
    } else {
        result.network = analysis::project(graph, choice.ties);
        result.convention = analysis::convention(result.network);
    }
    return result;
}

void add_groups_option(CLI::App& command, std::string& word) {
    command.add_option("--groups", word, "Groups of entities: macro-region or kind (macro-region)");
}

Grouping grouping_of(const std::string& word) {
    return chosen("--groups", word, groupings, Grouping::macro_region);
}

analysis::Partition partition_by(Grouping grouping, const CooperationGraph& graph,
                                 const analysis::Network& network) {
    return grouping == Grouping::kind ? analysis::by_kind(graph, network)
                                      : analysis::by_macro_region(graph, network);
}

} // namespace jiedui::cli
