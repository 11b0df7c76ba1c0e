// SPDX-License-Identifier: Apache-2.0
#include "isolated_reader.hpp"
#include "messages.hpp"
#include "support/catch.hpp"
#include "support/error_code.hpp"
#include "support/made_office.hpp"
#include "support/made_page.hpp"
#include "support/made_pdf.hpp"

#include <atomic>
#include <thread>

using namespace jiedui;
using namespace jiedui::cli;
using namespace jiedui::testing;

using jiedui::test::code_of;

namespace {

/// A page that the reader is busy with for long: one operator that draws text, many times over.
std::string long_pdf() {
    std::string pdf = "%PDF-1.4\n";
    std::string content = "BT /F1 12 Tf\n";
    for (int i = 0; i < 600000; ++i) {
        content += "1 0 0 1 " + std::to_string(i % 500) + " " + std::to_string(i % 800) + " Tm (abc) Tj\n";
    }
    content += "ET\n";
    pdf += "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 "
           "842]/Resources<</Font<</F1<</Type/Font/Subtype/Type1"
           "/BaseFont/Helvetica>>>>>>/Contents 4 0 R>>endobj\n4 0 obj<</Length " +
           std::to_string(content.size()) + ">>stream\n" + content +
           "endstream endobj\ntrailer<</Root 1 0 R>>\n";
    return pdf;
}

} // namespace

TEST_CASE("A document read in a process of its own is the same as one read here") {
    const IsolatedReader reader(20);
    const Parts parts = made_document();
    const std::vector<std::pair<std::string, std::string>> files{{"a.docx", as_docx(parts)},
                                                                 {"a.odt", as_odt(parts)},
                                                                 {"a.pdf", as_pdf(parts, 1)},
                                                                 {"a.html", as_page(parts, "utf-8", "zoom")},
                                                                 {"a.txt", as_text(parts)}};
    for (const auto& [name, bytes] : files) {
        const auto here = loaders::plain_text(bytes, name);

        const auto there = reader(bytes, name, {});

        CHECK(there.text == here.text);
        CHECK(there.metadata == here.metadata);
    }
}

TEST_CASE("Errors come back from the process as they are thrown there") {
    const IsolatedReader reader(20);

    CHECK(code_of([&] { (void)reader("%PDF-1.4 broken", "a.pdf", {}); }) == "JD162");
    CHECK(code_of([&] { (void)reader("<html>" + std::string(5000, 'x'), "a.html", {.max_bytes = 1000}); }) ==
          "JD164");
}

TEST_CASE("A file that takes too long costs its time and nothing else") {
    const IsolatedReader reader(1);
    const std::string pdf = long_pdf();

    const std::string code = code_of([&] { (void)reader(pdf, "long.pdf", {}); });
    const auto next = reader("<html><body>甲</body></html>", "a.html", {});

    CHECK(code == "JD165");
    CHECK(next.text == U"甲\n");
}

TEST_CASE("Many threads may read at the same time") {
    const IsolatedReader reader(60);
    const std::string docx = as_docx(made_document());
    const auto expected = loaders::plain_text(docx, "a.docx").text;
    std::atomic<int> same = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            for (int i = 0; i < 10; ++i) {
                same += reader(docx, "a.docx", {}).text == expected ? 1 : 0;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }

    CHECK(same == 40);
}

TEST_CASE("An answer that is cut off anywhere is the crash of a process") {
    loaders::PlainText plain;
    plain.text = U"甲乙";
    plain.metadata.issuers = {"丙"};
    plain.diagnostics.push_back({.code = "JD160", .location = {}, .message = "m"});
    const std::string answer = to_message(plain);

    for (std::size_t size = 0; size < answer.size(); ++size) {
        CHECK(code_of([&] { (void)plain_text_of(answer.substr(0, size), "x"); }) == "JD170");
    }
    CHECK(plain_text_of(answer, "x").diagnostics.size() == 1);
}
