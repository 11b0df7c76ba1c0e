// SPDX-License-Identifier: Apache-2.0
#include "steps.hpp"

#include "complete.hpp"
#include "looks.hpp"
#include "parts.hpp"
#include "prepare.hpp"
#include "spread.hpp"
#include "views/curves.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace jiedui::render::detail {
namespace {

constexpr double frame_margin = 12.0; ///< points between a frame and its nodes
constexpr double frame_head = 16.0;   ///< room for its name
constexpr double frame_gap = 26.0;

struct Room {
    double gap;             ///< least distance of two nodes, in points
    double labels_per_edge; ///< length of an edge
};

/// The more edges there are, the more of them pass between any two nodes; a small drawing has room for long
/// edges.
Room room_for(const Diagram& diagram) {
    constexpr std::size_t small = 30; // nodes
    const auto unnamed =
        std::ranges::count_if(diagram.nodes, [](const auto& node) { return node.lines.empty(); });
    if (2 * static_cast<std::size_t>(unnamed) > diagram.nodes.size()) {
        return {9.0, 2.0}; // points: nothing can be read between them anyway
    }
    const double edges_per_node =
        static_cast<double>(diagram.edges.size()) / static_cast<double>(diagram.nodes.size());
    return {std::clamp(10.0 + 6.0 * edges_per_node, 16.0, 40.0), diagram.nodes.size() <= small ? 3.2 : 2.0};
}

/// What lays out and how: the same for a diagram and the pieces that it is taken into.
struct Hand {
    GvSession& session;
    const Style& style;
    const std::string& font;
    Engine engine;
};

/// Places for the nodes of one connected part; boxes of the given sizes, else as their labels need.
std::optional<std::vector<Box>> place_part(const Hand& hand, const Diagram& part, const Room& room,
                                           const std::vector<Point>& sizes) {
    auto graph = prepare(part, hand.style, hand.font, hand.engine, false);
    auto places = hand.session.lay_out(graph, hand.engine);
    if (!places || places->nodes.size() != part.nodes.size() || !std::ranges::all_of(places->nodes, is_box)) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        places->nodes[i] = box_around(centre_of(places->nodes[i]), sizes[i].x, sizes[i].y);
    }
    scale_to_labels(places->nodes, part, room.labels_per_edge, room.gap);
    remove_overlaps(places->nodes, room.gap);
    return std::move(places->nodes);
}

/// Places for all nodes, the connected parts beside one another.
std::optional<std::vector<Box>> place_parts(const Hand& hand, const Diagram& diagram, const Room& room,
                                            const std::vector<Point>& sizes) {
    std::vector<Box> nodes(diagram.nodes.size());
    const auto parts = connected_parts(diagram);
    for (const auto& members : parts) {
        std::vector<Point> own;
        for (const std::size_t node : members) {
            if (!sizes.empty()) {
                own.push_back(sizes[node]);
            }
        }
        const auto places = place_part(hand, part_of(diagram, members), room, own);
        if (!places) {
            return std::nullopt;
        }
        for (std::size_t i = 0; i < members.size(); ++i) {
            nodes[members[i]] = (*places)[i];
        }
    }
    pack(nodes, parts, room.gap + 14.0);
    return nodes;
}

Box around(const std::vector<Box>& boxes) {
    Box all = boxes.front();
    for (const Box& box : boxes) {
        widen(all, box.low);
        widen(all, box.high);
    }
    return all;
}

/// A group with its members in their places, or one node that is in no group.
struct Item {
    std::vector<std::size_t> nodes;
    std::vector<Box> boxes;
    Box frame;
};

std::vector<std::vector<std::size_t>> members_of_items(const Diagram& diagram) {
    std::vector<std::vector<std::size_t>> members(diagram.groups.size());
    for (std::size_t node = 0; node < diagram.nodes.size(); ++node) {
        if (diagram.nodes[node].group) {
            members[*diagram.nodes[node].group].push_back(node);
        }
    }
    for (std::size_t node = 0; node < diagram.nodes.size(); ++node) {
        if (!diagram.nodes[node].group) {
            members.push_back({node});
        }
    }
    return members;
}

