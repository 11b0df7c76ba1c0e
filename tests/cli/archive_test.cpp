// SPDX-License-Identifier: Apache-2.0
#include "cli/folder.hpp"
#include "support/catch.hpp"
#include "support/made_office.hpp"

#include <random>

#include <jiedui/loaders/corpus.hpp>

using namespace jiedui;
using namespace jiedui::loaders;
using jiedui::testing::packed;

namespace {

struct Told {
    std::vector<std::string> documents{};
    std::vector<std::string> problems{};
    std::vector<std::string> notes{};
};

Told told_by(const std::vector<std::string>& paths, CorpusOptions options = {}) {
    static const Extractor extractor{Knowledge{}};
    Told told;
    options.skip = [&told](const Error& error) {
        told.problems.push_back(error.code() + " " + error.location().path);
    };
    const auto sources = find_sources(paths).sources;
    read_each(
        sources, extractor,
        [&told](const SourceContent& content) {
            for (const DocumentInfo& document : content.set.documents) {
                told.documents.push_back(document.id);
            }
            for (const Diagnostic& diagnostic : content.diagnostics) {
                told.notes.push_back(diagnostic.code);
            }
        },
        options);
    return told;
}

} // namespace

TEST_CASE("The members of archives are documents, whatever the names of the archives lead to") {
    const Folder folder;
    const std::string zip = packed({{"./../../escape.txt", "甲"},
                                    {"/etc/passwd.txt", "乙"},
                                    {"b/.hidden.txt", "丙"},
                                    {"inner.zip", packed({{"c.txt", "丁"}})}});
    folder.write("a.zip", zip);
    folder.write("b.tar.gz",
                 packed({{"d.txt", "戊"}}, ARCHIVE_FORMAT_TAR_PAX_RESTRICTED, ARCHIVE_FILTER_GZIP));
    folder.write("e.txt.gz", packed({{"", "己"}}, ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP));
    const std::size_t files = folder.size();

    const Told told = told_by({folder / ""});

    REQUIRE(told.documents == std::vector<std::string>{"escape.txt", "passwd.txt", "d.txt", "e.txt.gz"});
    REQUIRE(told.notes == std::vector<std::string>{"JD112"});
    REQUIRE(told.problems.empty());
    REQUIRE(folder.size() == files);
    REQUIRE_FALSE(std::filesystem::exists(folder / "../../escape.txt"));
}

TEST_CASE("A member that unpacks beyond the limit is left out, the others are read") {
    const Folder folder;
    const std::string bomb(std::size_t{8} << 20, '0');
    const std::string zip = packed({{"bomb.txt", bomb}, {"a.txt", "甲"}});
    REQUIRE(zip.size() < bomb.size() / 100);
    folder.write("a.zip", zip);
    folder.write("b.txt.gz", packed({{"", bomb}}, ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP));
    CorpusOptions options;
    options.format.max_bytes = std::size_t{1} << 20;

    const Told told = told_by({folder / ""}, options);

    REQUIRE(told.documents == std::vector<std::string>{"a.txt"});
    REQUIRE(told.problems == std::vector<std::string>{"JD164 " + (folder / "a.zip/bomb.txt"),
                                                      "JD164 " + (folder / "b.txt.gz")});
}

TEST_CASE("An archive that is cut off yields what stands before the damage, and a problem") {
    const Folder folder;
    std::string noise;
    std::mt19937 random(3);
    for (int i = 0; i < 600000; ++i) {
        noise += static_cast<char>('a' + random() % 26);
    }
    const std::string tar =
        packed({{"a.txt", "甲"}, {"b.txt", noise}}, ARCHIVE_FORMAT_TAR_PAX_RESTRICTED, ARCHIVE_FILTER_GZIP);
    folder.write("a.tgz", tar.substr(0, tar.size() - 200));
    folder.write("empty.zip", packed({{"x.bin", "x"}}));
    folder.write("no.zip", "PK\x03\x04 nothing");

    const Told told = told_by({folder / ""});

    REQUIRE(told.documents == std::vector<std::string>{"a.txt"});
    REQUIRE(told.problems.size() == 3);
    for (const std::string& problem : told.problems) {
        REQUIRE(problem.substr(0, 5) == "JD166");
    }
}

TEST_CASE("Links that lead back to their folder are no way without an end") {
    const Folder folder;
    folder.write("a/b.txt", "甲");
    std::filesystem::create_directory_symlink(folder / "", folder / "a/loop");
    std::filesystem::create_directory_symlink("self", folder / "self");
    std::filesystem::create_symlink("nowhere.txt", folder / "dangling.txt");

    const Told told = told_by({folder / ""});

    REQUIRE(told.documents == std::vector<std::string>{"b.txt"});
}

TEST_CASE("A member's name in GBK, as Chinese systems write it, is told") {
    const Folder folder;
    folder.write("a.zip", packed({{"\xCD\xA8\xD6\xAA\xB9\xE3\xB8\xE6\xCE\xC4\xBC\xFE.txt", "甲"}}));

    const Told told = told_by({folder / "a.zip"});

    REQUIRE(told.documents == std::vector<std::string>{"通知广告文件.txt"});
}

TEST_CASE("What a file of texts says is the same on any number of threads, line by line") {
    const Folder folder;
    std::string lines;
    for (int i = 0; i < 200; ++i) {
        lines += i % 7 == 3 ? "{\"id\": \"x\"}\n"
                            : R"({"id": ")" + std::to_string(i) + R"(", "text": "甲"})" + "\n";
    }
    folder.write("t.jsonl", lines);

    const Told one = told_by({folder / "t.jsonl"});
    CorpusOptions options;
    options.threads = 8;
    const Told many = told_by({folder / "t.jsonl"}, options);

    REQUIRE(one.documents.size() == 171);
    REQUIRE(one.problems.size() == 29);
    REQUIRE(many.documents == one.documents);
    REQUIRE(many.problems == one.problems);
}
