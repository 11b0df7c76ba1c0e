// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"

#include <algorithm>
#include <span>

#include <jiedui/loaders/review.hpp>

using namespace jiedui;
using namespace jiedui::loaders;

namespace {

Statement pairing() {
    Statement statement;
    statement.document = "甲发〔2024〕1号";
    statement.clause = "二(一)";
    statement.relation = Relation::pairing;
    statement.participants = {{{EntityKind::region, "甲"}, Role::lead},
                              {{EntityKind::region, "乙"}, Role::partner}};
    return statement;
}

Document document(std::string id, std::u32string text) {
    Document one;
    one.header.info.id = std::move(id);
    one.text = std::move(text);
    return one;
}

std::string id_after(void (*change)(Statement&)) {
    Statement statement = pairing();
    change(statement);
    return statement_id(statement);
}

/// The row below the header.
std::string first_row(const std::string& sheet) {
    return sheet.substr(sheet.find("\r\n") + 2);
}

/// What somebody gets who fills in the decision of the only row.
std::string decided(std::string sheet, const std::string& decision) {
    const auto end = sheet.rfind(",,,\r\n");
    return sheet.insert(end, decision);
}

} // namespace

TEST_CASE("A statement keeps its id as long as document, clause, relation and parties stay") {
    const std::string id = statement_id(pairing());

    REQUIRE(id == "sf7fb4a5a8089ea13");
    REQUIRE(id == id_after([](Statement& s) { s.evidence = {{{1, 3}, "甲乙"}}; }));
    REQUIRE(id == id_after([](Statement& s) { std::ranges::reverse(s.participants); }));
    REQUIRE(id == id_after([](Statement& s) {
                s.fields = {"氢能"};
                s.confidence = 0.5;
                s.rule = "hub";
                s.note = "x";
            }));
}

TEST_CASE("A statement gets another id when anything that is decided on changes") {
    const std::vector<std::string> ids{
        statement_id(pairing()),
        id_after([](Statement& s) { s.document += "x"; }),
        id_after([](Statement& s) { s.clause = "二(二)"; }),
        id_after([](Statement& s) { s.relation = Relation::aid; }),
        id_after([](Statement& s) { s.participants[0].role = Role::peer; }),
        id_after([](Statement& s) { s.participants[0].entity.kind = EntityKind::zone; }),
        id_after([](Statement& s) { s.participants.pop_back(); }),
        id_after([](Statement& s) {
            s.platform = {EntityKind::platform, "丙中心"};
        }),
        id_after([](Statement& s) {
            s.programme = {EntityKind::platform, "丙中心"};
        })};

    std::vector<std::string> sorted = ids;
    std::ranges::sort(sorted);

    REQUIRE(std::ranges::adjacent_find(sorted) == sorted.end());
}

TEST_CASE("The sheet begins with a byte order mark and its columns, and ends rows with CRLF") {
    const std::string sheet = review_sheet({}, {});

    REQUIRE(sheet == "\xEF\xBB\xBFid,document,clause,relation,left,right,platform,programme,quote,context,"
                     "confidence,rule,decision,relation_new,note,coder\r\n");
}

TEST_CASE("A row shows parties by side, all quotes, and the sentences around the last one") {
    Statement statement = pairing();
    statement.participants.push_back({{EntityKind::region, "丙"}, Role::partner});
    statement.platform = {EntityKind::zone, "丁园"};
    statement.evidence = {{{0, 3}, "一、某"}, {{7, 14}, "甲与\n\"乙丙\""}};
    statement.confidence = 0.9;
    statement.rule = "hub";
    const auto text = document(statement.document, U"一、某\n前句。甲与乙丙结对。后句。");

    const std::string sheet = review_sheet(std::vector{statement}, std::span(&text, 1));

    REQUIRE(first_row(sheet) ==
            statement_id(statement) +
                ",甲发〔2024〕1号,二(一),pairing,region:甲,\"region:丙;region:乙\",zone:丁园,,"
                "\"一、某\n甲与\n\"\"乙丙\"\"\",\"一、某\n前句。 […] 后句。\",0.9,hub,,,,\r\n");
}

TEST_CASE("The context has whole sentences of at most 120 characters on each side") {
    Statement statement = pairing();
    const std::u32string far = std::u32string(80, U'远') + U"。";
    const std::u32string near = std::u32string(70, U'近') + U"。";
    const std::u32string endless(200, U'长');
    statement.evidence = {{{152, 154}, "甲乙"}};
    const auto text = document(statement.document, far + near + U"甲乙" + endless);

    const std::string row = first_row(review_sheet(std::vector{statement}, std::span(&text, 1)));

    REQUIRE(row.find("远") == std::string::npos);
    REQUIRE(row.find("," + quote(text, {81, 152}) + " […] " + quote(text, {154, 274}) + ",1,") !=
            std::string::npos);
}

TEST_CASE("Rows follow documents and places, and background has none") {
    Statement late = pairing();
    late.evidence = {{{50, 60}, ""}};
    Statement early = pairing();
    early.clause = "三";
    early.evidence = {{{5, 6}, ""}};
    Statement unproved = pairing();
    unproved.clause = "一";
    Statement background = pairing();
    background.origin = Origin::background;
    background.clause = "零";

    const std::string sheet = review_sheet(std::vector{unproved, late, background, early}, {});

    REQUIRE(sheet.find("零") == std::string::npos);
    REQUIRE(sheet.find(statement_id(early)) < sheet.find(statement_id(late)));
    REQUIRE(sheet.find(statement_id(late)) < sheet.find(statement_id(unproved)));
}

