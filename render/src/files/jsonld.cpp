// SPDX-License-Identifier: Apache-2.0
#include "json_writer.hpp"
#include "values.hpp"
#include "writers.hpp"

#include <set>

namespace jiedui::render::detail {
namespace {

/// The context stands in the file, for readers are offline. Ids are `urn:jiedui:` with the name
/// percent-encoded.
constexpr std::string_view context =
    R"({"jd":"urn:jiedui:model:","rdf":"http://www.w3.org/1999/02/22-rdf-syntax-ns#",
"rdfs":"http://www.w3.org/2000/01/rdf-schema#","xsd":"http://www.w3.org/2001/XMLSchema#",
"dcterms":"http://purl.org/dc/terms/","prov":"http://www.w3.org/ns/prov#","oa":"http://www.w3.org/ns/oa#",
"geo":"http://www.w3.org/2003/01/geo/wgs84_pos#","label":"rdfs:label","title":"dcterms:title",
"number":"dcterms:identifier","issuer":"dcterms:creator","written":"dcterms:created","published":"dcterms:issued",
"lat":"geo:lat","long":"geo:long","source":{"@id":"rdf:subject","@type":"@id"},
"relation":{"@id":"rdf:predicate","@type":"@id"},"target":{"@id":"rdf:object","@type":"@id"},
"quotedFrom":{"@id":"prov:wasQuotedFrom","@type":"@id"},"generatedBy":{"@id":"prov:wasGeneratedBy","@type":"@id"},
"statedAt":"prov:generatedAtTime","derivedFrom":{"@id":"prov:wasDerivedFrom","@type":"@id"},
"hasTarget":"oa:hasTarget","hasSource":{"@id":"oa:hasSource","@type":"@id"},"hasSelector":"oa:hasSelector",
"start":"oa:start","end":"oa:end","exact":"oa:exact","entity":{"@id":"jd:entity","@type":"@id"},
"platform":{"@id":"jd:platform","@type":"@id"},"programme":{"@id":"jd:programme","@type":"@id"},
"field":{"@id":"jd:field","@type":"@id"},"role":"jd:role","participant":"jd:participant","clause":"jd:clause",
"confidence":"jd:confidence","origin":"jd:origin","rule":"jd:rule","note":"jd:note","directed":"jd:directed",
"weight":"jd:weight","code":"jd:code","macroRegion":"jd:macroRegion","validFrom":"jd:validFrom",
"validTo":"jd:validTo"})";

/// A part of an address: what is not a letter or digit of ASCII, in bytes as %XX.
std::string encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                              c == '-' || c == '.' || c == '_';
        if (is_plain) {
            out += c;
        } else {
            out.append({'%', digits[byte >> 4U], digits[byte & 15U]});
        }
    }
    return out;
}

std::string address(const Entity& entity) {
    return "urn:jiedui:" + std::string{to_string(entity.kind)} + ":" + encoded(entity.name);
}
std::string address_of_document(std::string_view document) {
    return "urn:jiedui:document:" + encoded(document);
}
std::string address_of_statement(StatementId statement) {
    return "urn:jiedui:statement:" + std::to_string(index(statement));
}
std::string term(std::string_view word) {
    return "jd:" + std::string{word};
}

void optional_text(JsonWriter& json, std::string_view key, const std::string& text) {
    if (!text.empty()) {
        json.key(key).text(text);
    }
}

void begin_node(JsonWriter& json, const std::string& id) {
    json.line().begin('{').key("@id").text(id);
}

void write_document(JsonWriter& json, const DocumentInfo& document) {
    begin_node(json, address_of_document(document.id));
    json.key("@type").text("prov:Entity").key("label").text(document.id);
    optional_text(json, "title", document.title);
    optional_text(json, "number", document.number);
    optional_text(json, "written", document.written);
    optional_text(json, "published", document.published);
    json.key("issuer").begin('[');
    for (const std::string& issuer : document.issuers) {
        json.text(issuer);
    }
    json.end().end();
}

