// SPDX-License-Identifier: Apache-2.0
#include "documents/header.hpp"
#include "text/official_forms.hpp"
#include "knowledge.hpp"
#include "support/catch.hpp"
#include "text/utf8.hpp"

#include <string>
#include <vector>

using namespace jiedui;
using namespace jiedui::loaders;
using namespace jiedui::loaders::detail;

namespace {

Header header_of(std::string_view text) {
    return testing::extractor().read(text, "folder/plan.txt").header;
}

} // namespace

TEST_CASE("document numbers are found with any brackets and written with one kind") {
    struct Row {
        std::u32string_view text;
        std::string expected;
    };
    const std::vector<Row> rows{
        {U"川农发〔2031〕7号", "川农发〔2031〕7号"},
        {U"川农发[2031]7号", "川农发〔2031〕7号"},
        {U"川农发（2031）17号", "川农发〔2031〕17号"},
        {U"川农发【2031】117号", "川农发〔2031〕117号"},
        {U"川农发〔2031〕 7 号", "川农发〔2031〕7号"},
        {U"发文字号川农发〔2031〕7号", "发文字号川农发〔2031〕7号"},
        {U"川农发〔2031〕号", ""},
        {U"川农发〔31〕7号", ""},
        {U"川农发2031年7号", ""},
        {U"〔2031〕7号", ""},
        {U"规划（2031）一号", ""},
        {U"", ""},
    };
    for (const Row& row : rows) {
        INFO(encode_utf8(row.text));
        CHECK(find_number(row.text) == row.expected);
    }
}

TEST_CASE("dates are read in digits and in numerals") {
    struct Row {
        std::u32string_view text;
        std::string expected;
    };
    const std::vector<Row> rows{
        {U"2031年3月9日", "2031-03-09"},
        {U"2031年 3月 9日", "2031-03-09"},
        {U"2031年12月31日", "2031-12-31"},
        {U"二〇三一年三月九日", "2031-03-09"},
        {U"二○三一年十月十日", "2031-10-10"},
        {U"二零三一年十二月二十日", "2031-12-20"},
        {U"二〇三一年十一月三十一日", "2031-11-31"},
        {U"一九九六年七月十七日", "1996-07-17"},
        {U"发布于2031年3月9日，有效", "2031-03-09"},
        {U"近五年，2031年3月9日", "2031-03-09"},
        {U"2031年3月", ""},
        {U"2031年13月1日", ""},
        {U"2031年3月32日", ""},
        {U"31年3月9日", ""},
        {U"2031年", ""},
        {U"", ""},
    };
    for (const Row& row : rows) {
        INFO(encode_utf8(row.text));
        CHECK(find_date(row.text) == row.expected);
    }
}

TEST_CASE("the labels of a header give number, title, issuer and dates") {
    const Header header =
        header_of("发文机关：\n农业农村部\n成文日期：\n2031年03月09日\n标　　题：\n"
                  "农业农村部关于印发茶园建设方案的通知\n发文字号：\n农茶发〔2031〕7号\n发布日期：\n"
                  "2031年03月12日\n各有关单位：\n现将方案印发给你们。\n");

    CHECK(header.info.number == "农茶发〔2031〕7号");
    CHECK(header.info.id == "农茶发〔2031〕7号");
    CHECK(header.info.title == "农业农村部关于印发茶园建设方案的通知");
    CHECK(header.info.issuers == std::vector<std::string>{"农业农村部"});
    CHECK(header.info.written == "2031-03-09");
    CHECK(header.info.published == "2031-03-12");
}

TEST_CASE("a title may stand on two lines") {
    const Header header = header_of("农业农村部关于进一步扩大山区茶园\n面积有关工作的通知\n农茶发[2031]"
                                    "8号\n各有关单位：\n请遵照执行。\n");

    CHECK(header.info.title == "农业农村部关于进一步扩大山区茶园面积有关工作的通知");
    CHECK(header.info.number == "农茶发〔2031〕8号");
}

TEST_CASE("issuers stand in the signature, also with spaces between characters and over lines") {
    const Header header =
        header_of("关于扩大山区茶园面积的通知\n\n各有关单位：\n\n现将有关事项通知如下，请认真落实。\n\n"
                  "科 技 部  教 育 部  工业和信息化部\n\n财 政 部  国 资 委\n\n二〇三一年三月九日\n");

    CHECK(header.info.issuers == std::vector<std::string>{"科学技术部", "教育部", "工业和信息化部", "财政部",
                                                          "国务院国有资产监督管理委员会"});
    CHECK(header.info.written == "2031-03-09");
}

TEST_CASE("the place of an issuer is where its name stands") {
    const Document document = testing::extractor().read(
        "关于扩大茶园面积的通知\n\n各有关单位：\n\n请认真落实。\n\n科 技 部\n\n2031年3月9日\n", "plan.txt");

    REQUIRE(document.header.issuers.size() == 1);
    CHECK(document.header.issuers[0].name == "科学技术部");
    CHECK(quote(document, document.header.issuers[0].span) == "科 技 部");
}

TEST_CASE("a text of a region's government or legislature is that region's own") {
    CHECK(header_of("2031年安徽省政府工作报告\n\n各位代表：\n").own_region ==
          std::vector<Entity>{{EntityKind::region, "安徽"}});
    CHECK(header_of("南宁市茶园保护条例\n\n第一条 为了保护茶园，制定本条例。\n").own_region ==
          std::vector<Entity>{{EntityKind::region, "南宁"}});
    CHECK(
        header_of("政府工作报告\n——2031年1月9日在江西省第十五届人民代表大会上\n\n各位代表：\n").own_region ==
        std::vector<Entity>{{EntityKind::region, "江西"}});
}

TEST_CASE("a text of a ministry is nobody's own") {
    CHECK(header_of("教育部关于支持安徽省职业教育的通知\n\n各有关单位：\n").own_region.empty());
    CHECK(header_of("茶园建设简讯\n\n安徽省茶园面积扩大。\n").own_region.empty());
}

TEST_CASE("a document without number and title is called by its file") {
    const Header header = header_of("茶园面积扩大。\n\n收成增加。\n");

    CHECK(header.info.title.empty());
    CHECK(header.info.number.empty());
    CHECK(header.info.id == "plan.txt");
}
