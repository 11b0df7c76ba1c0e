// SPDX-License-Identifier: Apache-2.0
#include "csv_writer.hpp"
#include "values.hpp"
#include "writers.hpp"

#include <set>

namespace jiedui::render::detail {
namespace {

/// Words of the vocabulary as Neo4j writes labels (Region) and relationship types (JOINT_RESEARCH).
std::string capitalised(std::string_view word) {
    std::string label{word};
    label.front() = static_cast<char>(label.front() - 'a' + 'A');
    return label;
}

std::string upper(std::string_view word) {
    std::string type{word};
    for (char& c : type) {
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return type;
}

/// Every document that is named or known.
std::set<std::string> document_ids(const CooperationGraph& graph) {
    std::set<std::string> ids;
    for (const DocumentInfo& document : graph.documents()) {
        ids.insert(document.id);
    }
    for (const Statement& statement : graph.statements()) {
        ids.insert(statement.document);
    }
    return ids;
}

std::string_view header_type(ValueType type) {
    switch (type) {
    case ValueType::integer:
        return ":long";
    case ValueType::number:
        return ":double";
    case ValueType::boolean:
        return ":boolean";
    case ValueType::text:
    case ValueType::json:
        break;
    }
    return "";
}

std::vector<std::string> titles(std::vector<std::string> row, std::span<const Column> columns) {
    for (const Column& column : columns) {
        row.push_back(std::string{column.name}.append(header_type(column.type)));
    }
    return row;
}

std::vector<std::string> appended(std::vector<std::string> row, std::vector<std::string> values) {
    row.insert(row.end(), std::make_move_iterator(values.begin()), std::make_move_iterator(values.end()));
    return row;
}

void write_documents(const CooperationGraph& graph, CsvWriter out) {
    out.row({"id:ID(document)", "title", "number", "issuers", "written", "published", ":LABEL"});
    for (const std::string& id : document_ids(graph)) {
        const DocumentInfo* found = graph.find_document(id);
        const DocumentInfo known = found == nullptr ? DocumentInfo{.id = id} : *found;
        out.row({id, known.title, known.number, joined(known.issuers), known.written, known.published,
                 "Document"});
    }
}

/// `visit(id, edge, statement, piece)` for every piece of evidence of every edge.
template <class Visit> void each_evidence(const CooperationGraph& graph, const Visit& visit) {
    each_edge(graph, [&](EdgeId e) {
        std::size_t number = 0;
        for (const StatementId at : graph[e].statements) {
            for (const Evidence& piece : graph[at].evidence) {
                visit(edge_name(e) + "." + std::to_string(number++), e, graph[at], piece);
            }
        }
    });
}

/// A string of Cypher.
std::string quoted(std::string_view text) {
    std::string out{"'"};
    for (const char c : text) {
        switch (c) {
        case '\'':
        case '\\':
            out.append("\\").append(1, c);
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += c;
        }
    }
    return out + '\'';
}

std::string map_members(std::span<const Column> columns, const std::vector<std::string>& values) {
    std::string members;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool is_text = columns[i].type == ValueType::text || columns[i].type == ValueType::json;
        if (!values[i].empty()) {
            members.append(", ").append(columns[i].name).append(": ");
            members += is_text ? quoted(values[i]) : values[i];
        }
    }
    return members;
}

/// Rows of one UNWIND, closed after some hundred, so that no transaction grows large.
class Batches {
  public:
    Batches(std::ostream& out, std::string action) : out_(out), action_(std::move(action)) {}

    void add(std::string_view row) {
        out_ << (rows_ == 0 ? "UNWIND [\n" : ",\n") << '{' << row << '}';
        if (++rows_ == most_rows) {
            finish();
        }
    }

    void finish() {
        if (rows_ > 0) {
            out_ << "\n] AS row\n" << action_ << ";\n";
            rows_ = 0;
        }
    }

  private:
    static constexpr std::size_t most_rows = 500;

