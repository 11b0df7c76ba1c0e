// SPDX-License-Identifier: Apache-2.0
#include "documents/in_order.hpp"

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

SourceContent content_of(const Source& source, SourceKind kind, std::string bytes,
                         const Extractor& extractor) {
    switch (kind) {
    case SourceKind::document: {
        Extraction extraction = extractor.extract(extractor.read(bytes, source.path));
        return {.set = {.statements = std::move(extraction.statements),
                        .documents = {std::move(extraction.document)}},
                .diagnostics = std::move(extraction.diagnostics)};
    }
    case SourceKind::statements: {
        std::istringstream in(std::move(bytes));
        return {.set = read_statements(in, source.path), .diagnostics = {}};
    }
    case SourceKind::network: {
        std::istringstream in(std::move(bytes));
        return {.set = content_of(read_graph(in, source.path)), .diagnostics = {}};
    }
    }
    return {};
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

void read_each(std::span<const Source> sources, const Extractor& extractor,
               const std::function<void(SourceContent)>& take, const CorpusOptions& options) {
    std::map<std::string, std::string> paths; // by document
    const auto work = [&](std::size_t i) {
        std::string bytes = options.read(sources[i].path);
        const SourceKind kind = sources[i].kind.value_or(guess_kind(bytes));
        return std::pair(kind, content_of(sources[i], kind, std::move(bytes), extractor));
    };
    detail::in_order(sources.size(), options.threads, work, [&](std::size_t i, auto result) {
        if (options.progress) {
            options.progress(i);
        }
        auto& [kind, content] = result;
        if (kind == SourceKind::document) {
            const auto [known, added] = paths.try_emplace(content.set.documents.front().id, sources[i].path);
            if (!added) {
                content.diagnostics.insert(content.diagnostics.begin(),
                                           same_document(known->first, known->second, sources[i].path));
            }
        }
        take(std::move(content));
    });
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
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (options.progress) {
            options.progress(i);
        }
        const std::string bytes = options.read(sources[i].path);
        if (sources[i].kind.value_or(guess_kind(bytes)) == SourceKind::document) {
            documents.push_back(extractor.read(bytes, sources[i].path));
        }
    }
    return documents;
}

} // namespace jiedui::loaders
