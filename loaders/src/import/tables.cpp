// SPDX-License-Identifier: Apache-2.0
#include "import/foreign.hpp"
#include "text/csv.hpp"
#include "text/utf8.hpp"

#include <algorithm>

/// A table of edges and, if there is one, a table of vertices: columns in any order, separated by comma,
/// semicolon or tab.
namespace jiedui::loaders::detail {
namespace {

struct Table {
    std::vector<std::string> titles; ///< in lower case, mapped to our names
    std::vector<CsvRow> rows;
};

std::string_view without_mark(std::string_view bytes) {
    return bytes.substr(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
}

/// The separator that the first line has most of.
char separator_of(std::string_view bytes) {
    const auto line = bytes.substr(0, bytes.find('\n'));
    const auto more = [line](char a, char b) {
        return std::ranges::count(line, a) < std::ranges::count(line, b);
    };
    char best = ',';
    for (const char other : {';', '\t'}) {
        best = more(best, other) ? other : best;
    }
    return best;
}

Table read_table(std::string_view bytes, const std::string& name, const ImportOptions& options) {
    (void)decode_utf8(bytes, name); // refuses what is not UTF-8
    bytes = without_mark(bytes);
    Table table{.titles = {}, .rows = parse_csv(bytes, separator_of(bytes), name)};
    if (table.rows.empty()) {
        throw Error("JD151", {name},
                    "the table is empty; expected a first row with the names of its columns");
    }
    for (const std::string& title : table.rows.front().fields) {
        std::string ours = lower(title);
        for (const auto& [key, theirs] : options.columns) {
            ours = theirs == title ? key : ours;
        }
        table.titles.push_back(ours);
    }
    table.rows.erase(table.rows.begin());
    return table;
}

/// Which column is named so, by the first of the names that is there.
std::size_t column(const Table& table, const std::string& name,
                   std::initializer_list<std::string_view> titles) {
    for (const std::string_view title : titles) {
        const auto found = std::ranges::find(table.titles, title);
        if (found != table.titles.end()) {
            return static_cast<std::size_t>(found - table.titles.begin());
        }
    }
    const std::string wanted{*titles.begin()};
    std::string present;
    for (const std::string& title : table.titles) {
        present += (present.empty() ? "" : ", ") + title;
    }
    throw Error("JD151", {name, 1}, "there is no column '" + wanted + "'; the columns are " + present,
                "say which one it is: --column " + wanted + "=NAME");
}

Attributes attributes_of(const Table& table, const CsvRow& row) {
    Attributes attributes;
    for (std::size_t i = 0; i < table.titles.size() && i < row.fields.size(); ++i) {
        if (!row.fields[i].empty()) {
            attributes.emplace(table.titles[i], row.fields[i]); // of two columns of one name the first counts
        }
    }
    return attributes;
}

std::string field(const CsvRow& row, std::size_t column) {
    return column < row.fields.size() ? row.fields[column] : std::string{};
}

Heading heading_of(const Attributes& attributes) {
    const auto type = attributes.find("type");
    if (type == attributes.end()) {
        return Heading::usual;
    }
    return lower(type->second) == "directed" ? Heading::directed : Heading::undirected;
}

void check_columns(const ImportOptions& options, const Table& edges, const Table& vertices,
                   const std::string& name) {
    for (const auto& [key, theirs] : options.columns) {
        const auto is_there = [&key = key](const Table& table) {
            return std::ranges::find(table.titles, key) != table.titles.end();
        };
        if (!is_there(edges) && !is_there(vertices)) {
            throw Error("JD151", {name, 1}, "there is no column '" + theirs + "'",
                        "write it as it stands in the first row");
        }
    }
}

} // namespace

ForeignNetwork read_tables(std::string_view edge_bytes, const std::string& name,
                           const ImportOptions& options) {
    ForeignNetwork network;
    Table vertices;
    if (!options.vertices.empty()) {
        vertices = read_table(options.vertices, options.vertices_name, options);
        const std::size_t id = column(vertices, options.vertices_name, {"id", "name", "label"});
        for (const CsvRow& row : vertices.rows) {
            network.vertices.push_back({field(row, id), attributes_of(vertices, row)});
        }
    }
    const Table edges = read_table(edge_bytes, name, options);
    check_columns(options, edges, vertices, name);
    const std::size_t source = column(edges, name, {"source", "from", "origin"});
    const std::size_t target = column(edges, name, {"target", "to", "dest"});
    for (const CsvRow& row : edges.rows) {
        ForeignEdge edge{field(row, source), field(row, target), Heading::undirected,
                         attributes_of(edges, row)};
        edge.heading = heading_of(edge.attributes);
        network.edges.push_back(std::move(edge));
    }
    return network;
}

} // namespace jiedui::loaders::detail
