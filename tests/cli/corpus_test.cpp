// SPDX-License-Identifier: Apache-2.0
#include "cli/folder.hpp"
#include "support/catch.hpp"
#include "support/error_code.hpp"
#include "support/made_office.hpp"

#include <algorithm>
#include <sstream>

#include <jiedui/graph/json.hpp>
#include <jiedui/loaders/corpus.hpp>

using namespace jiedui;
using namespace jiedui::loaders;

using jiedui::test::code_of;

namespace {

constexpr auto pairing =
    R"({"document":"d","relation":"pairing","participants":[{"entity":"region:甲"},{"entity":"region:乙"}]})";
constexpr auto aid =
    R"({"document":"e","relation":"aid","participants":[{"entity":"region:甲","role":"supporter"},{"entity":"region:乙","role":"supported"}]})";

std::vector<std::string> paths_of(const SourceList& list) {
    std::vector<std::string> paths;
    for (const Source& source : list.sources) {
        paths.push_back(source.path);
    }
    return paths;
}

/// Knows no words: documents yield nothing but their records.
const Extractor& plain_extractor() {
    static const Extractor extractor{Knowledge{}};
    return extractor;
}

std::string network_of(const std::string& statements) {
    std::istringstream in(statements);
    std::ostringstream out;
    write_graph(out, build_graph(read_statements(in, "s")));
    return out.str();
}

} // namespace

TEST_CASE("A folder means its known files at any depth, sorted, without hidden ones") {
    const Folder folder;
    for (const auto* name :
         {"z.txt", "a/b.JSONL", "a/a.txt", "net.json", ".hidden.txt", ".git/x.txt", "p.jpg", "q.jpg"}) {
        folder.write(name, "x");
    }

    const auto list = find_sources(std::vector{folder / ""});

    REQUIRE(paths_of(list) ==
            std::vector{folder / "a/a.txt", folder / "a/b.JSONL", folder / "net.json", folder / "z.txt"});
    REQUIRE(list.sources[1].kind == SourceKind::statements);
    REQUIRE(list.sources[2].kind == SourceKind::network);
    REQUIRE(list.diagnostics.size() == 1);
    REQUIRE(list.diagnostics[0].message == "not read: 2 files ending in .jpg");
}

TEST_CASE(
    "A file that is named twice is read once, a file without extension and - are told by their content") {
    const Folder folder;
    folder.write("plan", "甲");
    folder.write("a.txt", "x");

    const auto list =
        find_sources(std::vector<std::string>{folder / "a.txt", "-", folder / "./a.txt", folder / "plan"});

    REQUIRE(paths_of(list) == std::vector<std::string>{folder / "a.txt", "-", folder / "plan"});
    REQUIRE_FALSE(list.sources[1].kind);
    REQUIRE_FALSE(list.sources[2].kind);
    REQUIRE(guess_kind("\xEF\xBB\xBF 甲乙") == SourceKind::document);
    REQUIRE(guess_kind("") == SourceKind::document);
    REQUIRE(guess_kind(std::string("\n") + pairing) == SourceKind::statements);
    REQUIRE(guess_kind(network_of(pairing)) == SourceKind::network);
}

TEST_CASE("What cannot be read is an error with its own code") {
    const Folder folder;
    folder.write("only/p.jpg", "x");

    REQUIRE(code_of([&] { find_sources(std::vector{folder / "nowhere.txt"}); }) == "JD110");
    REQUIRE(code_of([&] { find_sources(std::vector{folder / "only"}); }) == "JD113");
    REQUIRE(code_of([&] { read_file(folder / "nowhere.txt"); }) == "JD110");
    REQUIRE(code_of([&] { read_file(folder / "only"); }) == "JD111");
}

TEST_CASE("Reading a file gives its bytes as they are, also none") {
    const Folder folder;
    const std::string bytes("a\r\n\0b\xFF", 6);

    REQUIRE(read_file(folder.write("some", bytes)) == bytes);
    REQUIRE(read_file(folder.write("none", "")).empty());
}

TEST_CASE("The order and repetition of sources never matter") {
    const Folder folder;
    const Source a{folder.write("a.jsonl", pairing), SourceKind::statements};
    const Source b{folder.write("b.json", network_of(aid)), SourceKind::network};
    const Source c{folder.write("c.txt", "甲乙合作"), SourceKind::document};

    const auto one = read_corpus(std::vector{a, b, c}, plain_extractor());
    const auto other = read_corpus(std::vector{c, b, a, b}, plain_extractor());

    REQUIRE(one.set == other.set);
    REQUIRE(one.set.statements.size() == 2);
    REQUIRE(one.set.documents.size() == 1);
    REQUIRE(one.set.documents[0].id == "c.txt");
}

