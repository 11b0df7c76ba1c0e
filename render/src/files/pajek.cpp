// SPDX-License-Identifier: Apache-2.0
#include "plain_names.hpp"
#include "values.hpp"
#include "writers.hpp"

#include <algorithm>
#include <cmath>

namespace jiedui::render::detail {
namespace {

/// Pajek's square is 0 to 1.
std::string scaled(double value, double reach) {
    return text_of(reach == 0.0 ? 0.5 : std::round((0.5 + 0.5 * value / reach) * 10000.0) / 10000.0);
}

double reach_of(const Scene& scene) {
    double reach = 0.0;
    each_vertex(scene.graph(), [&](VertexId v) {
        const auto [x, y] = scene.position(v);
        reach = std::max({reach, std::abs(x), std::abs(y)});
    });
    return reach;
}

/// Each relation has a number, the same for its arcs and its edges.
void write_relation(std::ostream& out, const CooperationGraph& graph, Relation relation, bool is_directed) {
    const auto is_wanted = [&](const Edge& edge) {
        return edge.relation == relation && edge.directed == is_directed;
    };
    if (!std::ranges::any_of(graph.edges(), is_wanted)) {
        return;
    }
    out << (is_directed ? "*Arcs :" : "*Edges :") << std::to_string(static_cast<int>(relation) + 1) << " \""
        << to_string(relation) << "\"\n";
    for (const Edge& edge : graph.edges()) {
        if (is_wanted(edge)) {
            out << std::to_string(index(edge.source) + 1) << ' ' << std::to_string(index(edge.target) + 1)
                << ' ' << std::to_string(edge.weight) << '\n';
        }
    }
}

} // namespace

std::string in_quotes(std::string_view name) {
    std::string text{"\""};
    for (const char c : name) {
        text += c == '"' ? '\'' : c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    return text + '"';
}

/// Pajek takes UTF-8 for what it is only after a byte order mark. Vertices count from 1.
void write_pajek(const CooperationGraph& graph, const ExportOptions&, const OpenFile& open) {
    const Scene scene(graph);
    const auto names = short_names(graph);
    const double reach = reach_of(scene);
    std::ostream& out = open("");
    out << "\xEF\xBB\xBF*Vertices " << std::to_string(names.size()) << '\n';
    each_vertex(graph, [&](VertexId v) {
        const auto [x, y] = scene.position(v);
        out << std::to_string(index(v) + 1) << ' ' << in_quotes(names[index(v)]) << ' ' << scaled(x, reach)
            << ' ' << scaled(y, reach) << '\n';
    });
    for (const Relation relation : all_relations) {
        write_relation(out, graph, relation, true);
        write_relation(out, graph, relation, false);
    }
}

} // namespace jiedui::render::detail
