// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/graphs.hpp"
#include "support/random_statements.hpp"

#include <map>
#include <set>
#include <sstream>
#include <tuple>

#include <nlohmann/json.hpp>

#include <jiedui/graph/json.hpp>

using namespace jiedui;
using jiedui::test::aid;
using jiedui::test::among;
using jiedui::test::entity;

namespace {

StatementSet read(const std::string& text) {
    std::istringstream in{text};
    return read_statements(in, "test.jsonl");
}

std::string written(const StatementSet& set) {
    std::ostringstream out;
    write_statements(out, set);
    return out.str();
}

std::string edge_file(const CooperationGraph& graph) {
    std::ostringstream out;
    write_edges(out, graph);
    return out.str();
}

Statement placed(Statement statement, std::string clause, std::uint32_t begin) {
    statement.clause = std::move(clause);
    statement.evidence = {{{begin, begin + 4}, "句子在此"}};
    return statement;
}

} // namespace

TEST_CASE("A statement is written with the keys of the model in their order") {
    Statement statement{
        .document = "甲〔2024〕7号",
        .clause = "二(二)2",
        .relation = Relation::joint_research,
        .participants = {{entity("region:丙省"), Role::lead}, {entity("organization:丁院"), Role::partner}},
        .platform = {},
        .programme = {},
        .fields = {"燕麦"},
        .evidence = {{{12, 16}, "丙丁合作"}},
        .confidence = 0.9,
        .origin = Origin::stated,
        .rule = {},
        .valid_from = {},
        .valid_to = {},
        .note = {}};

    CHECK(
        written({{statement}, {}}) ==
        R"({"document":"甲〔2024〕7号","clause":"二(二)2","relation":"joint_research",)"
        R"("participants":[{"entity":"region:丙省","role":"lead"},{"entity":"organization:丁院","role":"partner"}],)"
        R"("platform":null,"programme":null,"fields":["燕麦"],"evidence":[{"span":[12,16],"quote":"丙丁合作"}],)"
        R"("confidence":0.9,"origin":"stated"})"
        "\n");
}

TEST_CASE("Rule, validity and note are written only when there is something to say") {
    auto statement = among("甲", Relation::pairing, {"region:a", "region:b"});
    statement.platform = entity("zone:园");
    statement.rule = "pair";
    statement.valid_from = "2020";
    statement.valid_to = "2021-12-31";
    statement.valid_by = Evidence{{3, 8}, "至2021年"};
    statement.note = "see";

    CHECK(
        written({{statement}, {}}) ==
        R"({"document":"甲","clause":"一","relation":"pairing","participants":[{"entity":"region:a","role":"peer"},)"
        R"({"entity":"region:b","role":"peer"}],"platform":"zone:园","programme":null,"fields":[],"evidence":[],)"
        R"("confidence":1.0,"origin":"stated","rule":"pair","valid_from":"2020","valid_to":"2021-12-31",)"
        R"("valid_by":{"span":[3,8],"quote":"至2021年"},"note":"see"})"
        "\n");
}

TEST_CASE("Document records come first and carry no relation") {
    const StatementSet set{{among("甲", Relation::pairing, {"region:a", "region:b"})},
                           {{.id = "甲",
                             .title = "某某方案",
                             .number = "甲",
                             .issuers = {"丁厅"},
                             .written = "2024-01-02",
                             .published = ""}}};

    const auto text = written(set);

    CHECK(
        text.substr(0, text.find('\n')) ==
        R"({"document":"甲","title":"某某方案","number":"甲","issuers":["丁厅"],"written":"2024-01-02","published":""})");
}

TEST_CASE("Whatever is written reads back as the same set") {
    std::mt19937 random{6};

    for (int round = 0; round < 60; ++round) {
        const auto set = test::random_set(random, 20);
        const auto text = written(set);
        CHECK(read(text) == merge(set, {}));
        CHECK(written(read(text)) == text);
    }
}

TEST_CASE("The same statements in any order give the same statement file") {
    std::mt19937 random{7};

    for (int round = 0; round < 30; ++round) {
        const auto set = test::random_set(random, 20);
        CHECK(written(set) == written(test::shuffled(set, random)));
    }
}

TEST_CASE("A confidence reads back exactly") {
    auto statement = among("甲", Relation::pairing, {"region:a", "region:b"});

    for (const double confidence :
         {0.0, 1.0, 0.1, 1.0 / 3.0, 0.30000000000000004, 5e-324, 0.9999999999999999}) {
        statement.confidence = confidence;
        CHECK(read(written({{statement}, {}})).statements.at(0).confidence == confidence);
    }
}

TEST_CASE("Missing optional keys take their defaults and unknown keys are passed over") {
    const auto set =
        read(R"({"document":"甲","relation":"aid","participants":[{"entity":"region:a"}],"colour":"red"})");

    REQUIRE(set.statements.size() == 1);
    CHECK(set.statements[0] == Statement{.document = "甲",
                                         .clause = "",
                                         .relation = Relation::aid,
                                         .participants = {{entity("region:a"), Role::peer}}});
}

