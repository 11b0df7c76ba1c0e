// SPDX-License-Identifier: Apache-2.0
#include "csv_writer.hpp"
#include "parallel.hpp"
#include "plain_names.hpp"
#include "values.hpp"
#include "writers.hpp"

#include <algorithm>
#include <optional>

#include <jiedui/graph/diagnostic.hpp>

/// UCINET has one matrix a relation; a cell is the number of documents, and what has no direction stands in
/// both cells.
namespace jiedui::render::detail {
namespace {

/// Beyond these a table is larger than what spreadsheets open.
constexpr std::size_t most_table_vertices = 3000;

struct Cell {
    std::size_t row = 0;
    std::size_t column = 0;
    std::uint64_t value = 0;
};

/// Row by row. Without a relation: the sum of all.
std::vector<Cell> cells_of(const CooperationGraph& graph, std::optional<Relation> relation) {
    std::vector<Bundle> arcs;
    for (const Edge& edge : graph.edges()) {
        if (!relation || edge.relation == *relation) {
            arcs.push_back({edge.source, edge.target, edge.weight, 1});
            if (!edge.directed && edge.source != edge.target) {
                arcs.push_back({edge.target, edge.source, edge.weight, 1});
            }
        }
    }
    std::vector<Cell> cells;
    for (const Bundle& sum : added_up(std::move(arcs))) {
        cells.push_back({index(sum.source), index(sum.target), sum.weight});
    }
    return cells;
}

/// `visit(name, cells)` for every relation that the graph has, then for the sum.
template <class Visit> void each_matrix(const CooperationGraph& graph, const Visit& visit) {
    for (const Relation relation : all_relations) {
        if (std::ranges::find(graph.edges(), relation, &Edge::relation) != graph.edges().end()) {
            visit(std::string{to_string(relation)}, cells_of(graph, relation));
        }
    }
    visit("all", cells_of(graph, {}));
}

} // namespace

/// The DL language with `edgelist1`: row, column, value.
void write_ucinet(const CooperationGraph& graph, const ExportOptions&, const OpenFile& open) {
    const auto names = short_names(graph);
    each_matrix(graph, [&](const std::string& name, const std::vector<Cell>& cells) {
        std::ostream& out = open(name + ".dl");
        out << "dl n=" << std::to_string(names.size()) << "\nformat = edgelist1\nlabels:\n";
        for (const std::string& label : names) {
            out << in_quotes(label) << '\n';
        }
        out << "data:\n";
        for (const Cell& cell : cells) {
            out << std::to_string(cell.row + 1) << ' ' << std::to_string(cell.column + 1) << ' '
                << std::to_string(cell.value) << '\n';
        }
    });
}

void write_ucinet_csv(const CooperationGraph& graph, const ExportOptions& options, const OpenFile& open) {
    const auto names = short_names(graph);
    if (names.size() > most_table_vertices) {
        throw Error("JD406", {"ucinet-csv"},
                    "a table of " + std::to_string(names.size()) + " rows and columns; the most is " +
                        std::to_string(most_table_vertices),
                    "take --to ucinet, which lists only the cells that are not 0");
    }
    each_matrix(graph, [&](const std::string& name, const std::vector<Cell>& cells) {
        CsvWriter table(open(name + ".csv"), options.byte_order_mark);
        std::vector<std::string> row{""};
        row.insert(row.end(), names.begin(), names.end());
        table.row(row);
        auto cell = cells.begin();
        for (std::size_t i = 0; i < names.size(); ++i) {
            row.assign(names.size() + 1, "0");
            row.front() = names[i];
            for (; cell != cells.end() && cell->row == i; ++cell) {
                row[cell->column + 1] = std::to_string(cell->value);
            }
            table.row(row);
        }
    });
}

} // namespace jiedui::render::detail
