// SPDX-License-Identifier: Apache-2.0
#include "draw_views.hpp"

#include "names.hpp"
#include "output.hpp"
#include "words.hpp"

#include <jiedui/analysis/communities.hpp>
#include <jiedui/analysis/paths.hpp>
#include <jiedui/render/basemap.hpp>

namespace jiedui::cli {
namespace {

const std::vector<std::string> views{"network", "ego",    "path",     "flow",
                                     "map",     "matrix", "timeline", "two-mode"};
const std::vector<std::string> clusters{"none", "macro-region", "community"};
const std::vector<std::string> meetings{"issuers", "platforms"};

/// An option that only one view has a use for.
void belongs_to(View view, View own, const std::string& value, const char* option) {
    if (!value.empty() && view != own) {
        throw UsageError("JD506", {option},
                         "only --view " + views[static_cast<std::size_t>(own)] + " takes it",
                         "leave it out, or choose that view");
    }
}

std::vector<render::PathSteps> steps_between(const CooperationGraph& graph, VertexId from, VertexId to,
                                             const ViewOptions& options) {
    analysis::PathNetwork network(
        graph, {.relations = relations_of(options.relations, analysis::stated_relations())});
    std::vector<render::PathSteps> steps;
    for (const auto& path : network.paths(from, to, {.max_paths = options.most_paths})) {
        render::PathSteps one{{from}, {}};
        for (const auto& hop : path.hops) {
            one.vertices.push_back(hop.to);
            one.edges.insert(one.edges.end(), hop.edges.begin(), hop.edges.end());
        }
        steps.push_back(std::move(one));
    }
    if (steps.empty()) {
        throw Error("JD505", {options.network},
                    "no path from " + id(graph[from].entity) + " to " + id(graph[to].entity),
                    "nothing was drawn; allow more relations");
    }
    return steps;
}

/// Communities of what is drawn, as `jiedui communities` finds them; what is not drawn belongs to none.
VertexMap<std::uint32_t> communities_of(const CooperationGraph& graph, const ViewOptions& options,
                                        std::vector<EntityKind> kinds) {
    const auto network =
        analysis::project(graph, {.relations = relations_of(options.relations, analysis::stated_relations()),
                                  .kinds = std::move(kinds),
                                  .direction = analysis::Direction::drop});
    const auto found = analysis::communities(network, {.runs = 20});
    VertexMap<std::uint32_t> of(graph.vertices().size(), static_cast<std::uint32_t>(found.sizes.size()));
    for (std::size_t i = 0; i < network.vertices.size(); ++i) {
        of[network.vertices[i]] = found.of[i];
    }
    return of;
}

render::Diagram matrix(const CooperationGraph& graph, const render::Style& style, const ViewOptions& options,
                       render::DiagramOptions looks) {
    looks.kinds = kinds_of(options.kinds, {EntityKind::region});
    const auto communities = communities_of(graph, options, looks.kinds);
    looks.communities = &communities;
    return matrix_diagram(graph, style, looks);
}

render::Diagram network(const CooperationGraph& graph, const render::Style& style, const ViewOptions& options,
                        render::DiagramOptions looks) {
    looks.grouping = options.cluster.empty()
                         ? render::Grouping::none
                         : static_cast<render::Grouping>(choose("--cluster", options.cluster, clusters));
    if (looks.grouping != render::Grouping::community) {
        return network_diagram(graph, style, looks);
    }
    const auto communities =
        communities_of(graph, options, kinds_of(options.kinds, {all_kinds.begin(), all_kinds.end()}));
    looks.communities = &communities;
    return network_diagram(graph, style, looks);
}

render::Diagram two_mode(const CooperationGraph& graph, const render::Style& style,
                         const ViewOptions& options, render::DiagramOptions looks) {
    using enum EntityKind;
    const bool is_issuing = options.with.empty() || choose("--two-mode", options.with, meetings) == 0;
    if (is_issuing) {
        looks.relations = relations_of(options.relations, {Relation::issues, Relation::leads});
        return two_mode_diagram(graph, {.left = {organization}, .right = {document}}, style, looks);
    }
    looks.relations = relations_of(options.relations, analysis::stated_relations());
    return two_mode_diagram(graph,
                            {.left = kinds_of(options.kinds, {region, area, zone, country, organization}),
                             .right = {platform, programme}},
                            style, looks);
}

render::Diagram map(const CooperationGraph& graph, const render::Style& style, const ViewOptions& options,
                    render::DiagramOptions looks) {
    using enum EntityKind;
    looks.kinds = kinds_of(options.kinds, {region, area, zone, country});
    auto basemap =
        options.basemap.empty() ? std::vector<render::Outline>{} : render::load_basemap(options.basemap);
    return map_diagram(graph, style, std::move(basemap), looks);
}

} // namespace

std::string view_words() {
    return listed(views);
}

View view_of(const ViewOptions& options) {
    const std::string implied = options.to.empty() ? (options.entity.empty() ? "network" : "ego") : "path";
    const auto view =
        static_cast<View>(choose("--view", options.view.empty() ? implied : options.view, views));
    const bool is_around = view == View::ego || view == View::path;
    if (is_around && options.entity.empty()) {
        throw UsageError("JD506", {"--view"}, "this view needs --entity",
                         "name the entity in the middle of it");
    }
    if (view == View::path && options.to.empty()) {
        throw UsageError("JD506", {"--view"}, "a path needs --to", "name the entity where it ends");
    }
    belongs_to(view, View::map, options.basemap, "--basemap");
    belongs_to(view, View::two_mode, options.with, "--two-mode");
    belongs_to(view, View::network, options.cluster, "--cluster");
    return view;
}

render::Diagram compose(const CooperationGraph& graph, const render::Style& style, View view,
                        const ViewOptions& options, const render::DiagramOptions& looks) {
    const Naming naming{.network = options.network, .data = options.data};
    switch (view) {
    case View::network:
        break;
    case View::ego:
        return ego_diagram(graph, find_vertex(graph, options.entity, naming), style, options.hops, looks);
    case View::path: {
        const VertexId from = find_vertex(graph, options.entity, naming);
        const VertexId to = find_vertex(graph, options.to, naming);
        return path_diagram(graph, steps_between(graph, from, to, options), style, looks);
    }
    case View::flow:
        return flow_diagram(graph, style, looks);
    case View::map:
        return map(graph, style, options, looks);
    case View::matrix:
        return matrix(graph, style, options, looks);
    case View::timeline:
        return timeline_diagram(graph, style, looks);
    case View::two_mode:
        return two_mode(graph, style, options, looks);
    }
    return network(graph, style, options, looks);
}

} // namespace jiedui::cli
