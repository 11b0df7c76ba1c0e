// SPDX-License-Identifier: Apache-2.0
#include "knowledge.hpp"
#include "support/catch.hpp"
#include "support/encode.hpp"
#include "support/error_code.hpp"
#include "support/made_office.hpp"
#include "support/made_page.hpp"
#include "support/made_pdf.hpp"

#include <functional>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <jiedui/loaders/verify.hpp>

using namespace jiedui;
using namespace jiedui::loaders;
using namespace jiedui::testing;
using jiedui::loaders::testing::extractor;

using jiedui::test::code_of;

namespace {

std::string traditional(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> translator(
        icu::Transliterator::createInstance("Simplified-Traditional", UTRANS_FORWARD, status));
    auto characters = icu::UnicodeString::fromUTF8(text);
    translator->transliterate(characters);
    std::string result;
    return characters.toUTF8String(result);
}

Document read(const std::string& bytes, const std::string& name, const FormatOptions& options = {}) {
    return extractor().read(plain_text(bytes, name, options), name);
}

/// What a document states; where the sentences stand depends on the format.
std::vector<Statement> statements_of(const Document& document) {
    auto statements = extractor().extract(document).statements;
    for (Statement& statement : statements) {
        statement.evidence.clear();
        statement.valid_by.reset();
    }
    std::ranges::sort(statements);
    statements.erase(std::unique(statements.begin(), statements.end()), statements.end());
    return statements;
}

std::string text_of(const PlainText& plain) {
    Document document;
    document.text = plain.text;
    return quote(document, {0, static_cast<std::uint32_t>(plain.text.size())});
}

struct Written {
    std::string name;
    std::string bytes;
};

std::vector<Written> all_formats() {
    const Parts parts = made_document();
    const std::string text = as_text(parts);
    const std::string page = as_page(parts, "gb2312", "TRS_Editor");
    return {
        {"utf8.txt", text},
        {"mark.txt", "\xEF\xBB\xBF" + text},
        {"crlf.txt",
         [&] {
             std::string lines;
             for (const char c : text) {
                 lines += c == '\n' ? "\r\n" : std::string(1, c);
             }
             return lines;
         }()},
        {"utf16le.txt", encoded("\xEF\xBB\xBF" + text, "UTF-16LE")},
        {"utf16be.txt", encoded("\xEF\xBB\xBF" + text, "UTF-16BE")},
        {"no-mark.txt", encoded(text, "UTF-16LE")},
        {"gb18030.txt", encoded(text, "GB18030")},
        {"gbk.txt", encoded(text, "GBK")},
        {"big5.txt", encoded(traditional(text), "BIG5-HKSCS")},
        {"traditional.txt", traditional(text)},
        {"utf8.html", as_page(parts, "utf-8", "TRS_Editor")},
        {"gb.html", encoded(page, "GB18030")},
        {"plain.html", as_page(parts, "utf-8", "something")},
        {"plan.docx", as_docx(parts)},
        {"plan.odt", as_odt(parts)},
        {"plan.pdf", as_pdf(parts, 1)},
        {"columns.pdf", as_pdf(parts, 2)},
    };
}

} // namespace

TEST_CASE(
    "the same document states the same in every format and encoding, and every quotation is found again") {
    const auto expected = statements_of(read(as_text(made_document()), "plan"));
    REQUIRE(expected.size() >= 8);

    for (const Written& file : all_formats()) {
        INFO(file.name);
        const Document document = read(file.bytes, file.name);
        const auto statements = extractor().extract(document).statements;

        CHECK(statements_of(document) == expected);
        CHECK(document.header.info.number == "苏科合〔2021〕17号");
        CHECK(document.header.info.written == "2021-06-08");
        CHECK(document.header.info.issuers == std::vector<std::string>{"江苏省人民政府"});
        const auto verification = verify(statements, std::span(&document, 1));
        CHECK(verification.spans > 0);
        CHECK(verification.verified == verification.spans);
        CHECK(document.diagnostics.empty());
    }
}

