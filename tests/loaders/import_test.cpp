// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/graphs.hpp"

#include <jiedui/loaders/import.hpp>

using namespace jiedui;
using namespace jiedui::loaders;
using Catch::Contains;

namespace {

Import imported(std::string_view bytes, ImportFormat format, const ImportOptions& options = {}) {
    return import_network(bytes, "file", format, options);
}

std::vector<std::string> codes(const Import& import) {
    std::vector<std::string> list;
    for (const Diagnostic& diagnostic : import.diagnostics) {
        list.push_back(diagnostic.code);
    }
    return list;
}

std::string ties(const CooperationGraph& graph) {
    std::string text;
    for (const Edge& edge : graph.edges()) {
        text += id(graph[edge.source].entity) + (edge.directed ? " > " : " - ") +
                id(graph[edge.target].entity) + " " + std::string{to_string(edge.relation)} + " " +
                std::to_string(edge.weight) + "\n";
    }
    return text;
}

constexpr std::string_view graphml_head =
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><key id=\"k\" for=\"node\" attr.name=\"kind\" "
    "attr.type=\"string\"><default>zone</default></key><key id=\"r\" for=\"edge\" attr.name=\"Relation\"/>";

std::string graphml(std::string_view body) {
    return std::string{graphml_head}.append(body).append("</graphml>");
}

} // namespace

TEST_CASE("a table of ties coded by hand becomes a network, with columns named as they are there") {
    const auto import = imported(
        "Von;Nach;Zahl;Art\nA;B;3;pairing\nB;C;1;joint research\nC;A;1;aid\n", ImportFormat::csv,
        {.document = "codes",
         .columns = {{"source", "Von"}, {"target", "Nach"}, {"weight", "Zahl"}, {"relation", "Art"}}});

    const auto graph = graph_of(import);

    REQUIRE(ties(graph) == "organization:A - organization:B pairing 3\norganization:B - "
                           "organization:C joint_research 1\norganization:C > organization:A aid 1\n");
    REQUIRE(codes(import) == std::vector<std::string>{"JD154"});
    REQUIRE(graph.statements()[0].document == "codes");
    REQUIRE(graph.statements().back().document == "codes 3");
    REQUIRE(graph.statements()[0].evidence.empty());
}

TEST_CASE("names are looked up, and vertices of one label stay apart") {
    const auto find = [](std::string_view name) -> std::optional<Entity> {
        return name == "Xi" ? std::optional(Entity{EntityKind::region, "X"}) : std::nullopt;
    };
    const auto import =
        imported("source,target\n1,2\n1,3\n3,4\n", ImportFormat::csv,
                 {.kind = EntityKind::platform,
                  .vertices = "Id,Label,Latitude,Longitude\n1,Xi,1.5,2\n2,same,,\n3,same,,\n4,,,\n",
                  .vertices_name = "v",
                  .find = find});

    const auto graph = graph_of(import);

    REQUIRE(ties(graph) ==
            "region:X - platform:same (2) cooperation 1\nregion:X - platform:same (3) cooperation 1\n"
            "platform:4 - platform:same (3) cooperation 1\n");
    REQUIRE(graph[*graph.find({EntityKind::region, "X"})].facts.latitude == 1.5);
}

TEST_CASE("what cannot be kept is counted: loops, idle vertices, odd weights, unknown words, missing ends") {
    const auto import = imported("source,target,weight,relation\na,a,1,aid\na,b,0.5,helps\n,b,1,aid\n",
                                 ImportFormat::csv, {.vertices = "id\na\nidle\n", .vertices_name = "v"});

    REQUIRE(codes(import) ==
            std::vector<std::string>{"JD153", "JD152", "JD154", "JD155", "JD156", "JD157", "JD158"});
    REQUIRE(import.set.statements.size() == 1);
    REQUIRE(import.set.statements[0].note == "helps");
}

TEST_CASE("a table without the columns that are needed is refused by name") {
    REQUIRE_THROWS_WITH(imported("a,b\n1,2\n", ImportFormat::csv),
                        Contains("JD151") && Contains("'source'") && Contains("a, b"));
    REQUIRE_THROWS_WITH(
        imported("source,target\n1,2\n", ImportFormat::csv, {.columns = {{"relation", "Tie"}}}),
        Contains("JD151") && Contains("'Tie'"));
    REQUIRE_THROWS_WITH(imported("", ImportFormat::csv), Contains("JD151"));
    REQUIRE_THROWS_WITH(imported("source,target\n\xFF,2\n", ImportFormat::csv), Contains("JD101"));
}

