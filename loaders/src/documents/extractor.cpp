// SPDX-License-Identifier: Apache-2.0
#include "documents/document_reader.hpp"
#include "documents/header.hpp"
#include "formats/encoding.hpp"
#include "text/layout.hpp"
#include "text/utf8.hpp"

#include <algorithm>

#include <jiedui/loaders/extractor.hpp>

namespace jiedui::loaders {

using namespace detail;

struct Extractor::Impl {
    explicit Impl(Knowledge given)
        : knowledge(std::move(given)), script(knowledge.script),
          vocabulary(knowledge.gazetteer, knowledge.lexicon, script), filter(vocabulary),
          periods(knowledge.lexicon) {}

    Knowledge knowledge;
    Script script;
    VocabularyIndex vocabulary;
    CueFilter filter;
    PeriodReader periods;
};

Extractor::Extractor(Knowledge knowledge) : impl_(std::make_unique<Impl>(std::move(knowledge))) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

const Knowledge& Extractor::knowledge() const {
    return impl_->knowledge;
}

Document Extractor::read(std::string_view bytes, std::string_view name) const {
    return read(PlainText{.text = decode_utf8(bytes, name), .metadata = {}, .imposed = {}, .diagnostics = {}},
                name);
}

Document Extractor::read(PlainText plain, std::string_view name) const {
    Document document;
    document.path = name;
    document.text = std::move(plain.text);
    document.diagnostics = std::move(plain.diagnostics);
    document.layout = lay_out(document.text, impl_->script);
    if (document.blocks().empty()) {
        throw Error("JD106", {std::string(name)}, "no text in it",
                    "leave the file out, or check that it was converted");
    }
    document.clauses = outline(document.text, document.layout.blocks);
    document.header = read_header(document, impl_->vocabulary,
                                  {.name = utf8_name(std::string(name.substr(name.rfind('/') + 1))),
                                   .metadata = std::move(plain.metadata),
                                   .imposed = std::move(plain.imposed)});
    return document;
}

Extraction Extractor::extract(const Document& document) const {
    Extraction extraction =
        DocumentReader(document, impl_->vocabulary, impl_->knowledge.lexicon, impl_->filter, impl_->periods)
            .run();
    extraction.diagnostics.insert(extraction.diagnostics.begin(), document.diagnostics.begin(),
                                  document.diagnostics.end());
    return extraction;
}

std::vector<ExplainedSentence> Extractor::explain(const Document& document) const {
    std::vector<ExplainedSentence> sentences;
    (void)DocumentReader(document, impl_->vocabulary, impl_->knowledge.lexicon, impl_->filter, impl_->periods,
                         &sentences)
        .run();
    std::stable_sort(sentences.begin(), sentences.end(),
                     [](const ExplainedSentence& a, const ExplainedSentence& b) { return a.span < b.span; });
    return sentences;
}

std::string quote(const Document& document, Span span) {
    return detail::encode_utf8(std::u32string_view(document.text).substr(span.begin, span.end - span.begin));
}

} // namespace jiedui::loaders