std::optional<Item> item_of(const Hand& hand, const Diagram& diagram, std::vector<std::size_t> members,
                            const DiagramGroup* group) {
    const Diagram part = part_of(diagram, members);
    const Room room{std::min(room_for(part).gap, 20.0), 2.0}; // frames make a drawing wide as it is
    auto boxes = place_parts(hand, part, room, {});
    if (!boxes) {
        return std::nullopt;
    }
    Item item{std::move(members), std::move(*boxes), {}};
    item.frame = around(item.boxes);
    if (group != nullptr) {
        const double name = text_width({group->label}, group_font_size) + 2 * frame_margin;
        const double wide =
            std::max(item.frame.high.x + frame_margin, item.frame.low.x - frame_margin + name);
        item.frame = {{item.frame.low.x - frame_margin, item.frame.low.y - frame_margin},
                      {wide, item.frame.high.y + frame_margin + frame_head}};
    }
    return item;
}

/// The diagram whose nodes are the items.
Diagram diagram_of_items(const Diagram& diagram, const std::vector<Item>& items) {
    std::vector<std::size_t> item_of_node(diagram.nodes.size());
    Diagram coarse;
    for (std::size_t i = 0; i < items.size(); ++i) {
        coarse.nodes.emplace_back();
        for (const std::size_t node : items[i].nodes) {
            item_of_node[node] = i;
        }
    }
    std::set<std::pair<std::size_t, std::size_t>> ties;
    for (const auto& edge : diagram.edges) {
        const std::pair<std::size_t, std::size_t> tie =
            std::minmax(item_of_node[edge.source], item_of_node[edge.target]);
        if (tie.first != tie.second && ties.insert(tie).second) {
            coarse.edges.emplace_back();
            coarse.edges.back().source = tie.first;
            coarse.edges.back().target = tie.second;
        }
    }
    return coarse;
}

struct Places {
    std::vector<Box> nodes;
    std::vector<std::optional<Box>> groups;
};

std::optional<Places> place_framed(const Hand& hand, const Diagram& diagram) {
    std::vector<Item> items;
    std::vector<Point> sizes;
    auto members = members_of_items(diagram);
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (members[i].empty()) {
            return std::nullopt; // a group of none has no frame
        }
        auto item = item_of(hand, diagram, std::move(members[i]),
                            i < diagram.groups.size() ? &diagram.groups[i] : nullptr);
        if (!item) {
            return std::nullopt;
        }
        sizes.push_back({item->frame.high.x - item->frame.low.x, item->frame.high.y - item->frame.low.y});
        items.push_back(std::move(*item));
    }
    const auto frames = place_parts(hand, diagram_of_items(diagram, items), {frame_gap, 0.75}, sizes);
    if (!frames) {
        return std::nullopt;
    }
    Places places{std::vector<Box>(diagram.nodes.size()), {}};
    for (std::size_t i = 0; i < items.size(); ++i) {
        const double dx = (*frames)[i].low.x - items[i].frame.low.x;
        const double dy = (*frames)[i].low.y - items[i].frame.low.y;
        for (std::size_t k = 0; k < items[i].nodes.size(); ++k) {
            places.nodes[items[i].nodes[k]] = items[i].boxes[k];
            move(places.nodes[items[i].nodes[k]], dx, dy);
        }
        if (i < diagram.groups.size()) {
            places.groups.emplace_back((*frames)[i]);
        }
    }
    return places;
}

} // namespace

std::optional<std::vector<Box>> place_in_steps(GvSession& session, const Diagram& diagram, const Style& style,
                                               const std::string& font, Engine engine) {
    return place_parts({session, style, font, engine}, diagram, room_for(diagram), {});
}

std::optional<GvLayout> lay_out_in_steps(GvSession& session, const Diagram& diagram, const Style& style,
                                         const std::string& font, Engine engine, Frames frames) {
    const Hand hand{session, style, font, engine};
    std::optional<Places> places;
    if (frames == Frames::around_groups) {
        places = place_framed(hand, diagram);
    } else if (auto nodes = place_in_steps(session, diagram, style, font, engine)) {
        places = Places{std::move(*nodes), std::vector<std::optional<Box>>(diagram.groups.size())};
    }
    if (!places) {
        return std::nullopt;
    }
    auto graph = pin(diagram, style, font, places->nodes);
    auto layout = session.route(graph);
    if (layout) {
        const Point from = centre_of(places->nodes.front()); // Graphviz moves the whole to the origin
        const Point to = centre_of(layout->nodes.front());
        for (auto& group : places->groups) {
            if (group) {
                move(*group, to.x - from.x, to.y - from.y);
            }
        }
        layout->groups = std::move(places->groups);
    }
    return layout;
}

} // namespace jiedui::render::detail
