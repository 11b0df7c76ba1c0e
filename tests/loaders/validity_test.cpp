// SPDX-License-Identifier: Apache-2.0
#include "documents/validity.hpp"
#include "knowledge.hpp"
#include "support/catch.hpp"
#include "temporary_file.hpp"
#include "text/utf8.hpp"

#include <array>

#include <jiedui/graph/diagnostic.hpp>

using namespace jiedui;
using namespace jiedui::loaders;
using namespace jiedui::loaders::detail;

namespace {

const PeriodReader& reader() {
    static const PeriodReader loaded(testing::extractor().knowledge().lexicon);
    return loaded;
}

struct Row {
    std::u32string_view text;
    std::string from;
    std::string to;
    std::u32string_view words;
};

void check_rows(const std::vector<Row>& rows, PeriodContext context) {
    for (const Row& row : rows) {
        INFO(encode_utf8(row.text));
        const auto [period, is_unclear] = reader().read(row.text, context);
        CHECK_FALSE(is_unclear);
        CHECK((period ? period->from : "") == row.from);
        CHECK((period ? period->to : "") == row.to);
        CHECK(encode_utf8(period ? row.text.substr(period->begin, period->end - period->begin) : U"") ==
              encode_utf8(row.words));
    }
}

/// The validity of the first statement of a relation that is not structural.
Statement first_statement(std::string_view text) {
    for (Statement& statement : testing::extract(text).statements) {
        if (!is_structural(statement.relation)) {
            return std::move(statement);
        }
    }
    FAIL("nothing is stated");
    return {};
}

} // namespace

TEST_CASE("a sentence states how long something is to hold") {
    check_rows(
        {
            {U"到2031年，临江与海州建成茶园。", "", "2031", U"到2031年"},
            {U"力争到2031年底，临江与海州合作。", "", "2031", U"到2031年"},
            {U"有效期至2031年6月30日。", "", "2031-06-30", U"有效期至2031年6月30日"},
            {U"2031年底前，两市完成对接。", "", "2031", U"2031年底前"},
            {U"2031年6月底前完成。", "", "2031-06", U"2031年6月底前"},
            {U"到二〇三一年，两市共建茶园。", "", "2031", U"到二〇三一年"},
            {U"自2029年3月起，两市互派茶农。", "2029-03", "", U"2029年3月起"},
            {U"2029年以来，两市合作。", "2029", "", U"2029年以来"},
            {U"2029—2031年，两市合作。", "2029", "2031", U"2029—2031年"},
            {U"2029~2031年，两市合作。", "2029", "2031", U"2029~2031年"},
            {U"2029年至2031年两市合作。", "2029", "2031", U"2029年至2031年"},
            {U"2029年1月—2031年6月两市合作。", "2029-01", "2031-06", U"2029年1月—2031年6月"},
            {U"“十四五”期间，两市合作。", "2021", "2025", U"“十四五”期间"},
            {U"十五五时期，两市合作。", "2026", "2030", U"十五五时期"},
            {U"“十五”期间，两市合作。", "2001", "2005", U"“十五”期间"},
            {U"“十四五”末，两市共有茶园十座。", "", "2025", U"“十四五”末"},
            {U"“十三五”以来，两市合作。", "2016", "", U"“十三五”以来"},
            {U"2029年起两市合作，到2031年建成茶园。", "2029", "2031", U"2029年起两市合作，到2031年"},
            {U"“十四五”期间两市合作，到2025年建成茶园。", "2021", "2025", U"“十四五”期间两市合作，到2025年"},
        },
        PeriodContext::sentence);
}

TEST_CASE("a date that is no bound states nothing") {
    check_rows(
        {
            {U"2031年，两市签署协议。", "", "", U""},
            {U"截至2031年底，两市共有茶园十座。", "", "", U""},
            {U"产量由2029年的三吨增长到2031年的九吨。", "", "", U""},
            {U"较“十三五”时期增长一成，两市合作。", "", "", U""},
            {U"与2030年相比，两市合作更密。", "", "", U""},
            {U"2031年前后两市合作。", "", "", U""},
            {U"2031年起草协议。", "", "", U""},
            {U"编制“十五五”茶业规划，两市合作。", "", "", U""},
            {U"落实《临江茶业规划（2029—2031年）》，两市合作。", "", "", U""},
            {U"三年内，两市合作。", "", "", U""},
            {U"到12031年，编号20312031年。", "", "", U""},
            {U"十五期间，两市合作。", "", "", U""},
            {U"《临江茶业规划（2029—2031年）", "", "", U""},
            {U"", "", "", U""},
        },
        PeriodContext::sentence);
}

