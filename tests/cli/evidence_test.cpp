// SPDX-License-Identifier: Apache-2.0
#include "evidence.hpp"
#include "support/catch.hpp"

#include <jiedui/graph/builder.hpp>

using namespace jiedui;

TEST_CASE("A quotation is brought on one line without blanks between Chinese characters") {
    struct Case {
        const char* name;
        const char* quote;
        const char* line;
    };
    const auto c =
        GENERATE(Case{"nothing to do", "推动合作。", "推动合作。"},
                 Case{"line end in Chinese", "推动\n\n合作。", "推动合作。"},
                 Case{"line end in English", "work\ntogether", "work together"},
                 Case{"mixed", "推动 5G\n合作", "推动 5G 合作"}, Case{"at the ends", " \n推动\n", "推动"},
                 Case{"only blanks", " \n ", ""}, Case{"empty", "", ""});
    INFO(c.name);

    REQUIRE(cli::one_line(c.quote) == c.line);
}

TEST_CASE("The lines of an edge name document, clause and all quotations; background names its rule") {
    Statement statement;
    statement.document = "甲发〔2024〕1号";
    statement.clause = "二(一)";
    statement.relation = Relation::aid;
    statement.participants = {{{EntityKind::region, "甲"}, Role::supporter},
                              {{EntityKind::region, "乙"}, Role::supported}};
    statement.evidence = {{{1, 3}, "一、\n帮扶"}, {{5, 9}, "甲帮扶乙"}, {{10, 11}, ""}};
    Statement known = statement;
    known.origin = Origin::background;
    known.rule = "gazetteer";
    known.evidence.clear();
    const auto graph = build_graph({.statements = {statement, known}, .documents = {}});

    const std::string stated = cli::evidence_lines(graph, EdgeId{0}, "  ");
    const std::string background = cli::evidence_lines(graph, EdgeId{1}, "");

    REQUIRE(stated == "  甲发〔2024〕1号, 二(一)\n    \"一、帮扶\"\n    \"甲帮扶乙\"\n");
    REQUIRE(background == "background: gazetteer\n");
    REQUIRE(cli::arrow_of(graph, EdgeId{0}) == "甲 -> 乙");
}
