// SPDX-License-Identifier: Apache-2.0
#include "documents/first_names.hpp"
#include "documents/in_order.hpp"
#include "documents/piece_reader.hpp"

#include <algorithm>
#include <iterator>

#include <jiedui/loaders/corpus.hpp>

namespace jiedui::loaders {

using namespace detail;

namespace {

void append(StatementSet& to, StatementSet&& from) {
    std::move(from.statements.begin(), from.statements.end(), std::back_inserter(to.statements));
    std::move(from.documents.begin(), from.documents.end(), std::back_inserter(to.documents));
}

Diagnostic same_document(const std::string& id, const std::string& first, const std::string& second) {
    Diagnostic diagnostic;
    diagnostic.code = "JD115";
    diagnostic.location.path = second;
    diagnostic.message = "this is the document '" + id + "', as is " + first + "; both were read";
    diagnostic.hint = "leave one of them out, unless both are meant";
    return diagnostic;
}

/// Counts what comes in, reports progress and problems.
class Reception {
  public:
    explicit Reception(const CorpusOptions& options) : options_(options) {}

    /// True when there is content to hand on.
    bool accept(const PieceResult& result) {
        if (options_.progress) {
            progress_.source = result.source;
            options_.progress(progress_);
        }
        if (options_.manifest != nullptr && options_.manifest->find(result.name) != nullptr) {
            names_.push_back(result.name);
        }
        if (result.problem) {
            if (!options_.skip) {
                throw Error(*result.problem);
            }
            options_.skip(*result.problem);
            return false;
        }
        const bool is_document = result.kind == SourceKind::document;
        progress_.documents += is_document ? 1U : 0U;
        progress_.bytes += is_document ? result.bytes : 0U;
        return true;
    }

    std::vector<Diagnostic> unused_rows() const {
        return options_.manifest == nullptr ? std::vector<Diagnostic>{} : options_.manifest->unused(names_);
    }

  private:
    const CorpusOptions& options_;
    ReadingProgress progress_;
    std::vector<std::string> names_; ///< of the manifest
};

} // namespace

void read_each(std::span<const Source> sources, const Extractor& extractor,
               const std::function<void(SourceContent)>& take, const CorpusOptions& options) {
    FirstNames names(sources);
    Feed feed(sources, options);
    Reception reception(options);
    const auto work = [&](Piece piece) { return read_content(std::move(piece), extractor, options); };
    in_order(options.threads, feed, work, [&](PieceResult result) {
        if (!reception.accept(result)) {
            return;
        }
        auto& content = result.content;
        if (result.kind == SourceKind::document) {
            const std::string& id = content.set.documents.front().id;
            if (const auto before = names.before(id, result.source, result.name)) {
                content.diagnostics.insert(content.diagnostics.begin(),
                                           same_document(id, *before, result.name));
            }
        }
        take(std::move(content));
    });
    if (auto unused = reception.unused_rows(); !unused.empty()) {
        take({.set = {}, .diagnostics = std::move(unused)});
    }
}

Corpus read_corpus(std::span<const Source> sources, const Extractor& extractor,
                   const CorpusOptions& options) {
    Corpus corpus;
    read_each(
        sources, extractor,
        [&corpus](SourceContent content) {
            append(corpus.set, std::move(content.set));
            std::ranges::move(content.diagnostics, std::back_inserter(corpus.diagnostics));
        },
        options);
    corpus.set = merge(std::move(corpus.set), {});
    return corpus;
}

std::vector<Document> read_documents(std::span<const Source> sources, const Extractor& extractor,
                                     const CorpusOptions& options) {
    std::vector<Document> documents;
    Feed feed(sources, options);
    Reception reception(options);
    const auto work = [&](Piece piece) { return read_document(std::move(piece), extractor, options); };
    in_order(options.threads, feed, work, [&](PieceResult result) {
        if (reception.accept(result) && result.document) {
            documents.push_back(*std::move(result.document));
        }
    });
    return documents;
}

} // namespace jiedui::loaders
