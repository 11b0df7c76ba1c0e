// SPDX-License-Identifier: Apache-2.0
#include "parallel.hpp"
#include "values.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include <jiedui/render/export.hpp>

namespace jiedui::render {
namespace {

using Graph = CooperationGraph;

template <class Test> std::size_t vertices_that(const Graph& graph, const Test& test) {
    return static_cast<std::size_t>(std::ranges::count_if(graph.vertices(), test));
}

template <class Test> std::size_t edges_that(const Graph& graph, const Test& test) {
    return static_cast<std::size_t>(std::ranges::count_if(graph.edges(), test));
}

template <class Count> std::size_t sum_of_edges(const Graph& graph, const Count& count) {
    std::size_t sum = 0;
    for (const Edge& edge : graph.edges()) {
        sum += count(edge);
    }
    return sum;
}

std::size_t pieces(const Graph& graph, const Edge& edge) {
    std::size_t sum = 0;
    for (const StatementId at : edge.statements) {
        sum += graph[at].evidence.size();
    }
    return sum;
}

std::size_t quoted_pieces(const Graph& graph, const Edge& edge) {
    std::size_t sum = 0;
    for (const StatementId at : edge.statements) {
        sum += static_cast<std::size_t>(std::ranges::count_if(
            graph[at].evidence, [](const Evidence& piece) { return !piece.quote.empty(); }));
    }
    return sum;
}

std::size_t pieces_told_by_first(const Graph& graph, const Edge& edge) {
    return graph[edge.statements.front()].evidence.empty() ? 0 : 1;
}

bool has_any(const std::string& text, std::string_view characters) {
    return text.find_first_of(characters) != std::string::npos;
}

bool has_control(const std::string& text) {
    return std::ranges::any_of(text, [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r';
    });
}

std::size_t with_control(const Graph& graph) {
    std::size_t sum = vertices_that(
        graph, [](const Vertex& v) { return has_control(v.entity.name) || has_control(v.facts.label_en); });
    for (const Statement& statement : graph.statements()) {
        sum += static_cast<std::size_t>(std::ranges::count_if(
            statement.evidence, [](const Evidence& piece) { return has_control(piece.quote); }));
    }
    return sum;
}

bool is_stated_tie(const Edge& edge) {
    return edge.origin == Origin::stated && !is_structural(edge.relation);
}

/// Vertices at no edge that passes the test.
template <class Test> std::size_t vertices_without(const Graph& graph, const Test& test) {
    std::vector<char> tied(graph.vertices().size(), 0);
    for (const Edge& edge : graph.edges()) {
        if (test(edge)) {
            tied[index(edge.source)] = tied[index(edge.target)] = 1;
        }
    }
    return static_cast<std::size_t>(std::ranges::count(tied, 0));
}

std::size_t merged(const Graph& graph) {
    return graph.edges().size() -
           detail::bundles(graph, detail::Ends::unordered, [](const Edge&) { return true; }).size();
}

std::size_t merged_alike(const Graph& graph) {
    std::size_t left = 0;
    for (const Relation relation : all_relations) {
        left += detail::bundles(graph, detail::Ends::ordered, [relation](const Edge& edge) {
                    return edge.relation == relation;
                }).size();
    }
    return graph.edges().size() - left;
}

struct Account {
    Content content;
    std::string_view text;
    std::size_t (*count)(const Graph&);
};

constexpr std::array accounts{
    Account{Content::english_names, "English names of vertices",
            [](const Graph& g) {
                return vertices_that(g, [](const Vertex& v) { return !v.facts.label_en.empty(); });
            }},
    Account{Content::codes, "codes of vertices",
            [](const Graph& g) {
                return vertices_that(g, [](const Vertex& v) { return !v.facts.code.empty(); });
            }},
    Account{Content::macro_regions, "macro-regions of vertices",
            [](const Graph& g) {
                return vertices_that(g, [](const Vertex& v) { return !v.facts.macro_region.empty(); });
            }},
    Account{Content::coordinates, "coordinates of vertices",
            [](const Graph& g) { return vertices_that(g, detail::is_placed); }},
    Account{Content::vertex_kinds, "kinds of vertices", [](const Graph& g) { return g.vertices().size(); }},
    Account{Content::isolated_places, "vertices without coordinates, left out",
            [](const Graph& g) { return g.vertices().size() - vertices_that(g, detail::is_placed); }},
    Account{Content::edge_places, "edges with an end without coordinates, left out",
            [](const Graph& g) {
                return edges_that(g, [&g](const Edge& e) {
                    return !detail::is_placed(g[e.source]) || !detail::is_placed(g[e.target]);
                });
            }},
    Account{Content::directions, "directions of directed edges",
            [](const Graph& g) { return edges_that(g, [](const Edge& e) { return e.directed; }); }},
    Account{Content::undirected_edges, "undirected edges, left out",
            [](const Graph& g) { return edges_that(g, [](const Edge& e) { return !e.directed; }); }},
    Account{Content::flowless_vertices, "vertices without a directed edge, left out",
            [](const Graph& g) { return vertices_without(g, [](const Edge& e) { return e.directed; }); }},
    Account{Content::structural_edges, "structural edges, left out",
            [](const Graph& g) {
                return edges_that(g, [](const Edge& e) { return is_structural(e.relation); });
            }},
    Account{Content::background_edges, "background edges of other relations, left out",
            [](const Graph& g) {
                return edges_that(g, [](const Edge& e) {
                    return e.origin == Origin::background && !is_structural(e.relation);
                });
            }},
    Account{Content::unstated_vertices, "vertices that only such edges tie, left out",
            [](const Graph& g) { return vertices_without(g, is_stated_tie); }},
    Account{Content::relations, "relations of edges", [](const Graph& g) { return g.edges().size(); }},
    Account{Content::origins, "background edges, not marked as such",
            [](const Graph& g) {
                return edges_that(g, [](const Edge& e) { return e.origin == Origin::background; });
            }},
    Account{Content::parallel_edges, "edges merged into another between the same ends", merged},
    Account{Content::alike_edges, "edges merged into another of the same relation between the same ends",
            merged_alike},
    Account{Content::weights, "numbers of documents of edges of more than one",
            [](const Graph& g) { return edges_that(g, [](const Edge& e) { return e.weight > 1; }); }},
    Account{
        Content::confidences, "confidences of edges",
        [](const Graph& g) { return edges_that(g, [&g](const Edge& e) { return confidence(g, e) < 1.0; }); }},
    Account{Content::validities, "validities of edges",
            [](const Graph& g) {
                return edges_that(g, [&g](const Edge& e) { return validity(g, e) != Validity{}; });
            }},
    Account{
        Content::document_ids, "documents of edges",
        [](const Graph& g) { return sum_of_edges(g, [](const Edge& e) { return std::size_t{e.weight}; }); }},
    Account{Content::clauses, "clauses of edges",
            [](const Graph& g) {
                return sum_of_edges(g, [&g](const Edge& e) {
                    return static_cast<std::size_t>(std::ranges::count_if(
                        e.statements, [&g](StatementId s) { return !g[s].clause.empty(); }));
                });
            }},
    Account{
        Content::quotes, "quotations of edges",
        [](const Graph& g) { return sum_of_edges(g, [&g](const Edge& e) { return quoted_pieces(g, e); }); }},
    Account{Content::further_evidence, "pieces of evidence after the first of an edge",
            [](const Graph& g) {
                return sum_of_edges(
                    g, [&g](const Edge& e) { return pieces(g, e) - pieces_told_by_first(g, e); });
            }},
    Account{Content::spans, "places of evidence in the text",
            [](const Graph& g) { return sum_of_edges(g, [&g](const Edge& e) { return pieces(g, e); }); }},
    Account{Content::statements, "statements: parties with their roles, rule, note, own confidence",
            [](const Graph& g) { return g.statements().size(); }},
    Account{Content::document_records, "records of documents: title, number, issuers, dates",
            [](const Graph& g) { return g.documents().size(); }},
    Account{Content::control_characters, "names and quotations with control characters, replaced",
            with_control},
    Account{Content::line_breaks, "names with line breaks or tabs, now blanks",
            [](const Graph& g) {
                return vertices_that(g, [](const Vertex& v) { return has_any(v.entity.name, "\n\r\t"); });
            }},
    Account{Content::quotation_marks, "names with quotation marks, now apostrophes", [](const Graph& g) {
                return vertices_that(g, [](const Vertex& v) { return has_any(v.entity.name, "\""); });
            }}};

const Account& account_of(Content content) {
    const auto& account = accounts[static_cast<std::size_t>(content)];
    assert(account.content == content);
    return account;
}

} // namespace

std::string_view to_string(Content content) {
    return account_of(content).text;
}

std::vector<Loss> losses(const CooperationGraph& graph, const ExportFormat& format) {
    std::vector<Loss> found;
    for (const Account& account : accounts) {
        if (std::ranges::find(format.lost, account.content) != format.lost.end()) {
            if (const std::size_t count = account.count(graph); count > 0) {
                found.push_back({account.content, count});
            }
        }
    }
    return found;
}

} // namespace jiedui::render
