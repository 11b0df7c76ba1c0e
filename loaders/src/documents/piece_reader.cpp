// SPDX-License-Identifier: Apache-2.0
#include "documents/piece_reader.hpp"

#include <filesystem>
#include <new>
#include <sstream>
#include <utility>

#include <jiedui/graph/json.hpp>

namespace jiedui::loaders::detail {
namespace {

void expect_size(const std::string& path, std::size_t most) {
    std::error_code unknown;
    const auto size = std::filesystem::file_size(path, unknown);
    if (!unknown && size > most) {
        throw Error("JD164", {path},
                    std::to_string(size) + " bytes, more than the " + std::to_string(most) + " that are read",
                    "allow more with --max-bytes, or leave the file out");
    }
}

Loaded load(Piece piece, const CorpusOptions& options) {
    if (piece.problem) {
        throw Error(*piece.problem);
    }
    if (piece.kind == SourceKind::document && !piece.bytes) {
        expect_size(piece.name, options.format.max_bytes);
    }
    std::string bytes = piece.bytes ? *std::move(piece.bytes) : options.read(piece.name);
    const SourceKind kind = piece.kind.value_or(guess_kind(bytes));
    const Manifest::Row* row = options.manifest == nullptr ? nullptr : options.manifest->find(piece.name);
    if (row != nullptr) {
        piece.imposed = row->info;
    }
    return {.piece = std::move(piece), .bytes = std::move(bytes), .kind = kind};
}

Document document_of(const Loaded& loaded, const Extractor& extractor, const CorpusOptions& options) {
    PlainText plain = options.plain(loaded.bytes, loaded.piece.name, options.format);
    plain.imposed = loaded.piece.imposed;
    return extractor.read(std::move(plain), loaded.piece.name);
}

SourceContent content_of(Loaded loaded, const Extractor& extractor, const CorpusOptions& options) {
    if (loaded.kind == SourceKind::document) {
        Extraction extraction = extractor.extract(document_of(loaded, extractor, options));
        return {.set = {.statements = std::move(extraction.statements),
                        .documents = {std::move(extraction.document)}},
                .diagnostics = std::move(extraction.diagnostics)};
    }
    std::istringstream in(std::move(loaded.bytes));
    return {.set = loaded.kind == SourceKind::network ? content(read_graph(in, loaded.piece.name))
                                                      : read_statements(in, loaded.piece.name),
            .diagnostics = {}};
}

/// Does `read(loaded, result)` and keeps what goes wrong.
template <class Read> PieceResult attempt(Piece piece, const CorpusOptions& options, const Read& read) {
    PieceResult result;
    result.source = piece.source;
    result.name = piece.name;
    if (piece.note) {
        result.content.diagnostics.push_back(*std::move(piece.note));
        return result;
    }
    try {
        Loaded loaded = load(std::move(piece), options);
        result.kind = loaded.kind;
        result.bytes = loaded.bytes.size();
        read(std::move(loaded), result);
    } catch (const Error& problem) {
        result.problem = problem;
    } catch (const std::bad_alloc&) {
        result.problem =
            Error("JD164", {result.name}, "needs more memory than there is", "leave the file out");
    }
    return result;
}

} // namespace

PieceResult read_content(Piece piece, const Extractor& extractor, const CorpusOptions& options) {
    std::string to_save; // the key of a document that the store does not know
    auto result = attempt(std::move(piece), options, [&](Loaded loaded, PieceResult& into) {
        if (options.store != nullptr && loaded.kind == SourceKind::document) {
            to_save = options.store->key(loaded.piece.name, loaded.bytes, loaded.piece.imposed);
            if (auto known = options.store->load(to_save)) {
                into.content = *std::move(known);
                to_save.clear();
                return;
            }
        }
        into.content = content_of(std::move(loaded), extractor, options);
    });
    if (!to_save.empty() && !result.problem) {
        options.store->save(to_save,
                            result.content); // a full disk is no fault of the document: it ends the run
    }
    return result;
}

PieceResult read_document(Piece piece, const Extractor& extractor, const CorpusOptions& options) {
    return attempt(std::move(piece), options, [&](const Loaded& loaded, PieceResult& result) {
        if (loaded.kind == SourceKind::document) {
            result.document = document_of(loaded, extractor, options);
        }
    });
}

} // namespace jiedui::loaders::detail
