// SPDX-License-Identifier: Apache-2.0
#include "cli/folder.hpp"
#include "support/catch.hpp"

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/loaders/data_path.hpp>

using namespace jiedui;
using loaders::find_data;

namespace {

void make_data(const Folder& folder, const std::string& name) {
    folder.write(name + "/gazetteer/areas.tsv", "");
    folder.write(name + "/lexicon/cues.tsv", "");
}

} // namespace

TEST_CASE("The chosen data folder goes before the one of the environment, and that before the program's") {
    const Folder folder;
    make_data(folder, "a");
    make_data(folder, "b");
    make_data(folder, "share/jiedui");

    const auto chosen =
        find_data({.chosen = folder / "a", .environment = folder / "b", .executable = folder / "bin/jiedui"});
    const auto environment = find_data({.environment = folder / "b", .executable = folder / "bin/jiedui"});
    const auto installed = find_data({.executable = folder / "bin/jiedui"});

    REQUIRE(chosen == folder / "a");
    REQUIRE(environment == folder / "b");
    REQUIRE(installed == folder / "share/jiedui");
}

TEST_CASE("A program that was built inside the source tree finds the data of the tree") {
    const Folder folder;
    make_data(folder, "data");

    REQUIRE(find_data({.executable = folder / "build/release/bin/jiedui"}) == folder / "data");
}

TEST_CASE("A named folder that is no data folder is an error, whatever else there is") {
    const Folder folder;
    make_data(folder, "share/jiedui");

    REQUIRE_THROWS_AS(find_data({.chosen = folder / "none", .executable = folder / "bin/jiedui"}), Error);
    REQUIRE_THROWS_AS(find_data({.environment = folder / "none", .executable = folder / "bin/jiedui"}),
                      Error);
    REQUIRE_THROWS_AS(find_data({}), Error);
}
