// SPDX-License-Identifier: Apache-2.0
#include "explorer_data.hpp"

#include "files/json_writer.hpp"

#include <cmath>

#include <jiedui/graph/json.hpp>

namespace jiedui::render::detail {
namespace {

constexpr double tenths = 10.0;

void write_words(JsonWriter& json, std::string_view key, const Words& words) {
    json.key(key).begin('{').key("zh").text(words.zh).key("en").text(words.en).end();
}

void write_style(JsonWriter& json, const Style& style) {
    json.begin('{').key("kinds").begin('{');
    for (const EntityKind kind : all_kinds) {
        const KindStyle& look = style[kind];
        json.line().key(to_string(kind)).begin('{');
        write_words(json, "label", look.label);
        json.key("shape")
            .text(to_string(look.shape))
            .key("fill")
            .text(look.fill)
            .key("outline")
            .text(look.outline)
            .end();
    }
    json.end().key("relations").begin('{');
    for (const Relation relation : all_relations) {
        const RelationStyle& look = style[relation];
        json.line().key(to_string(relation)).begin('{');
        write_words(json, "label", look.label);
        json.key("color").text(look.color).key("line").text(to_string(look.line));
        json.key("arrow").text(to_string(look.arrow)).end();
    }
    json.end().key("groups").begin('{');
    for (const auto& [name, words] : style.groups) {
        write_words(json, name, words);
    }
    json.end().end();
}

void write_text_unless_empty(JsonWriter& json, std::string_view key, const std::string& text) {
    if (!text.empty()) {
        json.key(key).text(text);
    }
}

void write_pair(JsonWriter& json, std::string_view key, double first, double second) {
    json.key(key).begin('[').number(first).number(second).end();
}

void write_vertex(JsonWriter& json, const ExplorerPage& page, VertexId id) {
    const auto& [entity, facts] = page.graph[id];
    json.line().begin('{').key("kind").text(to_string(entity.kind)).key("name").text(entity.name);
    write_text_unless_empty(json, "en", facts.label_en);
    write_text_unless_empty(json, "code", facts.code);
    write_text_unless_empty(json, "group", facts.macro_region);
    if (facts.longitude && facts.latitude) {
        write_pair(json, "map", *facts.longitude, *facts.latitude);
    }
    if (const auto& place = page.places[id]) {
        write_pair(json, "at", std::round(place->x * tenths) / tenths,
                   std::round(place->y * tenths) / tenths);
    }
    if (!page.names[id].empty()) {
        json.key("names").begin('[');
        for (const std::string& name : page.names[id]) {
            json.text(name);
        }
        json.end();
    }
    json.end();
}

void write_edge(JsonWriter& json, const Edge& edge) {
    json.line().begin('{').key("s").count(index(edge.source)).key("t").count(index(edge.target));
    json.key("r").text(to_string(edge.relation));
    if (edge.directed) {
        json.key("d").flag(true);
    }
    if (edge.origin == Origin::background) {
        json.key("b").flag(true);
    }
    json.key("by").begin('[');
    for (const StatementId statement : edge.statements) {
        json.count(index(statement));
    }
    json.end().end();
}

void write_measure(JsonWriter& json, const ExplorerMeasure& measure) {
    json.line().begin('{').key("name").text(measure.name);
    write_words(json, "title", measure.title);
    json.key("formula").text(measure.formula).key("source").text(measure.source);
    json.key("convention").text(measure.convention).key("values").begin('[');
    for (const auto& value : measure.values) {
        if (value && std::isfinite(*value)) {
            json.number(*value);
        } else {
            json.raw("null");
        }
    }
    json.end().end();
}

void write_passage(JsonWriter& json, const ExplorerPassage& passage) {
    json.line().begin('{').key("s").count(passage.statement).key("e").count(passage.evidence);
    json.key("before")
        .text(passage.before)
        .key("quote")
        .text(passage.quote)
        .key("after")
        .text(passage.after)
        .end();
}

template <class Write> void write_list(JsonWriter& json, std::string_view key, const Write& write) {
    json.line().key(key).begin('[');
    write();
    json.end();
}

} // namespace

void write_explorer_data(std::ostream& out, const ExplorerPage& page) {
    const CooperationGraph& graph = page.graph;
    JsonWriter json(out);
    json.begin('{').key("format").text("jiedui-explorer").key("version").count(1);
    json.key("title").text(page.title).key("language").text(page.language);
    json.key("network").text(page.network).key("program").text(page.program);
    json.line().key("style");
    write_style(json, page.style);
    write_list(json, "documents", [&] {
        for (const DocumentInfo& document : graph.documents()) {
            json.line().raw(document_json(document));
        }
    });
    write_list(json, "vertices", [&] {
        for (std::size_t i = 0; i < graph.vertices().size(); ++i) {
            write_vertex(json, page, static_cast<VertexId>(i));
        }
    });
    write_list(json, "edges", [&] {
        for (const Edge& edge : graph.edges()) {
            write_edge(json, edge);
        }
    });
    write_list(json, "statements", [&] {
        for (const Statement& statement : graph.statements()) {
            json.line().raw(statement_json(statement));
        }
    });
    write_list(json, "measures", [&] {
        for (const ExplorerMeasure& measure : page.measures) {
            write_measure(json, measure);
        }
    });
    write_list(json, "passages", [&] {
        for (const ExplorerPassage& passage : page.passages) {
            write_passage(json, passage);
        }
    });
    json.end();
}

} // namespace jiedui::render::detail
