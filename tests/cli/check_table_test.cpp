// SPDX-License-Identifier: Apache-2.0
#include "cli/folder.hpp"
#include "support/catch.hpp"
#include "user_table.hpp"

#include <algorithm>
#include <array>
#include <random>

using namespace jiedui;
using namespace jiedui::cli;

namespace {

constexpr auto gazetteer_header =
    "kind\tname\taliases\tabbreviation\twithin\tcode\tlon\tlat\tenglish\tformer\n";
constexpr auto lexicon_header = "class\tword\tvalue\n";

/// Knows 甲 (also 甲市, weakly 甲地) and the cues 合作 and 科技合作.
loaders::Knowledge small_knowledge(const Folder& folder) {
    const std::vector<std::filesystem::path> names{
        folder.write("known.tsv", std::string(gazetteer_header) + "region\t甲\t甲市;?甲地\n")};
    const std::vector<std::filesystem::path> words{
        folder.write("words.tsv", std::string(lexicon_header) +
                                      "mutual\t合作\tcooperation\nmutual\t科技合作\tcooperation\n")};
    loaders::Knowledge knowledge;
    knowledge.gazetteer = loaders::Gazetteer::load(names, {});
    knowledge.lexicon = loaders::Lexicon::load(words);
    return knowledge;
}

/// `severity code:line` of everything found.
std::vector<std::string> found_in(const std::string& bytes) {
    const Folder folder;
    const auto table = read_table(folder.write("table.tsv", bytes));
    std::vector<std::string> found;
    for (const Diagnostic& one : check_table(table, {&table, 1}, small_knowledge(folder))) {
        found.push_back(std::string{to_string(one.severity)} + " " + one.code + ":" +
                        std::to_string(one.location.line));
    }
    return found;
}

using Found = std::vector<std::string>;

/// True when loading refuses the table.
bool is_refused(const std::string& bytes) {
    const Folder folder;
    const std::vector<std::filesystem::path> files{folder.write("table.tsv", bytes)};
    try {
        if (bytes.starts_with("class")) {
            (void)loaders::Lexicon::load(files);
        } else {
            (void)loaders::Gazetteer::load(files, {});
        }
        return false;
    } catch (const Error&) {
        return true;
    }
}

} // namespace

TEST_CASE("A table without fault has no findings") {
    REQUIRE(found_in(std::string(gazetteer_header) +
                     "# mine\nregion\t乙\t乙市\t乙\tregion:甲\t\t120.5\t30\tYi\t古乙@1999\n")
                .empty());
    REQUIRE(found_in(std::string(lexicon_header) + "mutual\t抱团\tcooperation\r\nevent\t论坛\n").empty());
    REQUIRE(found_in("member\tarea\nregion:甲\tregion:甲\n").empty());
}

TEST_CASE("All faulty rows of a gazetteer are named, not only the first") {
    const auto found =
        found_in(std::string(gazetteer_header) + "place\t乙\n"                 // 2: no kind
                                                 "region\t\n"                  // 3: no name
                                                 "region\t丙\t\t\t乙\n"        // 4: parent without kind
                                                 "region\t丁\t\t\tregion:无\n" // 5: no such parent
                                                 "region\t戊\t\t\tregion:丁\t\t200\t30\n"     // 6: longitude
                                                 "region\t己\t\t\t\t\t\t\t\t\tmore\tfields\n" // 7: too many
                                                 "region\t庚\t\t\tregion:丁\n");

    REQUIRE(found == Found{"error JD105:2", "error JD105:3", "error JD105:4", "error JD141:5",
                           "error JD105:6", "error JD103:7"});
}

TEST_CASE("All faulty rows of a lexicon are named") {
    const auto found = found_in(std::string(lexicon_header) + "mutual\t携手\thelp\nverb\t携手\nnone\n");

    REQUIRE(found == Found{"error JD104:2", "error JD104:3", "error JD104:4"});
}

