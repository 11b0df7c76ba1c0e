// SPDX-License-Identifier: Apache-2.0
#include "names/matcher.hpp"
#include "support/catch.hpp"

#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace jiedui::loaders::detail;

namespace {

using Words = std::vector<std::u32string>;          ///< sorted, all different
using Found = std::map<std::size_t, std::uint32_t>; ///< length -> word

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
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        if (!words[i].empty() && text.substr(at, words[i].size()) == words[i]) {
            found.emplace(words[i].size(), i);
        }
    }
    return found;
}

Found by_matcher(const Matcher& matcher, std::u32string_view text, std::size_t at) {
    Matcher::Matches matches;
    matcher.matches(text, at, matches);
    Found found;
    std::size_t last = 0;
    for (const auto& match : matches) {
        CHECK(match.length > last); // shortest first, each length once
        last = match.length;
        found.emplace(match.length, match.word);
    }
    return found;
}

} // namespace

TEST_CASE("the matcher finds what comparing every word at every place finds") {
    std::mt19937 random(20221122);
    std::size_t matches = 0;
    for (int round = 0; round < 300; ++round) {
        std::set<std::u32string> chosen;
        const std::size_t count = random() % 40;
        for (std::uint32_t i = 0; i < count; ++i) {
            chosen.insert(random_text(random, 5));
        }
        const Words words(chosen.begin(), chosen.end());
        const std::u32string text = random_text(random, 30);

        const Matcher matcher(words);

        for (std::size_t at = 0; at < text.size(); ++at) {
            const Found expected = naive(words, text, at);
            REQUIRE(by_matcher(matcher, text, at) == expected);
            matches += expected.size();
        }
    }
    CHECK(matches > 2000); // the texts were not all misses
}

TEST_CASE("a matcher without words finds nothing") {
    const Matcher matcher(Words{});

    CHECK(by_matcher(matcher, U"东西", 0).empty());
}

TEST_CASE("a text may end inside a word") {
    const Matcher matcher(Words{U"东北", U"东北地区"});

    CHECK(by_matcher(matcher, U"在东北地", 1) == Found{{2, 0}});
}

TEST_CASE("a character beyond the basic plane may begin a word or stand in it") {
    const Matcher matcher(Words{U"东\U00020000", U"\U00020000东"});

    CHECK(by_matcher(matcher, U"\U00020000东\U00020000", 0) == Found{{2, 1}});
    CHECK(by_matcher(matcher, U"\U00020000东\U00020000", 1) == Found{{2, 0}});
}

TEST_CASE("of more than sixteen words that begin each other the longest are kept") {
    Words words;
    for (std::size_t length = 1; length <= 20; ++length) {
        words.emplace_back(length, U'东');
    }
    const Matcher matcher(words);

    const Found found = by_matcher(matcher, std::u32string(20, U'东'), 0);

    CHECK(found.size() == 16);
    CHECK(found.begin()->first == 5);
    CHECK(found.rbegin()->first == 20);
}

namespace {

char32_t random_character(std::mt19937& random) {
    constexpr char32_t last = 0x10FFFF;
    return static_cast<char32_t>(random() % 4 == 0 ? random() % (last + 1) : 0x4E00 + random() % 200);
}

} // namespace

TEST_CASE("a table of pairs gives the numbers that a map gives") {
    std::mt19937 random(7);
    std::map<PairTable::Pair, std::uint32_t> numbers;
    for (std::uint32_t i = 0; i < 5000; ++i) {
        numbers[{random_character(random), random_character(random)}] =
            static_cast<std::uint32_t>(random() % PairTable::none);
    }

    const PairTable table(std::vector<PairTable::Entry>(numbers.begin(), numbers.end()));

    std::size_t found = 0;
    for (int i = 0; i < 20000; ++i) {
        const PairTable::Pair pair{random_character(random), random_character(random)};
        const auto known = numbers.find(pair);
        REQUIRE(table.find(pair.first, pair.second) ==
                (known == numbers.end() ? PairTable::none : known->second));
        found += known == numbers.end() ? 0U : 1U;
    }
    for (const auto& [pair, number] : numbers) {
        REQUIRE(table.find(pair.first, pair.second) == number);
    }
    CHECK(found > 100);
}

TEST_CASE("a set of pairs holds all that were added and few others") {
    std::mt19937 random(8);
    std::set<PairTable::Pair> added;
    const auto set = std::make_unique<PairSet>();
    for (int i = 0; i < 5000; ++i) {
        const PairTable::Pair pair{random_character(random), random_character(random)};
        added.insert(pair);
        set->add(pair.first, pair.second);
    }

    for (const PairTable::Pair& pair : added) {
        REQUIRE(set->may_hold(pair.first, pair.second));
    }
    int in_vain = 0;
    int others = 0;
    for (int i = 0; i < 20000; ++i) {
        const PairTable::Pair pair{random_character(random), random_character(random)};
        if (!added.contains(pair)) {
            ++others;
            in_vain += set->may_hold(pair.first, pair.second) ? 1 : 0;
        }
    }
    CHECK(in_vain < others / 20);
}
