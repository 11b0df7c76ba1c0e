// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include <jiedui/graph/cooperation_graph.hpp>
#include <jiedui/graph/edge_summary.hpp>
#include <jiedui/graph/vertex_map.hpp>
#include <jiedui/render/style.hpp>

/// The explorer: one HTML page with a network inside, which shows it and proves every edge. The page loads
/// nothing and sends nothing; all texts of the network are data in it, never markup. docs/explorer.md tells
/// what it does.
namespace jiedui::render {

/// A measure of the vertices with what is needed to read its numbers.
struct ExplorerMeasure {
    std::string name{};
    Words title{};
    std::string formula{};
    std::string source{};
    std::string convention{};                  ///< of the network that was measured
    VertexMap<std::optional<double>> values{}; ///< nothing: not part of that network
};

/// What stands around one piece of evidence in its document.
struct ExplorerPassage {
    std::size_t statement = 0; ///< position in the graph
    std::size_t evidence = 0;  ///< position in the statement; behind the last one: `Statement::valid_by`
    std::string before{};
    std::string quote{};
    std::string after{};
};

/// What a page is made of; all maps have an entry for each vertex of the graph.
struct ExplorerPage {
    const CooperationGraph& graph;
    const Style& style;
    std::string title{};    ///< empty: the page's own words in its language
    std::string language{}; ///< zh or en
    std::string network{};  ///< name of the file, for commands that the page shows
    std::string program{};  ///< version
    std::vector<ExplorerMeasure> measures{};
    VertexMap<std::vector<std::string>> names{}; ///< other names, for the search
    VertexMap<std::optional<Position>> places{}; ///< nothing: the page finds one
    std::vector<ExplorerPassage> passages{};
};

/// False where the build had no Node: then there is no page to fill.
bool has_explorer();

/// Where the vertices of the network that documents state stand: the layout of a drawing without its routes,
/// y upwards, scaled to labels. Empty for the others. Throws as `lay_out` does.
VertexMap<std::optional<Position>> explorer_places(const CooperationGraph& graph, const Style& style);

/// The whole page. The same input gives the same bytes. Throws `Error` JD421 without `has_explorer`. Linear
/// in the size of the network.
void write_explorer(std::ostream& out, const ExplorerPage& page);

} // namespace jiedui::render
