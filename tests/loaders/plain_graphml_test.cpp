// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"

#include <string>

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/loaders/import.hpp>

using namespace jiedui;
using loaders::read_plain_graphml;

namespace {

std::string file(const std::string& inside) {
    return "<?xml version=\"1.0\"?><!-- by hand --><g:graphml xmlns:g=\"u\">" + inside + "</g:graphml>\n";
}

/// `code:line` of the error; "read" where there is none.
std::string problem_of(const std::string& bytes) {
    try {
        (void)read_plain_graphml(bytes, "file");
        return "read";
    } catch (const Error& error) {
        return error.code() + ":" + std::to_string(error.location().line);
    }
}

} // namespace

TEST_CASE("a plain GraphML file is names, links and weights") {
    const std::string bytes =
        file("<key id=\"n\" for=\"node\" attr.name=\"label\"/><key id='w' for='edge' attr.name='Weight'>"
             "<default>2</default></key><graph edgedefault=\"undirected\"><node id=\"a\"><data key=\"n\">甲"
             "</data></node><node id=\"b\"/><edge source=\"a\" target=\"b\"/><edge source=\"b\" target=\"c\">"
             "<data key=\"w\"> 0.5\n</data></edge></graph>");

    const PlainNetwork network = read_plain_graphml(bytes, "file");

    CHECK(network.names == std::vector<std::string>{"甲", "b", "c"});
    CHECK(network.edges == std::vector<PlainEdge>{{0, 1, 2.0}, {1, 2, 0.5}});
    CHECK_FALSE(network.directed);
}

TEST_CASE("where some edges have a direction, the others lead both ways") {
    const std::string bytes = file("<graph edgedefault=\"directed\"><edge source=\"a\" target=\"b\"/><edge "
                                   "source=\"c\" target=\"a\" directed=\"false\"/></graph>");

    const PlainNetwork network = read_plain_graphml(bytes, "file");

    CHECK(network.edges == std::vector<PlainEdge>{{0, 1}, {2, 0}, {0, 2}});
    CHECK(network.directed);
}

TEST_CASE("texts are what XML means by them: entities, numbers of characters, sections, ends of lines") {
    const std::string bytes =
        file("<key id=\"n\" for=\"node\" attr.name=\"name\"/><graph><node id=\"a&amp;b\">"
             "<data key=\"n\">&lt;&#x4E00;&#20108;&gt;<!-- x --><![CDATA[<&amp;>]]>\r\n!"
             "</data></node><node id='x\ny'/></graph>");

    const PlainNetwork network = read_plain_graphml(bytes, "file");

    CHECK(network.names == std::vector<std::string>{"<一二><&amp;>\n!", "x y"});
}

TEST_CASE("GraphML that is no XML, or not plain, is refused with its line") {
    const std::string edge = "<edge source=\"a\" target=\"b\">";

    CHECK(problem_of(file("<graph>\n" + edge + "</graph>")) == "JD150:2");
    CHECK(problem_of(file("<graph>\n<node/></graph>")) == "JD150:2");
    CHECK(problem_of(file("<graph>\n<hyperedge/></graph>")) == "JD150:2");
    CHECK(problem_of(file("&nbsp;")) == "JD150:1");
    CHECK(problem_of(file("<node id=\"&#0;\"/>")) == "JD150:1");
    CHECK(problem_of(file("<node id=a/>")) == "JD150:1");
    CHECK(problem_of(file("<node id=\"a/>")) == "JD150:1");
    CHECK(problem_of(file("<!-- ")) == "JD150:1");
    CHECK(problem_of(file("") + "<graphml/>") == "JD150:2");
    CHECK(problem_of(file("") + "text") == "JD150:2");
    CHECK(problem_of("text" + file("")) == "JD150:1");
    CHECK(problem_of("<gexf/>") == "JD150:1");
    CHECK(problem_of("") == "JD150:1");
    CHECK(problem_of("<graphml>") == "JD150:1");
    CHECK(problem_of("<graphml>\n<") == "JD150:2");
    CHECK(problem_of("<!DOCTYPE graphml><graphml/>") == "JD150:1");
    CHECK(problem_of("<graphml>\n\xC4</graphml>") == "JD101:2");
    for (const std::string weight : {"0", "-1", "nan", "inf", "1e999", "", "x"}) {
        CHECK(problem_of(file("<key id=\"weight\" for=\"edge\"/><graph>\n" + edge + "<data key=\"weight\">" +
                              weight + "</data></edge></graph>")) == "JD302:2");
    }
}

TEST_CASE("a thousand vertices keep their numbers, whatever is asked between them") {
    std::string inside = "<graph>";
    for (std::size_t v = 1; v < 1000; ++v) {
        inside += "<edge source=\"v" + std::to_string(v / 2) + "\" target=\"v" + std::to_string(v) + "\"/>";
    }

    const PlainNetwork network = read_plain_graphml(file(inside + "</graph>"), "file");

    REQUIRE(network.names.size() == 1000);
    for (const PlainEdge& edge : network.edges) {
        CHECK(network.names[edge.source] ==
              "v" + std::to_string(std::stoul(network.names[edge.target].substr(1)) / 2));
    }
}
