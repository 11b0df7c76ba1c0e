// SPDX-License-Identifier: Apache-2.0
#include "knowledge.hpp"
#include "support/catch.hpp"
#include "text/layout.hpp"
#include "text/utf8.hpp"

#include <string>
#include <vector>

using namespace jiedui::loaders;
using namespace jiedui::loaders::detail;

namespace {

std::vector<std::string> paragraphs(std::u32string_view text) {
    const Script script(testing::extractor().knowledge().script);
    std::vector<std::string> result;
    const Layout layout = lay_out(text, script);
    for (const Block& block : layout.blocks) {
        CHECK(block.chars.size() == block.places.size());
        for (std::size_t i = 0; i < block.places.size(); ++i) {
            CHECK(block.places[i] < text.size());
            CHECK((i == 0 || block.places[i - 1] < block.places[i]));
        }
        result.push_back(encode_utf8(block.chars));
    }
    return result;
}

/// A paragraph of `count` characters without a stop in it, so that only its end is one.
std::u32string long_paragraph(std::size_t count, char32_t last = U'。') {
    constexpr std::u32string_view words = U"推动山区村镇修建水渠改良土壤扩大茶园面积增加农户收入";
    std::u32string text;
    while (text.size() + 1 < count) {
        text += words[text.size() % words.size()];
    }
    return text + last;
}

std::u32string wrapped(std::u32string_view paragraph, std::size_t width, std::u32string_view between) {
    std::u32string text;
    for (std::size_t at = 0; at < paragraph.size(); at += width) {
        text += paragraph.substr(at, width);
        text += between;
    }
    return text;
}

} // namespace

TEST_CASE("hard-wrapped lines are joined to paragraphs") {
    std::u32string text;
    std::vector<std::string> expected;
    for (const std::size_t length : {95U, 130U, 64U, 101U}) {
        text += wrapped(long_paragraph(length), 28, U"\n");
        expected.push_back(encode_utf8(long_paragraph(length)));
    }

    CHECK(paragraphs(text) == expected);
}

TEST_CASE("hard-wrapped lines with a blank line between all of them are joined") {
    std::u32string text;
    std::vector<std::string> expected;
    for (const std::size_t length : {95U, 130U, 64U, 101U}) {
        text += wrapped(long_paragraph(length), 28, U"\n\n");
        expected.push_back(encode_utf8(long_paragraph(length)));
    }

    CHECK(paragraphs(text) == expected);
}

TEST_CASE("lines end with LF or with CR and LF") {
    CHECK(paragraphs(U"第一段。\r\n第二段。\r\n") == std::vector<std::string>{"第一段。", "第二段。"});
    CHECK(paragraphs(U"第一段。\n第二段。") == std::vector<std::string>{"第一段。", "第二段。"});
}

TEST_CASE("a framed page number is left out, and the paragraph that the page break cuts is one") {
    const std::u32string paragraph = long_paragraph(140);
    std::u32string text;
    for (int i = 0; i < 3; ++i) {
        text += wrapped(paragraph, 28, U"\n");
    }
    text += wrapped(std::u32string_view(paragraph).substr(0, 84), 28, U"\n");
    text += U"—3—\n\f";
    text += wrapped(std::u32string_view(paragraph).substr(84), 28, U"\n");

    CHECK(paragraphs(text) == std::vector<std::string>(4, encode_utf8(paragraph)));
}

TEST_CASE("a long title is no line of the longer paragraph below it") {
    const std::u32string title(32, U'题');
    const std::u32string paragraph = long_paragraph(50, U'林');

    const auto found = paragraphs(title + U"\n" + paragraph + U"\n");

    CHECK(found == std::vector{encode_utf8(title), encode_utf8(paragraph)});
}

TEST_CASE("a heading marker begins a paragraph also after a full line") {
    const std::u32string paragraph = long_paragraph(56 * 4, U'林');
    const std::u32string text = wrapped(paragraph, 28, U"\n") + U"（二）扩大茶园面积。\n";

    const auto found = paragraphs(text);

    REQUIRE(found.size() == 2);
    CHECK(found[1] == "（二）扩大茶园面积。");
}

TEST_CASE("a label of a header field stands for itself") {
    CHECK(paragraphs(U"发布机构：\n农业农村局\n成文日期：\n2030年1月2日\n") ==
          std::vector<std::string>{"发布机构：", "农业农村局", "成文日期：", "2030年1月2日"});
}

TEST_CASE("spaces and marks beside Chinese characters are made uniform") {
    CHECK(paragraphs(U"农 业 局, 林 业 局;\"茶园\"计划.") ==
          std::vector<std::string>{"农业局，林业局；“茶园”计划。"});
    CHECK(paragraphs(U"甲——乙，丙-丁，plan A, B") == std::vector<std::string>{"甲—乙，丙—丁，plan A, B"});
}

TEST_CASE("lines with tabs are rows of a table") {
    const Script script(testing::extractor().knowledge().script);

    const Layout layout = lay_out(U"单位\t数量\n茶园\t三十\n", script);

    REQUIRE(layout.blocks.size() == 2);
    CHECK(layout.blocks[0].kind == BlockKind::table_row);
    CHECK(layout.blocks[1].kind == BlockKind::table_row);
}

TEST_CASE("long lines whose cells stand apart by spaces are not joined, those behind a heading marker are") {
    const std::u32string cells = U"茶园改造和改良土壤补助（含灌溉水渠、修剪机械）        山区村镇和林场";
    const std::u32string item = U"第三条  " + long_paragraph(35, U'茶');

    const auto rows = paragraphs(cells + U"\n" + cells + U"\n");
    const auto article = paragraphs(item + U"\n" + U"园面积逐年扩大。\n");

    CHECK(rows.size() == 2);
    CHECK(article.size() == 1);
}

TEST_CASE("nothing but blank lines is no paragraph") {
    CHECK(paragraphs(U"").empty());
    CHECK(paragraphs(U" \n\u3000\n\f\n\uFEFF\n").empty());
}