TEST_CASE("Parents may stand in the same table or in another one, but not lead back") {
    const Folder folder;
    const std::vector tables{read_table(folder.write("a.tsv", std::string(gazetteer_header) +
                                                                  "region\t乙\t\t\tregion:丙;area:远\n")),
                             read_table(folder.write("b.tsv", std::string(gazetteer_header) +
                                                                  "region\t丙\t\t\tregion:甲\narea\t远\n"))};
    const auto knowledge = small_knowledge(folder);

    REQUIRE(check_table(tables[0], tables, knowledge).empty());
    REQUIRE(found_in(std::string(gazetteer_header) + "region\t乙\t\t\tregion:乙\n") ==
            Found{"error JD142:2"});
    REQUIRE(found_in(std::string(gazetteer_header) +
                     "region\t乙\t\t\tregion:丙\nregion\t丙\t\t\tregion:丁\nregion\t丁\t\t\tregion:乙\n") ==
            Found{"error JD142:2", "error JD142:3", "error JD142:4"});
}

TEST_CASE("A strong name of another entity is a warning, a weak one or one's own is none") {
    REQUIRE(found_in(std::string(gazetteer_header) + "zone\t乙园\t甲市\n") == Found{"warning JD143:2"});
    REQUIRE(found_in(std::string(gazetteer_header) + "zone\t乙园\t?甲市;甲地\n").empty());
    REQUIRE(found_in(std::string(gazetteer_header) + "region\t甲\t甲市;甲都\n").empty());
    REQUIRE(found_in(std::string(gazetteer_header) + "zone\t乙园\t园\nzone\t丙园\t园\n") ==
            Found{"warning JD143:2", "warning JD143:3"});
    REQUIRE(found_in(std::string(gazetteer_header) + "zone\t甲市\t?甲市\n").empty());
}

TEST_CASE("A longer word that holds a cue is noted with the longest cue in it") {
    REQUIRE(found_in(std::string(lexicon_header) + "none\t合作社\n") == Found{"note JD144:2"});
    REQUIRE(found_in(std::string(lexicon_header) + "event\t科技合作周\n") == Found{"note JD144:2"});
    REQUIRE(found_in(std::string(lexicon_header) + "mutual\t合作共赢\tcooperation\nnone\t合作\nnone\t作社\n")
                .empty());
}

TEST_CASE("Members must exist") {
    REQUIRE(found_in("member\tarea\nregion:甲\tarea:无\n甲\tarea:无\n") ==
            Found{"error JD141:2", "error JD105:3"});
}

TEST_CASE("A table without a known header tells so once") {
    REQUIRE(found_in("name,kind\n乙,region\n") == Found{"error JD140:1"});
    REQUIRE(found_in("") == Found{"error JD140:1"});
    REQUIRE(found_in("class\tvalue\nnone\t合作社\n") == Found{"error JD103:1"});
    REQUIRE(found_in(std::string(lexicon_header) + "none\t\xBA\xCF\n") == Found{"error JD101:2"});
}

TEST_CASE("There are errors exactly where loading refuses the table") {
    std::mt19937 random(GENERATE(range(0U, 80U)));
    const bool is_lexicon = random() % 2 == 0;
    const std::array fields{"region",    "甲",   "mutual", "aid", "",   "乙",
                            "region:甲", "none", "12.5",   "x;y", "999"};
    std::string bytes = is_lexicon ? lexicon_header : gazetteer_header;
    for (auto row = random() % 4; row > 0; --row) {
        bytes +=
            is_lexicon ? (random() % 2 == 0 ? "mutual" : "none") : (random() % 4 == 0 ? "place" : "region");
        for (auto more = 1 + random() % (is_lexicon ? 3U : 9U); more > 0; --more) {
            bytes += '\t';
            bytes += fields[random() % fields.size()];
        }
        bytes += '\n';
    }
    INFO(bytes);

    const auto found = found_in(bytes);

    const bool has_errors = std::ranges::any_of(found, [](const std::string& one) {
        return one.starts_with("error") && !one.starts_with("error JD141") && !one.starts_with("error JD142");
    });
    REQUIRE(has_errors == is_refused(bytes));
}
