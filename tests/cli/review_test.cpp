// SPDX-License-Identifier: Apache-2.0
#include "cli/documents.hpp"
#include "support/catch.hpp"

#include <algorithm>

#include <jiedui/loaders/review.hpp>

using namespace jiedui;
using namespace jiedui::loaders;

namespace {

constexpr auto header =
    "id,document,clause,relation,left,right,platform,programme,quote,decision,relation_new,note,coder\n";

Entity region(const char* name) {
    return {EntityKind::region, name};
}

Statement statement(std::string clause, Relation relation) {
    Statement one;
    one.document = "d";
    one.clause = std::move(clause);
    one.relation = relation;
    one.participants = {{region("甲"), Role::lead}, {region("乙"), Role::partner}};
    one.evidence = {{{3, 9}, "甲与乙协作。"}};
    one.fields = {"氢能"};
    one.confidence = 0.8;
    one.rule = "hub";
    return one;
}

/// A row as jiedui writes it for such a statement, with a decision.
std::string row(const Statement& about, const std::string& decision, const std::string& coder = "") {
    return statement_id(about) + ",d," + about.clause + "," + std::string{to_string(about.relation)} +
           ",region:甲,region:乙,,,," + decision + ",," + coder + "\n";
}

Review review(const std::string& rows, const std::string& name = "sheet.csv") {
    return read_review(header + rows, name);
}

Document document(std::u32string text) {
    Document one;
    one.header.info.id = "d";
    one.text = std::move(text);
    return one;
}

Reviewed applied(std::vector<Statement> statements, const std::vector<Review>& reviews,
                 const std::vector<Document>& documents = {}) {
    return apply_reviews({.statements = std::move(statements), .documents = {}}, reviews, documents);
}

std::vector<std::string> codes(const Reviewed& reviewed) {
    std::vector<std::string> found;
    for (const Diagnostic& one : reviewed.diagnostics) {
        found.push_back(one.code + ":" + std::to_string(one.location.line));
    }
    return found;
}

} // namespace

TEST_CASE("Accepted and undecided statements stay as they are, rejected ones vanish") {
    const auto a = statement("一", Relation::pairing);
    const auto b = statement("二", Relation::pairing);
    const auto c = statement("三", Relation::pairing);

    const auto result = applied({a, b, c}, {review(row(a, "accept,") + row(b, "reject,") + row(c, ","))});

    REQUIRE(result.set == merge({.statements = {a, c}, .documents = {}}, {}));
    REQUIRE(result.diagnostics.empty());
}

TEST_CASE("Decisions survive a new extraction that moves, grades or reads the sentence otherwise") {
    const auto before = statement("一", Relation::pairing);
    auto again = before;
    again.evidence = {{{103, 110}, "甲与乙，协作。"}};
    again.confidence = 0.4;
    again.rule = "joint";
    again.fields.clear();

    const auto result = applied({again}, {review(row(before, "reject,"))});

    REQUIRE(result.set.statements.empty());
    REQUIRE(result.diagnostics.empty());
}

TEST_CASE("A retyped statement has the new relation with roles to fit, and keeps its place and sentence") {
    const auto a = statement("一", Relation::cooperation);

    const auto result = applied({a}, {review(row(a, "retype,aid"))});

    auto expected = a;
    expected.relation = Relation::aid;
    expected.participants = {{region("乙"), Role::supported}, {region("甲"), Role::supporter}};
    normalise(expected);
    expected.confidence = 1.0;
    expected.rule = "review";
    REQUIRE(result.set.statements == std::vector{expected});
    REQUIRE(result.diagnostics.empty());
}