TEST_CASE("of a saved page only the document is read, and its metadata") {
    for (const std::string content_class : {"TRS_Editor", "something"}) {
        INFO(content_class);

        const PlainText plain = plain_text(as_page(made_document(), "utf-8", content_class), "page.html");

        const std::string text = text_of(plain);
        for (const char* left_out :
             {"menu", "广东", "浙江", "首页", "福建", "云南", "12345", "内蒙古", "color"}) {
            INFO(left_out);
            CHECK(text.find(left_out) == std::string::npos);
        }
        CHECK(text.find("发布日期：2021年6月15日\n") != std::string::npos);
        CHECK(text.find("2\t苏州市\t天水市\n2\t苏州市\t陇南市\n") != std::string::npos);
        CHECK(plain.metadata.title == "关于推动苏甘两省科技协作的实施方案");
        CHECK(plain.metadata.published == "2021-06-15");
    }
}

TEST_CASE(
    "what stands around the document gives its number, dates and title, but nothing of other documents") {
    const std::string page =
        "<html><head><title>某市政府网--关于推动结对的通知</title></head><body>"
        "<table><tr><td>当前位置：首页 -&gt; 文件</td></tr><tr><td>关于推动结对的通知</td></tr></table>"
        "<ol><li><span>[发文字号]</span><span>某政办发〔2021〕3号</span></li></ol>"
        "<p><span>发布者：张某</span><span>发布时间：2021-06-15 10:22</span></p>"
        "<div "
        "id=\"UCAP-CONTENT\"><p>推动温州与吉安结对发展，每年互派干部，共建产业园区，联合培养人才。</p></div>"
        "<div>图解：<p>相关：<a href=\"1\">浙江与四川结对发展</a></p></div></body></html>";

    const Document document = read(page, "page.html");

    const std::string text = text_of(plain_text(page, "page.html"));
    CHECK(document.header.info.title == "关于推动结对的通知");
    CHECK(document.header.info.number == "某政办发〔2021〕3号");
    CHECK(document.header.info.published == "2021-06-15");
    CHECK(text.find("发布时间：2021-06-15 10:22\n") != std::string::npos);
    CHECK(text.find("四川") == std::string::npos);
}

TEST_CASE("what an editing system calls the document is the document, however short") {
    const std::string around =
        "<p>本网站由某市人民政府办公室主办，转载请注明来源，推动广东与贵州结对发展</p>";
    const auto page = [&around](const std::string& name) {
        return "<html><body>" + around + "<div class=\"" + name +
               "\"><p>推动温州与吉安结对发展，每年互派干部，共建产业园区。</p></div></body></html>";
    };

    const std::string short_one = text_of(plain_text(page("TRS_Editor"), "page.html"));
    const std::string any = text_of(plain_text(page("news_content"), "page.html"));

    CHECK(short_one.find("广东") == std::string::npos);
    CHECK(any.find("广东") != std::string::npos);
    CHECK(any.find("温州") != std::string::npos);
}

TEST_CASE("tables that only arrange a page are no tables, and cells without a colon may be labels") {
    const std::string page =
        "<html><body><table><tr><td>发文机关</td><td>江苏省科学技术厅</td><td>成文日期</td>"
        "<td>2021-06-08</td></tr></table><table><tr><td><p>工作要点</p><p>推动温州与吉安结对"
        "发展。</p></td></tr></table></body></html>";

    const Document document = read(page, "page.html");

    CHECK(document.header.info.written == "2021-06-08");
    CHECK(document.header.info.issuers == std::vector<std::string>{"江苏省科学技术厅"});
    CHECK(text_of(plain_text(page, "page.html")).find("工作要点\n推动温州与吉安结对发展。\n") !=
          std::string::npos);
}