TEST_CASE("Statements of one id share a row") {
    Statement first = pairing();
    first.evidence = {{{5, 7}, "甲乙"}};
    Statement second = pairing();
    second.evidence = {{{9, 11}, "乙甲"}};

    const std::string sheet = review_sheet(std::vector{first, second}, {});

    REQUIRE(std::ranges::count(sheet, '\r') == 2);
    REQUIRE(sheet.find("\"甲乙\n乙甲\"") != std::string::npos);
}

TEST_CASE("A field that a spreadsheet would compute begins with an apostrophe") {
    Statement statement = pairing();
    statement.evidence = {{{0, 4}, "=1+2"}};

    const std::string sheet = review_sheet(std::vector{statement}, {});

    REQUIRE(sheet.find(",'=1+2,") != std::string::npos);
}

TEST_CASE("A sheet reads back in every way that spreadsheet programs save it") {
    Statement statement = pairing();
    statement.evidence = {{{0, 4}, "甲与\r\n乙，\"结对\"; 又, 一句"}};
    const std::string ours = decided(review_sheet(std::vector{statement}, {}), "Reject ");
    std::string without_mark = ours.substr(3);
    std::string with_lf = without_mark;
    std::erase(with_lf, '\r');
    const std::string quote = "\"甲与\n乙，\"\"结对\"\"; 又, 一句\"";
    const std::string id = statement_id(statement);
    const std::string semicolons = "\xEF\xBB\xBF"
                                   "id;quote;decision;coder\r\n" +
                                   id + ";" + quote + ";REJECT;丁\r\n;;;\r\n";
    const std::string tabs = "\"Decision\"\t\"ID\"\nreject\t" + id;
    const auto sheet = GENERATE_COPY(ours, without_mark, with_lf, semicolons, tabs);

    const Review review = read_review(sheet, "sheet.csv");

    REQUIRE(review.diagnostics.empty());
    REQUIRE(review.rows.size() == 1);
    REQUIRE(review.rows[0].id == id);
    REQUIRE(review.rows[0].decision == Decision::reject);
    REQUIRE(review.rows[0].place.line == 2);
}

TEST_CASE("Lines are counted through quoted line ends") {
    const std::string sheet = "id,quote,decision\r\ns1,\"a\r\nb\r\nc\",reject\r\ns2,,perhaps\r\n";

    const Review review = read_review(sheet, "sheet.csv");

    REQUIRE(review.rows.size() == 1);
    REQUIRE(review.diagnostics.size() == 1);
    REQUIRE(review.diagnostics[0].code == "JD131");
    REQUIRE(review.diagnostics[0].location.line == 5);
}

TEST_CASE("What is no sheet is an error with its place") {
    const auto code_of = [](std::string_view bytes) {
        try {
            (void)read_review(bytes, "sheet.csv");
        } catch (const Error& error) {
            return error.code() + ":" + std::to_string(error.location().line);
        }
        return std::string("none");
    };

    REQUIRE(code_of("id,decision\n") == "none");
    REQUIRE(code_of("") == "JD130:1");
    REQUIRE(code_of("id,verdict\n") == "JD130:1");
    REQUIRE(code_of("id,decision\ns1,\xBE\xDC\xBE\xF8\n") == "JD101:2");
    REQUIRE(code_of("\xFF\xFEi\0d\0") == "JD101:1");
    REQUIRE(code_of("id,decision\ns1,\"reject\ns2,accept\n") == "JD135:2");
}

TEST_CASE("Rows that cannot be used say why, each at its line") {
    struct Case {
        const char* row;
        const char* problem;
    };
    const auto c = GENERATE(
        Case{"s1,d,aid,region:甲,region:乙,,perhaps,", "'perhaps' is no decision"},
        Case{",d,aid,region:甲,region:乙,,reject,", "the id is missing"},
        Case{"s1,d,aid,region:甲,region:乙,,retype,", "'' is no relation"},
        Case{"s1,d,aid,region:甲,region:乙,,retype,help", "'help' is no relation"},
        Case{"s1,d,pairing,region:甲;region:乙,,,retype,aid", "the row ties nobody to anybody as aid"},
        Case{",d,pairing,甲,region:乙,,add,", "'甲' is no entity"},
        Case{",d,pairing,region:甲,,,add,", "the row ties nobody to anybody as pairing"},
        Case{",,pairing,region:甲,region:乙,,add,", "the document is missing"},
        Case{",d,hosts,region:甲,platform:丙,丁,add,", "'platform:丁' and 'platform:丙' in one row"});

    const Review review = read_review(
        std::string("id,document,relation,left,right,platform,decision,relation_new\n") + c.row, "sheet.csv");

    REQUIRE(review.rows.empty());
    REQUIRE(review.diagnostics.size() == 1);
    REQUIRE(review.diagnostics[0].message == std::string(c.problem) + "; the row was left out");
    REQUIRE(review.diagnostics[0].location.line == 2);
    REQUIRE_FALSE(review.diagnostics[0].hint.empty());
}
