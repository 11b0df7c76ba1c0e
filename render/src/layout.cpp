// SPDX-License-Identifier: Apache-2.0
#include "engines.hpp"
#include "parts.hpp"
#include "prepare.hpp"
#include "spread.hpp"

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

bool is_finite(Point p) {
    return std::isfinite(p.x) && std::isfinite(p.y);
}

bool is_box(const Box& box) {
    return is_finite(box.low) && is_finite(box.high) && box.low.x < box.high.x && box.low.y < box.high.y;
}

bool is_drawable(const EdgePath& path) {
    return !path.curves.empty() && std::ranges::all_of(path.curves, [](const Curve& curve) {
        return curve.points.size() >= 4 && curve.points.size() % 3 == 1 &&
               std::ranges::all_of(curve.points, is_finite);
    });
}

bool has_places(const GvLayout& layout, const Diagram& diagram) {
    return layout.nodes.size() == diagram.nodes.size() && std::ranges::all_of(layout.nodes, is_box);
}

bool is_complete(const GvLayout& layout, const Diagram& diagram) {
    return has_places(layout, diagram) && layout.edges.size() == diagram.edges.size() &&
           std::ranges::all_of(layout.edges, is_drawable);
}

struct Room {
    double gap;             ///< least distance of two nodes, in points
    double labels_per_edge; ///< length of an edge
};

/// The more edges there are, the more of them pass between any two nodes; a small drawing has room for long
/// edges.
Room room_for(const Diagram& diagram) {
    constexpr std::size_t small = 30; // nodes
    const double edges_per_node =
        static_cast<double>(diagram.edges.size()) / static_cast<double>(diagram.nodes.size());
    return {std::clamp(10.0 + 6.0 * edges_per_node, 16.0, 40.0), diagram.nodes.size() <= small ? 3.4 : 2.6};
}

/// Places for the nodes of one connected part.
std::optional<std::vector<Box>> place_part(GvSession& session, const Diagram& part, const Style& style,
                                           const std::string& font, Engine engine, const Room& room) {
    auto graph = detail::prepare(part, style, font, engine, false);
    auto places = session.lay_out(graph, engine);
    if (!places || !has_places(*places, part)) {
        return std::nullopt;
    }
    detail::scale_to_labels(places->nodes, part, room.labels_per_edge);
    detail::remove_overlaps(places->nodes, room.gap);
    return std::move(places->nodes);
}

/// Places in each part, the parts beside one another.
std::optional<std::vector<Box>> place_parts(GvSession& session, const Diagram& diagram, const Style& style,
                                            const std::string& font, Engine engine) {
    const Room room = room_for(diagram);
    std::vector<Box> nodes(diagram.nodes.size());
    const auto parts = detail::connected_parts(diagram);
    for (const auto& members : parts) {
        const auto places = place_part(session, detail::part_of(diagram, members), style, font, engine, room);
        if (!places) {
            return std::nullopt;
        }
        for (std::size_t i = 0; i < members.size(); ++i) {
            nodes[members[i]] = (*places)[i];
        }
    }
    detail::pack(nodes, parts, room.gap + 14.0);
    return nodes;
}

/// Engines other than dot: the places, then the edges.
std::optional<GvLayout> lay_out_in_steps(GvSession& session, const Diagram& diagram, const Style& style,
                                         const std::string& font, Engine engine) {
    const auto nodes = place_parts(session, diagram, style, font, engine);
    if (!nodes) {
        return std::nullopt;
    }
    auto graph = detail::pin(diagram, style, font, *nodes);
    return session.route(graph);
}

std::optional<GvLayout> run(GvSession& session, const Diagram& diagram, const Style& style,
                            const std::string& font, const Attempt& attempt) {
    if (attempt.engine != Engine::dot) {
        return lay_out_in_steps(session, diagram, style, font, attempt.engine);
    }
    auto graph = detail::prepare(diagram, style, font, attempt.engine, attempt.is_framed);
    return session.lay_out(graph, attempt.engine);
}

void reverse(EdgePath& path) {
    std::ranges::reverse(path.curves);
    for (auto& curve : path.curves) {
        std::ranges::reverse(curve.points);
        std::swap(curve.start_tip, curve.end_tip);
    }
}

Layout finish(GvLayout&& from, const Diagram& diagram, const Attempt& attempt) {
    Layout layout{std::move(from.nodes), std::move(from.edges), std::move(from.groups), attempt.engine, {}};
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
        return Layout{{},
                      {},
                      std::vector<std::optional<Box>>(diagram.groups.size()),
                      detail::chosen_engine(diagram, options.engine),
                      std::move(font.diagnostics)};
    }
    GvSession session;
    for (const Attempt& attempt : detail::attempts(diagram, options.engine)) {
        auto result = run(session, diagram, style, font.family, attempt);
        if (result && is_complete(*result, diagram)) {
            Layout layout = finish(std::move(*result), diagram, attempt);
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
        if (auto places = place_parts(session, diagram, style, font.family, attempt.engine)) {
            return std::move(*places);
        }
    }
    give_up(session);
}

} // namespace jiedui::render
