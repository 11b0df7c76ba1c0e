// SPDX-License-Identifier: Apache-2.0
#include "knowledge.hpp"
#include "support/catch.hpp"
#include "temporary_file.hpp"

#include <array>
#include <string>
#include <vector>

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/loaders/lexicon.hpp>

using namespace jiedui;
using namespace jiedui::loaders;
using jiedui::loaders::testing::TemporaryFile;

TEST_CASE("words keep the order of the files and of the rows") {
    const TemporaryFile first(
        "# cues\r\nclass\tword\tvalue\r\nmutual\t合种\tcooperation\r\n\r\njoint\t一道\r\n");
    const TemporaryFile second("class\tword\tvalue\nmutual\t合种\tpairing\n");
    const std::array paths{first.path(), second.path()};

    const Lexicon lexicon = Lexicon::load(paths);

    REQUIRE(lexicon.words.size() == 3);
    CHECK(lexicon.words[0].word_class == WordClass::mutual);
    CHECK(lexicon.words[0].word == "合种");
    CHECK(lexicon.words[0].value == "cooperation");
    CHECK(lexicon.words[1].word_class == WordClass::joint);
    CHECK(lexicon.words[1].value.empty());
    CHECK(lexicon.words[2].value == "pairing");
}

TEST_CASE("an error in a lexicon names file and line") {
    struct Row {
        const char* what;
        std::string content;
        std::string code;
        std::uint32_t line;
    };
    const std::vector<Row> rows{
        {"other columns", "word\tclass\tvalue\n", "JD103", 1},
        {"too many fields", "class\tword\tvalue\njoint\t一道\t\tnote\n", "JD103", 2},
        {"unknown class", "class\tword\tvalue\n# note\n\nverb\t一道\n", "JD104", 4},
        {"no word", "class\tword\tvalue\njoint\t\n", "JD104", 2},
        {"a relation is missing", "class\tword\tvalue\nmutual\t合种\n", "JD104", 2},
        {"no such relation", "class\tword\tvalue\naid\t合种\thelp\n", "JD104", 2},
        {"not UTF-8", "class\tword\tvalue\njoint\t\xB9\xB2\n", "JD101", 2},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        const TemporaryFile file(row.content);
        const std::array paths{file.path()};
        try {
            (void)Lexicon::load(paths);
            FAIL("was accepted");
        } catch (const Error& problem) {
            CHECK(problem.code() == row.code);
            CHECK(problem.location().path == file.path().string());
            CHECK(problem.location().line == row.line);
            CHECK_FALSE(problem.hint().empty());
        }
    }
}

TEST_CASE("the project's own lexicon has words of the classes that the rules rest on") {
    const auto& words = testing::extractor().knowledge().lexicon.words;

    for (const WordClass wanted : {WordClass::mutual, WordClass::aid, WordClass::joint_build, WordClass::hub,
                                   WordClass::list, WordClass::platform_head, WordClass::class_noun}) {
        INFO(to_string(wanted));
        CHECK(std::any_of(words.begin(), words.end(), [&](const Word& w) { return w.word_class == wanted; }));
    }
}

TEST_CASE("a data folder that is not there is refused") {
    CHECK_THROWS_AS(Knowledge::load("/nowhere"), Error);
}
