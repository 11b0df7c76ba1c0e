// SPDX-License-Identifier: Apache-2.0
#include "cli/folder.hpp"
#include "knowledge.hpp"
#include "support/catch.hpp"

#include <algorithm>

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/loaders/extractor.hpp>

using namespace jiedui;

namespace {

constexpr auto gazetteer_header =
    "kind\tname\taliases\tabbreviation\twithin\tcode\tlon\tlat\tenglish\tformer\n";

/// A data folder with one region, one area and one word.
void make_data(const Folder& folder) {
    folder.write("gazetteer/regions.tsv", std::string(gazetteer_header) + "region\t甲\t甲市\narea\t丁\n");
    folder.write("gazetteer/members.tsv", "member\tarea\n");
    folder.write("lexicon/cues.tsv", "class\tword\tvalue\nmutual\t合作\tcooperation\n");
    folder.write("script/t2s.tsv", "traditional\tsimplified\n");
}

} // namespace

TEST_CASE("Files of the user add names, members and words to the built-in ones") {
    const Folder folder;
    make_data(folder);
    const auto names = folder.write("more/names.tsv", std::string(gazetteer_header) +
                                                          "region\t乙\t\t\tregion:甲\nregion\t甲\t甲都\n");
    const auto members = folder.write("more/areas.tsv", "member\tarea\nregion:乙\tarea:丁\n");
    const auto words = folder.write("more/words.tsv", "class\tword\tvalue\nnone\t合作社\t\n");

    const auto plain = cli::load_knowledge({.data = folder / ""});
    const auto more =
        cli::load_knowledge({.data = folder / "", .gazetteers = {names, members}, .lexicons = {words}});

    REQUIRE(plain.gazetteer.entries().size() == 2);
    REQUIRE(more.gazetteer.entries().size() == 3);
    REQUIRE(more.gazetteer.lookup("甲都") == std::vector<Entity>{{EntityKind::region, "甲"}});
    REQUIRE(more.gazetteer.is_within({EntityKind::region, "乙"}, {EntityKind::area, "丁"}));
    REQUIRE(plain.lexicon.words.size() == 1);
    REQUIRE(more.lexicon.words.size() == 2);
    REQUIRE(more.lexicon.words[1].word == "合作社");
}

TEST_CASE("A name that files of the user give to two places is left out and named with its place") {
    const Folder folder;
    const auto names = folder.write("names.tsv", std::string(gazetteer_header) +
                                                     "region\t东某区\t某区\nregion\t西某区\t某区\n");
    const loaders::Extractor extractor(
        cli::load_knowledge({.data = JIEDUI_SOURCE_DIR "/data", .gazetteers = {names}}));

    const auto extraction =
        extractor.extract(extractor.read("工作方案\n\n推动温州与吉安结对发展，带动某区发展。\n", "a.txt"));

    REQUIRE(extraction.statements.size() == 1);
    REQUIRE(extraction.diagnostics.size() == 1);
    REQUIRE(to_string(extraction.diagnostics[0]) ==
            "a.txt:3:15: warning JD203: '某区' could be region:东某区 region:西某区; left out");
}

TEST_CASE("A user's file that cannot be used is an error with its place") {
    const Folder folder;
    make_data(folder);
    const auto circle =
        folder.write("circle.tsv", std::string(gazetteer_header) +
                                       "region\t乙\t\t\tregion:丙\nregion\t丙\t\t\tregion:乙\n");
    const auto kind = folder.write("kind.tsv", std::string(gazetteer_header) + "place\t乙\n");
    const auto word = folder.write("word.tsv", "class\tword\tvalue\nmutual\t携手\thelp\n");
    const auto code_of = [&](cli::KnowledgeFiles files) {
        files.data = folder / "";
        try {
            (void)cli::load_knowledge(files);
        } catch (const Error& error) {
            return error.code() + ":" + std::to_string(error.location().line);
        }
        return std::string("none");
    };

    REQUIRE(code_of({.gazetteers = {circle}}) == "JD142:2");
    REQUIRE(code_of({.gazetteers = {kind}}) == "JD105:2");
    REQUIRE(code_of({.lexicons = {word}}) == "JD104:2");
    REQUIRE(code_of({.gazetteers = {folder / "nowhere.tsv"}}) == "JD110:0");
    REQUIRE(code_of({.gazetteers = {folder / "lexicon/cues.tsv"}}) == "JD103:1");
}
