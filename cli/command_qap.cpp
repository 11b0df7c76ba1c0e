// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "output.hpp"
#include "projection_words.hpp"
#include "table.hpp"
#include "words.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <jiedui/analysis/qap.hpp>

namespace jiedui::cli {
namespace {

struct QapRequest {
    std::string dependent{};
    std::vector<std::string> independent{};
    ProjectionWords projection{};
    std::string vertices = "all";
    analysis::QapOptions test{};
    std::string format = "text";
    std::string output = "-";
};

/// One of the networks, with its entities in order.
struct Side {
    std::string name;
    std::string convention;
    analysis::Network network;
    std::vector<Entity> entities;
};

/// `network.json:aid,pairing` is the file with these relations; a file that really bears that name goes
/// first.
Side read_side(const std::string& argument, const QapRequest& request) {
    ProjectionWords words = request.projection;
    std::string path = argument;
    const auto colon = argument.rfind(':');
    if (colon != std::string::npos && !std::filesystem::exists(argument)) {
        path = argument.substr(0, colon);
        words.relations = CLI::detail::split(argument.substr(colon + 1), ',');
    }
    const auto choice = choice_of(words);
    const auto graph = read_network(path);
    auto [network, convention] = projected(graph, choice);
    Side side{argument, std::move(convention), std::move(network), {}};
    for (const VertexId vertex : side.network.vertices) {
        side.entities.push_back(graph[vertex].entity);
    }
    return side;
}

/// The entities that all networks have, or that any has.
std::vector<Entity> shared_vertices(const std::vector<Side>& sides, const std::string& choice) {
    static const std::vector<std::string> words{"all", "common"};
    const bool are_common = choose("--vertices", choice, words) == 1;
    std::vector<Entity> shared = sides.front().entities;
    for (const Side& side : sides) {
        std::vector<Entity> merged;
        if (are_common) {
            std::ranges::set_intersection(shared, side.entities, std::back_inserter(merged));
        } else {
            std::ranges::set_union(shared, side.entities, std::back_inserter(merged));
        }
        shared = std::move(merged);
    }
    return shared;
}

analysis::DyadMatrix matrix_of(const Side& side, const std::vector<Entity>& vertices) {
    std::vector<std::size_t> position;
    for (const Entity& entity : side.entities) {
        const auto found = std::ranges::lower_bound(vertices, entity);
        const bool is_shared = found != vertices.end() && *found == entity;
        position.push_back(is_shared ? static_cast<std::size_t>(found - vertices.begin()) : vertices.size());
    }
    std::vector<analysis::PlainEdge> edges;
    for (const analysis::Link& link : side.network.links) {
        const std::size_t source = position[link.source];
        const std::size_t target = position[link.target];
        if (std::max(source, target) < vertices.size()) {
            edges.push_back(
                {static_cast<std::uint32_t>(source), static_cast<std::uint32_t>(target), link.weight});
        }
    }
    return analysis::dyad_matrix(
        analysis::Topology(static_cast<std::uint32_t>(vertices.size()), edges,
                           {.directed = side.network.options.direction == analysis::Direction::keep,
                            .weight_meaning = side.network.options.weight_meaning}));
}

/// What was computed, as rows of names and values.
struct Result {
    std::string header;
    Table table;
};

std::string number_or_undefined(double value, std::string (*number)(double)) {
    return std::isnan(value) ? "undefined" : number(value);
}

std::vector<Column> columns(std::vector<std::string> titles) {
    std::vector<Column> result{{"network", Align::left}};
    for (std::string& title : titles) {
        result.push_back({std::move(title), Align::right});
    }
    return result;
}

Table correlation_table(const std::string& name, const analysis::QapCorrelation& found,
                        std::string (*number)(double)) {
    return {
        .columns = columns({"correlation", "mean", "deviation", "p_greater", "p_less", "p_two_sided"}),
        .rows = {{name, number_or_undefined(found.correlation, number),
                  number_or_undefined(found.mean, number), number_or_undefined(found.deviation, number),
                  number(found.test.at_least), number(found.test.at_most), number(found.test.as_extreme)}}};
}

Table regression_table(const std::vector<Side>& sides, const analysis::QapRegression& found,
                       std::string (*number)(double)) {
    Table table{.columns =
                    columns({"coefficient", "standardised", "t", "p_greater", "p_less", "p_two_sided"}),
                .rows = {{"(intercept)", number(found.intercept), "", "", "", "", ""}}};
    for (std::size_t k = 0; k < found.coefficients.size(); ++k) {
        const auto& one = found.coefficients[k];
        table.rows.push_back({sides[k + 1].name, number(one.value), number(one.standardised), number(one.t),
                              number(one.test.at_least), number(one.test.at_most),
                              number(one.test.as_extreme)});
    }
    return table;
}

std::string method(const QapRequest& request, std::size_t vertices) {
    const std::string permutations = std::to_string(request.test.permutations) + " permutations, seed " +
                                     std::to_string(request.test.seed) + ", over " +
                                     std::to_string(vertices) + " vertices (" + request.vertices +
                                     "); p: (1 + permutations at least so extreme) / (1 + permutations)";
    return request.independent.size() == 1
               ? "qap: Pearson's correlation over ordered pairs; " + permutations + "; Krackhardt 1987"
               : "mrqap: ordinary least squares, t tested by Dekker's double semi-partialling; " +
                     permutations + "; Dekker, Krackhardt and Snijders 2007";
}

Result compared(const QapRequest& request, std::string (*number)(double)) {
    std::vector<Side> sides{read_side(request.dependent, request)};
    for (const std::string& argument : request.independent) {
        sides.push_back(read_side(argument, request));
    }
    const std::vector<Entity> vertices = shared_vertices(sides, request.vertices);
    std::vector<analysis::DyadMatrix> matrices;
    Result result{method(request, vertices.size()), {}};
    for (const Side& side : sides) {
        matrices.push_back(matrix_of(side, vertices));
        result.header += "\n" + side.name + ": " + side.convention;
    }
    if (sides.size() == 2) {
        result.table = correlation_table(
            sides[1].name, analysis::qap_correlation(matrices[0], matrices[1], request.test), number);
        return result;
    }
    const auto found = analysis::qap_regression(matrices[0], std::span(matrices).subspan(1), request.test);
    result.header +=
        "\nR squared " + number(found.r_squared) + ", adjusted " + number(found.adjusted_r_squared);
    result.table = regression_table(sides, found, number);
    return result;
}

std::string to_json(const Result& result) {
    using Json = nlohmann::ordered_json;
    Json json{{"convention", result.header}, {"results", Json::array()}};
    for (const auto& row : result.table.rows) {
        Json entry;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool is_number =
                !row[i].empty() && row[i].find('n') == std::string::npos; // inf, nan, undefined
            entry[result.table.columns[i].title] = i == 0      ? Json(row[i])
                                                   : is_number ? Json::parse(row[i])
                                                               : Json();
        }
        json["results"].push_back(std::move(entry));
    }
    return json.dump(2) + "\n";
}

void run_qap(const QapRequest& request) {
    static const std::vector<std::string> formats{"text", "csv", "json"};
    const auto format = choose("--format", request.format, formats);
    const Result result = compared(request, format == 0 ? rounded : exact);
    if (format == 0) {
        write_output(request.output, result.header + "\n\n" + to_text(result.table));
    } else if (format == 1) {
        print_line(result.header);
        write_output(request.output, to_csv(result.table));
    } else {
        write_output(request.output, to_json(result));
    }
}

} // namespace

void add_qap(CLI::App& app) {
    auto request = std::make_shared<QapRequest>();
    auto* command = app.add_subcommand("qap", "Whether networks on the same entities go together");
    command->add_option("NETWORK", request->dependent, "Network (.json), or NETWORK:RELATION,...")
        ->required();
    command
        ->add_option("OTHERS", request->independent,
                     "One: correlation; several: regression of the first on them")
        ->required();
    command->add_option("--vertices", request->vertices, "all entities of any network, or common ones (all)");
    command->add_option("--permutations", request->test.permutations, "How many (5000)")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    command->add_option("--seed", request->test.seed, "Of the permutations (1)")->type_name("N");
    add_projection_options(*command, request->projection);
    command->add_option("--format", request->format, "text, csv or json");
    command->add_option("-o,--output", request->output, "- is standard output")->type_name("FILE");
    command->footer(
        "Example:\n  jiedui qap network.json:aid network.json:pairing network.json:joint_research");
    command->callback([request] { run_qap(*request); });
}

} // namespace jiedui::cli
