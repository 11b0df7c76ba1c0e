// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"

#include <jiedui/render/report.hpp>

using namespace jiedui::render;

namespace {

Report hostile_report() {
    return {.title = "<script>alert(1)</script>",
            .language = "zh",
            .sections = {{.title = "A & \"B\"",
                          .paragraphs = {"*bold* [x](y) <b>"},
                          .tables = {{.caption = "T|1",
                                      .columns = {{"name"}, {"n", ColumnKind::number}},
                                      .rows = {{"a|b\nc", "1"}}}},
                          .figures = {{.caption = "<f>",
                                       .svg = "<?xml version=\"1.0\"?>\n<svg id=\"x\"></svg>\n",
                                       .file = "a (b).svg"}}}}};
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("names are never markup in HTML") {
    const std::string html = to_html(hostile_report());

    CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"zh\">"));
    CHECK_FALSE(holds(html, "<script"));
    CHECK(holds(html, "<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>"));
    CHECK(holds(html, "<h2>A &amp; &quot;B&quot;</h2>"));
    CHECK(holds(html, "<td>a|b\nc</td><td class=\"n\">1</td>"));
    CHECK(holds(html, "<figcaption>&lt;f&gt;</figcaption>"));
}

TEST_CASE("HTML takes the drawing in without its declaration and refers to nothing outside") {
    const std::string html = to_html(hostile_report());

    CHECK(holds(html, "<figure>\n<svg id=\"x\"></svg>\n"));
    CHECK_FALSE(holds(html, "<?xml"));
    CHECK_FALSE(holds(html, "src="));
    CHECK_FALSE(holds(html, "href="));
}

TEST_CASE("names are never markup in Markdown, and a row stays a row") {
    const std::string text = to_markdown(hostile_report());

    CHECK(holds(text, "# \\<script\\>alert(1)\\</script\\>\n"));
    CHECK(holds(text, "\\*bold\\* \\[x\\](y) \\<b\\>\n"));
    CHECK(holds(text, "| name | n |\n| --- | ---: |\n| a\\|b c | 1 |\n"));
    CHECK(holds(text, "![\\<f\\>](a%20%28b%29.svg)\n"));
}

TEST_CASE("a figure without a file is left out of Markdown") {
    Report report = hostile_report();
    report.sections[0].figures[0].file.clear();

    CHECK_FALSE(holds(to_markdown(report), "!["));
}

TEST_CASE("a report without sections is its title") {
    CHECK(to_markdown({.title = "T"}) == "# T\n");
    CHECK(holds(to_html({.title = "T"}), "<h1>T</h1>\n</body>\n</html>\n"));
}
