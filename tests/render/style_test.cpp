// SPDX-License-Identifier: Apache-2.0
#include "render/diagrams.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <tuple>

#include <unistd.h>

#include <jiedui/graph/diagnostic.hpp>

using namespace jiedui;
using namespace jiedui::render;

namespace {

std::string shipped() {
    std::ifstream in(JIEDUI_SOURCE_DIR "/data/style.json", std::ios::binary);
    return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string complaint(const std::string& file) {
    std::istringstream in(file);
    try {
        read_style(in, "my.json");
    } catch (const Error& error) {
        CHECK(error.code() == "JD401");
        CHECK_FALSE(error.hint().empty());
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("The shipped style names every kind and relation in both languages") {
    for (const auto kind : all_kinds) {
        CHECK_FALSE(test::style()[kind].label.zh.empty());
        CHECK_FALSE(test::style()[kind].label.en.empty());
    }
    for (const auto relation : all_relations) {
        CHECK_FALSE(test::style()[relation].label.zh.empty());
        CHECK_FALSE(test::style()[relation].label.en.empty());
    }
}

TEST_CASE("The shipped style names the macro-regions of the gazetteer") {
    for (const auto* key : {"east", "central", "west", "northeast"}) {
        CHECK(test::style().groups.contains(key));
    }
}

TEST_CASE("Relations of the shipped style differ without colour, by line or arrow") {
    std::set<Line> undirected;
    std::set<std::tuple<Line, Arrow>> all;
    for (const auto relation : all_relations) {
        const auto& look = test::style()[relation];
        all.insert({look.line, look.arrow});
        const bool has_arrow_always =
            is_structural(relation) || relation == Relation::aid || relation == Relation::hosts;
        if (!has_arrow_always) {
            CHECK(undirected.insert(look.line).second);
        }
    }

    // aid and cooperation share the plain line: one of them always has an arrow, the other never.
    CHECK(all.size() + 1 == all_relations.size());
}

TEST_CASE("Kinds of the shipped style differ by shape") {
    std::set<Shape> shapes;
    for (const auto kind : all_kinds) {
        shapes.insert(test::style()[kind].shape);
    }

    CHECK(shapes.size() == all_kinds.size());
}

TEST_CASE("A broken style file is refused with place, problem and what was expected") {
    const std::string good = shipped();

    CHECK(complaint(good).empty());
    CHECK(complaint("{\n  \"format\": oops}") ==
          "my.json:2:13: error JD401: broken JSON; expected a style file");
    CHECK(complaint("").starts_with("my.json:1:1: error JD401: broken JSON"));
    CHECK(complaint("[]") == "my.json: error JD401: '' has the wrong type; expected an object");
    CHECK(complaint(replaced(good, "#D55E00", "red")) ==
          "my.json: error JD401: 'relations.pairing.color' is 'red'; expected a colour such as #0072B2");
    CHECK(complaint(replaced(good, "\"twin\"", "\"wavy\"")) ==
          "my.json: error JD401: 'relations.pairing.line' is 'wavy'; expected one of solid, thick, twin, "
          "dashed, "
          "twin_dashed, dotted");
    CHECK(complaint(replaced(good, "\"pairing\":", "\"pairs\":")) ==
          "my.json: error JD401: 'relations.pairing' is missing");
    CHECK(complaint(replaced(good, "\"region\":", "\"regions\": 1, \"region\":")) ==
          "my.json: error JD401: 'kinds' has the key 'regions', which the vocabulary does not have");
    CHECK(complaint(replaced(good, "\"version\": 1", "\"version\": 2")) ==
          "my.json: error JD401: 'format' is not jiedui-style, version 1");
}

TEST_CASE("A style file that is not there is an error that names it") {
    CHECK_THROWS_AS(load_style("/no/such/style.json"), Error);
}

TEST_CASE("Wordings come in Chinese, in English, or in both") {
    const Words words{"平台", "Platform"};

    CHECK(text(words, Language::zh) == "平台");
    CHECK(text(words, Language::en) == "Platform");
    CHECK(text(words, Language::both) == "平台 Platform");
    CHECK(text({"", "Platform"}, Language::both) == "Platform");
}

TEST_CASE("The legend explains what is present and nothing else") {
    Diagram diagram;
    diagram.nodes = {test::node("a", EntityKind::zone), test::node("b"), test::node("c")};
    diagram.edges = {test::edge(0, 0, 1, Relation::technology_transfer, true),
                     test::edge(1, 1, 2, Relation::technology_transfer),
                     test::edge(2, 1, 2, Relation::pairing)};

    const Legend legend = legend_of(diagram, test::style(), Language::en);

    CHECK(legend.kinds == std::vector<KindKey>{{EntityKind::region, "Region"}, {EntityKind::zone, "Zone"}});
    CHECK(legend.relations ==
          std::vector<RelationKey>{{Relation::pairing, false, "Pairing"},
                                   {Relation::technology_transfer, true, "Technology transfer"}});
    CHECK(legend.note.empty());
}

TEST_CASE("The legend speaks of thickness when edges differ in it") {
    Diagram diagram;
    diagram.nodes = {test::node("a"), test::node("b")};
    diagram.edges = {test::edge(0, 0, 1), test::edge(1, 0, 1)};
    diagram.edges[1].weight = 3;

    CHECK(legend_of(diagram, test::style(), Language::en).note == test::style()[Phrase::thickness].en);
}

TEST_CASE("The legend of an empty diagram is empty") {
    CHECK(legend_of(Diagram{}, test::style(), Language::zh) == Legend{});
}

TEST_CASE("A wording takes its values, in any order and as often as it wants") {
    CHECK(text(Words{"{1}之{0}，{0}", "{0} of {1}"}, Language::zh, {"甲", "乙"}) == "乙之甲，甲");
    CHECK(text(Words{"{1}之{0}，{0}", "{0} of {1}"}, Language::en, {"{1}", "b"}) == "{1} of b");
}

TEST_CASE("A user's style file replaces what it gives and nothing else") {
    const auto changes =
        std::filesystem::temp_directory_path() / ("jiedui_style_" + std::to_string(getpid()) + ".json");
    std::ofstream(changes) << R"({"relations":{"aid":{"color":"#112233"}}})";

    const Style style = load_style(JIEDUI_SOURCE_DIR "/data/style.json", changes);
    std::ofstream(changes) << R"({"relations":{"aids":{"color":"#112233"}}})";
    CHECK_THROWS_AS(load_style(JIEDUI_SOURCE_DIR "/data/style.json", changes), Error);
    std::filesystem::remove(changes);

    CHECK(style[Relation::aid].color == "#112233");
    CHECK(style[Relation::aid].line == test::style()[Relation::aid].line);
    CHECK(style[Relation::pairing] == test::style()[Relation::pairing]);
}
