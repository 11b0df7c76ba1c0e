// SPDX-License-Identifier: Apache-2.0
#include "knowledge.hpp"
#include "support/catch.hpp"
#include "temporary_file.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/loaders/gazetteer.hpp>

using namespace jiedui;
using namespace jiedui::loaders;
using jiedui::loaders::testing::TemporaryFile;

namespace {

const std::string head = "kind\tname\taliases\tabbreviation\twithin\tcode\tlon\tlat\tenglish\tformer\n";
const Entity chaxian{EntityKind::region, "茶县"};

Gazetteer load(const std::vector<std::string>& tables, const std::string& members = "member\tarea\n") {
    std::vector<TemporaryFile> files;
    std::vector<std::filesystem::path> paths;
    for (const std::string& table : tables) {
        files.emplace_back(table);
        paths.push_back(files.back().path());
    }
    const TemporaryFile area_file(members);
    const std::array area_paths{area_file.path()};
    return Gazetteer::load(paths, area_paths);
}

const Gazetteer& own_data() {
    return testing::extractor().knowledge().gazetteer;
}

std::vector<std::string> ids(const std::vector<Entity>& entities) {
    std::vector<std::string> result;
    for (const Entity& entity : entities) {
        result.push_back(id(entity));
    }
    return result;
}

} // namespace

TEST_CASE("an entry holds all that its row says") {
    const Gazetteer gazetteer =
        load({head + "region\t茶县\t茶州;?茶\t茗\tregion:安徽\t349999\t117.5\t-31.25\tChaxian\t茗县@1999\n"});

    const GazetteerEntry* entry = gazetteer.find(chaxian);

    REQUIRE(entry != nullptr);
    CHECK(entry->aliases == std::vector<std::string>{"茶县", "茶州", "茗县"});
    CHECK(entry->weak == std::vector<std::string>{"茶"});
    CHECK(entry->abbreviations == std::vector<std::string>{"茗"});
    CHECK(entry->within == std::vector<Entity>{{EntityKind::region, "安徽"}});
    CHECK(entry->facts.code == "349999");
    CHECK(entry->facts.longitude == 117.5);
    CHECK(entry->facts.latitude == -31.25);
    CHECK(entry->facts.label_en == "Chaxian");
    CHECK(gazetteer.find({EntityKind::zone, "茶县"}) == nullptr);
    CHECK(gazetteer.facts({EntityKind::region, "无此县"}) == EntityFacts{});
}

TEST_CASE("a name may itself be weak") {
    const Gazetteer gazetteer = load({head + "region\t茶县\t?茶县;茶州\t\t\t\t\t\t\t\n"});

    REQUIRE(gazetteer.find(chaxian) != nullptr);
    CHECK(gazetteer.find(chaxian)->aliases == std::vector<std::string>{"茶州"});
    CHECK(gazetteer.find(chaxian)->weak == std::vector<std::string>{"茶县"});
}

TEST_CASE("a later file adds names to an entity that is known") {
    const Gazetteer gazetteer = load({head + "region\t茶县\t茶州\t\t\t\t\t\t\t\n",
                                      "# mine\n" + head + "region\t茶县\t茶乡;茶州\t茗\t\t\t\t\t\t\n"});

    REQUIRE(gazetteer.entries().size() == 1);
    CHECK(gazetteer.entries()[0].aliases == std::vector<std::string>{"茶县", "茶州", "茶乡"});
    CHECK(gazetteer.entries()[0].abbreviations == std::vector<std::string>{"茗"});
    CHECK(gazetteer.lookup("茶乡") == std::vector<Entity>{chaxian});
}

