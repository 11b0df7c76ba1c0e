// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <jiedui/graph/statement.hpp>
#include <jiedui/loaders/document.hpp>

/// Does every quotation stand in its document, at the place that the statement names?
namespace jiedui::loaders {

/// differs: the document has another text there. outside: the place is not in the document.
enum class Mismatch { differs, outside };

/// All that a statement cites: its evidence and, where they are known, the words that state its validity.
std::vector<Evidence> pieces(const Statement& statement);

/// One piece of evidence that its document does not bear out.
struct Difference {
    std::size_t statement = 0; ///< position among the statements
    std::size_t evidence = 0;  ///< position in `pieces` of the statement
    Mismatch mismatch = Mismatch::differs;
    std::string found{}; ///< the document's text at the span; empty when it is outside

    friend bool operator==(const Difference&, const Difference&) = default;
};

/// A document that is cited and not there.
struct MissingDocument {
    std::string id{};
    std::size_t spans = 0; ///< pieces of evidence that cite it

    friend bool operator==(const MissingDocument&, const MissingDocument&) = default;
};

struct Verification {
    std::size_t spans = 0;    ///< all pieces of evidence of stated statements
    std::size_t verified = 0; ///< those that their document bears out
    std::size_t unquoted = 0; ///< of the verified: quote left empty, only the place could be checked
    std::size_t unproved = 0; ///< stated statements without any evidence
    std::vector<Difference> differences{};
    std::vector<MissingDocument> missing{}; ///< sorted by id
};

/// Cuts every piece of evidence out of its document again and compares it with the quote, character by
/// character. Documents are found by their id; where several have the same, one that agrees is enough, and a
/// difference shows the text of the first. Background statements are not looked at. verified + differences +
/// spans of missing documents = spans. Time is linear in the evidence, times the number of documents of one
/// id, after O(D log D).
Verification verify(std::span<const Statement> statements, std::span<const Document> documents);

} // namespace jiedui::loaders
