// SPDX-License-Identifier: Apache-2.0
#include "report.hpp"
#include "table.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <jiedui/graph/dates.hpp>
#include <jiedui/graph/json.hpp>

namespace jiedui::cli {
namespace {

using render::ColumnKind;
using render::ReportSection;
using render::ReportTable;

/// The statements that count as coding: on cooperation, by a document.
std::vector<const Statement*> coded(const CooperationGraph& graph) {
    std::vector<const Statement*> result;
    for (const Statement& statement : graph.statements()) {
        if (statement.origin == Origin::stated && !is_structural(statement.relation)) {
            result.push_back(&statement);
        }
    }
    return result;
}

/// All documents, those without a record too, by date and id; the ones without a date come last.
std::vector<DocumentInfo> documents(const CooperationGraph& graph) {
    std::map<std::string, DocumentInfo> known;
    for (const DocumentInfo& document : graph.documents()) {
        known.emplace(document.id, document);
    }
    for (const Statement& statement : graph.statements()) {
        if (statement.origin == Origin::stated) {
            known.emplace(statement.document, DocumentInfo{.id = statement.document});
        }
    }
    std::vector<DocumentInfo> sorted;
    for (const auto& [id, document] : known) {
        sorted.push_back(document);
    }
    std::ranges::stable_sort(sorted, {}, [](const DocumentInfo& document) {
        return std::pair(date_of(document).empty(), std::string(date_of(document)));
    });
    return sorted;
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

std::string share(std::size_t part, std::size_t whole) {
    return whole == 0 ? "" : shown(static_cast<double>((part * 2000 + whole) / (2 * whole)) / 10.0) + " %";
}

/// Rows of name, number and share, the largest first.
ReportTable shares(std::string caption, std::string title, const ReportSource& source,
                   const std::vector<std::pair<std::string, std::size_t>>& counts) {
    std::size_t whole = 0;
    for (const auto& [name, count] : counts) {
        whole += count;
    }
    ReportTable table{.caption = std::move(caption),
                      .columns = {{std::move(title)},
                                  {source.words("statements"), ColumnKind::number},
                                  {source.words("share"), ColumnKind::number}},
                      .rows = {}};
    for (const auto& [name, count] : counts) {
        table.rows.push_back({name, std::to_string(count), share(count, whole)});
    }
    return table;
}

ReportTable confidence_table(const ReportSource& source, const std::vector<const Statement*>& statements) {
    constexpr std::array bounds{1.0, 0.9, 0.8, 0.7, 0.5, 0.0};
    std::vector<std::pair<std::string, std::size_t>> counts;
    double upper = 2.0;
    for (const double bound : bounds) {
        const auto count = static_cast<std::size_t>(std::ranges::count_if(
            statements, [&](const Statement* s) { return s->confidence >= bound && s->confidence < upper; }));
        const std::string name = bound == 1.0 ? "1" : shown(bound) + " \u2264 c < " + shown(upper);
        if (count > 0) {
            counts.emplace_back(name, count);
        }
        upper = bound;
    }
    return shares(source.words("coding.confidence"), source.words("confidence"), source, counts);
}

ReportTable rule_table(const ReportSource& source, const std::vector<const Statement*>& statements) {
    std::map<std::string, std::size_t> counts;
    for (const Statement* statement : statements) {
        const bool is_review = statement->rule == "review";
        counts[statement->rule.empty() ? source.words("rule.none")
               : is_review             ? source.words("rule.review")
                                       : statement->rule] += 1;
    }
    std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::greater{}, &std::pair<std::string, std::size_t>::second);
    ReportTable table = shares(source.words("coding.rules"), source.words("rule"), source, sorted);
    table.columns.insert(table.columns.begin() + 1, {source.words("rule.meaning")});
    for (auto& row : table.rows) {
        row.insert(row.begin() + 1, source.words.or_else("rule.meaning." + row.front(), ""));
    }
    return table;
}

ReportTable relation_table(const ReportSource& source) {
    const auto& graph = source.graph;
    const auto& words = source.words;
    ReportTable table{.caption = words("network.relations"),
                      .columns = {{words("relation")},
                                  {words("statements"), ColumnKind::number},
                                  {words("edges.stated"), ColumnKind::number},
                                  {words("edges.background"), ColumnKind::number},
                                  {words("documents"), ColumnKind::number}},
                      .rows = {}};
    for (const Relation relation : all_relations) {
        std::array<std::size_t, 2> edges{};
        std::set<std::string_view> documents;
        std::set<StatementId> statements;
        for (const Edge& edge : graph.edges()) {
            if (edge.relation != relation) {
                continue;
            }
            edges[static_cast<std::size_t>(edge.origin)] += 1;
            for (const StatementId id : edge.statements) {
                if (edge.origin == Origin::stated) {
                    documents.insert(graph[id].document);
                    statements.insert(id);
                }
            }
        }
        if (edges[0] + edges[1] > 0) {
            table.rows.push_back({text(source.style[relation].label, words.language()),
                                  std::to_string(statements.size()), std::to_string(edges[0]),
                                  std::to_string(edges[1]), std::to_string(documents.size())});
        }
    }
    return table;
}

} // namespace

std::string shown(double value) {
    return rounded(value);
}

ReportSection data_section(const ReportSource& source) {
    const auto& words = source.words;
    const auto all = documents(source.graph);
    std::map<std::string_view, std::size_t> statements;
    for (const Statement* statement : coded(source.graph)) {
        statements[statement->document] += 1;
    }
    const auto dated = std::ranges::count_if(all, [](const DocumentInfo& d) { return !date_of(d).empty(); });
    ReportSection section{.title = words("data")};
    section.paragraphs.push_back(words("data.text", {std::to_string(all.size()), std::to_string(dated),
                                                     std::to_string(coded(source.graph).size())}));
    if (dated > 0) {
        section.paragraphs.push_back(
            words("data.span", {std::string(date_of(all.front())),
                                std::string(date_of(all[static_cast<std::size_t>(dated) - 1]))}));
    }
    if (!source.window.is_open()) {
        section.paragraphs.push_back(words("data.window", {period(words, source.window)}));
    }
    ReportTable table{.caption = words("data.documents"),
                      .columns = {{words("number"), ColumnKind::word},
                                  {words("titled")},
                                  {words("issuers")},
                                  {words("date"), ColumnKind::word},
                                  {words("statements"), ColumnKind::number}},
                      .rows = {}};
    for (const DocumentInfo& document : all) {
        const bool is_bare = document.number.empty() && document.title.empty();
        table.rows.push_back({document.number, is_bare ? document.id : document.title,
                              joined(document.issuers),
                              date_of(document).empty() ? words("unknown") : std::string(date_of(document)),
                              std::to_string(statements[document.id])});
    }
    section.tables.push_back(std::move(table));
    return section;
}

ReportSection coding_section(const ReportSource& source) {
    const auto statements = coded(source.graph);
    const auto number = [&statements](auto test) {
        return std::to_string(
            std::ranges::count_if(statements, [&](const Statement* s) { return test(*s); }));
    };
    ReportSection section{.title = source.words("coding")};
    section.paragraphs = {
        source.words("coding.text",
                     {source.program, std::to_string(native_format_version),
                      number([](const Statement& s) { return !s.rule.empty() && s.rule != "review"; }),
                      number([](const Statement& s) { return s.rule == "review"; }),
                      number([](const Statement& s) { return s.rule.empty(); })}),
        source.words("coding.validity", {number([](const Statement& s) {
                         return !s.valid_from.empty() || !s.valid_to.empty();
                     })})};
    section.tables = {confidence_table(source, statements), rule_table(source, statements)};
    return section;
}

ReportSection network_section(const ReportSource& source) {
    const auto& words = source.words;
    ReportTable kinds{.caption = words("network.kinds"),
                      .columns = {{words("kind")}, {words("entities"), ColumnKind::number}},
                      .rows = {}};
    for (const EntityKind kind : all_kinds) {
        const auto number = std::ranges::count_if(source.graph.vertices(),
                                                  [kind](const Vertex& v) { return v.entity.kind == kind; });
        if (number > 0) {
            kinds.rows.push_back({text(source.style[kind].label, words.language()), std::to_string(number)});
        }
    }
    return {.title = words("network"),
            .paragraphs = {words("network.text", {std::to_string(source.graph.vertices().size()),
                                                  std::to_string(source.graph.edges().size())})},
            .tables = {std::move(kinds), relation_table(source)},
            .figures = {}};
}

ReportSection time_section(const ReportSource& source) {
    constexpr std::size_t year = 4;
    std::map<std::string, std::array<std::size_t, 2>> years;
    std::map<std::string, std::string> year_of;
    for (const DocumentInfo& document : documents(source.graph)) {
        const auto date = date_of(document);
        year_of[document.id] = date.empty() ? source.words("unknown") : std::string(date.substr(0, year));
        years[year_of[document.id]][0] += 1;
    }
    for (const Statement* statement : coded(source.graph)) {
        years[year_of[statement->document]][1] += 1;
    }
    ReportTable table{.caption = source.words("time.years"),
                      .columns = {{source.words("year")},
                                  {source.words("documents"), ColumnKind::number},
                                  {source.words("statements"), ColumnKind::number}},
                      .rows = {}};
    for (const auto& [name, counts] : years) {
        table.rows.push_back({name, std::to_string(counts[0]), std::to_string(counts[1])});
    }
    return {.title = source.words("time"),
            .paragraphs = {source.words("time.text")},
            .tables = {std::move(table)},
            .figures = {}};
}

} // namespace jiedui::cli