TEST_CASE("A platform or programme without a kind gets its own, with a kind it keeps that") {
    const auto set = read(
        R"({"document":"甲","relation":"cooperation","participants":[],"platform":"实验室","programme":"计划"}
{"document":"乙","relation":"cooperation","participants":[],"platform":"zone:园","programme":null})");

    REQUIRE(set.statements.size() == 2);
    CHECK(set.statements[0].platform == entity("platform:实验室"));
    CHECK(set.statements[0].programme == entity("programme:计划"));
    CHECK(set.statements[1].platform == entity("zone:园"));
    CHECK_FALSE(set.statements[1].programme);
}

TEST_CASE("A byte order mark, blank lines, CRLF and a missing last newline do no harm") {
    const std::string line = R"({"document":"甲","relation":"aid","participants":[]})";

    CHECK(read("\xEF\xBB\xBF" + line + "\r\n\r\n  \t\n" + line).statements.size() == 2);
    CHECK(read("\xEF\xBB\xBF").statements.empty());
    CHECK(read("") == StatementSet{});
    CHECK(read("\n\n") == StatementSet{});
}

TEST_CASE("The edge file has every stated tie once a document, where it stands first") {
    const auto tie = among("甲", Relation::pairing, {"region:b", "region:a"});
    StatementSet set;
    set.statements = {placed(tie, "五(十)", 90), placed(tie, "五(九)", 40),
                      placed(aid("甲", "region:b", "region:a"), "五(九)", 60),
                      placed(among("乙", Relation::pairing, {"region:a", "region:b"}), "前言", 500)};

    const std::string expected =
        R"lines({"document":"乙","clause":"前言","source":"region:a","target":"region:b","relation":"pairing"}
{"document":"甲","clause":"五(九)","source":"region:a","target":"region:b","relation":"pairing"}
{"document":"甲","clause":"五(九)","source":"region:b","target":"region:a","relation":"aid"}
)lines";

    const auto text = edge_file(build_graph(set));

    CHECK(text == expected);
}

TEST_CASE("The edge file leaves out structure and background") {
    auto background = among("甲", Relation::pairing, {"region:a", "region:b"});
    background.origin = Origin::background;
    auto structure = aid("甲", "region:c", "region:d");
    structure.relation = Relation::leads;
    auto field = aid("甲", "region:e", "region:f");
    field.fields = {"燕麦"};

    const auto text = edge_file(build_graph({{background, structure, field}, {}}));

    CHECK(text ==
          R"({"document":"甲","clause":"一","source":"region:e","target":"region:f","relation":"aid"})"
          "\n");
}

TEST_CASE("A statement with evidence stands before one without") {
    const auto tie = among("甲", Relation::pairing, {"region:b", "region:a"});
    auto nowhere = tie;
    nowhere.clause = "一";

    const auto text = edge_file(build_graph({{nowhere, placed(tie, "九", 4000000000)}, {}}));

    CHECK(text.find(R"("clause":"九")") != std::string::npos);
    CHECK(std::ranges::count(text, '\n') == 1);
}

TEST_CASE("The edge file agrees with a search over all statements") {
    std::mt19937 random{8};
    using Key = std::tuple<std::string, std::string, std::string, Relation, bool>;

    for (int round = 0; round < 30; ++round) {
        const auto graph = build_graph(test::random_set(random, 40));
        std::map<Key, std::pair<std::uint64_t, std::string>> first;
        for (const auto& statement : graph.statements()) {
            std::uint64_t begin = 1ULL << 40U;
            for (const auto& evidence : statement.evidence) {
                begin = std::min<std::uint64_t>(begin, evidence.span.begin);
            }
            for (const auto& tie : expand(statement)) {
                if (statement.origin == Origin::stated && !is_structural(tie.relation)) {
                    const Key key{statement.document, id(tie.source), id(tie.target), tie.relation,
                                  tie.directed};
                    const std::pair place{begin, statement.clause};
                    const auto [found, is_new] = first.emplace(key, place);
                    if (!is_new && begin < found->second.first) {
                        found->second = place;
                    }
                }
            }
        }
        std::multiset<std::string> expected;
        for (const auto& [key, place] : first) {
            const auto& [document, source, target, relation, directed] = key;
            expected.insert(nlohmann::ordered_json{{"document", document},
                                                   {"clause", place.second},
                                                   {"source", source},
                                                   {"target", target},
                                                   {"relation", to_string(relation)}}
                                .dump());
        }

        std::multiset<std::string> lines;
        std::istringstream in{edge_file(graph)};
        for (std::string line; std::getline(in, line);) {
            lines.insert(line);
        }
        CHECK(lines == expected);
    }
}