TEST_CASE("numbers of a DOCX file are written in the form of their list, which a style may inherit") {
    const std::vector<std::pair<std::string, std::string>> forms{
        {"decimal", "2."},     {"decimalEnclosedCircle", "②."}, {"upperLetter", "B."},
        {"lowerRoman", "ii."}, {"taiwaneseCounting", "二."},    {"bullet", ""}};
    for (const auto& [form, number] : forms) {
        INFO(form);
        const std::string paragraph = docx_paragraph("<w:pStyle w:val=\"own\"/>", "共建园区");
        const std::string file = packed(
            {{"word/document.xml",
              "<w:document xmlns:w=\"w\"><w:body>" + paragraph + paragraph + "</w:body></w:document>"},
             {"word/styles.xml", "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"base\"><w:numPr><w:ilvl "
                                 "w:val=\"1\"/><w:numId w:val=\"7\"/></w:numPr></w:style><w:style "
                                 "w:styleId=\"own\"><w:basedOn w:val=\"base\"/></w:style></w:styles>"},
             {"word/numbering.xml",
              "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"1\"><w:numFmt "
              "w:val=\"" +
                  form +
                  "\"/><w:lvlText w:val=\"%2.\"/></w:lvl></w:abstractNum><w:num "
                  "w:numId=\"7\"><w:abstractNumId "
                  "w:val=\"3\"/></w:num></w:numbering>"}});

        const std::string text = text_of(plain_text(file, "f.docx"));

        CHECK(text.substr(text.find('\n') + 1) == number + "共建园区\n");
    }
}

TEST_CASE(
    "breaks, tabs, wide cells and pictures of a DOCX file come into the text once and in their places") {
    const std::string cell =
        "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + docx_paragraph("", "苏州市") + "</w:tc>";
    const std::string other = "<w:tc>" + docx_paragraph("", "天水市") + "</w:tc>";
    const std::string file = packed(
        {{"word/document.xml",
          "<w:document xmlns:w=\"w\"><w:body><w:p><w:pPr><w:tabs><w:tab "
          "w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>推动"
          "</w:t><w:br/><w:t>结对</w:t><w:tab/><w:t>发展2021</w:t><w:noBreakHyphen/><w:t>2025</w:t></w:r>"
          "<w:r><w:pict><w:p><w:r><w:t>图中</w:t></w:r></w:p></w:pict></w:r></w:p><w:tbl><w:tr>" +
              cell + other + "</w:tr><w:tr>" + other + other + other +
              "</w:tr></w:tbl></w:body></w:document>"}});

    const std::string text = text_of(plain_text(file, "f.docx"));

    CHECK(text.find("推动 结对 发展2021-2025\n") == 0);
    CHECK(text.find("图中") == std::string::npos);
    CHECK(text.find("天水市\t天水市\t天水市\n") != std::string::npos);
}

TEST_CASE("running heads, page numbers and the space between columns do not come into the text of a PDF") {
    for (const std::size_t columns : {1U, 2U}) {
        const std::string text = text_of(plain_text(as_pdf(made_document(), columns), "plan.pdf"));

        CHECK(text.find("汇编") == std::string::npos);
        CHECK(text.find("— 2 —") == std::string::npos);
        CHECK(text.find("1\t南京市\t定西市\n") != std::string::npos);
    }
}

