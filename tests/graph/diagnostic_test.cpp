// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"

#include <string>

#include <jiedui/graph/diagnostic.hpp>

using namespace jiedui;

TEST_CASE("A location leaves out what is not known") {
    CHECK(to_string(Location{"a.txt", 12, 9}) == "a.txt:12:9");
    CHECK(to_string(Location{"a.txt", 12, 0}) == "a.txt:12");
    CHECK(to_string(Location{"a.txt", 0, 9}) == "a.txt");
    CHECK(to_string(Location{"", 12, 9}) == "12:9");
    CHECK(to_string(Location{}).empty());
}

TEST_CASE("A diagnostic is one line: place, severity, code, message") {
    const Diagnostic placed{Severity::warning, "JD203", {"a.txt", 12, 9}, "no such region", "add an alias"};
    const Diagnostic bare{Severity::note, "", {}, "nothing found", ""};

    CHECK(to_string(placed) == "a.txt:12:9: warning JD203: no such region");
    CHECK(to_string(bare) == "note: nothing found");
}

TEST_CASE("An error carries its parts and reads as one line") {
    const Error error{"JD120", Location{"s.jsonl", 3, 0}, "broken JSON", "look at the line"};

    CHECK(std::string{error.what()} == "s.jsonl:3: error JD120: broken JSON");
    CHECK(error.code() == "JD120");
    CHECK(error.location().line == 3);
    CHECK(error.hint() == "look at the line");
}
