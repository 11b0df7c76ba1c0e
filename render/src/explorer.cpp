// SPDX-License-Identifier: Apache-2.0
#include "explorer_data.hpp"
#include "explorer_page.hpp"

#include <array>
#include <cassert>
#include <ostream>
#include <sstream>
#include <string_view>

#include <jiedui/render/compose.hpp>
#include <jiedui/render/layout.hpp>

namespace jiedui::render {
namespace {

/// For text in HTML.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        result += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    }
    return result;
}

/// JSON in which nothing looks like markup: `<` stands in strings only.
void write_unmarked(std::ostream& out, std::string_view json) {
    for (std::size_t begin = 0; begin < json.size();) {
        const std::size_t end = std::min(json.find('<', begin), json.size());
        out << json.substr(begin, end - begin) << (end < json.size() ? "\\u003c" : "");
        begin = end + 1;
    }
}

} // namespace

bool has_explorer() {
    return !detail::explorer_template().empty();
}

VertexMap<std::optional<Position>> explorer_places(const CooperationGraph& graph, const Style& style) {
    VertexMap<std::optional<Position>> places(graph.vertices().size());
    const Diagram diagram = network_diagram(graph, style, {.tooltip_statements = 0});
    const auto boxes = place_nodes(diagram, style);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const auto vertex = static_cast<VertexId>(std::stoul(diagram.nodes[i].id.substr(1)));
        places[vertex] =
            Position{(boxes[i].low.x + boxes[i].high.x) / 2, (boxes[i].low.y + boxes[i].high.y) / 2};
    }
    return places;
}

void write_explorer(std::ostream& out, const ExplorerPage& page) {
    if (!has_explorer()) {
        throw Error("JD421", {},
                    "this jiedui was built without the explorer's page: Node or its packages were not there",
                    "install nodejs and npm (Debian: apt-get install nodejs npm) and build jiedui again in a "
                    "new folder");
    }
    std::ostringstream data;
    detail::write_explorer_data(data, page);
    std::string_view rest = detail::explorer_template();
    const auto copy_to = [&](std::string_view mark) {
        const std::size_t at = rest.find(mark);
        assert(at != std::string_view::npos);
        out << rest.substr(0, at);
        rest.remove_prefix(at + mark.size());
    };
    copy_to(detail::language_mark);
    out << (page.language == "en" ? "en" : "zh-Hans");
    copy_to(detail::title_mark);
    out << escaped(page.title.empty() ? "jiedui" : page.title);
    copy_to(detail::data_mark);
    write_unmarked(out, data.view());
    out << rest;
}

} // namespace jiedui::render
