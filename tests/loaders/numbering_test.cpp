// SPDX-License-Identifier: Apache-2.0
#include "formats/numbering.hpp"
#include "support/catch.hpp"

using namespace jiedui::loaders::detail;

TEST_CASE("numbers are written as headings count") {
    const std::vector<std::pair<int, std::string>> expected{
        {1, "一"},      {9, "九"},         {10, "十"},        {11, "十一"},       {20, "二十"},
        {35, "三十五"}, {101, "一百零一"}, {110, "一百一十"}, {1005, "一千零五"}, {12000, "12000"}};

    for (const auto& [number, text] : expected) {
        CHECK(formatted(number, NumberFormat::chinese) == text);
    }
    CHECK(formatted(3, NumberFormat::circled) == "③");
    CHECK(formatted(27, NumberFormat::lower_letter) == "aa");
    CHECK(formatted(14, NumberFormat::upper_roman) == "XIV");
    CHECK(formatted(0, NumberFormat::chinese) == "0");
}

TEST_CASE("lower levels begin anew under a higher one, and a pattern may name both") {
    Numbering numbering;
    numbering.schemes["l"] = {{0, {NumberFormat::chinese, "%1、", 1}},
                              {1, {NumberFormat::decimal, "%1.%2", 3}}};

    const std::vector<std::string> found{
        numbering.next("l", 0), numbering.next("l", 1), numbering.next("l", 1), numbering.next("l", 0),
        numbering.next("l", 1), numbering.next("l", 5), numbering.next("m", 0)};

    CHECK(found == std::vector<std::string>{"一、", "一.3", "一.4", "二、", "二.3", "", ""});
}
