// SPDX-License-Identifier: Apache-2.0
#include "measures.hpp"
#include "report.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include <jiedui/analysis/ranking.hpp>

namespace jiedui::cli {
namespace {

using analysis::MeasureText;
using analysis::VertexMeasure;
using render::ColumnKind;
using render::ReportTable;

std::string name_of(const ReportSource& source, const MeasureText& text) {
    return source.words.or_else("measure." + std::string(text.name), text.title);
}

std::string definition_of(const ReportSource& source, const MeasureText& text) {
    return source.words.or_else("definition." + std::string(text.name), text.formula);
}

/// What of weights, direction and groups counts, and where a ranking leaves the common convention.
std::string counts_of(const ReportSource& source, const VertexMeasure& measure) {
    const auto& words = source.words;
    const auto& text = measure.text;
    std::string counts = words(text.weights == analysis::WeightUse::none       ? "usage.none"
                               : text.weights == analysis::WeightUse::strength ? "usage.strength"
                                                                               : "usage.length");
    const auto add = [&](bool holds, std::string_view key) {
        counts += holds ? words("comma") + words(key) : "";
    };
    add(text.direction == analysis::DirectionUse::counted, "usage.direction");
    add(text.direction == analysis::DirectionUse::dropped, "usage.no_direction");
    add(text.groups == analysis::GroupUse::counted, "usage.groups");
    add(measure.weight == analysis::Weight::documents, "usage.documents");
    add(measure.network == analysis::Direction::keep, "usage.kept");
    return counts;
}

/// Those that say something where direction is dropped.
std::vector<const analysis::NetworkMeasure*> whole_measures() {
    constexpr std::array<std::string_view, 4> of_direction{
        "strong_components", "reciprocity", "in_degree_centralization", "out_degree_centralization"};
    auto chosen = network_measures_named("", {});
    std::erase_if(chosen, [&](const analysis::NetworkMeasure* measure) {
        return std::ranges::find(of_direction, measure->text.name) != of_direction.end();
    });
    return chosen;
}

ReportTable whole_table(const ReportSource& source, const analysis::Network& network) {
    const auto& words = source.words;
    const auto groups = analysis::by_macro_region(source.graph, network);
    const auto chosen = whole_measures();
    const auto values = analysis::network_values({network, groups}, chosen);
    ReportTable table{.caption = words("measures.network"),
                      .columns = {{words("measure"), ColumnKind::word},
                                  {words("value"), ColumnKind::number},
                                  {words("definition")},
                                  {words("source")}},
                      .rows = {}};
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const MeasureText& text = chosen[i]->text;
        table.rows.push_back({name_of(source, text),
                              std::isnan(values[i]) ? words("undefined") : shown(values[i]),
                              definition_of(source, text), std::string(text.source)});
    }
    return table;
}

ReportTable definition_table(const ReportSource& source) {
    const auto& words = source.words;
    ReportTable table{.caption = words("measures.definitions"),
                      .columns = {{words("measure"), ColumnKind::word},
                                  {words("definition")},
                                  {words("counts")},
                                  {words("source")}},
                      .rows = {}};
    for (const VertexMeasure* measure : source.measures) {
        table.rows.push_back({name_of(source, measure->text), definition_of(source, measure->text),
                              counts_of(source, *measure), std::string(measure->text.source)});
    }
    return table;
}

ReportTable top_table(const ReportSource& source, const VertexMeasure& measure) {
    const auto& words = source.words;
    const auto network = analysis::project(
        source.graph, {.time = source.window, .direction = measure.network, .weight = measure.weight});
    const auto groups = analysis::by_macro_region(source.graph, network);
    const auto ranked = analysis::ranking(network, measure.compute({network, groups}), {.top = source.top});
    ReportTable table{
        .caption = words("measures.top", {name_of(source, measure.text), std::to_string(ranked.size())}),
        .columns = {{words("rank"), ColumnKind::number},
                    {words("name")},
                    {words("english")},
                    {words("kind")},
                    {words("score"), ColumnKind::number}},
        .rows = {}};
    for (const auto& entry : ranked) {
        const Vertex& vertex = source.graph[entry.vertex];
        table.rows.push_back({std::to_string(entry.rank), vertex.entity.name, vertex.facts.label_en,
                              text(source.style[vertex.entity.kind].label, words.language()),
                              shown(entry.score)});
    }
    return table;
}

/// `Freeman 1977; Brandes 2001` as two.
void add_sources(std::set<std::string>& sources, std::string_view listed) {
    while (!listed.empty()) {
        const auto end = std::min(listed.find("; "), listed.size());
        sources.emplace(listed.substr(0, end));
        listed.remove_prefix(std::min(end + 2, listed.size()));
    }
}

} // namespace

render::ReportSection measures_section(const ReportSource& source) {
    const auto network = analysis::project(source.graph, {.time = source.window});
    render::ReportSection section{
        .title = source.words("measures"),
        .paragraphs = {source.words("measures.text", {convention(source, network)})},
        .tables = {whole_table(source, network), definition_table(source)},
        .figures = {}};
    for (const VertexMeasure* measure : source.measures) {
        if (!network.vertices.empty()) {
            section.tables.push_back(top_table(source, *measure));
        }
    }
    return section;
}

render::ReportSection literature_section(const ReportSource& source) {
    std::set<std::string> sources;
    for (const auto* measure : whole_measures()) {
        add_sources(sources, measure->text.source);
    }
    for (const VertexMeasure* measure : source.measures) {
        add_sources(sources, measure->text.source);
    }
    std::set<std::string> references;
    for (const std::string& name : sources) {
        references.insert(source.words.or_else("reference." + name, name));
    }
    return {.title = source.words("literature"),
            .paragraphs = {references.begin(), references.end()},
            .tables = {},
            .figures = {}};
}

} // namespace jiedui::cli
