// SPDX-License-Identifier: Apache-2.0
#include "attributes.hpp"
#include "selection.hpp"
#include "views/albers.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include <jiedui/graph/dates.hpp>

/// Diagrams whose places are not found but given: maps, matrices, timelines.
namespace jiedui::render {
namespace {

/// Nodes in another order: `order[i]` becomes node i.
void reorder(Diagram& diagram, const std::vector<std::size_t>& order) {
    std::vector<DiagramNode> nodes;
    std::vector<std::size_t> position(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        position[order[i]] = i;
        nodes.push_back(std::move(diagram.nodes[order[i]]));
    }
    for (auto& edge : diagram.edges) {
        edge.source = position[edge.source];
        edge.target = position[edge.target];
    }
    diagram.nodes = std::move(nodes);
}

/// The documents that state a wanted edge, by date; what each of them is.
struct Rows {
    std::vector<std::string> documents;
    std::map<std::string, std::size_t, std::less<>> row;
};

Rows rows_of(const CooperationGraph& graph, const detail::Selection& selection) {
    std::map<std::string, std::string> dates; // by id; no date: after all dates
    for (const EdgeId edge : selection.edges) {
        for (const StatementId statement : graph[edge].statements) {
            const auto& id = graph[statement].document;
            const DocumentInfo* document = graph.find_document(id);
            const auto date = document == nullptr ? std::string_view{} : date_of(*document);
            dates.emplace(id, is_date(date) ? first_day(date) : "~");
        }
    }
    Rows rows;
    for (const auto& entry : dates) {
        rows.documents.push_back(entry.first);
    }
    std::ranges::stable_sort(rows.documents, {}, [&](const std::string& id) { return dates[id]; });
    for (std::size_t i = 0; i < rows.documents.size(); ++i) {
        rows.row.emplace(rows.documents[i], i);
    }
    return rows;
}

struct Additions {
    std::size_t entities = 0;
    std::size_t edges = 0;
    std::size_t again = 0;
};

/// Puts every edge and entity in its row and counts what each row has.
std::vector<Additions> enter(Diagram& diagram, const CooperationGraph& graph,
                             const detail::Selection& selection, const Rows& rows) {
    std::vector<Additions> additions(rows.documents.size());
    for (std::size_t i = 0; i < selection.edges.size(); ++i) {
        std::vector<std::size_t> steps;
        for (const StatementId statement : graph[selection.edges[i]].statements) {
            steps.push_back(rows.row.find(graph[statement].document)->second);
        }
        std::ranges::sort(steps);
        steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
        auto& edge = diagram.edges[i];
        edge.step = steps.front();
        ++additions[steps.front()].edges;
        for (std::size_t k = 1; k < steps.size(); ++k) {
            ++additions[steps[k]].again;
        }
        for (const std::size_t end : {edge.source, edge.target}) {
            auto& step = diagram.nodes[end].step;
            step = std::min(steps.front(), step.value_or(steps.front()));
        }
    }
    for (const auto& node : diagram.nodes) {
        ++additions[*node.step].entities;
    }
    return additions;
}

DiagramNode document_node(const CooperationGraph& graph, const std::string& id, std::size_t row,
                          const Additions& added, const Style& style, const DiagramOptions& options) {
    const DocumentInfo* document = graph.find_document(id);
    const auto date = document == nullptr ? std::string_view{} : date_of(*document);
    DiagramNode node;
    node.id = "d" + std::to_string(row);
    node.kind = EntityKind::document;
    node.lines = break_label(id, {.columns = 24, .max_lines = 3});
    node.step = row;
    node.date = date.empty() ? text(style[Phrase::undated], options.language) : std::string{date};
    node.note =
        text(style[Phrase::adds], options.language,
             {std::to_string(added.entities), std::to_string(added.edges), std::to_string(added.again)});
    node.tooltip = id;
    if (document != nullptr && document->title != id) {
        node.tooltip.append("\n").append(document->title);
    }
    node.link = options.link_prefix.empty() ? "" : options.link_prefix + node.id;
    return node;
}

} // namespace

Diagram map_diagram(const CooperationGraph& graph, const Style& style, std::vector<Outline> basemap,
                    const DiagramOptions& options) {
    Diagram diagram = network_diagram(graph, style, options);
    diagram.arrangement = Arrangement::map;
    diagram.basemap = std::move(basemap);
    diagram.groups.clear();
    std::ranges::for_each(diagram.nodes, [](auto& node) { node.group.reset(); });
    diagram.headings.unplaced = text(style[Phrase::unplaced], options.language);
    diagram.headings.outside = text(style[Phrase::outside], options.language);
    diagram.headings.enlarged = text(style[Phrase::inset], options.language);
    diagram.notes.push_back(
        text(style[Phrase::projection], options.language,
             {detail::number(detail::first_parallel), detail::number(detail::second_parallel)}));
    return diagram;
}

Diagram matrix_diagram(const CooperationGraph& graph, const Style& style, const DiagramOptions& options) {
    DiagramOptions choice = options;
    choice.grouping = Grouping::community;
    choice.most_labels = static_cast<std::size_t>(-1);
    choice.label = {.columns = 36, .max_lines = 1};
    if (choice.kinds.empty()) {
        choice.kinds = {EntityKind::region};
    }
    const auto selection = detail::wanted(graph, choice);
    Diagram diagram = detail::diagram_of(graph, selection, style, choice);
    diagram.arrangement = Arrangement::matrix;
    std::vector<std::size_t> degree(diagram.nodes.size(), 0);
    for (const auto& edge : diagram.edges) {
        ++degree[edge.source];
        ++degree[edge.target];
    }
    std::vector<std::size_t> order(diagram.nodes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) {
        const std::uint32_t community =
            options.communities == nullptr ? 0 : (*options.communities)[selection.vertices[i]];
        return std::tuple(community, -static_cast<std::ptrdiff_t>(degree[i]));
    });
    reorder(diagram, order);
    std::ranges::for_each(diagram.nodes, [](auto& node) { node.size = 0.0; });
    diagram.legend.note.clear();
    diagram.notes.push_back(text(style[Phrase::matrix], options.language));
    return diagram;
}

Diagram timeline_diagram(const CooperationGraph& graph, const Style& style, const DiagramOptions& options) {
    const auto selection = detail::wanted(graph, options);
    Diagram diagram = detail::diagram_of(graph, selection, style, options);
    const Rows rows = rows_of(graph, selection);
    const auto additions = enter(diagram, graph, selection, rows);
    std::vector<DiagramNode> nodes;
    for (std::size_t row = 0; row < rows.documents.size(); ++row) {
        nodes.push_back(document_node(graph, rows.documents[row], row, additions[row], style, options));
    }
    for (auto& node : diagram.nodes) {
        node.group.reset();
        node.size = 0.0;
        nodes.push_back(std::move(node));
    }
    for (auto& edge : diagram.edges) {
        edge.source += rows.documents.size();
        edge.target += rows.documents.size();
    }
    diagram.nodes = std::move(nodes);
    diagram.groups.clear();
    diagram.arrangement = Arrangement::timeline;
    diagram.legend = legend_of(diagram, style, options.language);
    diagram.legend.note.clear();
    if (!diagram.edges.empty()) {
        diagram.notes.push_back(text(style[Phrase::tiles], options.language));
    }
    return diagram;
}

} // namespace jiedui::render
