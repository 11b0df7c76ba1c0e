// SPDX-License-Identifier: Apache-2.0
#include "names/matcher.hpp"
#include "support/catch.hpp"

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace jiedui::loaders::detail;

namespace {

using Words = std::vector<std::pair<std::u32string, std::uint32_t>>;
using Found = std::map<std::size_t, std::set<std::uint32_t>>; ///< length -> values

std::u32string random_text(std::mt19937& random, std::size_t longest) {
    constexpr std::u32string_view alphabet = U"东西南北人";
    std::u32string text(random() % (longest + 1), U' ');
    for (char32_t& c : text) {
        c = alphabet[random() % alphabet.size()];
    }
    return text;
}

/// By the definition: every word is compared with every place.
Found naive(const Words& words, std::u32string_view text, std::size_t at) {
    Found found;
    for (const auto& [word, value] : words) {
        if (!word.empty() && text.substr(at, word.size()) == word) {
            found[word.size()].insert(value);
        }
    }
    return found;
}

Found by_matcher(const Matcher& matcher, std::u32string_view text, std::size_t at) {
    std::vector<Matcher::Match> matches;
    matcher.matches(text, at, matches);
    Found found;
    std::size_t last = 0;
    for (const auto& match : matches) {
        CHECK(match.length > last); // shortest first, each length once
        last = match.length;
        found[match.length].insert(match.values.begin(), match.values.end());
        CHECK(found[match.length].size() == match.values.size());
    }
    return found;
}

} // namespace

TEST_CASE("the matcher finds what comparing every word at every place finds") {
    std::mt19937 random(20221122);
    std::size_t matches = 0;
    for (int round = 0; round < 300; ++round) {
        Words words;
        const std::size_t count = random() % 40;
        for (std::uint32_t i = 0; i < count; ++i) {
            words.emplace_back(random_text(random, 5), i);
        }
        const std::u32string text = random_text(random, 30);

        const Matcher matcher(words);

        for (std::size_t at = 0; at < text.size(); ++at) {
            const Found expected = naive(words, text, at);
            REQUIRE(by_matcher(matcher, text, at) == expected);
            CHECK((expected.empty() || matcher.may_start(text, at)));
            matches += expected.size();
        }
    }
    CHECK(matches > 2000); // the texts were not all misses
}

TEST_CASE("a matcher without words finds nothing") {
    const Matcher matcher({});
    std::vector<Matcher::Match> found;

    matcher.matches(U"东西", 0, found);

    CHECK(found.empty());
    CHECK_FALSE(matcher.may_start(U"东西", 0));
}

TEST_CASE("a word may have several values, and a text may end inside a word") {
    const Matcher matcher({{U"东北", 7}, {U"东北", 3}, {U"东北地区", 5}});
    std::vector<Matcher::Match> found;

    matcher.matches(U"在东北地", 1, found);

    REQUIRE(found.size() == 1);
    CHECK(found[0].length == 2);
    CHECK(std::vector<std::uint32_t>(found[0].values.begin(), found[0].values.end()) ==
          std::vector<std::uint32_t>{3, 7});
}

// Fails today. Take the tag away when it is mended.
TEST_CASE("a word may begin with a character beyond the basic plane") {
    const Matcher matcher({{U"\U00020000东", 1}});
    std::vector<Matcher::Match> found;

    matcher.matches(U"\U00020000东", 0, found);

    CHECK(found.size() == 1);
}

TEST_CASE("a character beyond the basic plane may stand inside a word") {
    const Matcher matcher({{U"东\U00020000", 1}});
    std::vector<Matcher::Match> found;

    matcher.matches(U"东\U00020000", 0, found);

    REQUIRE(found.size() == 1);
    CHECK(found[0].length == 2);
}
