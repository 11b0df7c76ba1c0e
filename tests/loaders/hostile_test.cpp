// SPDX-License-Identifier: Apache-2.0
#include "knowledge.hpp"
#include "sentence_table.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>

#include <jiedui/graph/diagnostic.hpp>

using namespace jiedui;
using namespace jiedui::loaders::testing;

namespace {

std::string repeated(std::string_view text, std::size_t bytes) {
    std::string result;
    while (result.size() < bytes) {
        result += text;
    }
    return result;
}

} // namespace

TEST_CASE("a document of one line of a megabyte is read to its end") {
    const std::string text =
        repeated("推动山区村镇修建水渠，改良土壤，支持浙江扩大茶园面积，增加农户收入。", 1U << 20U);

    CHECK_NOTHROW(extract(text));
}

TEST_CASE("a line that states the same thing thousands of times is read to its end") {
    const std::string unit = "推动温州与吉安结对发展，支持贵州联合四川、云南开展技术攻关；";
    const std::size_t once = extract(unit).statements.size();

    CHECK(extract(repeated(unit, 1U << 16U)).statements.size() > 100 * once);
}

TEST_CASE("a sentence without end is cut, so that quotations do not grow with it") {
    const auto found = extract(repeated("落实《湖南贵州合作协议》、", 200000)).statements;

    REQUIRE(found.size() > 20);
    CHECK(std::all_of(found.begin(), found.end(), [](const Statement& statement) {
        return statement.evidence.front().quote.size() <= 3 * 4100; // bytes of three a character
    }));
}

TEST_CASE("long runs without any stop are read") {
    for (const char* unit : {"结对", "、", "浙江、", "与", "川渝黔", "“", "《", "联合", "实验室和"}) {
        INFO(unit);
        CHECK_NOTHROW(extract(repeated(unit, 60000)));
    }
}

TEST_CASE("ten thousand nested brackets are read") {
    const std::string open = repeated("（", 30000);
    const std::string close = repeated("）", 30000);

    CHECK_NOTHROW(extract(open + "推动温州与吉安结对发展" + close + "。"));
    CHECK_NOTHROW(extract(repeated("“《（", 90000) + "浙江"));
    CHECK_NOTHROW(extract(repeated("）》”", 90000) + "浙江"));
}

TEST_CASE("NUL characters and private-use characters are text like other text") {
    using namespace std::string_literals;
    CHECK_NOTHROW(extract("浙江\0江西"s));
    CHECK_NOTHROW(extract("\0\0\n\0浙江"s));
    CHECK(edges_of(extract("工作要点\n\n推动温州与吉安结对发展。\n\xEE\x80\x80\xF3\xB0\x80\x80\n\0\n"s)) ==
          std::set<std::string>{edge("温州", "pairing", "吉安", false)});
}

TEST_CASE("a text in another language states nothing") {
    for (const char* text :
         {"The two provinces signed a cooperation agreement. Zhejiang aids Xinjiang.\n",
          "Две провинции подписали соглашение о сотрудничестве.\n", "二つの県は協力協定に署名した。\n",
          "두 도시는 협력 협정을 체결했다.\n", "١٢٣ تعاون\n"}) {
        INFO(text);
        CHECK(edges_of(extract(text)).empty());
    }
}

TEST_CASE("a file without text is refused") {
    for (const char* text : {"", "\n\n", " \t\r\n", "\xEF\xBB\xBF"}) {
        try {
            (void)extractor().read(text, "empty.txt");
            FAIL("was accepted");
        } catch (const Error& problem) {
            CHECK(problem.code() == "JD106");
            CHECK(problem.location().path == "empty.txt");
        }
    }
}
