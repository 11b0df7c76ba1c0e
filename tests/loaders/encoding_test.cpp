// SPDX-License-Identifier: Apache-2.0
#include "formats/encoding.hpp"
#include "support/catch.hpp"
#include "support/encode.hpp"
#include "text/utf8.hpp"

#include <random>

using namespace jiedui;
using namespace jiedui::loaders::detail;
using jiedui::testing::encoded;

namespace {

const std::string sentences =
    "支持甲县与乙县开展合作，共同建设三处试验田。请各单位认真执行，并把进展情况报送备查。\n";

std::string code_of(const std::string& bytes, const std::string& chosen) {
    try {
        (void)decode_text(bytes, "text", chosen);
    } catch (const Error& error) {
        return error.code();
    }
    return "none";
}

} // namespace

TEST_CASE("a text is told in each encoding without help") {
    const auto expected = decode_utf8(sentences, "text");
    for (const char* encoding : {"GB18030", "GBK", "GB2312", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-8"}) {
        INFO(encoding);

        const DecodedText decoded = decode_text(encoded(sentences, encoding), "text", "");

        CHECK(decoded.text == expected);
        CHECK(decoded.diagnostics.empty());
    }
}

TEST_CASE("a text in traditional characters is told in Big5") {
    const std::string text =
        "支持甲縣與乙縣開展合作，共同建設三處試驗田。請各單位認真執行，並把進展情況報送備查。\n";

    const DecodedText decoded = decode_text(encoded(text, "BIG5"), "text", "");

    CHECK(decoded.text == decode_utf8(text, "text"));
}

TEST_CASE("a guess from a few bytes is said, and the user decides") {
    const std::string bytes = encoded("甲县", "GBK");

    const DecodedText guess = decode_text(bytes, "text", "");
    const DecodedText chosen = decode_text(bytes, "text", "GBK");

    REQUIRE(guess.diagnostics.size() == 1);
    CHECK(guess.diagnostics[0].code == "JD160");
    CHECK(chosen.diagnostics.empty());
    CHECK(encode_utf8(chosen.text) == "甲县");
}

TEST_CASE("bytes of no encoding are refused where they stand") {
    CHECK(code_of("甲\xFF乙丙丁戊己庚辛\n", "") == "JD101");
    CHECK(code_of("\xFF\xFF\xFF", "") == "JD101");
    CHECK(code_of("甲\n\xFF", "UTF-8") == "JD161");
    CHECK(code_of("text", "no-such-encoding") == "JD161");
    CHECK(is_encoding("gb2312"));
    CHECK_FALSE(is_encoding("no-such-encoding"));
}

TEST_CASE("what GB18030 can write is read as the C library reads it") {
    std::mt19937 random(7);
    std::u32string text;
    for (int i = 0; i < 5000; ++i) {
        const auto c = static_cast<char32_t>(random() % 0xFFFD + 1);
        const bool assigned = (c >= 0x4E00 && c <= 0x9FA5) || (c >= 0x20 && c < 0x7F);
        text += assigned ? c : U'\u4E00' + c % 20000;
    }

    const DecodedText decoded = decode_text(encoded(encode_utf8(text), "GB18030"), "text", "GB18030");

    CHECK(decoded.text == text);
}
