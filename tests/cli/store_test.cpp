// SPDX-License-Identifier: Apache-2.0
#include "cli/folder.hpp"
#include "support/catch.hpp"

#include <jiedui/loaders/manifest.hpp>
#include <jiedui/loaders/store.hpp>

using namespace jiedui;
using namespace jiedui::loaders;

namespace {

SourceContent some_content() {
    SourceContent content;
    Statement statement;
    statement.document = "d";
    statement.relation = Relation::pairing;
    statement.participants = {{{EntityKind::region, "甲"}, Role::peer},
                              {{EntityKind::region, "乙"}, Role::peer}};
    statement.confidence = 0.1 + 0.2;
    statement.evidence = {{{3, 9}, "甲与乙结对"}};
    normalise(statement);
    content.set.statements = {statement};
    content.set.documents = {{.id = "d", .title = "题"}};
    content.diagnostics = {
        {.severity = Severity::note, .code = "JD203", .location = {"p", 2, 3}, .message = "m"}};
    return content;
}

} // namespace

TEST_CASE("The digest is that of the standard") {
    REQUIRE(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("What is kept comes back whole, and only for the same document under the same version") {
    const Folder folder;
    const ResultStore store(folder / "kept", "1");
    const std::string key = store.key("a.txt", "text", {});
    store.save(key, some_content());

    const auto found = ResultStore(folder / "kept", "1").load(key);

    REQUIRE(found);
    REQUIRE(found->set == some_content().set);
    REQUIRE(found->diagnostics.size() == 1);
    REQUIRE(found->diagnostics[0].location.column == 3);
    REQUIRE(found->diagnostics[0].severity == Severity::note);
    REQUIRE(store.key("a.txt", "text!", {}) != key);
    REQUIRE(store.key("b.txt", "text", {}) != key);
    REQUIRE(store.key("a.txtt", "ext", {}) != key);
    REQUIRE(store.key("a.txt", "text", {.id = {}, .title = "x"}) != key);
    REQUIRE(ResultStore(folder / "kept", "2").key("a.txt", "text", {}) != key);
}

TEST_CASE("A kept file that is damaged anywhere is as good as none") {
    const Folder folder;
    const ResultStore store(folder / "kept", "1");
    const std::string key = store.key("a.txt", "text", {});
    store.save(key, some_content());
    const std::string whole = folder.read("kept/" + key + ".jsonl");
    const std::size_t body = whole.find('\n');

    for (std::size_t at = 0; at < whole.size(); at += 3) {
        folder.write("kept/" + key + ".jsonl", whole.substr(0, at));
        REQUIRE_FALSE(store.load(key));
        std::string changed = whole;
        changed[at] = changed[at] == 'x' ? 'y' : 'x';
        folder.write("kept/" + key + ".jsonl", changed);
        if (at > body) {
            REQUIRE_FALSE(store.load(key));
        } else {
            REQUIRE_NOTHROW(store.load(key));
        }
    }
}

TEST_CASE("What nobody asked for is removed, and files of others stay") {
    const Folder folder;
    {
        const ResultStore before(folder / "kept", "1");
        before.save(before.key("a.txt", "1", {}), some_content());
        before.save(before.key("b.txt", "2", {}), some_content());
    }
    folder.write("kept/notes.txt", "mine");
    const ResultStore store(folder / "kept", "1");
    (void)store.load(store.key("a.txt", "1", {}));

    store.remove_unused();

    REQUIRE(store.load(store.key("a.txt", "1", {})));
    REQUIRE_FALSE(store.load(store.key("b.txt", "2", {})));
    REQUIRE(folder.read("kept/notes.txt") == "mine");
}

TEST_CASE("A manifest names files as they are named or as it sees them") {
    const std::string table =
        "\xEF\xBB\xBFnumber;path;issuer;written;remark\r\n"
        "甲发〔2020〕1号;a/b.txt;甲市；乙市|丙市;2020年3月1日;x\r\n;c.txt;;2021/12/31;\r\n";

    const Manifest manifest = read_manifest(table, "docs/list.csv");

    REQUIRE(manifest.find("docs/a/b.txt") == &manifest.rows()[0]);
    REQUIRE(manifest.find("./a/../a/b.txt") == &manifest.rows()[0]);
    REQUIRE(manifest.find("b.txt") == nullptr);
    REQUIRE(manifest.rows()[0].info.issuers == std::vector<std::string>{"甲市", "乙市", "丙市"});
    REQUIRE(manifest.rows()[0].info.written == "2020-03-01");
    REQUIRE(manifest.rows()[1].info.written == "2021-12-31");
    const auto unused = manifest.unused({"docs/c.txt"});
    REQUIRE(unused.size() == 1);
    REQUIRE(unused[0].location.line == 2);
}

TEST_CASE("A manifest that cannot be used is refused with the line") {
    for (const char* table : {"", "file,title\na,b\n", "path,title\n,b\n", "path,written\na,soon\n"}) {
        INFO(table);
        REQUIRE_THROWS_WITH(read_manifest(table, "m.csv"), Catch::Matchers::Contains("JD167"));
    }
}
