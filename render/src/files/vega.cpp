// SPDX-License-Identifier: Apache-2.0
#include "web.hpp"
#include "writers.hpp"

namespace jiedui::render::detail {
namespace {

/// What stands after the data. Vega's link force finds vertices by `datum.id`, for the items of a mark hold
/// the vertex in `datum`.
constexpr std::string_view drawing = R"(],
"scales":[{"name":"color","type":"ordinal","domain":{"data":"vertices","field":"kind"},"range":{"scheme":"tableau10"}}],
"legends":[{"fill":"color","title":"kind"}],
"marks":[
{"name":"nodes","type":"symbol","zindex":1,"from":{"data":"vertices"},
"encode":{"enter":{"fill":{"scale":"color","field":"kind"},"stroke":{"value":"white"},"tooltip":{"field":"name"}},
"update":{"size":{"signal":"datum.size * datum.size"}}},
"transform":[{"type":"force","iterations":300,"static":true,"signal":"force","forces":[
{"force":"center","x":{"signal":"width / 2"},"y":{"signal":"height / 2"}},
{"force":"collide","radius":8},{"force":"nbody","strength":-30},
{"force":"link","links":"edges","id":"datum.id","distance":40}]}]},
{"type":"path","from":{"data":"edges"},"encode":{"update":{"stroke":{"value":"#999999"},"strokeWidth":{"value":1},
"tooltip":{"signal":"{relation: datum.relation, documents: datum.document_ids, quote: datum.quote}"}}},
"transform":[{"type":"linkpath","require":{"signal":"force"},"shape":"line","sourceX":"datum.source.x",
"sourceY":"datum.source.y","targetX":"datum.target.x","targetY":"datum.target.y"}]},
{"type":"text","from":{"data":"nodes"},"zindex":2,"interactive":false,"encode":{"enter":{"text":{"field":"datum.name"},
"fontSize":{"value":9}},"update":{"x":{"field":"x"},"y":{"field":"y","offset":-6},"align":{"value":"center"}}}}]}
)";

} // namespace

/// A whole specification with the data in it.
void write_vega(const CooperationGraph& graph, const ExportOptions& options, const OpenFile& open) {
    const Scene scene(graph);
    std::ostream& out = open("");
    JsonWriter json(out);
    json.begin('{').key("$schema").text("https://vega.github.io/schema/vega/v6.json");
    json.key("description").text(options.title).key("width").count(800).key("height").count(600);
    json.line().key("data").begin('[').begin('{').key("name").text("vertices").key("values");
    write_flat_vertices(json, scene);
    json.end().line().begin('{').key("name").text("edges").key("values");
    write_flat_edges(json, scene);
    json.end();
    out << drawing;
}

} // namespace jiedui::render::detail
