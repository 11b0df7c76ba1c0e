// SPDX-License-Identifier: Apache-2.0
#include "evidence_list.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include <jiedui/graph/edge_summary.hpp>

namespace jiedui {
namespace {

double rounded(double value) {
    return std::round(value * 1000.0) / 1000.0 + 0.0;
}

/// Of two ISO dates or years, true when the period `a` ends before the period `b`: 2020-05 before 2020.
bool ends_before(const std::string& a, const std::string& b) {
    if (a.starts_with(b) || b.starts_with(a)) {
        return a.size() > b.size();
    }
    return a < b;
}

} // namespace

std::string edge_name(EdgeId edge) {
    constexpr std::size_t width = 4;
    const auto digits = std::to_string(index(edge));
    std::string name{"e"};
    name.append(width - std::min(width, digits.size()), '0');
    return name.append(digits);
}

bool is_usually_directed(Relation relation) {
    return relation == Relation::aid || relation == Relation::hosts ||
           relation == Relation::technology_transfer || is_structural(relation);
}

Validity validity(const CooperationGraph& graph, const Edge& edge) {
    const auto* from = &graph[edge.statements.front()].valid_from;
    const auto* to = &graph[edge.statements.front()].valid_to;
    for (const auto id : edge.statements) {
        const auto& statement = graph[id];
        if (!from->empty() && statement.valid_from < *from) {
            from = &statement.valid_from;
        }
        if (statement.valid_to.empty() || (!to->empty() && ends_before(*to, statement.valid_to))) {
            to = &statement.valid_to;
        }
    }
    return {*from, *to};
}

double confidence(const CooperationGraph& graph, const Edge& edge) {
    double largest = 0.0;
    for (const auto id : edge.statements) {
        largest = std::max(largest, graph[id].confidence);
    }
    return largest;
}

std::vector<std::string> documents_of(const CooperationGraph& graph, const Edge& edge) {
    std::vector<std::string> documents; // statements are sorted by document
    for (const auto id : edge.statements) {
        if (documents.empty() || documents.back() != graph[id].document) {
            documents.push_back(graph[id].document);
        }
    }
    return documents;
}

std::string first_dated(const CooperationGraph& graph, const Edge& edge) {
    std::string first;
    for (const auto id : edge.statements) {
        const auto* document = graph.find_document(graph[id].document);
        if (document == nullptr) {
            continue;
        }
        const auto& date = document->written.empty() ? document->published : document->written;
        if (first.empty() || (!date.empty() && date < first)) {
            first = date;
        }
    }
    return first;
}

std::string evidence_json(const CooperationGraph& graph, const Edge& edge) {
    return detail::dump(detail::evidence_list(graph, edge));
}

std::vector<std::size_t> degrees(const CooperationGraph& graph) {
    std::vector<std::size_t> degree(graph.vertices().size(), 0);
    for (const auto& edge : graph.edges()) {
        ++degree[index(edge.source)];
        ++degree[index(edge.target)];
    }
    return degree;
}

std::vector<Position> start_positions(const std::vector<std::size_t>& degrees) {
    constexpr double spacing = 40.0;
    const double golden_angle = std::numbers::pi * (3.0 - std::sqrt(5.0));
    std::vector<std::size_t> order(degrees.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t v) { return degrees[v]; });
    std::vector<Position> positions(degrees.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const auto turn = static_cast<double>(rank);
        const double radius = spacing * std::sqrt(turn);
        positions[order[rank]] = {rounded(radius * std::cos(turn * golden_angle)),
                                  rounded(radius * std::sin(turn * golden_angle))};
    }
    return positions;
}

double start_size(std::size_t degree) {
    return rounded(4.0 + 2.0 * std::sqrt(static_cast<double>(degree)));
}

detail::Json detail::evidence_list(const CooperationGraph& graph, const Edge& edge) {
    Json list = Json::array();
    for (const auto id : edge.statements) {
        const auto& statement = graph[id];
        const auto* document = graph.find_document(statement.document);
        const auto add = [&](Json span, const std::string& quote) {
            list.push_back(Json{{"statement", index(id)},
                                {"document", statement.document},
                                {"clause", statement.clause},
                                {"span", std::move(span)},
                                {"quote", quote},
                                {"written", document == nullptr || document->written.empty()
                                                ? Json(nullptr)
                                                : Json(document->written)}});
        };
        for (const auto& [span, quote] : statement.evidence) {
            add(Json::array({span.begin, span.end}), quote);
        }
        if (statement.evidence.empty()) {
            add(nullptr, {});
        }
    }
    return list;
}

} // namespace jiedui
