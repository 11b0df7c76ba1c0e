// SPDX-License-Identifier: Apache-2.0
#include "knowledge.hpp"
#include "support/catch.hpp"
#include "text/layout.hpp"
#include "text/utf8.hpp"

#include <string>
#include <vector>

using namespace jiedui::loaders;
using namespace jiedui::loaders::detail;
using namespace jiedui::loaders::testing;

namespace {

std::vector<std::string> labels(std::string_view text) {
    const Document document = extractor().read(text, "text");
    std::vector<std::string> result;
    for (const Clause& clause : document.clauses) {
        result.push_back(clause.label);
    }
    return result;
}

} // namespace

TEST_CASE("heading markers are recognised at the start of a line") {
    struct Row {
        std::u32string_view line;
        int rank;
        std::u32string_view label;
        std::u32string_view rest;
    };
    const std::vector<Row> rows{
        {U"第一编 总则", 1, U"第一编", U"总则"},
        {U"第二章 保护", 2, U"第二章", U"保护"},
        {U"第十二节 水渠", 3, U"第十二节", U"水渠"},
        {U"第二十一条 县级政府应当", 4, U"第二十一条", U"县级政府应当"},
        {U"第105条 附则", 4, U"第105条", U"附则"},
        {U"十二、保障措施", 5, U"十二", U"保障措施"},
        {U"（三）修水渠。", 6, U"(三)", U"修水渠。"},
        {U"（二十一）修水渠。", 6, U"(二十一)", U"修水渠。"},
        {U"1.改良土壤。", 7, U"1", U"改良土壤。"},
        {U"12. 改良土壤。", 7, U"12", U"改良土壤。"},
        {U"3、改良土壤。", 7, U"3", U"改良土壤。"},
        {U"（4）扩大茶园。", 8, U"(4)", U"扩大茶园。"},
        {U"②扩大茶园。", 9, U"②", U"扩大茶园。"},
        {U"## 一、总体要求", 5, U"一", U"总体要求"},
    };
    for (const Row& row : rows) {
        INFO(encode_utf8(row.line));
        const Marker marker = heading_marker(row.line);
        CHECK(marker.rank == row.rank);
        CHECK(encode_utf8(marker.label) == encode_utf8(row.label));
        CHECK(encode_utf8(row.line.substr(marker.length)) == encode_utf8(row.rest));
    }
}

TEST_CASE("what only looks like a heading marker is none") {
    for (const std::u32string_view line : {U"", U"一方面要改良土壤", U"（试行）", U"2.5万亩茶园", U"2030年",
                                           U"第三产业", U"第一", U"（三", U"十", U"第五条的规定", U"3万亩"}) {
        INFO(encode_utf8(line));
        CHECK(heading_marker(line).rank == 0);
    }
}

TEST_CASE("a clause is named by its headings") {
    CHECK(labels("茶园建设方案\n为了茶园，制定本方案。\n一、要求\n要修路。\n二、任务\n（一）修路。先修山路。"
                 "\n1. 选址。"
                 "向阳。\n2. 开工。要快。\n（1）挖土。\n（2）填石。\n（二）引水。\n1. "
                 "打井。\n三、保障\n（一）资金。\n") ==
          std::vector<std::string>{"前言", "一", "二", "二(一)", "二(一)1", "二(一)2", "二(一)2(1)",
                                   "二(一)2(2)", "二(二)", "二(二)1", "三", "三(一)"});
}

TEST_CASE("items that run on over sections keep their section") {
    CHECK(labels("茶园建设意见\n一、要求\n（一）修路。\n二、任务\n（二）引水。\n（三）种茶。\n三、保障\n（四"
                 "）资金。\n") ==
          std::vector<std::string>{"前言", "一", "一(一)", "二", "二(二)", "二(三)", "三", "三(四)"});
}

TEST_CASE("articles are named without their chapter") {
    CHECK(labels("茶园保护条例\n第一章 总则\n第一条 为了保护茶园，制定本条例。\n第二条 "
                 "县级政府负责：\n（一）修路；\n"
                 "（二）引水。\n第二章 保护\n第三条 不得毁坏茶园。\n") ==
          std::vector<std::string>{"前言", "第一章", "第一条", "第二条", "第二条(一)", "第二条(二)", "第二章",
                                   "第三条"});
}

TEST_CASE("clauses cover the text from the first to the last character without a gap") {
    const Document document =
        extractor().read("茶园建设方案\n前言。\n一、要求\n要修路。\n（一）引水。\n二、任务\n种茶。\n", "t");

    REQUIRE(document.clauses.size() == 4);
    CHECK(document.clauses.front().span.begin == 0);
    CHECK(document.clauses.back().span.end == document.text.size());
    for (std::size_t i = 1; i < document.clauses.size(); ++i) {
        CHECK(document.clauses[i].span.begin == document.clauses[i - 1].span.end);
        CHECK(document.clauses[i].parent < i);
        CHECK(document.clauses[i].rank > document.clauses[document.clauses[i].parent].rank);
    }
}

TEST_CASE("every block lies in the clause that it names") {
    const Document document = extractor().read(
        "茶园方案\n前言。\n一、要求\n要修路。\n（一）引水。\n打井。\n二、任务\n种茶。\n", "t");

    for (const Block& block : document.blocks()) {
        const auto& span = document.clauses[block.clause].span;
        CHECK(span.begin <= block.places.front());
        CHECK(block.places.back() < span.end);
    }
}