void write_vertex(JsonWriter& json, const Vertex& vertex) {
    const EntityFacts& facts = vertex.facts;
    begin_node(json, address(vertex.entity));
    json.key("@type").text(term(to_string(vertex.entity.kind))).key("label").begin('[');
    json.begin('{').key("@value").text(vertex.entity.name).key("@language").text("zh").end();
    if (!facts.label_en.empty()) {
        json.begin('{').key("@value").text(facts.label_en).key("@language").text("en").end();
    }
    json.end();
    optional_text(json, "code", facts.code);
    optional_text(json, "macroRegion", facts.macro_region);
    if (is_placed(vertex)) {
        json.key("lat").number(*facts.latitude).key("long").number(*facts.longitude);
    }
    json.end();
}

void write_evidence(JsonWriter& json, const Statement& statement) {
    json.key("hasTarget").begin('[');
    for (const auto& [span, quote] : statement.evidence) {
        json.begin('{').key("@type").text("oa:SpecificResource");
        json.key("hasSource").text(address_of_document(statement.document)).key("hasSelector").begin('[');
        json.begin('{').key("@type").text("oa:TextPositionSelector").key("start").count(span.begin);
        json.key("end").count(span.end).end();
        if (!quote.empty()) {
            json.begin('{').key("@type").text("oa:TextQuoteSelector").key("exact").text(quote).end();
        }
        json.end().end();
    }
    json.end();
}

void write_parties(JsonWriter& json, const Statement& statement) {
    json.key("participant").begin('[');
    for (const auto& [entity, role] : statement.participants) {
        json.begin('{').key("entity").text(address(entity)).key("role").text(to_string(role)).end();
    }
    json.end();
    if (statement.platform) {
        json.key("platform").text(address(*statement.platform));
    }
    if (statement.programme) {
        json.key("programme").text(address(*statement.programme));
    }
    json.key("field").begin('[');
    for (const std::string& field : statement.fields) {
        json.text(address({EntityKind::field, field}));
    }
    json.end();
}

void write_statement(JsonWriter& json, const CooperationGraph& graph, StatementId at) {
    const Statement& statement = graph[at];
    begin_node(json, address_of_statement(at));
    json.key("@type").begin('[').text("prov:Entity").text("oa:Annotation").end();
    json.key("relation").text(term(to_string(statement.relation)));
    json.key("quotedFrom").text(address_of_document(statement.document));
    if (const auto* document = graph.find_document(statement.document)) {
        optional_text(json, "statedAt", document->written);
    }
    optional_text(json, "clause", statement.clause);
    if (!statement.rule.empty()) {
        json.key("generatedBy").text("urn:jiedui:rule:" + encoded(statement.rule));
        json.key("rule").text(statement.rule);
    }
    json.key("confidence").number(statement.confidence).key("origin").text(to_string(statement.origin));
    optional_text(json, "validFrom", statement.valid_from);
    optional_text(json, "validTo", statement.valid_to);
    optional_text(json, "note", statement.note);
    write_parties(json, statement);
    write_evidence(json, statement);
    json.end();
}

void write_tie(JsonWriter& json, const CooperationGraph& graph, EdgeId at) {
    const Edge& edge = graph[at];
    begin_node(json, "urn:jiedui:edge:" + edge_name(at));
    json.key("@type").text("rdf:Statement").key("source").text(address(graph[edge.source].entity));
    json.key("relation").text(term(to_string(edge.relation)));
    json.key("target").text(address(graph[edge.target].entity));
    json.key("directed").flag(edge.directed).key("weight").count(edge.weight);
    json.key("origin").text(to_string(edge.origin)).key("derivedFrom").begin('[');
    for (const StatementId statement : edge.statements) {
        json.text(address_of_statement(statement));
    }
    json.end().end();
}

} // namespace

/// Statements as PROV entities quoted from their documents, their evidence as targets of Web Annotations,
/// edges as reified RDF statements derived from them.
void write_jsonld(const CooperationGraph& graph, const ExportOptions&, const OpenFile& open) {
    JsonWriter json(open(""));
    json.begin('{').key("@context").raw(context).line().key("@graph").begin('[');
    for (const DocumentInfo& document : graph.documents()) {
        write_document(json, document);
    }
    for (const Vertex& vertex : graph.vertices()) {
        write_vertex(json, vertex);
    }
    for (std::size_t i = 0; i < graph.statements().size(); ++i) {
        write_statement(json, graph, static_cast<StatementId>(i));
    }
    each_edge(graph, [&](EdgeId e) { write_tie(json, graph, e); });
    json.line().end().line().end();
}

} // namespace jiedui::render::detail