TEST_CASE("an error names file and line") {
    struct Row {
        const char* what;
        std::string content;
        std::string code;
        std::uint32_t line;
    };
    const std::vector<Row> rows{
        {"other columns", "name\tkind\n", "JD103", 1},
        {"a column is missing", "# note\nkind\tname\taliases\n", "JD103", 2},
        {"too many fields", head + "region\t茶县" + std::string(9, '\t') + "\n", "JD103", 2},
        {"unknown kind", head + "# note\nvillage\t茶县\n", "JD105", 3},
        {"no name", head + "region\t\n", "JD105", 2},
        {"parent is no id", head + "region\t茶县\t\t\t安徽\n", "JD105", 2},
        {"parent is of no kind", head + "region\t茶县\t\t\tvillage:安徽\n", "JD105", 2},
        {"longitude is no number", head + "region\t茶县\t\t\t\t\teast\n", "JD105", 2},
        {"longitude has a tail", head + "region\t茶县\t\t\t\t\t1.5x\n", "JD105", 2},
        {"longitude out of range", head + "region\t茶县\t\t\t\t\t181\n", "JD105", 2},
        {"latitude out of range", head + "region\t茶县\t\t\t\t\t\t-90.5\n", "JD105", 2},
        {"longitude is not a number", head + "region\t茶县\t\t\t\t\tnan\n", "JD105", 2},
        {"not UTF-8", head + "region\t\xB2\xE8\n", "JD101", 2},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        const TemporaryFile file(row.content);
        const std::array paths{file.path()};
        try {
            (void)Gazetteer::load(paths, {});
            FAIL("was accepted");
        } catch (const Error& problem) {
            CHECK(problem.code() == row.code);
            CHECK(problem.location().path == file.path().string());
            CHECK(problem.location().line == row.line);
        }
    }
}

TEST_CASE("an error in the members names file and line") {
    const TemporaryFile file("member\tarea\nregion:安徽\tarea:茶区\nregion:安徽\t茶区\n");
    const std::array paths{file.path()};

    try {
        (void)Gazetteer::load({}, paths);
        FAIL("was accepted");
    } catch (const Error& problem) {
        CHECK(problem.code() == "JD105");
        CHECK(problem.location().line == 3);
    }
}

TEST_CASE("a file that is not there and a folder are refused") {
    for (const auto& path :
         {std::filesystem::path("/nowhere/names.tsv"), std::filesystem::temp_directory_path()}) {
        const std::array paths{path};
        try {
            (void)Gazetteer::load(paths, {});
            FAIL("was accepted");
        } catch (const Error& problem) {
            CHECK(problem.code() == "JD102");
            CHECK(problem.location().path == path.string());
        }
    }
}

TEST_CASE("an entity is found by any of its names") {
    for (const char* name : {"内蒙古", "内蒙古自治区", "Inner Mongolia", "inner mongolia", "region:内蒙古"}) {
        INFO(name);
        const auto found = own_data().lookup(name);
        REQUIRE_FALSE(found.empty());
        CHECK(id(found.front()) == "region:内蒙古");
    }
    CHECK(own_data().lookup("无此地名").empty());
    CHECK(own_data().lookup("").empty());
}

TEST_CASE("the bearer of the canonical name comes before bearers of an alias") {
    const auto found = ids(own_data().lookup("吉林"));

    REQUIRE(found.size() >= 2);
    CHECK(found.front() == "region:吉林");
    CHECK(std::find(found.begin(), found.end(), "region:吉林市") != found.end());
}

TEST_CASE("what lies in what holds at any depth and through areas") {
    const Entity jiashan{EntityKind::region, "嘉善"};
    const Entity zhejiang{EntityKind::region, "浙江"};
    const Entity delta{EntityKind::area, "长三角"};

    CHECK(own_data().is_within(jiashan, jiashan));
    CHECK(own_data().is_within(jiashan, zhejiang));
    CHECK(own_data().is_within(zhejiang, delta));
    CHECK(own_data().is_within(jiashan, delta));
    CHECK_FALSE(own_data().is_within(zhejiang, jiashan));
    CHECK_FALSE(own_data().is_within(delta, zhejiang));
    CHECK_FALSE(own_data().is_within(Entity{EntityKind::region, "江西"}, delta));
    CHECK_FALSE(own_data().is_within(Entity{EntityKind::region, "无此县"}, zhejiang));
}

