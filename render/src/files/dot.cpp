// SPDX-License-Identifier: Apache-2.0
#include "../utf8.hpp"
#include "values.hpp"
#include "writers.hpp"

#include <array>

namespace jiedui::render::detail {
namespace {

/// A quoted string of the DOT language. A backslash is doubled, or labels would take it for an escape.
std::string quoted_dot(std::string_view text) {
    std::string out{"\""};
    for (const char32_t c : decode(text)) {
        if (c == U'"' || c == U'\\') {
            out += '\\';
        }
        if (c == U'\n') {
            out += "\\n";
        } else {
            append_utf8(out, c < 0x20 ? U' ' : c);
        }
    }
    return out + '"';
}

void write_attributes(std::ostream& out, std::span<const Column> columns,
                      const std::vector<std::string>& values) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!values[i].empty()) {
            out << ' ' << columns[i].name << '=' << quoted_dot(values[i]);
        }
    }
}

/// A mermaid label: everything that has a meaning to mermaid or HTML as a character reference.
std::string quoted_mermaid(std::string_view text) {
    constexpr std::string_view special = "\"#&;<>`\\|[]{}()*_~";
    std::string out{"\""};
    for (const char32_t c : decode(text)) {
        if (c < 0x80 && special.find(static_cast<char>(c)) != std::string_view::npos) {
            out += '#' + std::to_string(static_cast<unsigned>(c)) + ';';
        } else if (c == U'\n') {
            out += "<br>";
        } else {
            append_utf8(out, c < 0x20 ? U' ' : c);
        }
    }
    return out + '"';
}

/// Shapes of mermaid, so that kinds are told apart: in the order of the vocabulary.
constexpr std::array<std::array<std::string_view, 2>, all_kinds.size()> shapes{{{"[", "]"},
                                                                                {"([", "])"},
                                                                                {"[[", "]]"},
                                                                                {"{{", "}}"},
                                                                                {"(", ")"},
                                                                                {"[(", ")]"},
                                                                                {"[/", "/]"},
                                                                                {"((", "))"},
                                                                                {">", "]"}}};

} // namespace

/// The bare network for Graphviz, with every value as an attribute; `jiedui draw -o x.dot` writes the figure
/// instead.
void write_dot(const CooperationGraph& graph, const ExportOptions& options, const OpenFile& open) {
    std::ostream& out = open("");
    out << "digraph " << quoted_dot(options.title) << " {\n";
    for (const Vertex& vertex : graph.vertices()) {
        out << quoted_dot(id(vertex.entity)) << " [label=" << quoted_dot(vertex.entity.name);
        write_attributes(out, vertex_columns(), vertex_values(vertex));
        out << "];\n";
    }
    each_edge(graph, [&](EdgeId at) {
        const Edge& edge = graph[at];
        out << quoted_dot(id(graph[edge.source].entity)) << " -> "
            << quoted_dot(id(graph[edge.target].entity)) << " [id=" << edge_name(at)
            << " label=" << to_string(edge.relation) << " dir=" << (edge.directed ? "forward" : "none")
            << " weight=" << std::to_string(edge.weight);
        write_attributes(out, edge_columns(), edge_values(graph, at));
        out << "];\n";
    });
    out << "}\n";
}

void write_mermaid(const CooperationGraph& graph, const ExportOptions&, const OpenFile& open) {
    std::ostream& out = open("");
    out << "flowchart LR\n";
    each_vertex(graph, [&](VertexId v) {
        const Vertex& vertex = graph[v];
        const auto& [begin, end] = shapes[static_cast<std::size_t>(vertex.entity.kind)];
        out << "  v" << std::to_string(index(v)) << begin << quoted_mermaid(vertex.entity.name) << end
            << ":::" << to_string(vertex.entity.kind) << '\n';
    });
    for (const Edge& edge : graph.edges()) {
        std::string label{to_string(edge.relation)};
        label += edge.weight > 1 ? " " + std::to_string(edge.weight) : "";
        const bool is_background = edge.origin == Origin::background;
        out << "  v" << std::to_string(index(edge.source))
            << (is_background ? (edge.directed ? " -.->|" : " -.-|") : (edge.directed ? " -->|" : " ---|"))
            << quoted_mermaid(label) << "| v" << std::to_string(index(edge.target)) << '\n';
    }
}

} // namespace jiedui::render::detail
