// SPDX-License-Identifier: Apache-2.0
#include "subject.hpp"

#include "input.hpp"
#include "output.hpp"
#include "words.hpp"

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include <jiedui/analysis/edge_list.hpp>
#include <jiedui/loaders/import.hpp>

namespace jiedui::cli {
namespace {

using analysis::Direction;
using analysis::Topology;
using analysis::WeightMeaning;

/// The first byte of the file that is no blank; 0 where there is none.
char first_byte(const std::string& path) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    std::string head(256, '\0');
    if (path == "-") {
        head = read_input(path).substr(0, head.size());
    } else {
        std::ifstream file(path, std::ios::binary);
        file.read(head.data(), static_cast<std::streamsize>(head.size()));
        head.resize(static_cast<std::size_t>(file.gcount()));
    }
    if (head.starts_with(byte_order_mark)) {
        head.erase(0, byte_order_mark.size());
    }
    const auto first = head.find_first_not_of(" \t\r\n");
    return first == std::string::npos ? '\0' : head[first];
}

/// How a plain network is to be taken.
struct PlainChoice {
    Direction direction = Direction::drop;
    WeightMeaning meaning = WeightMeaning::strength;
    analysis::EdgeWeights weights = analysis::EdgeWeights::read;
};

PlainChoice plain_choice(const std::string& path, const ProjectionWords& words,
                         const ProjectionDefaults& defaults, const std::string& grouping) {
    const bool asks_for_more =
        !words.relations.empty() || !words.kinds.empty() || !words.origins.empty() ||
        !words.documents.empty() || words.minimum_confidence > 0.0 || !words.time.between.empty() ||
        !words.time.as_of.empty() || !words.time.undated.empty() || !words.parallel.empty() ||
        !words.isolates.empty() || !words.two_mode.empty() || !words.normalise.empty() || !grouping.empty();
    if (asks_for_more) {
        throw UsageError("JD510", {path},
                         "a plain network has no relations, kinds, documents or dates to choose by; only "
                         "--direction, --weight one and --weight-means apply",
                         "leave the other options out, or make a network of the file with jiedui import");
    }
    const auto choice = choice_of({.direction = words.direction,
                                   .weight = words.weight.empty() ? "one" : words.weight,
                                   .weight_means = words.weight_means},
                                  defaults)
                            .ties;
    if (choice.weight != analysis::Weight::one) {
        throw UsageError("JD510", {"--weight"},
                         "a plain network has the weights of its file; only 'one' applies",
                         "leave it out, or write --weight one");
    }
    return {choice.direction, choice.weight_meaning,
            words.weight.empty() ? analysis::EdgeWeights::read : analysis::EdgeWeights::ignore};
}

Topology read_edges(const std::string& path, const PlainChoice& choice) {
    analysis::EdgeListOptions options{.directed = choice.direction == Direction::keep,
                                      .weight_meaning = choice.meaning,
                                      .weights = choice.weights};
    if (path == "-") {
        std::istringstream in(read_input(path));
        return analysis::read_edge_list(in, path, options);
    }
    std::error_code unknown;
    const auto size = std::filesystem::file_size(path, unknown);
    Progress progress(unknown ? 0 : std::uint64_t{size});
    options.progress = [&progress](std::size_t bytes) { progress.show(std::uint64_t{bytes}); };
    std::ifstream file(path, std::ios::binary);
    return analysis::read_edge_list(file, path, options);
}

Subject graphml_subject(const std::string& path, const PlainChoice& choice) {
    auto network = loaders::read_plain_graphml(read_input(path), path);
    if (choice.direction == Direction::drop) {
        network.edges.resize(network.edges.size() - network.ways_back);
    }
    if (choice.weights == analysis::EdgeWeights::ignore) {
        for (PlainEdge& edge : network.edges) {
            edge.weight = 1.0;
        }
    }
    Subject subject;
    subject.topology = Topology(static_cast<std::uint32_t>(network.names.size()), network.edges,
                                {.directed = network.directed && choice.direction == Direction::keep,
                                 .weight_meaning = choice.meaning});
    const auto names = std::make_shared<const std::vector<std::string>>(std::move(network.names));
    subject.named = [names](std::uint32_t vertex) {
        return Named{.name = (*names)[vertex], .english = {}, .id = (*names)[vertex]};
    };
    return subject;
}

std::string plain_convention(const Topology& topology, const std::string& path, const PlainChoice& choice) {
    const std::string shape = topology.directed() ? " arcs" : " undirected links";
    const std::string weight = topology.weighted() ? "as in the file" : "1";
    return "network: " + std::to_string(topology.vertices()) + " vertices and " +
           std::to_string(topology.edges()) + shape + " of " + path +
           ", a plain network without documents; direction: " +
           (topology.directed() ? "kept" : "none or dropped") +
           "; parallel edges and self-loops: as in the file; weight: " + weight + "; weight means: " +
           (choice.meaning == WeightMeaning::strength ? "strength, length is 1/weight"
                                                      : "distance, strength is 1/weight") +
           "; isolates: kept";
}

Subject plain_subject(const std::string& path, const PlainChoice& choice) {
    Subject subject;
    if (first_byte(path) == '<') {
        subject = graphml_subject(path, choice);
    } else {
        subject.topology = read_edges(path, choice);
        subject.named = [](std::uint32_t vertex) {
            return Named{.name = std::to_string(vertex), .english = {}, .id = std::to_string(vertex)};
        };
    }
    subject.groups = {.of = std::vector<std::uint32_t>(subject.topology.vertices(), 0), .names = {"all"}};
    subject.convention = plain_convention(subject.topology, path, choice);
    return subject;
}

} // namespace

Groups groups_in(const std::string& path) {
    const char first = first_byte(path);
    return first == '{' || first == '\0' ? Groups::known : Groups::none;
}

Subject subject_of(const std::string& path, const ProjectionWords& words, const ProjectionDefaults& defaults,
                   const std::string& grouping) {
    if (groups_in(path) == Groups::none) {
        return plain_subject(path, plain_choice(path, words, defaults, grouping));
    }
    const auto choice = choice_of(words, defaults);
    const auto compared = grouping_of(grouping);
    const auto graph = std::make_shared<const CooperationGraph>(read_network(path));
    auto [network, convention] = projected(*graph, choice);
    return {.topology = network,
            .groups = partition_by(compared, *graph, network),
            .convention = std::move(convention),
            .named = [graph, vertices = std::move(network.vertices)](std::uint32_t vertex) {
                const Vertex& of = (*graph)[vertices[vertex]];
                return Named{.name = of.entity.name, .english = of.facts.label_en, .id = id(of.entity)};
            }};
}

} // namespace jiedui::cli
