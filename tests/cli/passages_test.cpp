// SPDX-License-Identifier: Apache-2.0
#include "passages.hpp"
#include "support/catch.hpp"

#include <jiedui/graph/builder.hpp>

using namespace jiedui;

namespace {

loaders::Document document(const std::string& id, std::u32string text) {
    loaders::Document result;
    result.header.info.id = id;
    result.text = std::move(text);
    return result;
}

Statement statement(const std::string& document, Evidence evidence) {
    Statement result;
    result.document = document;
    result.participants = {{{EntityKind::region, "a"}}, {{EntityKind::region, "b"}}};
    result.evidence = {std::move(evidence)};
    return result;
}

} // namespace

TEST_CASE("evidence is shown with what stands around it, as far as the document goes") {
    const auto graph = build_graph({{statement("d", {{2, 4}, "丙丁"})}, {}});
    std::vector<loaders::Document> documents;
    documents.push_back(document("d", U"甲乙丙丁戊己庚"));

    const auto passages = cli::passages_of(graph, documents, 2);

    REQUIRE(passages.found.size() == 1);
    CHECK(passages.found[0].before == "甲乙");
    CHECK(passages.found[0].quote == "丙丁");
    CHECK(passages.found[0].after == "戊己");
    CHECK(passages.differing == 0);
}

TEST_CASE("what the document does not bear out has no context and is counted") {
    const auto graph = build_graph(
        {{statement("d", {{0, 2}, "其他"}), statement("d", {{5, 9}, ""}), statement("x", {{0, 1}, ""})}, {}});
    std::vector<loaders::Document> documents;
    documents.push_back(document("d", U"甲乙丙丁戊己庚"));

    const auto passages = cli::passages_of(graph, documents, 2);

    CHECK(passages.found.empty());
    CHECK(passages.differing == 2);
}