TEST_CASE("metadata counts where a text is silent, what is imposed counts always") {
    PlainText plain{.text = U"推动温州与吉安结对发展。", .metadata = {}, .imposed = {}, .diagnostics = {}};
    plain.metadata.title = "一份方案";
    plain.metadata.issuers = {"科技部"};
    PlainText labelled =
        plain_text("标题：另一份工作方案\n发文字号：甲发〔2020〕1号\n推动温州与吉安结对发展。", "x");
    labelled.metadata = plain.metadata;
    PlainText imposed = labelled;
    imposed.imposed.number = "乙发〔2021〕2号";
    imposed.imposed.issuers = {"某某协会"};

    const Header silent = extractor().read(std::move(plain), "x").header;
    const Header stated = extractor().read(std::move(labelled), "x").header;
    const Document overruled = extractor().read(std::move(imposed), "x");

    CHECK(silent.info.id == "一份方案");
    CHECK(silent.info.issuers == std::vector<std::string>{"科学技术部"});
    CHECK(stated.info.title == "另一份工作方案");
    CHECK(stated.info.id == "甲发〔2020〕1号");
    CHECK(overruled.header.info.id == "乙发〔2021〕2号");
    CHECK(overruled.header.info.issuers == std::vector<std::string>{"某某协会"});
    const auto statements = extractor().extract(overruled).statements;
    CHECK(verify(statements, std::span(&overruled, 1)).differences.empty());
}

TEST_CASE("what cannot be read is named by its reason") {
    const Parts parts = made_document();
    const std::string pdf = as_pdf(parts, 1);
    const std::string docx = as_docx(parts);
    const std::string bomb = packed({{"word/document.xml", std::string(3U << 20U, ' ')}});
    const std::string entities =
        packed({{"word/document.xml", "<!DOCTYPE d [<!ENTITY a \"aaaa\">]><d>&a;</d>"}});
    const auto refusal = [](const std::string& bytes, const FormatOptions& options = {}) {
        return code_of([&] { (void)extractor().read(plain_text(bytes, "file", options), "file"); });
    };

    CHECK(refusal(pdf.substr(0, 200)) == "JD162");
    CHECK(refusal(docx.substr(0, docx.size() / 2)) == "JD162");
    CHECK(refusal(packed({{"word/document.xml.rels", "x"}})) == "JD162");
    CHECK(refusal(entities) == "JD150");
    CHECK(refusal(bomb, {.max_bytes = 1U << 20U}) == "JD164");
    CHECK(refusal(std::string(2000, 'x'), {.max_bytes = 1000}) == "JD164");
    CHECK(refusal("\xD0\xCF\x11\xE0\xA1\xB1") == "JD162");
    CHECK(refusal("\x89PNG\r\n") == "JD162");
    CHECK(refusal(packed({{"a.txt", "text"}})) == "JD162");
    CHECK(refusal("<html></html>") == "JD106");
    CHECK(code_of([] { (void)plain_text("not found", "plan.pdf"); }) == "JD162");
}

TEST_CASE("a page with a damaged character is read, and says so") {
    const PlainText plain =
        plain_text("<html><body><p>推动温州与吉安结对\xE5\x8F 发展。</p></body></html>", "a.html");

    REQUIRE(plain.diagnostics.size() == 1);
    CHECK(plain.diagnostics[0].code == "JD171");
    CHECK(text_of(plain) == "推动温州与吉安结对\xEF\xBF\xBD 发展。\n");
}

TEST_CASE("a PDF of pictures is named as a scan") {
    std::string pdf = as_pdf({}, 1);
    for (auto at = pdf.find("BT /F1"); at != std::string::npos; at = pdf.find("BT /F1")) {
        pdf.replace(at, 2, "% ");
    }

    CHECK(code_of([&] { (void)plain_text(pdf, "scan.pdf"); }) == "JD163");
}

TEST_CASE("a page nested ten thousand deep, or with a cell that spans millions, is read within its limits") {
    std::string deep = "<html><body>";
    std::string wide = "<html><body><table>";
    for (int i = 0; i < 10000; ++i) {
        deep += "<div><b>";
        wide += "<tr><td rowspan=60000 colspan=60000>甲</td><td>乙</td></tr>";
    }

    CHECK_NOTHROW(plain_text(deep + "甲", "deep.html"));
    CHECK(code_of([&] { (void)plain_text(wide, "wide.html", {.max_bytes = 1U << 20U}); }) != "JD599");
}
