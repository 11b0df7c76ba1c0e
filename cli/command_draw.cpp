// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "draw_views.hpp"
#include "input.hpp"
#include "measures.hpp"
#include "output.hpp"
#include "time_options.hpp"
#include "words.hpp"

#include <filesystem>
#include <memory>

#include <CLI/CLI.hpp>

#include <jiedui/render/compose.hpp>
#include <jiedui/render/graphviz.hpp>

namespace jiedui::cli {
namespace {

struct DrawOptions {
    ViewOptions view{};
    std::string output{};
    std::string language = "zh";
    std::string size_by{};
    std::string title{};
    std::string source{};
    std::string link{};
    std::string style{};
    std::string engine{};
    std::string format{};
    double dpi = 96.0;
    std::size_t most_labels = render::DiagramOptions{}.most_labels;
    TimeOptions time{};
    std::uint32_t min_documents = 1;
};

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

render::Language language_of(const DrawOptions& options) {
    static const std::vector<std::string> words{"zh", "en", "both"};
    return static_cast<render::Language>(choose("--lang", options.language, words));
}

/// Scores for all vertices of the graph, platforms and fields included.
VertexMap<double> sizes_of(const CooperationGraph& graph, const DrawOptions& options,
                           const analysis::VertexMeasure& measure) {
    const auto network = analysis::project(
        graph, {.relations = relations_of(options.view.relations, analysis::stated_relations()),
                .kinds = {all_kinds.begin(), all_kinds.end()},
                .direction = measure.network,
                .weight = measure.weight});
    const auto scores = measure.compute({network, analysis::by_macro_region(graph, network)});
    return analysis::spread(network, scores, graph.vertices().size());
}

render::Engine engine_of(const DrawOptions& options) {
    static const std::vector<std::string> words{"auto", "dot", "neato", "sfdp", "twopi", "circo"};
    return *render::parse_engine(
        words[options.engine.empty() ? 0 : choose("--engine", options.engine, words)]);
}

render::Style style_of(const DrawOptions& options) {
    const auto own = data_folder(options.view.data) / "style.json";
    return options.style.empty() ? render::load_style(own) : render::load_style(own, options.style);
}

void run_draw(const DrawOptions& options) {
    const render::RenderOptions rendering{.engine = engine_of(options), .dpi = options.dpi};
    const render::Format format = format_of(options);
    const View view = view_of(options.view);
    if (!options.engine.empty() && view > View::path) {
        throw UsageError("JD506", {"--engine"}, "this view is laid out without one", "leave it out");
    }
    render::DiagramOptions looks{.language = language_of(options),
                                 .relations = relations_of(options.view.relations, {}),
                                 .kinds = kinds_of(options.view.kinds, {}),
                                 .minimum_weight = options.min_documents,
                                 .title = options.title,
                                 .source_line = options.source,
                                 .link_prefix = options.link,
                                 .most_labels = options.most_labels};
    const analysis::TimeWindow time = window_of(options.time);
    const auto* measure =
        options.size_by.empty() ? nullptr : &vertex_measure_named("--size-by", options.size_by);
    const auto graph = read_network(options.view.network, time);
    const auto style = style_of(options);
    VertexMap<double> sizes;
    if (measure != nullptr) {
        sizes = sizes_of(graph, options, *measure);
        looks.size = &sizes;
    }
    const auto diagram = compose(graph, style, view, options.view, looks);
    const auto drawing = render::render(diagram, style, format, rendering);
    print(drawing.diagnostics);
    write_output(options.output, drawing.bytes);
}

void add_list(CLI::App& command, const std::string& name, std::vector<std::string>& values,
              const std::string& help) {
    command.add_option(name, values, help)->delimiter(',')->allow_extra_args(false);
}

/// What is drawn.
void add_view_options(CLI::App& command, ViewOptions& view) {
    command.add_option("--view", view.view, view_words() + " (network; ego with --entity, path with --to)");
    command.add_option("--entity", view.entity, "ego: the entity in the middle; path: where paths begin")
        ->type_name("NAME");
    command.add_option("--to", view.to, "path: the entity where paths end")->type_name("NAME");
    command.add_option("--hops", view.hops, "ego: how far from the entity (1)")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    command.add_option("-k", view.most_paths, "path: how many paths at most (3)")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    command.add_option("--cluster", view.cluster,
                       "network: frames by none, macro-region or community (none)");
    command.add_option("--basemap", view.basemap, "map: outlines to draw behind it, GeoJSON in degrees")
        ->type_name("FILE");
    command.add_option("--two-mode", view.with,
                       "two-mode: issuers (and documents) or platforms (and programmes) (issuers)");
    add_list(command, "--relation", view.relations, "Only these relations; may be repeated");
    add_list(command, "--kind", view.kinds, "Only these kinds of entities; may be repeated");
    add_data_option(command, view.data);
}

/// How it looks.
void add_looks(CLI::App& command, DrawOptions& options) {
    command
        .add_option("--min-documents", options.min_documents, "Only edges that so many documents state (1)")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    command.add_option("--size-by", options.size_by, "Size of the nodes: " + listed(vertex_measure_names()))
        ->type_name("MEASURE");
    command.add_option("--labels", options.most_labels, "Names for so many nodes, the largest (300)")
        ->type_name("N");
    command.add_option("--lang", options.language, "Names and legend: zh, en or both (zh)");
    command.add_option("--title", options.title, "Title above the drawing");
    command.add_option("--source", options.source, "Source line; else the documents and their dates");
    command.add_option("--link", options.link, "Link every element to this followed by its id")
        ->type_name("PREFIX");
    command
        .add_option("--style", options.style, "Colours, shapes, words that replace those of data/style.json")
        ->type_name("FILE");
    command.add_option("--engine", options.engine,
                       "network, ego, path: auto, dot, neato, sfdp, twopi or circo (auto)");
    command.add_option("--dpi", options.dpi, "Dots per inch of a PNG (96)")
        ->check(CLI::Range(10.0, 1200.0))
        ->type_name("N");
    command.add_option("--format", options.format,
                       "svg, png, pdf or dot; else the extension of the file tells");
}

} // namespace

void add_draw(CLI::App& app) {
    auto options = std::make_shared<DrawOptions>();
    auto* command = app.add_subcommand("draw", "A drawing of a network, in one of eight views");
    command->add_option("NETWORK", options->view.network, "Network (.json), or -")->required();
    command->add_option("-o,--output", options->output, ".svg, .png, .pdf or .dot; - is standard output")
        ->required()
        ->type_name("FILE");
    add_view_options(*command, options->view);
    add_looks(*command, *options);
    add_time_options(*command, options->time);
    command->footer("Examples:\n  jiedui draw network.json -o xinjiang.svg --entity Xinjiang --lang both\n"
                    "  jiedui draw network.json -o aid.pdf --view flow --relation aid");
    command->callback([options] { run_draw(*options); });
}

} // namespace jiedui::cli
