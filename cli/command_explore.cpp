// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "measures.hpp"
#include "output.hpp"
#include "passages.hpp"
#include "phrases.hpp"
#include "reading.hpp"
#include "words.hpp"

#include <cmath>
#include <filesystem>
#include <memory>

#include <CLI/CLI.hpp>

#include <jiedui/loaders/gazetteer.hpp>
#include <jiedui/render/explorer.hpp>

namespace jiedui::cli {
namespace {

struct ExploreOptions {
    std::string network{};
    std::string output{};
    std::string title{};
    std::string language = "zh";
    std::vector<std::string> by{"degree",      "strength", "betweenness", "closeness",
                                "eigenvector", "pagerank", "constraint"};
    std::vector<std::string> documents{};
    std::string data{};
    ReadingOptions reading{};
};

/// What measures are called in both languages.
struct Titles {
    Phrases zh;
    Phrases en;

    render::Words of(const analysis::MeasureText& text) const {
        const std::string key = "measure." + std::string{text.name};
        return {.zh = zh.or_else(key, text.title), .en = en.or_else(key, text.title)};
    }
};

/// What `jiedui rank --by` tells, for each vertex.
render::ExplorerMeasure measured(const CooperationGraph& graph, const analysis::VertexMeasure& measure,
                                 const Titles& titles) {
    const auto network = analysis::project(graph, {.direction = measure.network, .weight = measure.weight});
    const auto scores = measure.compute({network, analysis::by_macro_region(graph, network)});
    render::ExplorerMeasure result{.name = std::string{measure.text.name},
                                   .title = titles.of(measure.text),
                                   .formula = std::string{measure.text.formula},
                                   .source = std::string{measure.text.source},
                                   .convention = analysis::convention(network),
                                   .values = VertexMap<std::optional<double>>(graph.vertices().size())};
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (std::isfinite(scores[i])) {
            result.values[network.vertices[i]] = scores[i];
        }
    }
    return result;
}

/// All forms of their names that the gazetteer knows, the canonical one and the English one aside.
VertexMap<std::vector<std::string>> other_names(const CooperationGraph& graph,
                                                const loaders::Gazetteer& gazetteer) {
    VertexMap<std::vector<std::string>> names(graph.vertices().size());
    for (std::size_t i = 0; i < graph.vertices().size(); ++i) {
        const auto vertex = static_cast<VertexId>(i);
        const auto* entry = gazetteer.find(graph[vertex].entity);
        if (entry == nullptr) {
            continue;
        }
        for (const auto* list : {&entry->aliases, &entry->weak, &entry->abbreviations}) {
            for (const std::string& name : *list) {
                if (name != graph[vertex].entity.name &&
                    std::ranges::find(names[vertex], name) == names[vertex].end()) {
                    names[vertex].push_back(name);
                }
            }
        }
    }
    return names;
}

std::vector<render::ExplorerPassage> passages_in(const CooperationGraph& graph, const ExploreOptions& options,
                                                 loaders::Knowledge knowledge) {
    if (options.documents.empty()) {
        return {};
    }
    Reading reading(sources_of(options.documents), options.reading);
    const loaders::Extractor extractor(std::move(knowledge));
    auto passages = passages_of(graph, reading.documents(extractor));
    if (passages.differing > 0) {
        print(std::vector{Diagnostic{
            Severity::warning,
            "JD524",
            {options.network},
            std::to_string(passages.differing) +
                " quotations are not in the documents given, and stand in the page without their context",
            "jiedui verify lists them"}});
    }
    return std::move(passages.found);
}

void run_explore(const ExploreOptions& options) {
    static const std::vector<std::string> languages{"zh", "en"};
    (void)choose("--lang", options.language, languages);
    std::vector<const analysis::VertexMeasure*> measures;
    for (const auto& name : options.by) {
        measures.push_back(&vertex_measure_named("--by", name));
    }
    OutputFile out(options.output);
    const auto graph = read_network(options.network);
    const auto folder = data_folder(options.data);
    const auto style = render::load_style(folder / "style.json");
    auto knowledge = loaders::Knowledge::load(folder);
    render::ExplorerPage page{.graph = graph,
                              .style = style,
                              .title = options.title,
                              .language = options.language,
                              .network = std::filesystem::path(options.network).filename().string(),
                              .program = JIEDUI_VERSION,
                              .measures = {},
                              .names = other_names(graph, knowledge.gazetteer),
                              .places = render::explorer_places(graph, style),
                              .passages = {}};
    const Titles titles{.zh = Phrases(folder / "report.json", render::Language::zh),
                        .en = Phrases(folder / "report.json", render::Language::en)};
    for (const auto* measure : measures) {
        page.measures.push_back(measured(graph, *measure, titles));
    }
    page.passages = passages_in(graph, options, std::move(knowledge));
    render::write_explorer(out.stream(), page);
    out.finish();
    out.publish();
}

} // namespace

void add_explore(CLI::App& app) {
    auto options = std::make_shared<ExploreOptions>();
    auto* command =
        app.add_subcommand("explore", "One page to look around in a network: every tie shows its sentences");
    command->add_option("NETWORK", options->network, "Network (.json), or -")->required();
    command->add_option("-o,--output", options->output, "The page (.html); - is standard output")
        ->required()
        ->type_name("FILE");
    command
        ->add_option(
            "--documents", options->documents,
            "Folder of the documents, or single ones: quotations are shown in their context; may be repeated")
        ->allow_extra_args(false)
        ->type_name("DIR");
    command->add_option("--title", options->title, "Title of the page");
    command->add_option("--lang", options->language, "Language in which it opens: zh or en (zh)");
    command
        ->add_option("--by", options->by,
                     "Measures that the page carries: " + listed(vertex_measure_names()) +
                         "; may be repeated")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("MEASURE");
    add_data_option(*command, options->data);
    add_reading_options(*command, options->reading);
    command->footer("Example:\n  jiedui explore network.json -o network.html --documents plans/ --lang en");
    command->callback([options] { run_explore(*options); });
}

} // namespace jiedui::cli
