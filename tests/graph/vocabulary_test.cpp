// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/graphs.hpp"

#include <set>
#include <string>

#include <jiedui/graph/entity.hpp>
#include <jiedui/graph/vocabulary.hpp>

using namespace jiedui;

TEST_CASE("Every word of the vocabulary reads back as what it was written from") {
    std::set<std::string_view> words;

    for (const auto kind : all_kinds) {
        CHECK(parse_kind(to_string(kind)) == kind);
        words.insert(to_string(kind));
    }
    for (const auto relation : all_relations) {
        CHECK(parse_relation(to_string(relation)) == relation);
        words.insert(to_string(relation));
    }

    CHECK(words.size() == all_kinds.size() + all_relations.size());
}

TEST_CASE("The words are those of the statement files") {
    CHECK(to_string(EntityKind::organization) == "organization");
    CHECK(to_string(EntityKind::document) == "document");
    CHECK(to_string(Relation::co_construction) == "co_construction");
    CHECK(to_string(Relation::technology_transfer) == "technology_transfer");
    CHECK(to_string(Relation::focuses_on) == "focuses_on");
    CHECK(parse_role("lead") == Role::lead);
    CHECK(parse_role("partner") == Role::partner);
    CHECK(parse_role("peer") == Role::peer);
    CHECK(parse_role("supporter") == Role::supporter);
    CHECK(parse_role("supported") == Role::supported);
    CHECK(parse_role("source") == Role::source);
    CHECK(parse_role("receiver") == Role::receiver);
    CHECK(parse_role("host") == Role::host);
    CHECK(to_string(Role::host) == "host");
    CHECK(parse_origin("background") == Origin::background);
    CHECK(to_string(Origin::stated) == "stated");
}

TEST_CASE("A word outside the vocabulary is no value") {
    for (const auto word : {"", "Region", "regions", " aid", "type"}) {
        CHECK_FALSE(parse_kind(word));
        CHECK_FALSE(parse_relation(word));
        CHECK_FALSE(parse_role(word));
        CHECK_FALSE(parse_origin(word));
    }
}

TEST_CASE("Exactly the five relations of structure are structural") {
    std::set<std::string_view> structural;

    for (const auto relation : all_relations) {
        if (is_structural(relation)) {
            structural.insert(to_string(relation));
        }
    }

    CHECK(structural == std::set<std::string_view>{"part_of", "member_of", "issues", "leads", "focuses_on"});
}

TEST_CASE("The id of an entity is its kind, a colon and its name") {
    const Entity plain{EntityKind::region, "贵阳"};
    const Entity colon{EntityKind::platform, "a:b"};

    CHECK(id(plain) == "region:贵阳");
    CHECK(parse_entity("region:贵阳") == plain);
    CHECK(parse_entity(id(colon)) == colon);
}

TEST_CASE("What is no id of an entity is refused") {
    for (const auto text : {"", "region", "region:", ":贵阳", "place:贵阳", "Region:贵阳", "region：贵阳"}) {
        CHECK_FALSE(parse_entity(text));
    }
}

TEST_CASE("Entities are ordered by kind, then by the bytes of the name") {
    const auto region_b = test::entity("region:b");
    const auto region_a = test::entity("region:a");
    const auto area_a = test::entity("area:a");

    CHECK(region_a < region_b);
    CHECK(region_b < area_a);
}
