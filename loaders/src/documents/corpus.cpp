// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <sstream>

#include <jiedui/graph/json.hpp>
#include <jiedui/loaders/corpus.hpp>

namespace jiedui::loaders {
namespace {

void append(StatementSet& to, StatementSet&& from) {
    std::move(from.statements.begin(), from.statements.end(), std::back_inserter(to.statements));
    std::move(from.documents.begin(), from.documents.end(), std::back_inserter(to.documents));
}

StatementSet content_of(const CooperationGraph& graph) {
    return {.statements = {graph.statements().begin(), graph.statements().end()},
            .documents = {graph.documents().begin(), graph.documents().end()}};
}

Diagnostic same_document(const std::string& id, const std::string& first, const std::string& second) {
    Diagnostic diagnostic;
    diagnostic.code = "JD115";
    diagnostic.location.path = second;
    diagnostic.message = "this is the document '" + id + "', as is " + first + "; both were read";
    diagnostic.hint = "leave one of them out, unless both are meant";
    return diagnostic;
}

/// Reads source after source into one corpus.
class Reader {
  public:
    explicit Reader(const Extractor& extractor) : extractor_(extractor) {}

    void read(const Source& source, std::string bytes) {
        switch (source.kind.value_or(guess_kind(bytes))) {
        case SourceKind::document:
            extract(bytes, source.path);
            return;
        case SourceKind::statements: {
            std::istringstream in(std::move(bytes));
            append(corpus_.set, read_statements(in, source.path));
            return;
        }
        case SourceKind::network: {
            std::istringstream in(std::move(bytes));
            append(corpus_.set, content_of(read_graph(in, source.path)));
            return;
        }
        }
    }

    Corpus finish() && {
        corpus_.set = merge(std::move(corpus_.set), {});
        return std::move(corpus_);
    }

  private:
    void extract(std::string_view bytes, const std::string& path) {
        Extraction extraction = extractor_.extract(extractor_.read(bytes, path));
        const auto [known, added] = paths_.try_emplace(extraction.document.id, path);
        if (!added) {
            corpus_.diagnostics.push_back(same_document(known->first, known->second, path));
        }
        std::ranges::move(extraction.diagnostics, std::back_inserter(corpus_.diagnostics));
        append(corpus_.set,
               {.statements = std::move(extraction.statements), .documents = {extraction.document}});
    }

    const Extractor& extractor_;
    Corpus corpus_;
    std::map<std::string, std::string> paths_; ///< by document
};

template <class Visit>
void for_each(std::span<const Source> sources, const CorpusOptions& options, const Visit& visit) {
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (options.progress) {
            options.progress(i);
        }
        visit(sources[i], options.read(sources[i].path));
    }
}

} // namespace

SourceKind guess_kind(std::string_view bytes) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byte_order_mark)) {
        bytes.remove_prefix(byte_order_mark.size());
    }
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    if (!bytes.starts_with('{')) {
        return SourceKind::document;
    }
    const auto begin = bytes.substr(0, 1000);
    return begin.find("\"jiedui-network\"") == std::string_view::npos ? SourceKind::statements
                                                                      : SourceKind::network;
}

Corpus read_corpus(std::span<const Source> sources, const Extractor& extractor,
                   const CorpusOptions& options) {
    Reader reader(extractor);
    for_each(sources, options,
             [&](const Source& source, std::string bytes) { reader.read(source, std::move(bytes)); });
    return std::move(reader).finish();
}

std::vector<Document> read_documents(std::span<const Source> sources, const Extractor& extractor,
                                     const CorpusOptions& options) {
    std::vector<Document> documents;
    for_each(sources, options, [&](const Source& source, const std::string& bytes) {
        if (source.kind.value_or(guess_kind(bytes)) == SourceKind::document) {
            documents.push_back(extractor.read(bytes, source.path));
        }
    });
    return documents;
}

} // namespace jiedui::loaders