TEST_CASE("A retyped statement can be decided on again by its new id") {
    const auto a = statement("一", Relation::cooperation);
    const auto pairing = statement("一", Relation::pairing);
    const auto research = statement("一", Relation::joint_research);

    const auto on = applied({a}, {review(row(a, "retype,pairing") + row(pairing, "retype,joint_research"))});
    const auto away = applied({a}, {review(row(a, "retype,pairing")), review(row(pairing, "reject,"))});
    const auto round = applied({a}, {review(row(a, "retype,pairing") + row(pairing, "retype,cooperation"))});

    REQUIRE(on.set.statements.size() == 1);
    REQUIRE(statement_id(on.set.statements[0]) == statement_id(research));
    REQUIRE(away.set.statements.empty());
    REQUIRE(statement_id(round.set.statements.at(0)) == statement_id(a));
}

TEST_CASE("An added statement finds its quote in the text, white space apart") {
    const auto result = applied(
        {}, {review(",d,二(一),co_construction,region:甲；region：乙,,,,乙共 建丙中心。,add,,看过,丁\n")},
        test::together(document(U"前言。甲、乙共\n建丙中心。")));

    REQUIRE(result.diagnostics.empty());
    REQUIRE(result.set.statements.size() == 1);
    const Statement& added = result.set.statements[0];
    REQUIRE(added.clause == "二(一)");
    REQUIRE(added.relation == Relation::co_construction);
    REQUIRE(added.participants ==
            std::vector<Participant>{{region("乙"), Role::peer}, {region("甲"), Role::peer}});
    REQUIRE(added.evidence == std::vector<Evidence>{{{5, 13}, "乙共\n建丙中心。"}});
    REQUIRE(added.origin == Origin::stated);
    REQUIRE(added.rule == "review");
    REQUIRE(added.note == "看过");
    REQUIRE(added.confidence == 1.0);
}

TEST_CASE("A quote of several lines may stand apart in the text") {
    const auto result =
        applied({}, {review(",d,,pairing,region:甲,region:乙,,,\"一、协作\n甲乙结对\",add,,,\n")},
                test::together(document(U"一、协作\n略。甲乙结对。")));

    REQUIRE(result.diagnostics.empty());
    REQUIRE(result.set.statements.at(0).evidence ==
            std::vector<Evidence>{{{0, 4}, "一、协作"}, {{7, 11}, "甲乙结对"}});
}

TEST_CASE("Sides become roles by the relation") {
    struct Case {
        const char* cells; ///< relation, left, right, platform, programme
        std::vector<Tie> ties;
    };
    const Entity a = region("甲");
    const Entity b = region("乙");
    const Entity lab{EntityKind::platform, "丙室"};
    const Entity plan{EntityKind::programme, "丁计划"};
    const auto c = GENERATE_COPY(
        Case{"aid,region:乙,region:甲,,", {{b, a, Relation::aid, true}}},
        Case{"technology_transfer,region:乙,region:甲,,", {{b, a, Relation::technology_transfer, true}}},
        Case{"technology_transfer,region:乙;region:甲,,,", {{b, a, Relation::technology_transfer, false}}},
        Case{"hosts,region:甲,,丙室,", {{a, lab, Relation::hosts, true}}},
        Case{"hosts,region:甲,platform:丙室,,", {{a, lab, Relation::hosts, true}}},
        Case{"aid,programme:丁计划,region:甲,,", {{plan, a, Relation::aid, true}}},
        Case{"cooperation,region:甲,,,丁计划", {{a, plan, Relation::cooperation, false}}},
        Case{"co_construction,,region:甲;region:乙,丙室,",
             {{b, lab, Relation::co_construction, false}, {a, lab, Relation::co_construction, false}}});
    INFO(c.cells);

    const auto result = applied({}, {review(std::string(",d,,") + c.cells + ",,add,,,\n")});

    REQUIRE(result.set.statements.size() == 1);
    REQUIRE(expand(result.set.statements[0]) == c.ties);
}