TEST_CASE("a title names its plan or its years") {
    check_rows(
        {
            {U"关于印发《“十四五”临江海州茶业合作方案》的通知", "2021", "2025", U"“十四五”"},
            {U"临江海州茶业合作计划（2029~2031年）", "2029", "2031", U"2029~2031年"},
            {U"关于2031年茶业工作的通知", "", "", U""},
        },
        PeriodContext::title);
}

TEST_CASE("what does not agree is left open") {
    for (const auto* text : {U"到2029年建成茶园，到2031年建成茶港。", U"2031年起，到2029年两市合作。"}) {
        const auto [period, is_unclear] = reader().read(text, PeriodContext::sentence);

        CHECK(is_unclear);
        CHECK_FALSE(period);
    }
}

TEST_CASE("the sentence goes before the heading, the heading before the title") {
    const std::string title = "关于印发《“十四五”东西部茶业协作方案》的通知\n\n";

    const auto by_sentence =
        first_statement(title + "一、2022—2023年任务\n\n到2024年，上海与云南深化合作。\n");
    const auto by_heading = first_statement(title + "一、2022—2023年任务\n\n上海与云南深化合作。\n");
    const auto by_upper =
        first_statement(title + "一、2022—2023年任务\n\n（一）任务\n\n上海与云南深化合作。\n");
    const auto by_title = first_statement(title + "一、任务\n\n上海与云南深化合作。\n");
    const auto by_nothing = first_statement("关于茶业协作的通知\n\n一、任务\n\n上海与云南深化合作。\n");
    const auto unclear = first_statement(title + "到2023年上海与云南深化合作，到2024年建成茶园。\n");

    CHECK(std::tuple(by_sentence.valid_from, by_sentence.valid_to) == std::tuple("", "2024"));
    REQUIRE(by_sentence.valid_by);
    CHECK(by_sentence.valid_by->quote == "到2024年");
    CHECK(std::tuple(by_heading.valid_from, by_heading.valid_to) == std::tuple("2022", "2023"));
    CHECK(by_upper.valid_to == "2023");
    CHECK(std::tuple(by_title.valid_from, by_title.valid_to) == std::tuple("2021", "2025"));
    REQUIRE(by_title.valid_by);
    CHECK(by_title.valid_by->quote == "“十四五”");
    for (const Statement& open : {by_nothing, unclear}) {
        CHECK(std::tuple(open.valid_from, open.valid_to) == std::tuple("", ""));
        CHECK_FALSE(open.valid_by);
    }
}

TEST_CASE("the first sentence of an item states for itself only") {
    const auto statements =
        testing::extract("关于茶业协作的通知\n\n（一）到2024年上海与云南深化合作。福建与宁夏加强合作。\n");

    std::size_t bounded = 0;
    for (const Statement& statement : statements.statements) {
        bounded += statement.valid_to == "2024" ? 1U : 0U;
    }
    CHECK(statements.statements.size() == 2);
    CHECK(bounded == 1);
}

TEST_CASE("the words of validity are found in traditional characters and with blanks") {
    const auto statement =
        first_statement("關於茶業協作的通知\n\n一、任務\n\n有效期至 2024 年，上海與雲南深化合作。\n");

    CHECK(statement.valid_to == "2024");
    REQUIRE(statement.valid_by);
    CHECK(statement.valid_by->quote == "有效期至 2024 年");
}

TEST_CASE("a plan without a period is refused") {
    const testing::TemporaryFile file("class\tword\tvalue\ntime_plan\t“二十五”\t2051\n");
    const std::array paths{file.path()};

    CHECK_THROWS_AS(Lexicon::load(paths), Error);
}
