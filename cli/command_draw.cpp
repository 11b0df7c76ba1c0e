// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "measures.hpp"
#include "names.hpp"
#include "output.hpp"
#include "time_options.hpp"
#include "words.hpp"

#include <filesystem>
#include <memory>

#include <CLI/CLI.hpp>

#include <jiedui/analysis/paths.hpp>
#include <jiedui/render/compose.hpp>
#include <jiedui/render/graphviz.hpp>

namespace jiedui::cli {
namespace {

struct DrawOptions {
    std::string network{};
    std::string output{};
    std::string view{};
    std::string entity{};
    std::string to{};
    std::string language = "zh";
    std::string size_by{};
    std::string title{};
    std::string format{};
    std::vector<std::string> relations{};
    std::size_t hops = 1;
    TimeOptions time{};
    std::size_t most = 3;
    std::uint32_t min_documents = 1;
    std::string data{};
};

enum class View { network, ego, path };

render::Format format_of(const DrawOptions& options) {
    static const std::vector<std::string> words{"svg", "png", "pdf", "dot"};
    std::string word = options.format;
    if (word.empty()) {
        const std::string extension = std::filesystem::path(options.output).extension().string();
        word = options.output == "-" ? "svg" : extension.substr(extension.empty() ? 0 : 1);
    }
    (void)choose(options.format.empty() ? "-o " + options.output : "--format", word, words);
    return *render::parse_format(word);
}

/// The view that was asked for, or the one that the other options make sense for.
View view_of(const DrawOptions& options) {
    static const std::vector<std::string> words{"network", "ego", "path"};
    const std::string implied = options.to.empty() ? (options.entity.empty() ? "network" : "ego") : "path";
    const auto view =
        static_cast<View>(choose("--view", options.view.empty() ? implied : options.view, words));
    if (view != View::network && options.entity.empty()) {
        throw UsageError("JD506", {"--view"}, "this view needs --entity",
                         "name the entity in the middle of it");
    }
    if (view == View::path && options.to.empty()) {
        throw UsageError("JD506", {"--view"}, "a path needs --to", "name the entity where it ends");
    }
    return view;
}

render::Language language_of(const DrawOptions& options) {
    static const std::vector<std::string> words{"zh", "en", "both"};
    return static_cast<render::Language>(choose("--lang", options.language, words));
}

/// Scores for all vertices of the graph, platforms and fields included.
VertexMap<double> sizes_of(const CooperationGraph& graph, const DrawOptions& options,
                           const analysis::VertexMeasure& measure) {
    const auto network =
        analysis::project(graph, {.relations = relations_of(options.relations, analysis::stated_relations()),
                                  .kinds = {all_kinds.begin(), all_kinds.end()},
                                  .direction = measure.network,
                                  .weight = measure.weight});
    const auto scores = measure.compute({network, analysis::by_macro_region(graph, network)});
    return analysis::spread(network, scores, graph.vertices().size());
}

std::vector<render::PathSteps> steps_between(const CooperationGraph& graph, VertexId from, VertexId to,
                                             const DrawOptions& options) {
    analysis::PathNetwork network(
        graph, {.relations = relations_of(options.relations, analysis::stated_relations())});
    std::vector<render::PathSteps> steps;
    for (const auto& path : network.paths(from, to, {.max_paths = options.most})) {
        render::PathSteps one{{from}, {}};
        for (const auto& hop : path.hops) {
            one.vertices.push_back(hop.to);
            one.edges.insert(one.edges.end(), hop.edges.begin(), hop.edges.end());
        }
        steps.push_back(std::move(one));
    }
    if (steps.empty()) {
        throw Error("JD505", {options.network},
                    "no path from " + id(graph[from].entity) + " to " + id(graph[to].entity),
                    "nothing was drawn; allow more relations");
    }
    return steps;
}

render::Diagram compose(const CooperationGraph& graph, const render::Style& style, View view,
                        const DrawOptions& options, const render::DiagramOptions& looks) {
    if (view == View::network) {
        return network_diagram(graph, style, looks);
    }
    const Naming naming{.network = options.network, .data = options.data};
    const VertexId centre = find_vertex(graph, options.entity, naming);
    if (view == View::ego) {
        return ego_diagram(graph, centre, style, options.hops, looks);
    }
    const VertexId end = find_vertex(graph, options.to, naming);
    return path_diagram(graph, steps_between(graph, centre, end, options), style, looks);
}

void run_draw(const DrawOptions& options) {
    const render::Format format = format_of(options);
    const View view = view_of(options);
    render::DiagramOptions looks{.language = language_of(options),
                                 .relations = relations_of(options.relations, {}),
                                 .minimum_weight = options.min_documents,
                                 .title = options.title};
    const analysis::TimeWindow time = window_of(options.time);
    const auto* measure =
        options.size_by.empty() ? nullptr : &vertex_measure_named("--size-by", options.size_by);
    const auto graph = read_network(options.network, time);
    const auto style = render::load_style(data_folder(options.data) / "style.json");
    VertexMap<double> sizes;
    if (measure != nullptr) {
        sizes = sizes_of(graph, options, *measure);
        looks.size = &sizes;
    }
    const auto drawing = render::render(compose(graph, style, view, options, looks), style, format);
    print(drawing.diagnostics);
    write_output(options.output, drawing.bytes);
}

void add_choices(CLI::App& command, DrawOptions& options) {
    command.add_option("--relation", options.relations, "Only these relations; may be repeated")
        ->delimiter(',')
        ->allow_extra_args(false);
    command
        .add_option("--min-documents", options.min_documents, "Only edges that so many documents state (1)")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    command.add_option("--hops", options.hops, "ego: how far from the entity (1)")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    command.add_option("-k", options.most, "path: how many paths at most (3)")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    command.add_option("--size-by", options.size_by, "Size of the nodes: " + listed(vertex_measure_names()))
        ->type_name("MEASURE");
    command.add_option("--lang", options.language, "Names and legend: zh, en or both (zh)");
    command.add_option("--title", options.title, "Title above the drawing");
    command.add_option("--format", options.format,
                       "svg, png, pdf or dot; else the extension of the file tells");
}

} // namespace

void add_draw(CLI::App& app) {
    auto options = std::make_shared<DrawOptions>();
    auto* command = app.add_subcommand("draw", "A drawing of a network, of one entity's ties, or of paths");
    command->add_option("NETWORK", options->network, "Network (.json), or -")->required();
    command->add_option("-o,--output", options->output, ".svg, .png, .pdf or .dot; - is standard output")
        ->required()
        ->type_name("FILE");
    command->add_option("--view", options->view,
                        "network, ego (needs --entity) or path (needs --entity and --to)");
    command->add_option("--entity", options->entity, "The entity in the middle, or where paths begin")
        ->type_name("NAME");
    command->add_option("--to", options->to, "The entity where paths end")->type_name("NAME");
    add_choices(*command, *options);
    add_time_options(*command, options->time);
    add_data_option(*command, options->data);
    command->footer(
        "Example:\n  jiedui draw network.json -o xinjiang.svg --view ego --entity Xinjiang --lang both");
    command->callback([options] { run_draw(*options); });
}

} // namespace jiedui::cli