TEST_CASE("GraphML: defaults, directions of single edges, nested graphs, hyperedges") {
    const auto import = imported(
        graphml(
            "<graph edgedefault=\"directed\"><node id=\"a\"><graph edgedefault=\"directed\"><node id=\"b\">"
            "<data key=\"k\">region</data></node></graph></node><node id=\"c\"/>"
            "<edge source=\"a\" target=\"b\"><data key=\"r\">hosts</data></edge>"
            "<edge source=\"c\" target=\"b\" directed=\"false\"/><hyperedge/></graph>"),
        ImportFormat::graphml);

    REQUIRE(ties(graph_of(import)) == "region:b - zone:c cooperation 1\nzone:a > region:b hosts 1\n");
    REQUIRE(codes(import) == std::vector<std::string>{"JD158", "JD154"});
}

TEST_CASE("GEXF: attribute titles, edge types, spells as bounds of validity") {
    const auto import = imported(
        "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\"><graph defaultedgetype=\"undirected\">"
        "<attributes class=\"node\"><attribute id=\"0\" title=\"Kind\" type=\"string\"/></attributes>"
        "<nodes><node id=\"1\" label=\"A\"><attvalues><attvalue for=\"0\" "
        "value=\"region\"/></attvalues></node>"
        "<node id=\"2\" label=\"B\"/></nodes><edges><edge source=\"1\" target=\"2\" type=\"directed\" "
        "kind=\"aid\" "
        "weight=\"2.0\"><spells><spell start=\"2015-01-01\" end=\"2016-01-01\"/>"
        "<spell start=\"2018\" end=\"2019-05-01T00:00:00\"/></spells></edge></edges></graph></gexf>",
        ImportFormat::gexf);

    REQUIRE(ties(graph_of(import)) == "region:A > organization:B aid 2\n");
    REQUIRE(import.set.statements[0].valid_from == "2015-01-01");
    REQUIRE(import.set.statements[0].valid_to == "2019-05-01");
}

TEST_CASE("XML that is broken, of another kind, or that declares entities is refused with its line") {
    const std::string bomb =
        "<!DOCTYPE g [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n<graphml>&b;</graphml>";
    const std::string outside = "<!DOCTYPE g SYSTEM \"file:///etc/hostname\"><graphml/>";

    REQUIRE_THROWS_WITH(imported(bomb, ImportFormat::graphml), Contains("JD150"));
    REQUIRE_THROWS_WITH(imported(outside, ImportFormat::graphml), Contains("JD150"));
    REQUIRE_THROWS_WITH(imported("<graphml>\n\n<a", ImportFormat::graphml),
                        Contains("file:3") && Contains("JD150"));
    REQUIRE_THROWS_WITH(imported("<gexf/>", ImportFormat::graphml), Contains("graphml"));
    REQUIRE_THROWS_WITH(imported("", ImportFormat::gexf), Contains("JD150"));
    REQUIRE_THROWS_WITH(imported("\x01\xFF", ImportFormat::gexf), Contains("JD101"));
    REQUIRE_THROWS_WITH(imported("<graphml>\n\xB9\xA8</graphml>", ImportFormat::graphml),
                        Contains("file:2") && Contains("JD101"));
}

TEST_CASE("files cut off or with a byte changed are read or refused, never more") {
    const std::string whole =
        graphml("<graph edgedefault=\"directed\"><node id=\"a\"/><edge source=\"a\" target=\"b\"/></graph>");
    std::mt19937 random{7};
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::string changed = whole;
        changed[test::below(random, whole.size())] = static_cast<char>(test::below(random, 256));
        for (const std::string& bytes : {whole.substr(0, i), changed}) {
            for (const ImportFormat format : {ImportFormat::graphml, ImportFormat::gexf, ImportFormat::csv}) {
                try {
                    (void)graph_of(imported(bytes, format));
                } catch (const Error& error) {
                    REQUIRE(error.code().starts_with("JD1"));
                }
            }
        }
    }
}

TEST_CASE("the names of formats are read as they are written") {
    for (const ImportFormat format : {ImportFormat::json, ImportFormat::statements, ImportFormat::edges,
                                      ImportFormat::csv, ImportFormat::graphml, ImportFormat::gexf}) {
        REQUIRE(parse_import_format(to_string(format)) == format);
    }
    REQUIRE(!parse_import_format("xlsx"));
}
