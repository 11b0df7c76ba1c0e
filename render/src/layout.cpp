// SPDX-License-Identifier: Apache-2.0
#include "complete.hpp"
#include "engines.hpp"
#include "prepare.hpp"
#include "steps.hpp"
#include "views/views.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <jiedui/render/layout.hpp>

namespace jiedui::render {
namespace {

using detail::Attempt;
using detail::GvLayout;
using detail::GvSession;

/// Where a reader gives up.
constexpr std::size_t most_legible_edges = 250;

/// Points by which labels stand higher above their edges than dot puts them: it lets them touch.
constexpr double label_lift = 2.0;

std::optional<GvLayout> run(GvSession& session, const Diagram& diagram, const Style& style,
                            const std::string& font, const Attempt& attempt) {
    if (attempt.engine != Engine::dot) {
        return detail::lay_out_in_steps(session, diagram, style, font, attempt.engine,
                                        attempt.is_framed ? detail::Frames::around_groups
                                                          : detail::Frames::none);
    }
    std::optional<GvLayout> best;
    auto labels = detail::Labels::crowded;
    for (const double room : {1.0, 1.4, 1.9, 2.6}) {
        auto graph = detail::prepare(diagram, style, font, attempt.engine, attempt.is_framed);
        graph.set(detail::spacing(diagram, room));
        auto result = session.lay_out(graph, attempt.engine);
        if (!result) {
            break;
        }
        for (auto& path : result->edges) {
            if (path.label) {
                path.label->y += label_lift;
            }
        }
        const auto found = detail::read_labels(diagram, result->nodes, result->edges);
        if (!best || found > labels) {
            best = std::move(result);
            labels = found;
        }
        if (labels == detail::Labels::free) {
            break;
        }
    }
    return best;
}

void reverse(EdgePath& path) {
    std::ranges::reverse(path.curves);
    for (auto& curve : path.curves) {
        std::ranges::reverse(curve.points);
        std::swap(curve.start_tip, curve.end_tip);
    }
}

/// The space that each node takes, as Graphviz measures it.
std::vector<Point> sizes_of(GvSession& session, const Diagram& diagram, const Style& style,
                            const std::string& font) {
    Diagram nodes;
    nodes.nodes = diagram.nodes;
    const Box anywhere{{-1.0, -1.0}, {1.0, 1.0}};
    auto graph = detail::pin(nodes, style, font, std::vector<Box>(nodes.nodes.size(), anywhere),
                             detail::Extent::as_label_needs);
    const auto measured = session.route(graph);
    if (!measured) {
        throw Error("JD403", {}, "Graphviz cannot measure the labels",
                    "draw less: choose relations or kinds");
    }
    std::vector<Point> sizes;
    for (const Box& box : measured->nodes) {
        sizes.push_back({box.high.x - box.low.x, box.high.y - box.low.y});
    }
    return sizes;
}

/// Views that need no engine.
Layout place_here(GvSession& session, const Diagram& diagram, const Style& style, const std::string& font) {
    const auto sizes = sizes_of(session, diagram, style, font);
    Layout layout;
    switch (diagram.arrangement) {
    case Arrangement::map:
        layout = detail::lay_out_map(diagram, style, sizes);
        break;
    case Arrangement::matrix:
        layout = detail::lay_out_matrix(diagram, style, sizes);
        break;
    case Arrangement::timeline:
        layout = detail::lay_out_timeline(diagram, style, sizes);
        break;
    case Arrangement::flow:
    case Arrangement::two_mode:
    case Arrangement::network:
    case Arrangement::path:
        layout = detail::lay_out_columns(diagram, style, sizes);
        break;
    }
    if (!detail::is_complete(layout, diagram)) {
        throw Error("JD403", {}, "not all of the diagram found a place",
                    "draw less: choose relations or kinds; please report it with the network");
    }
    return layout;
}

Layout finish(GvLayout&& from, const Diagram& diagram, const Attempt& attempt) {
    Layout layout;
    layout.nodes = std::move(from.nodes);
    layout.edges = std::move(from.edges);
    layout.groups = std::move(from.groups);
    layout.engine = attempt.engine;
    layout.groups.resize(diagram.groups.size());
    for (std::size_t i = 0; i < diagram.edges.size(); ++i) {
        if (detail::runs_against_flow(diagram, diagram.edges[i])) {
            reverse(layout.edges[i]);
        }
    }
    return layout;
}

Diagnostic note(std::string code, std::string message, std::string hint = {}) {
    return Diagnostic{Severity::note, std::move(code), {}, std::move(message), std::move(hint)};
}

void explain(Layout& layout, const Diagram& diagram, Engine wanted, const Attempt& attempt,
             const GvSession& session) {
    const Engine first = detail::chosen_engine(diagram, wanted);
    auto& notes = layout.diagnostics;
    if (attempt.engine != first) {
        const bool is_too_large = !detail::is_affordable(diagram, first);
        notes.push_back(
            note("JD411", "laid out by " + std::string{to_string(attempt.engine)} + ", because " +
                              std::string{to_string(first)} +
                              (is_too_large ? " would take too long" : " cannot draw all of it")));
    }
    if (!diagram.groups.empty() && !attempt.is_framed) {
        notes.push_back(note("JD412", "groups are not framed: " + std::string{to_string(attempt.engine)} +
                                          " cannot do it here"));
    }
    if (diagram.edges.size() > most_legible_edges) {
        notes.push_back(note("JD415", std::to_string(diagram.edges.size()) + " edges are hard to read",
                             "draw the surroundings of one entity, or choose relations or kinds"));
    }
    if (detail::read_labels(diagram, layout.nodes, layout.edges) == detail::Labels::crowded) {
        notes.push_back(note("JD416", "labels of edges touch one another or a node", "draw fewer paths"));
    }
    for (const auto& message : session.messages()) {
        notes.push_back(note("JD413", "Graphviz: " + message));
    }
}

[[noreturn]] void give_up(const GvSession& session) {
    const auto messages = session.messages();
    throw Error("JD403", {},
                "no layout engine could draw the diagram" + (messages.empty() ? "" : ": " + messages.back()),
                "draw less: choose relations or kinds, or the surroundings of one entity");
}

[[maybe_unused]] bool is_consistent(const Diagram& diagram) {
    return std::ranges::all_of(diagram.edges,
                               [&](const DiagramEdge& edge) {
                                   return edge.source < diagram.nodes.size() &&
                                          edge.target < diagram.nodes.size();
                               }) &&
           std::ranges::all_of(diagram.nodes, [&](const DiagramNode& node) {
               return !node.group || *node.group < diagram.groups.size();
           });
}

} // namespace

Layout lay_out(const Diagram& diagram, const Style& style, const LayoutOptions& options) {
    assert(is_consistent(diagram));
    auto font = detail::choose_font(diagram, options.font.empty() ? style.font : options.font);
    if (diagram.nodes.empty()) {
        Layout layout;
        layout.groups.resize(diagram.groups.size());
        layout.engine = detail::chosen_engine(diagram, options.engine);
        layout.diagnostics = std::move(font.diagnostics);
        return layout;
    }
    GvSession session;
    if (detail::is_placed_here(diagram.arrangement)) {
        Layout layout = place_here(session, diagram, style, font.family);
        layout.diagnostics = std::move(font.diagnostics);
        return layout;
    }
    for (const Attempt& attempt : detail::attempts(diagram, options.engine)) {
        auto result = run(session, diagram, style, font.family, attempt);
        if (!result) {
            continue;
        }
        Layout layout = finish(std::move(*result), diagram, attempt);
        if (detail::is_complete(layout, diagram)) {
            layout.diagnostics = std::move(font.diagnostics);
            explain(layout, diagram, options.engine, attempt, session);
            return layout;
        }
    }
    give_up(session);
}

std::vector<Box> place_nodes(const Diagram& diagram, const Style& style) {
    assert(is_consistent(diagram) && diagram.groups.empty());
    if (diagram.nodes.empty()) {
        return {};
    }
    const auto font = detail::choose_font(diagram, style.font);
    GvSession session;
    for (const Attempt& attempt : detail::attempts(diagram, Engine::automatic)) {
        if (auto places = detail::place_in_steps(session, diagram, style, font.family, attempt.engine)) {
            return std::move(*places);
        }
    }
    give_up(session);
}

} // namespace jiedui::render
