// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"

#include <algorithm>

#include <jiedui/render/label.hpp>

using namespace jiedui::render;

TEST_CASE("A text takes two columns for each Chinese character and one for each Latin letter") {
    struct Row {
        std::string text;
        std::size_t columns;
    };
    const std::vector<Row> rows{{"", 0},         {"abc", 3},     {"盐湖", 4},     {"a盐b", 4}, {"“湖”", 6},
                                {"（甲）", 6},   {"e\u0301", 1}, {"😀", 2},        {"Ａ", 2},   {"é", 1},
                                {"\xFF\xFE", 2}, {"한글", 4},    {"\u200B甲", 2}, {"𠮷", 2}};
    for (const auto& row : rows) {
        CAPTURE(row.text);

        CHECK(display_columns(row.text) == row.columns);
    }
}

TEST_CASE("Labels are broken into even lines where the script allows it") {
    struct Row {
        std::string text;
        LabelOptions options;
        std::vector<std::string> lines;
    };
    const std::vector<Row> rows{
        {"", {}, {""}},
        {"甲乙", {}, {"甲乙"}},
        {"甲乙丙丁戊己庚辛壬癸", {16, 4}, {"甲乙丙丁戊", "己庚辛壬癸"}},
        {"甲乙，丙丁", {4, 4}, {"甲", "乙，", "丙丁"}},
        {"甲（乙）丙", {4, 4}, {"甲", "（乙", "）丙"}},
        {"Salt Lake Laboratory", {12, 4}, {"Salt Lake", "Laboratory"}},
        {"Incomprehensibilities", {10, 4}, {"Incomprehe", "nsibilitie", "s"}},
        {"North-Southern plain", {10, 4}, {"North-", "Southern", "plain"}},
        {"Yuxi High-tech Zone", {12, 4}, {"Yuxi High-", "tech Zone"}},
        {"North-South road", {12, 4}, {"North-South", "road"}},
        {"甲乙丙丁戊己庚辛壬癸", {14, 1}, {"甲乙丙丁戊己…"}},
        {"1998-2004", {6, 4}, {"1998-2", "004"}},
        {"甲 乙", {}, {"甲 乙"}},
        {"two\nlines\t!", {}, {"two lines !"}},
        {"甲乙丙丁戊己庚辛", {4, 2}, {"甲乙", "丙…"}},
        {"a\xFFz", {}, {"a\uFFFDz"}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);

        CHECK(break_label(row.text, row.options) == row.lines);
    }
}

TEST_CASE("No line of a label is wider than asked for, however long the name") {
    std::string name;
    for (int i = 0; i < 300; ++i) {
        name += i % 7 == 0 ? "（x）" : "湖";
    }

    const auto lines = break_label(name, {18, 5});

    CHECK(lines.size() == 5);
    CHECK(std::ranges::all_of(lines, [](const auto& line) { return display_columns(line) <= 18; }));
    CHECK(lines.back().ends_with("…"));
}