TEST_CASE("An added statement without evidence comes in and is reported") {
    const std::string without_quote = ",d,一,pairing,region:甲,region:乙,,,,add,,,\n";
    const std::string other_quote = ",d,二,pairing,region:甲,region:乙,,,甲乙结对。,add,,,\n";
    const std::string other_document = ",e,三,pairing,region:甲,region:乙,,,甲乙结对。,add,,,\n";

    const auto result = applied({}, {review(without_quote + other_quote + other_document)},
                                test::together(document(U"乙甲结对。")));

    REQUIRE(result.set.statements.size() == 3);
    auto found = codes(result);
    std::ranges::sort(found);
    REQUIRE(found == std::vector<std::string>{"JD134:2", "JD134:3", "JD134:4"});
}

TEST_CASE("What is stated already is not added again") {
    const auto a = statement("一", Relation::pairing);

    const auto result = applied({a}, {review(",d,一,pairing,region:甲,region:乙,,,,add,,,\n")});

    REQUIRE(result.set == merge({.statements = {a}, .documents = {}}, {}));
    REQUIRE(result.diagnostics.empty());
}

TEST_CASE("Rows that fit no statement are stale and named with their line") {
    const auto a = statement("一", Relation::pairing);
    const auto gone = statement("九", Relation::pairing);

    const auto result =
        applied({a}, {review(row(a, "accept,") + row(gone, "accept,") + row(gone, ","), "b.csv"),
                      review(row(statement("八", Relation::aid), "retype,pairing"), "a.csv")});

    REQUIRE(codes(result) == std::vector<std::string>{"JD132:2", "JD132:3"});
    REQUIRE(result.diagnostics[0].location.path == "a.csv");
    REQUIRE(result.set.statements.size() == 1);
}

TEST_CASE("The later of two decisions wins, and coders that contradict each other are named") {
    const auto a = statement("一", Relation::pairing);
    const auto first = review(row(a, "reject,", "丁"), "1.csv");
    const auto second = review(row(a, "accept,", "戊"), "2.csv");
    const auto third = review(row(a, "retype,aid", "戊"), "3.csv");
    const auto fourth = review(row(a, "retype,cooperation", "己"), "4.csv");

    REQUIRE(applied({a}, {first, second}).set.statements.size() == 1);
    REQUIRE(applied({a}, {second, first}).set.statements.empty());
    REQUIRE(codes(applied({a}, {first, second})) == std::vector<std::string>{"JD133:2"});
    REQUIRE(applied({a}, {first, second}).diagnostics[0].message ==
            "accept by 戊 overrules reject by 丁 at 1.csv:2");
    REQUIRE(codes(applied({a}, {first, first})).empty());
    REQUIRE(codes(applied({a}, {second, third})).empty()); // the same coder thought again
    REQUIRE(applied({a}, {third, fourth}).diagnostics.at(0).message ==
            "retype to cooperation by 己 overrules retype to aid by 戊 at 3.csv:2");
}

TEST_CASE("An added statement can be accepted or rejected by a later sheet") {
    const auto adds = review(",d,一,pairing,region:甲,region:乙,,,甲乙结对,add,,,\n");
    const auto text = test::together(document(U"甲乙结对"));
    const auto network = applied({}, {adds}, text).set.statements;

    const auto kept = applied({}, {adds, review(row(network.at(0), "accept,"))}, text);
    const auto gone = applied({}, {adds, review(row(network.at(0), "reject,", "丁"))}, text);

    REQUIRE(kept.set.statements == network);
    REQUIRE(kept.diagnostics.empty());
    REQUIRE(gone.set.statements.empty());
    REQUIRE(codes(gone) == std::vector<std::string>{"JD133:2"});
}

TEST_CASE("Without decisions nothing changes, whatever the order of the statements") {
    const auto a = statement("一", Relation::pairing);
    const auto b = statement("二", Relation::aid);

    REQUIRE(applied({b, a}, {}).set == merge({.statements = {a, b}, .documents = {}}, {}));
    REQUIRE(applied({b, a}, {review(row(a, ","))}).set == applied({a, b}, {}).set);
}
