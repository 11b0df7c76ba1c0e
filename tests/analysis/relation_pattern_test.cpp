// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"

#include <string>

#include <jiedui/analysis/relation_pattern.hpp>
#include <jiedui/graph/diagnostic.hpp>

using namespace jiedui;
using namespace jiedui::analysis;

namespace {

struct Refusal {
    std::string code;
    std::uint32_t character = 0;
    std::string message;
};

Refusal refusal_of(const std::string& text) {
    try {
        parse_pattern(text);
    } catch (const Error& problem) {
        return {problem.code(), problem.location().column, problem.message()};
    }
    return {};
}

} // namespace

TEST_CASE("a pattern knows its ties, their arrows and which may follow which") {
    const RelationPattern pattern = parse_pattern(" <aid , ( pairing | any )+ , >hosts? ");

    REQUIRE(pattern.ties.size() == 4);
    CHECK(pattern.ties[0] == PatternTie{{Relation::aid}, Arrow::against});
    CHECK(pattern.ties[1] == PatternTie{{Relation::pairing}, Arrow::unsaid});
    CHECK(pattern.ties[2].relations.size() == all_relations.size());
    CHECK(pattern.ties[3] == PatternTie{{Relation::hosts}, Arrow::along});
    CHECK(pattern.first == 0b0001);
    CHECK(pattern.last == 0b1110);
    CHECK(pattern.follow == std::vector<std::uint64_t>{0b0110, 0b1110, 0b1110, 0});
}

TEST_CASE("a comma binds closer than a bar") {
    const RelationPattern pattern = parse_pattern("aid,pairing|hosts");

    CHECK(pattern.first == 0b101);
    CHECK(pattern.last == 0b110);
    CHECK(pattern.follow == std::vector<std::uint64_t>{0b010, 0, 0});
}

TEST_CASE(
    "a pattern that does not parse is refused with the character, what is there and what was expected") {
    struct Case {
        std::string text;
        std::uint32_t character;
        std::string message;
    };
    const auto c =
        GENERATE(Case{"", 1, "expected a relation, '.', '<', '>' or '(', found the end"},
                 Case{"pairing,,aid", 9, "expected a relation, '.', '<', '>' or '(', found ','"},
                 Case{"pairing,help", 9, "expected a relation, '.', '<', '>' or '(', found 'help'"},
                 Case{"pairing aid", 9, "expected '|', ',', '*', '+', '?' or the end, found 'a'"},
                 Case{"(pairing,aid", 13, "expected ')' for the '(' of character 1, found the end"},
                 Case{"pairing)", 8, "expected '|', ',', '*', '+', '?' or the end, found ')'"},
                 Case{"<(aid)", 2, "expected a relation or '.', found '('"},
                 Case{"*", 1, "expected a relation, '.', '<', '>' or '(', found '*'"},
                 Case{"aid，pairing", 4, "expected '|', ',', '*', '+', '?' or the end, found '，'"},
                 Case{"aid|结对", 5, "expected a relation, '.', '<', '>' or '(', found '结'"});
    INFO(c.text);

    const Refusal refusal = refusal_of(c.text);

    CHECK(refusal.code == "JD330");
    CHECK(refusal.character == c.character);
    CHECK(refusal.message == "character " + std::to_string(c.character) + " of the pattern: " + c.message);
}

TEST_CASE("a pattern of more ties than a set holds is refused") {
    std::string text = "aid";
    for (std::size_t i = 1; i < max_pattern_ties; ++i) {
        text += ",aid";
    }

    CHECK(parse_pattern(text).ties.size() == max_pattern_ties);
    CHECK(refusal_of(text + ",aid").code == "JD331");
    const std::string open(63, '(');
    const std::string close(63, ')');
    CHECK(parse_pattern(open + "aid" + close).ties.size() == 1);
    CHECK(refusal_of("(" + open + "aid" + close + ")").code == "JD331");
    CHECK(refusal_of(std::string(1'000'000, '(')).code == "JD331");
}
