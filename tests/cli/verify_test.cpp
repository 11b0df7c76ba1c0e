// SPDX-License-Identifier: Apache-2.0
#include "cli/documents.hpp"
#include "support/catch.hpp"

#include <jiedui/loaders/verify.hpp>

using namespace jiedui;
using namespace jiedui::loaders;

namespace {

Document document(std::string id, std::u32string text) {
    Document one;
    one.header.info.id = std::move(id);
    one.text = std::move(text);
    return one;
}

Statement statement(std::string of, std::vector<Evidence> evidence) {
    Statement one;
    one.document = std::move(of);
    one.evidence = std::move(evidence);
    return one;
}

} // namespace

TEST_CASE("A quote is verified at its place in code points, and nowhere else") {
    const auto documents = test::together(document("d", U"𠀀甲与乙合作。"));
    const std::vector statements{statement(
        "d", {{{1, 4}, "甲与乙"}, {{0, 1}, "𠀀"}, {{6, 7}, "。"}, {{2, 5}, "甲与乙"}, {{1, 4}, "甲和乙"}})};

    const auto result = verify(statements, documents);

    REQUIRE(result.spans == 5);
    REQUIRE(result.verified == 3);
    REQUIRE(result.differences == std::vector<Difference>{{0, 3, Mismatch::differs, "与乙合"},
                                                          {0, 4, Mismatch::differs, "甲与乙"}});
}

TEST_CASE("A span that leaves the document is a difference without text") {
    const auto documents = test::together(document("d", U"甲乙"));
    const std::vector statements{
        statement("d", {{{1, 3}, "乙。"}, {{2, 2}, ""}, {{3, 3}, ""}, {{2, 1}, ""}})};

    const auto result = verify(statements, documents);

    REQUIRE(result.verified == 1);
    REQUIRE(result.unquoted == 1);
    REQUIRE(result.differences == std::vector<Difference>{{0, 0, Mismatch::outside, ""},
                                                          {0, 2, Mismatch::outside, ""},
                                                          {0, 3, Mismatch::outside, ""}});
}

TEST_CASE("Documents that are cited and not there are named once with the number of their spans") {
    const std::vector statements{statement("f", {{{0, 1}, "甲"}}), statement("e", {}),
                                 statement("f", {{{0, 1}, "乙"}, {{2, 3}, "丙"}})};

    const auto result = verify(statements, {});

    REQUIRE(result.missing == std::vector<MissingDocument>{{"e", 0}, {"f", 3}});
    REQUIRE(result.spans == 3);
    REQUIRE(result.verified == 0);
    REQUIRE(result.unproved == 1);
}

TEST_CASE("Of several documents with one id, one that agrees is enough") {
    const auto documents = test::together(document("d", U"甲乙"), document("d", U"甲丙"));
    const std::vector statements{statement("d", {{{0, 2}, "甲丙"}, {{0, 2}, "甲丁"}})};

    const auto result = verify(statements, documents);

    REQUIRE(result.verified == 1);
    REQUIRE(result.differences == std::vector<Difference>{{0, 1, Mismatch::differs, "甲乙"}});
}

TEST_CASE("Background needs no evidence and no document") {
    Statement known = statement("gazetteer", {});
    known.origin = Origin::background;

    const auto result = verify(std::vector{known}, {});

    REQUIRE(result.missing.empty());
    REQUIRE(result.unproved == 0);
}
