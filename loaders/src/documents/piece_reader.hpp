// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/feed.hpp"

#include <optional>
#include <string>

/// One piece of a corpus: from where it lies to what it says.
namespace jiedui::loaders::detail {

/// A piece with its bytes and what they are.
struct Loaded {
    Piece piece{};
    std::string bytes{};
    SourceKind kind = SourceKind::document;
};

/// What a piece says, or why it could not be read.
struct PieceResult {
    std::size_t source = 0;
    std::string name{};
    std::optional<SourceKind> kind{};
    std::size_t bytes = 0;
    SourceContent content{};
    std::optional<Document> document{};
    std::optional<Error> problem{};
};

/// Its statements. Throws nothing that belongs to the piece; that is the `problem` of the result.
PieceResult read_content(Piece piece, const Extractor& extractor, const CorpusOptions& options);

/// The piece as a document, if it is one.
PieceResult read_document(Piece piece, const Extractor& extractor, const CorpusOptions& options);

} // namespace jiedui::loaders::detail
