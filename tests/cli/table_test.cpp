// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "table.hpp"

#include <limits>

using namespace jiedui::cli;

TEST_CASE("A text table aligns Chinese characters as two columns and ends no line in blanks") {
    const Table table{.columns = {{"n", Align::right}, {"name", Align::left}, {"x", Align::left}},
                      .rows = {{"1", "上海市", "a"}, {"10", "Oz", ""}, {"2", "中A", "b"}}};

    const std::string text = to_text(table);

    REQUIRE(text == " n  name    x\n"
                    " 1  上海市  a\n"
                    "10  Oz\n"
                    " 2  中A     b\n");
}

TEST_CASE("A table without rows still has its titles") {
    const Table table{.columns = {{"a", Align::left}, {"b", Align::left}}, .rows = {}};

    REQUIRE(to_text(table) == "a  b\n");
    REQUIRE(to_csv(table) == "a,b\n");
}

TEST_CASE("CSV puts fields with commas, quotation marks and line ends in quotation marks") {
    const Table table{.columns = {{"a"}, {"b"}, {"c"}, {"d"}},
                      .rows = {{"1,5", "say \"so\"", "two\nlines", "“全角，逗号”"}}};

    const std::string csv = to_csv(table);

    REQUIRE(csv == "a,b,c,d\n\"1,5\",\"say \"\"so\"\"\",\"two\nlines\",“全角，逗号”\n");
}

TEST_CASE("Numbers for programs read back as they were, numbers for people are short") {
    REQUIRE(exact(1.0 / 3.0) == "0.3333333333333333");
    REQUIRE(std::stod(exact(std::numeric_limits<double>::max())) == std::numeric_limits<double>::max());
    REQUIRE(rounded(1.0 / 3.0) == "0.333333");
    REQUIRE(rounded(12.0) == "12");
    REQUIRE(rounded(10'000'000.0) == "10000000");
    REQUIRE(rounded(1234567.5) == "1.23457e+06");
}