    std::ostream& out_;
    std::string action_;
    std::size_t rows_ = 0;
};

void create_documents(std::ostream& out, const CooperationGraph& graph) {
    Batches documents(out, "MERGE (d:Document {id: row.id}) SET d += row");
    for (const DocumentInfo& document : graph.documents()) {
        documents.add(
            "id: " + quoted(document.id) + ", title: " + quoted(document.title) +
            ", number: " + quoted(document.number) + ", issuers: " + quoted(joined(document.issuers)) +
            ", written: " + quoted(document.written) + ", published: " + quoted(document.published));
    }
    documents.finish();
}

void create_vertices(std::ostream& out, const CooperationGraph& graph) {
    for (const EntityKind kind : all_kinds) {
        Batches vertices(out,
                         "MERGE (n:Entity {id: row.id}) SET n += row, n:" + capitalised(to_string(kind)));
        for (const Vertex& vertex : graph.vertices()) {
            if (vertex.entity.kind == kind) {
                vertices.add("id: " + quoted(id(vertex.entity)) + ", name: " + quoted(vertex.entity.name) +
                             map_members(vertex_columns(), vertex_values(vertex)));
            }
        }
        vertices.finish();
    }
}

void create_edges(std::ostream& out, const CooperationGraph& graph) {
    for (const Relation relation : all_relations) {
        Batches edges(out, "MATCH (a:Entity {id: row.source}), (b:Entity {id: row.target})\nMERGE (a)-[r:" +
                               upper(to_string(relation)) +
                               " {edge_id: row.edge_id}]->(b) SET r += row.values");
        each_edge(graph, [&](EdgeId at) {
            const Edge& edge = graph[at];
            if (edge.relation == relation) {
                edges.add("edge_id: " + quoted(edge_name(at)) +
                          ", source: " + quoted(id(graph[edge.source].entity)) +
                          ", target: " + quoted(id(graph[edge.target].entity)) +
                          ", values: {weight: " + std::to_string(edge.weight) +
                          map_members(edge_columns(), edge_values(graph, at)) + "}");
            }
        });
        edges.finish();
    }
}

} // namespace

/// For `neo4j-admin database import full`. Each piece of evidence is a node, tied to its document; arrays of
/// quotations would break at the delimiter.
void write_neo4j(const CooperationGraph& graph, const ExportOptions&, const OpenFile& open) {
    constexpr auto mark = ByteOrderMark::none;
    CsvWriter nodes(open("nodes.csv"), mark);
    auto head = titles({"id:ID(entity)", "name"}, vertex_columns());
    head.emplace_back(":LABEL");
    nodes.row(head);
    for (const Vertex& vertex : graph.vertices()) {
        auto row = appended({id(vertex.entity), vertex.entity.name}, vertex_values(vertex));
        row.push_back("Entity;" + capitalised(to_string(vertex.entity.kind)));
        nodes.row(row);
    }
    CsvWriter edges(open("edges.csv"), mark);
    edges.row(
        titles({":START_ID(entity)", ":END_ID(entity)", ":TYPE", "edge_id", "weight:long"}, edge_columns()));
    each_edge(graph, [&](EdgeId at) {
        const Edge& edge = graph[at];
        edges.row(appended({id(graph[edge.source].entity), id(graph[edge.target].entity),
                            upper(to_string(edge.relation)), edge_name(at), std::to_string(edge.weight)},
                           edge_values(graph, at)));
    });
    write_documents(graph, CsvWriter(open("documents.csv"), mark));
    CsvWriter evidence(open("evidence.csv"), mark);
    evidence.row({"id:ID(evidence)", "edge_id", "clause", "start:long", "end:long", "quote", ":LABEL"});
    each_evidence(graph,
                  [&](const std::string& name, EdgeId e, const Statement& said, const Evidence& piece) {
                      evidence.row({name, edge_name(e), said.clause, std::to_string(piece.span.begin),
                                    std::to_string(piece.span.end), piece.quote, "Evidence"});
                  });
    CsvWriter places(open("evidence_documents.csv"), mark);
    places.row({":START_ID(evidence)", ":END_ID(document)", ":TYPE"});
    each_evidence(graph, [&](const std::string& name, EdgeId, const Statement& said, const Evidence&) {
        places.row({name, said.document, "STANDS_IN"});
    });
}

/// A script for cypher-shell; running it twice changes nothing.
void write_cypher(const CooperationGraph& graph, const ExportOptions&, const OpenFile& open) {
    std::ostream& out = open("");
    out << "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n"
           "CREATE CONSTRAINT document_id IF NOT EXISTS FOR (d:Document) REQUIRE d.id IS UNIQUE;\n";
    create_documents(out, graph);
    create_vertices(out, graph);
    create_edges(out, graph);
}

} // namespace jiedui::render::detail
