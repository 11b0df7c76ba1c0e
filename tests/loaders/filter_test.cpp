// SPDX-License-Identifier: Apache-2.0
#include "sentence_table.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <sstream>

#include <jiedui/loaders/corpus.hpp>

using namespace jiedui;
using namespace jiedui::loaders;

namespace {

using Statements = std::vector<Statement>;

/// Without those that no sentence gives (issuing bodies, rows of tables), and without evidence: which of
/// several sentences that name the same pair stands beside a statement as context depends on which of them
/// are read.
Statements of_sentences(Statements statements) {
    std::erase_if(statements, [](const Statement& s) { return s.rule == "issuer" || s.rule == "table-row"; });
    for (Statement& statement : statements) {
        normalise(statement);
        statement.evidence.clear();
        statement.valid_by.reset();
    }
    std::ranges::sort(statements);
    statements.erase(std::unique(statements.begin(), statements.end()), statements.end());
    return statements;
}

/// Every sentence is read, whatever the filter would say.
Statements without_filter(const Document& document) {
    Statements all;
    for (const ExplainedSentence& sentence : testing::extractor().explain(document)) {
        all.insert(all.end(), sentence.statements.begin(), sentence.statements.end());
    }
    return of_sentences(std::move(all));
}

std::vector<std::string> texts() {
    std::vector<std::string> all;
    for (const auto& row : testing::read_sentences()) {
        all.push_back(testing::document_of(row));
    }
    for (const auto& file :
         std::filesystem::recursive_directory_iterator(testing::source_path("tests/gold"))) {
        if (file.path().extension() == ".txt") {
            all.push_back(read_file(file.path().string()));
        }
    }
    return all;
}

} // namespace

TEST_CASE("the filter of sentences loses no statement") {
    std::size_t statements = 0;
    for (const std::string& text : texts()) {
        const Document document = testing::extractor().read(text, "text");

        const Statements filtered = of_sentences(testing::extractor().extract(document).statements);

        INFO(text.substr(0, 300));
        CHECK(filtered == without_filter(document));
        statements += filtered.size();
    }
    CHECK(statements > 500);
}
