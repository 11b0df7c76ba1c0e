// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "measures.hpp"
#include "output.hpp"
#include "report.hpp"
#include "time_options.hpp"
#include "words.hpp"

#include <filesystem>
#include <memory>
#include <optional>

#include <CLI/CLI.hpp>

#include <jiedui/render/compose.hpp>
#include <jiedui/render/graphviz.hpp>

namespace jiedui::cli {
namespace {

/// More than this is a ball of wool on a page.
constexpr std::size_t most_drawn = 120;

enum class Figures { draw, leave_out };
enum class Form { html, md };

struct ReportOptions {
    std::string network{};
    std::string output{};
    std::string form{};
    std::string language = "zh";
    std::vector<std::string> by{"degree", "strength", "betweenness", "closeness", "pagerank"};
    std::size_t top = 10;
    Figures figures = Figures::draw;
    TimeOptions time{};
    std::string data{};
};

Form form_of(const ReportOptions& options) {
    static const std::vector<std::string> words{"html", "md"};
    std::string word = options.form;
    if (word.empty()) {
        const std::string extension = std::filesystem::path(options.output).extension().string();
        word = options.output == "-" ? "html" : extension.substr(extension.empty() ? 0 : 1);
    }
    return static_cast<Form>(choose(options.form.empty() ? "-o " + options.output : "--format", word, words));
}

/// Where the drawing of a Markdown report stands: beside it, under its name; empty where there is no beside.
std::filesystem::path drawing_beside(const ReportOptions& options) {
    return options.output == "-" ? std::filesystem::path{}
                                 : std::filesystem::path(options.output).replace_extension(".svg");
}

render::ReportSection without_figure(const ReportSource& source, std::string_view reason,
                                     const std::vector<std::string>& values = {}) {
    return {.title = source.words("figures"),
            .paragraphs = {source.words(reason, values)},
            .tables = {},
            .figures = {}};
}

/// The drawing, or the reason why there is none.
render::ReportSection figure_section(const ReportSource& source, std::string file) {
    const auto& words = source.words;
    const auto diagram = network_diagram(source.graph, source.style, {.language = words.language()});
    if (diagram.nodes.empty()) {
        return without_figure(source, "figures.empty");
    }
    if (diagram.nodes.size() > most_drawn) {
        return without_figure(source, "figures.many", {std::to_string(diagram.nodes.size())});
    }
    try {
        auto drawing = render::render(diagram, source.style, render::Format::svg);
        print(drawing.diagnostics);
        return {.title = words("figures"),
                .paragraphs = {},
                .tables = {},
                .figures = {{.caption = words("figures.network"),
                             .svg = std::move(drawing.bytes),
                             .file = std::move(file)}}};
    } catch (const Error& problem) {
        print(problem);
        return without_figure(source, "figures.failed");
    }
}

void run_report(const ReportOptions& options) {
    static const std::vector<std::string> languages{"zh", "en"};
    const Form form = form_of(options);
    const auto language = static_cast<render::Language>(choose("--lang", options.language, languages));
    const auto window = window_of(options.time);
    const auto folder = data_folder(options.data);
    const Phrases words(folder / "report.json", language);
    const auto style = render::load_style(folder / "style.json");
    const auto graph = read_network(options.network, window);
    ReportSource source{.graph = graph,
                        .style = style,
                        .words = words,
                        .window = window,
                        .measures = {},
                        .top = options.top,
                        .program = JIEDUI_VERSION};
    for (const auto& name : options.by) {
        source.measures.push_back(&vertex_measure_named("--by", name));
    }
    render::Report report{.title = words("title"), .language = options.language, .sections = {}};
    report.sections = {data_section(source), coding_section(source), network_section(source),
                       time_section(source), measures_section(source)};
    const auto file = form == Form::md ? drawing_beside(options) : std::filesystem::path{};
    if (options.figures == Figures::draw) {
        report.sections.push_back(form == Form::md && file.empty()
                                      ? without_figure(source, "figures.nowhere")
                                      : figure_section(source, file.filename().string()));
        for (const render::ReportFigure& figure : report.sections.back().figures) {
            if (!file.empty()) {
                write_output(file.string(), figure.svg);
            }
        }
    }
    report.sections.push_back(literature_section(source));
    write_output(options.output, form == Form::html ? to_html(report) : to_markdown(report));
}

} // namespace

void add_report(CLI::App& app) {
    auto options = std::make_shared<ReportOptions>();
    auto* command = app.add_subcommand(
        "report", "What a methods section needs: sources, coding, counts, measures, a drawing");
    command->add_option("NETWORK", options->network, "Network (.json), or -")->required();
    command->add_option("-o,--output", options->output, ".html or .md; - is standard output")
        ->required()
        ->type_name("FILE");
    command->add_option("--format", options->form, "html or md; else the extension of the file tells");
    command->add_option("--lang", options->language, "zh or en (zh)");
    command
        ->add_option("--by", options->by,
                     "Entities are ranked by: " + listed(vertex_measure_names()) + "; may be repeated")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("MEASURE");
    command->add_option("--top", options->top, "Rows of each ranking (10)")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    command->add_flag_callback(
        "--no-figures", [options] { options->figures = Figures::leave_out; }, "Without the drawing");
    add_time_options(*command, options->time);
    add_data_option(*command, options->data);
    command->footer("Example:\n  jiedui report network.json -o report.html --lang en");
    command->callback([options] { run_report(*options); });
}

} // namespace jiedui::cli
