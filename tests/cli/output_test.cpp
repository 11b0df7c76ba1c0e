// SPDX-License-Identifier: Apache-2.0
#include "cli/folder.hpp"
#include "output.hpp"
#include "support/catch.hpp"

using namespace jiedui;

TEST_CASE("A file is replaced as a whole and nothing is left beside it") {
    const Folder folder;
    folder.write("net.json", "old and longer than the new one");

    cli::write_output(folder / "net.json", "new");

    REQUIRE(folder.read("net.json") == "new");
    REQUIRE(folder.size() == 1);
}

TEST_CASE("A replaced file keeps its permissions") {
    const Folder folder;
    using std::filesystem::perms;
    std::filesystem::permissions(folder.write("net.json", "old"), perms::owner_read | perms::owner_write);

    cli::write_output(folder / "net.json", "new");

    REQUIRE(std::filesystem::status(folder / "net.json").permissions() ==
            (perms::owner_read | perms::owner_write));
}

TEST_CASE("A link is followed, not replaced") {
    const Folder folder;
    folder.write("real.json", "old");
    std::filesystem::create_symlink(folder / "real.json", folder / "link.json");

    cli::write_output(folder / "link.json", "new");

    REQUIRE(std::filesystem::is_symlink(folder / "link.json"));
    REQUIRE(folder.read("real.json") == "new");
}

TEST_CASE("When the name aside cannot become the target, the target stays and nothing is left beside it") {
    const Folder folder;
    folder.write("target/inside", "x");

    REQUIRE_THROWS_AS(cli::write_output(folder / "target", "new"), Error);

    REQUIRE(folder.read("target/inside") == "x");
    REQUIRE(folder.size() == 1);
}

TEST_CASE("A full device is reported and stays a device") {
    REQUIRE_THROWS_WITH(cli::write_output("/dev/full", "new"),
                        "/dev/full: error JD501: cannot write: No space left on device");
    REQUIRE(std::filesystem::is_character_file("/dev/full"));
}