TEST_CASE("Two files that are one document are both read and named") {
    const Folder folder;
    const Source first{folder.write("a/plan.txt", "甲乙合作"), SourceKind::document};
    const Source second{folder.write("b/plan.txt", "甲乙"), SourceKind::document};

    const auto corpus = read_corpus(std::vector{first, second}, plain_extractor());

    REQUIRE(corpus.diagnostics.size() == 1);
    REQUIRE(corpus.diagnostics[0].code == "JD115");
    REQUIRE(corpus.diagnostics[0].location.path == second.path);
}

TEST_CASE("A document that comes again is told with the place of the first one") {
    const Folder folder;
    const std::string line = R"({"id":"x","text":"甲乙"})";
    const Source file{folder.write("a/plan.txt", "甲乙合作"), SourceKind::document};
    const Source lines{folder.write("b.jsonl", "\n" + line + "\n"), {}};
    const Source archive{folder.write("c.zip", testing::packed({{"plan.txt", "甲"}, {"d/y.txt", "乙"}})),
                         SourceKind::archive};
    const Source again{folder.write("d/y.txt", "甲乙"), SourceKind::document};
    const Source more{folder.write("e.jsonl", line + "\n"), {}};

    const auto corpus = read_corpus(std::vector{file, lines, archive, again, more}, plain_extractor());

    REQUIRE(corpus.diagnostics.size() == 3);
    REQUIRE_THAT(corpus.diagnostics[0].message, Catch::Contains("as is " + file.path + ";"));
    REQUIRE_THAT(corpus.diagnostics[1].message, Catch::Contains("as is " + archive.path + "/d/y.txt;"));
    REQUIRE_THAT(corpus.diagnostics[2].message, Catch::Contains("as is " + lines.path + ":2;"));
}

TEST_CASE("A file that is too large is not read at all") {
    const Folder folder;
    const Source large{folder.write("a.txt", "甲乙合作，甲乙合作"), SourceKind::document};
    CorpusOptions options;
    options.format.max_bytes = 20;
    options.read = [](const std::string& path) -> std::string { throw Error("JD999", {path}, "was read"); };

    const auto code = code_of([&] { (void)read_corpus(std::vector{large}, plain_extractor(), options); });

    REQUIRE(code == "JD164");
}

TEST_CASE("Reading documents leaves out everything else") {
    const std::vector<Source> sources{{"s", SourceKind::statements}, {"t", {}}, {"u", {}}};
    std::vector<std::size_t> seen;
    CorpusOptions options;
    options.read = [](const std::string&) { return "甲乙"; };
    options.open = [](const std::string& path) {
        return std::make_unique<std::istringstream>(path == "t" ? "甲乙" : pairing);
    };
    options.progress = [&seen](const ReadingProgress& done) { seen.push_back(done.source); };

    const auto documents = read_documents(sources, plain_extractor(), options);

    REQUIRE(documents.size() == 1);
    REQUIRE(documents[0].path == "t");
    REQUIRE(seen == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("What is read on several threads is handed on in the order of the sources, in the same bytes") {
    std::vector<Source> sources;
    for (int i = 0; i < 50; ++i) {
        sources.push_back({.path = std::to_string(i), .kind = SourceKind::document});
    }
    const auto written_by = [&](unsigned threads) {
        std::ostringstream out;
        CorpusOptions options;
        options.read = [](const std::string& path) {
            return "text " + std::string(path.size() * 999, '.') + path;
        };
        options.threads = threads;
        read_each(
            sources, plain_extractor(),
            [&out](const SourceContent& content) { write_statements(out, content.set); }, options);
        return out.str();
    };

    const std::string by_one = written_by(1);

    REQUIRE(std::ranges::count(by_one, '\n') == 50);
    for (const unsigned threads : {2U, 3U, 8U, 64U}) {
        REQUIRE(written_by(threads) == by_one);
    }
}

TEST_CASE("Of several sources that cannot be read the first is named, after those before it were handed on") {
    const std::vector<Source> sources{{.path = "a", .kind = SourceKind::document},
                                      {.path = "bad", .kind = SourceKind::document},
                                      {.path = "c", .kind = SourceKind::document},
                                      {.path = "worse", .kind = SourceKind::document}};
    const auto read = [](const std::string& path) {
        return path == "bad" || path == "worse" ? std::string("\xFF") : "text " + path;
    };
    for (const unsigned threads : {1U, 2U, 4U}) {
        std::size_t taken = 0;
        std::string place;
        CorpusOptions options;
        options.read = read;
        options.threads = threads;

        try {
            read_each(
                sources, plain_extractor(), [&taken](const SourceContent&) { ++taken; }, options);
        } catch (const Error& error) {
            place = error.location().path;
        }

        REQUIRE(taken == 1);
        REQUIRE(place == "bad");
    }
}
