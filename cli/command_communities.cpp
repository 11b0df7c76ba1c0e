// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "output.hpp"
#include "projection_words.hpp"
#include "table.hpp"
#include "words.hpp"

#include <algorithm>
#include <memory>
#include <numeric>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <jiedui/analysis/communities.hpp>

namespace jiedui::cli {
namespace {

struct CommunityRequest {
    std::string network{};
    ProjectionWords projection{};
    double resolution = 1.0;
    std::uint64_t seed = 1;
    unsigned runs = 20;
    std::string format = "text";
    std::string output = "-";
};

struct Result {
    const CooperationGraph& graph;
    std::string convention;
    std::vector<VertexId> vertices;
    analysis::CommunityStability found;
    std::vector<std::size_t> order; ///< positions in `vertices`: by community, the most stable first
};

std::string definition(const CommunityRequest& request) {
    return "communities: the best of " + std::to_string(request.runs) + " runs of Leiden, seeds from " +
           std::to_string(request.seed) + ", by modularity at resolution " + exact(request.resolution) +
           "; Traag, Waltman and van Eck 2019; stability of a vertex: mean overlap of its community with "
           "those "
           "of the other runs; weights count as strength, direction counts where it is kept";
}

Result divided(const CooperationGraph& graph, const CommunityRequest& request, const NetworkChoice& choice) {
    auto [network, convention] = projected(graph, choice);
    Result result{graph, definition(request) + "\n" + convention, network.vertices, {}, {}};
    result.found = analysis::community_stability(
        network, {.resolution = request.resolution, .seed = request.seed, .runs = request.runs});
    result.order.resize(network.vertices.size());
    std::iota(result.order.begin(), result.order.end(), 0U);
    std::ranges::stable_sort(result.order, {}, [&](std::size_t v) {
        return std::pair(result.found.best.of[v], -result.found.vertices[v]);
    });
    return result;
}

Table table_of(const Result& result, std::string (*number)(double)) {
    Table table{.columns = {{"community", Align::right},
                            {"size", Align::right},
                            {"stability", Align::right},
                            {"name", Align::left},
                            {"english", Align::left},
                            {"id", Align::left}},
                .rows = {}};
    for (const std::size_t v : result.order) {
        const Vertex& vertex = result.graph[result.vertices[v]];
        const std::uint32_t community = result.found.best.of[v];
        table.rows.push_back(
            {std::to_string(community + 1), std::to_string(result.found.best.sizes[community]),
             number(result.found.vertices[v]), vertex.entity.name, vertex.facts.label_en, id(vertex.entity)});
    }
    return table;
}

std::string summary(const Result& result, std::string (*number)(double)) {
    return "communities " + std::to_string(result.found.best.sizes.size()) + ", modularity " +
           number(result.found.best.quality) + ", agreement of the runs (adjusted Rand index) " +
           number(result.found.agreement);
}

std::string to_json(const Result& result) {
    using Json = nlohmann::ordered_json;
    Json json{{"convention", result.convention},
              {"modularity", result.found.best.quality},
              {"agreement", result.found.agreement},
              {"communities", Json::array()}};
    for (std::size_t i = 0; i < result.found.best.sizes.size(); ++i) {
        json["communities"].push_back(Json::array());
    }
    for (const std::size_t v : result.order) {
        const Vertex& vertex = result.graph[result.vertices[v]];
        json["communities"][result.found.best.of[v]].push_back({{"stability", result.found.vertices[v]},
                                                                {"name", vertex.entity.name},
                                                                {"english", vertex.facts.label_en},
                                                                {"id", id(vertex.entity)}});
    }
    return json.dump(2) + "\n";
}

void run_communities(const CommunityRequest& request) {
    static const std::vector<std::string> formats{"text", "csv", "json"};
    const auto format = choose("--format", request.format, formats);
    const auto choice = choice_of(request.projection);
    const auto graph = read_network(request.network);
    const Result result = divided(graph, request, choice);
    if (format == 0) {
        write_output(request.output, result.convention + "\n" + summary(result, rounded) + "\n\n" +
                                         to_text(table_of(result, rounded)));
    } else if (format == 1) {
        print_line(result.convention + "\n" + summary(result, exact));
        write_output(request.output, to_csv(table_of(result, exact)));
    } else {
        write_output(request.output, to_json(result));
    }
}

} // namespace

void add_communities(CLI::App& app) {
    auto request = std::make_shared<CommunityRequest>();
    auto* command = app.add_subcommand("communities", "Groups with more ties inside than chance would make");
    command->add_option("NETWORK", request->network, "Network (.json), or -")->required();
    command->add_option("--resolution", request->resolution, "Higher: smaller communities (1)")
        ->check(CLI::NonNegativeNumber)
        ->type_name("R");
    command->add_option("--runs", request->runs, "How many runs are compared; the best counts (20)")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    command->add_option("--seed", request->seed, "Of the first run (1)")->type_name("N");
    add_projection_options(*command, request->projection);
    command->add_option("--format", request->format, "text, csv or json");
    command->add_option("-o,--output", request->output, "- is standard output")->type_name("FILE");
    command->footer("Example:\n  jiedui communities network.json --kind region --weight documents");
    command->callback([request] { run_communities(*request); });
}

} // namespace jiedui::cli