TEST_CASE("what holds an entry is what walking from holder to holder finds") {
    std::vector<Entity> all;
    for (const GazetteerEntry& entry : own_data().entries()) {
        all.push_back(entry.entity);
    }
    std::multimap<Entity, Statement> ties; // from what lies in something, or is a member of it
    for (const Statement& tie : own_data().background(all)) {
        ties.emplace(tie.participants.front().entity, tie);
    }
    const std::function<bool(const Entity&, const Entity&)> walk = [&](const Entity& inner,
                                                                       const Entity& outer) {
        const auto [first, last] = ties.equal_range(inner);
        return inner == outer || std::any_of(first, last, [&](const auto& tie) {
                   const Entity& holder = tie.second.participants.back().entity;
                   return holder == outer ||
                          (tie.second.relation == Relation::part_of && walk(holder, outer));
               });
    };
    std::size_t held = 0;
    for (std::size_t i = 0; i < all.size(); i += 7) {
        for (std::size_t j = 0; j < all.size(); j += 41) {
            const bool expected = walk(all[i], all[j]);
            REQUIRE(own_data().lies_in(own_data().entries()[i], all[j]) == expected);
            REQUIRE(own_data().is_within(all[i], all[j]) == expected);
            held += expected ? 1U : 0U;
        }
    }
    CHECK(held > 10);
}

TEST_CASE("a holder that no file describes, and holders in a circle, are followed all the same") {
    const Gazetteer known = load(
        {head + "region\t茶县\t\t\tregion:陌府\t\t\t\t\t\n" + "region\t甲乡\t\t\tregion:乙乡\t\t\t\t\t\n" +
         "region\t乙乡\t\t\tregion:丙乡\t\t\t\t\t\n" + "region\t丙乡\t\t\tregion:甲乡\t\t\t\t\t\n"});

    CHECK(known.is_within(chaxian, {EntityKind::region, "陌府"}));
    CHECK_FALSE(known.is_within(chaxian, {EntityKind::region, "甲乡"}));
    CHECK(known.is_within({EntityKind::region, "甲乡"}, {EntityKind::region, "丙乡"}));
    CHECK(known.is_within({EntityKind::region, "丙乡"}, {EntityKind::region, "乙乡"}));
}

TEST_CASE("background statements join only the entities that are asked about") {
    const std::array entities{Entity{EntityKind::region, "嘉兴"}, Entity{EntityKind::region, "浙江"},
                              Entity{EntityKind::area, "长三角"}};

    const auto statements = own_data().background(entities);

    std::vector<std::string> ties;
    for (const Statement& statement : statements) {
        CHECK(statement.origin == Origin::background);
        for (const Tie& tie : expand(statement)) {
            ties.push_back(id(tie.source) + " " + std::string(to_string(tie.relation)) + " " +
                           id(tie.target));
        }
    }
    std::sort(ties.begin(), ties.end());
    CHECK(ties ==
          std::vector<std::string>{"region:嘉兴 part_of region:浙江", "region:浙江 member_of area:长三角"});
}

TEST_CASE("the nearest names come first, at most as many as wanted") {
    const std::array<std::string, 5> candidates{"浙江", "江西", "江苏", "新疆生产建设兵团", "浙江省"};

    CHECK(nearest_names("浙江", candidates, 1) == std::vector<std::string>{"浙江"});
    CHECK(nearest_names("江酥", candidates, 1) == std::vector<std::string>{"江苏"});
    CHECK(nearest_names("xyz", candidates).empty());
    CHECK(nearest_names("江", candidates, 0).empty());
    CHECK(nearest_names("江", {}).empty());
}

TEST_CASE("an entry that names each of its holders many times, itself among them, is walked once") {
    std::string many;
    for (int i = 0; i < 30; ++i) {
        many += "region:茶县;region:茗市;region:nowhere;";
    }
    many.pop_back();
    const Gazetteer gazetteer = load(
        {head + "region\t茶县\t\t\t" + many + "\t\t\t\t\t\n" + "region\t茗市\t\t\t" + many + "\t\t\t\t\t\n"});

    CHECK(gazetteer.is_within(chaxian, {EntityKind::region, "茗市"}));
    CHECK(gazetteer.is_within(chaxian, {EntityKind::region, "nowhere"}));
    CHECK_FALSE(gazetteer.is_within(chaxian, {EntityKind::region, "安徽"}));
}
