// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "text/utf8.hpp"

#include <string>
#include <vector>

#include <jiedui/graph/diagnostic.hpp>

using namespace jiedui;
using namespace jiedui::loaders::detail;

namespace {

struct Refused {
    const char* what;
    std::string bytes;
};

} // namespace

TEST_CASE("every form that is not UTF-8 is refused at its first byte") {
    using namespace std::string_literals;
    const std::vector<Refused> rows{
        {"continuation without a lead", "\x80"},
        {"last continuation without a lead", "\xBF"},
        {"overlong NUL", "\xC0\x80"},
        {"overlong slash, two bytes", "\xC0\xAF"},
        {"overlong, C1", "\xC1\xBF"},
        {"overlong slash, three bytes", "\xE0\x80\xAF"},
        {"overlong end of three bytes", "\xE0\x9F\xBF"},
        {"overlong, four bytes", "\xF0\x80\x80\xAF"},
        {"overlong end of four bytes", "\xF0\x8F\xBF\xBF"},
        {"first high surrogate", "\xED\xA0\x80"},
        {"last high surrogate", "\xED\xAF\xBF"},
        {"first low surrogate", "\xED\xB0\x80"},
        {"last low surrogate", "\xED\xBF\xBF"},
        {"pair of surrogates", "\xED\xA0\x81\xED\xB0\x80"},
        {"above U+10FFFF", "\xF4\x90\x80\x80"},
        {"lead F5", "\xF5\x80\x80\x80"},
        {"lead of five bytes", "\xF8\x88\x80\x80\x80"},
        {"lead of six bytes", "\xFC\x84\x80\x80\x80\x80"},
        {"FE", "\xFE"},
        {"FF", "\xFF"},
        {"two bytes cut short", "\xC3"},
        {"three bytes cut short", "\xE5\x8C"},
        {"four bytes cut short", "\xF0\xA0\x80"},
        {"two bytes broken by a letter", "\xC3"
                                         "a"},
        {"three bytes broken by a letter", "\xE5\x8C"
                                           "a"},
        {"four bytes broken by a letter", "\xF0\xA0\x80"
                                          "a"},
        {"three bytes broken by a lead", "\xE5\xE5\x8C\x97"},
        {"GB18030", "\xB1\xB1\xBE\xA9"},
    };
    for (const Refused& row : rows) {
        INFO(row.what);
        try {
            (void)decode_utf8("第一行\n北" + row.bytes, "plan.txt");
            FAIL("was accepted");
        } catch (const Error& problem) {
            CHECK(problem.code() == "JD101");
            CHECK(problem.location().path == "plan.txt");
            CHECK(problem.location().line == 2);
            CHECK(problem.location().column == 2);
        }
    }
}

TEST_CASE("the smallest and the largest character of every length are read and written back") {
    for (const char32_t c : {U'\0', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xD7FF', U'\xE000', U'\xFFFD',
                             U'\xFFFF', U'\x10000', U'\x10FFFF', U'\x20000', U'\xF8FF'}) {
        const std::u32string text{U'a', c, U'b'};

        const std::string bytes = encode_utf8(text);

        CHECK(decode_utf8(bytes, "text") == text);
    }
}

TEST_CASE("one byte order mark at the beginning is no character") {
    CHECK(decode_utf8("\xEF\xBB\xBF北京", "text") == U"北京");
    CHECK(decode_utf8("北\xEF\xBB\xBF京", "text") == U"北\uFEFF京");
    CHECK(decode_utf8("", "text").empty());
}

TEST_CASE("Chinese characters and marks are two columns wide") {
    CHECK(display_width(U'a') == 1);
    CHECK(display_width(U'北') == 2);
    CHECK(display_width(U'。') == 2);
    CHECK(display_width(U'“') == 2);
    CHECK(display_width(U'\x20000') == 2);
}
