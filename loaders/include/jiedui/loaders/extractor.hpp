// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include <jiedui/graph/builder.hpp>
#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/loaders/document.hpp>
#include <jiedui/loaders/formats.hpp>
#include <jiedui/loaders/gazetteer.hpp>
#include <jiedui/loaders/lexicon.hpp>

namespace jiedui::loaders {

/// All language knowledge: data files only.
struct Knowledge {
    Gazetteer gazetteer;
    Lexicon lexicon;
    std::vector<std::pair<char32_t, char32_t>> script; ///< traditional -> simplified

    /// Everything below a data folder (gazetteer/, lexicon/, script/).
    static Knowledge load(const std::filesystem::path& data);
};

/// What one document says: sorted statements, and what the extractor could not decide.
struct Extraction {
    DocumentInfo document;
    std::vector<Statement> statements;
    std::vector<Diagnostic> diagnostics;
};

/// A name or word that the rules saw in a sentence.
struct SeenWord {
    Span span;
    std::string text;
    std::vector<std::string> meanings; ///< ids of entities, or classes of the lexicon
};

/// A cue that stated nothing, and why.
struct UnusedCue {
    Span span;
    std::string text;
    std::string reason;
};

/// How one sentence was read: what was seen, what it states by which rule, what was left out.
struct ExplainedSentence {
    std::string clause;
    Span span;
    std::string text;
    std::vector<SeenWord> words;
    std::vector<Statement> statements;
    std::vector<UnusedCue> unused;
};

/// Turns texts into documents and documents into statements by the coding rules of docs/coding-rules.md.
/// Immutable after construction and safe to share between threads. Time is linear in the text.
class Extractor {
  public:
    explicit Extractor(Knowledge knowledge);
    ~Extractor();
    Extractor(Extractor&&) noexcept;
    Extractor& operator=(Extractor&&) noexcept;

    /// `bytes` is UTF-8; `name` is what messages call it and the id of a document without number and title.
    /// Throws `Error` when it is not UTF-8 or holds no text.
    Document read(std::string_view bytes, std::string_view name) const;

    /// The same for a document of any format, as `plain_text` gives it. Its metadata counts where the text is
    /// silent; what is imposed on it counts whatever the text says. Throws `Error` when it holds no text.
    Document read(PlainText plain, std::string_view name) const;

    Extraction extract(const Document& document) const;

    /// The same reading, told sentence by sentence, in the order of the text. Rows of tables are not in it.
    std::vector<ExplainedSentence> explain(const Document& document) const;

    const Knowledge& knowledge() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace jiedui::loaders
