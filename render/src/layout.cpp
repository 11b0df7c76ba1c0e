// SPDX-License-Identifier: Apache-2.0
#include <jiedui/render/layout.hpp>

#include "engines.hpp"
#include "prepare.hpp"
#include "spread.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jiedui::render {
namespace {

using detail::Attempt;
using detail::GvLayout;
using detail::GvSession;

constexpr double gap = 14.0; ///< least distance of two nodes, in points

/// Where a reader gives up.
constexpr std::size_t most_legible_edges = 250;

bool is_finite(Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }

bool is_box(const Box& box) {
    return is_finite(box.low) && is_finite(box.high) && box.low.x < box.high.x && box.low.y < box.high.y;
}

bool is_drawable(const EdgePath& path) {
    return !path.curves.empty() && std::ranges::all_of(path.curves, [](const Curve& curve) {
        return curve.points.size() >= 4 && curve.points.size() % 3 == 1 && std::ranges::all_of(curve.points, is_finite);
    });
}

bool has_places(const GvLayout& layout, const Diagram& diagram) {
    return layout.nodes.size() == diagram.nodes.size() && std::ranges::all_of(layout.nodes, is_box);
}

bool is_complete(const GvLayout& layout, const Diagram& diagram) {
    return has_places(layout, diagram) && layout.edges.size() == diagram.edges.size() &&
           std::ranges::all_of(layout.edges, is_drawable);
}

/// Frames around the members of each group; nothing when a frame would hold a stranger.
std::optional<std::vector<std::optional<Box>>> frames_around(const std::vector<Box>& nodes, const Diagram& diagram) {
    std::vector<std::optional<Box>> frames(diagram.groups.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (const auto group = diagram.nodes[i].group) {
            Box& frame = frames[*group] ? *frames[*group] : frames[*group].emplace(nodes[i]);
            frame.low = {std::min(frame.low.x, nodes[i].low.x), std::min(frame.low.y, nodes[i].low.y)};
            frame.high = {std::max(frame.high.x, nodes[i].high.x), std::max(frame.high.y, nodes[i].high.y)};
        }
    }
    for (auto& frame : frames) {
        if (frame) { // the group's name stands under the upper edge
            frame = Box{{frame->low.x - 10, frame->low.y - 10}, {frame->high.x + 10, frame->high.y + 22}};
        }
    }
    const auto meet = [](const Box& a, const Box& b) {
        return a.low.x < b.high.x && b.low.x < a.high.x && a.low.y < b.high.y && b.low.y < a.high.y;
    };
    for (std::size_t group = 0; group < frames.size(); ++group) {
        for (std::size_t i = 0; frames[group] && i < nodes.size(); ++i) {
            if (diagram.nodes[i].group != group && meet(*frames[group], nodes[i])) {
                return std::nullopt;
            }
        }
        for (std::size_t other = 0; other < group; ++other) {
            if (frames[group] && frames[other] && meet(*frames[group], *frames[other])) {
                return std::nullopt;
            }
        }
    }
    return frames;
}

/// Engines other than dot: places first, then apart, then the edges.
std::optional<GvLayout> lay_out_in_steps(GvSession& session, const Diagram& diagram, const Style& style,
                                         const std::string& font, const Attempt& attempt) {
    auto graph = detail::prepare(diagram, style, font, attempt.engine, attempt.is_framed);
    auto places = session.lay_out(graph, attempt.engine);
    if (!places || !has_places(*places, diagram)) {
        return std::nullopt;
    }
    if (!attempt.is_framed) {
        detail::scale_to_labels(places->nodes, diagram);
    }
    detail::remove_overlaps(places->nodes, gap);
    auto pinned = detail::pin(diagram, style, font, places->nodes);
    auto result = session.route(pinned);
    if (result && attempt.is_framed) {
        auto frames = frames_around(result->nodes, diagram);
        if (!frames) {
            return std::nullopt;
        }
        result->groups = std::move(*frames);
    }
    return result;
}

std::optional<GvLayout> run(GvSession& session, const Diagram& diagram, const Style& style, const std::string& font,
                            const Attempt& attempt) {
    if (attempt.engine != Engine::dot) {
        return lay_out_in_steps(session, diagram, style, font, attempt);
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

void explain(Layout& layout, const Diagram& diagram, Engine wanted, const Attempt& attempt, const GvSession& session) {
    const Engine first = detail::chosen_engine(diagram, wanted);
    auto& notes = layout.diagnostics;
    if (attempt.engine != first) {
        const bool is_too_large = !detail::is_affordable(diagram, first);
        notes.push_back(note("JD411", "laid out by " + std::string{to_string(attempt.engine)} + ", because " +
                                          std::string{to_string(first)} +
                                          (is_too_large ? " would take too long" : " cannot draw all of it")));
    }
    if (!diagram.groups.empty() && !attempt.is_framed) {
        notes.push_back(
            note("JD412", "groups are not framed: " + std::string{to_string(attempt.engine)} + " cannot do it here"));
    }
    if (diagram.edges.size() > most_legible_edges) {
        notes.push_back(note("JD415", std::to_string(diagram.edges.size()) + " edges are hard to read",
                             "draw the surroundings of one entity, or choose relations or kinds"));
    }
    for (const auto& message : session.messages()) {
        notes.push_back(note("JD413", "Graphviz: " + message));
    }
}

[[maybe_unused]] bool is_consistent(const Diagram& diagram) {
    return std::ranges::all_of(diagram.edges,
                               [&](const DiagramEdge& edge) {
                                   return edge.source < diagram.nodes.size() && edge.target < diagram.nodes.size();
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
        return Layout{{}, {}, std::vector<std::optional<Box>>(diagram.groups.size()),
                      detail::chosen_engine(diagram, options.engine), std::move(font.diagnostics)};
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
    const auto messages = session.messages();
    throw Error("JD403", {}, "no layout engine could draw the diagram" + (messages.empty() ? "" : ": " + messages.back()),
                "draw less: choose relations or kinds, or the surroundings of one entity");
}

} // namespace jiedui::render
