// SPDX-License-Identifier: Apache-2.0
#include "formats/page_layout.hpp"
#include "support/catch.hpp"

using namespace jiedui::loaders::detail;

namespace {

WordGroup word(double left, double line, const std::string& text) {
    const double width = static_cast<double>(text.size()) / 3 * 10;
    return {.left = left,
            .right = left + width,
            .top = line * 20,
            .bottom = line * 20 + 10,
            .size = 10,
            .text = text};
}

std::string written(std::vector<Page> pages) {
    TextWriter out("test", 1U << 20U);
    write_pages(std::move(pages), out);
    return std::move(out).take();
}

const std::string ten = "一二三四五六七八九十";

} // namespace

TEST_CASE("lines of a paragraph are joined, an indented line begins the next") {
    const Page page{word(20, 1, ten.substr(6)), word(0, 2, ten), word(0, 3, ten.substr(0, 9)),
                    word(20, 4, "甲")};

    CHECK(written({page}) == ten.substr(6) + ten + ten.substr(0, 9) + "\n甲\n");
}

TEST_CASE("the order of the words in the file does not matter") {
    const Page page{word(0, 3, "丙"), word(0, 1, "甲"), word(40, 2, "乙二"), word(0, 2, "乙一")};

    CHECK(written({page}) == "甲\n乙一　乙二\n丙\n");
}

TEST_CASE("lines of several pieces one below the other are rows, and an empty cell stays empty") {
    const Page page{word(0, 1, "甲甲"), word(50, 1, "乙乙"), word(100, 1, "丙丙"), word(0, 2, "一"),
                    word(100, 2, "三"), word(0, 3, "四"),    word(50, 3, "五")};

    CHECK(written({page}) == "甲甲\t乙乙\t丙丙\n一\t\t三\n四\t五\n");
}

TEST_CASE("columns are read one after the other, below a title over both") {
    Page page{word(50, 0, "标题标题标题")};
    for (int i = 1; i <= 7; ++i) {
        page.push_back(word(0, i, ten));
        page.push_back(word(130, i + 0.2, i == 7 ? "尾" + ten.substr(3) : ten));
    }

    const std::string text = written({page});

    CHECK(text.find("标题") == 0);
    CHECK(text.substr(text.find("尾")) == "尾" + ten.substr(3) + "\n\n");
}

TEST_CASE("what stands at the same place on many pages is left out, page numbers too") {
    std::vector<Page> pages;
    for (int i = 1; i <= 4; ++i) {
        pages.push_back({word(30, 0, "页眉"),
                         word(0, 3, "第一段" + std::string(static_cast<std::size_t>(i), 'x')),
                         word(0, 5, "。"), word(40, 9, "第" + std::to_string(i) + "页")});
    }

    const std::string text = written(pages);

    CHECK(text.find("页眉") == std::string::npos);
    CHECK(text.find("页\n") == std::string::npos);
    CHECK(text.find("xxxx") != std::string::npos);
}
