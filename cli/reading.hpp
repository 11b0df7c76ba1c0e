// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "input.hpp"
#include "isolated_reader.hpp"
#include "knowledge.hpp"
#include "output.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <jiedui/loaders/corpus.hpp>

/// How commands read many documents: options, progress, what is skipped, the summary.
namespace jiedui::cli {

enum class Strictness { lenient, strict };

struct ReadingOptions {
    std::string encoding{};
    std::string manifest{};
    std::string store{};
    std::size_t max_bytes = loaders::FormatOptions{}.max_bytes;
    unsigned timeout = 60; ///< seconds
    unsigned threads = 0;  ///< 0: as many as the machine has
    Strictness strictness = Strictness::lenient;
};

/// --encoding, --manifest, --max-bytes, --timeout: how a document is read.
void add_reading_options(CLI::App& command, ReadingOptions& options);

/// --threads, --store, --strict: how many are.
void add_corpus_options(CLI::App& command, ReadingOptions& options);

/// The sources of one command. To be made before there are threads.
class Reading {
  public:
    Reading(std::vector<loaders::Source> sources, const ReadingOptions& options);

    const std::vector<loaders::Source>& sources() const { return sources_; }

    /// A store of what documents say below a folder, for the given knowledge.
    void keep_in(const std::string& folder, const KnowledgeFiles& knowledge);

    /// Whether standard input is read again later; if not, it need not be kept.
    enum class Input { once, again };

    /// Hands on document after document, tells on standard error what is doubtful and what could not be read,
    /// and at the end how much was read. Throws `Error`: JD118 when nothing of several could be read, or what
    /// a single one throws.
    void each(const loaders::Extractor& extractor, const std::function<void(loaders::SourceContent&)>& take,
              Input input);

    /// Throws `Error` JD508 when it is to be strict and there was a warning, or a file that could not be
    /// read.
    void refuse_warnings(std::size_t more = 0) const;

    /// All of it together.
    loaders::Corpus corpus(const loaders::Extractor& extractor);

    /// The documents once more, or for the first time, without a summary.
    std::vector<loaders::Document> documents(const loaders::Extractor& extractor);

  private:
    loaders::CorpusOptions options(Progress& progress);
    void skip(const Error& problem);
    void tell_first();
    void finish();
    void summary() const;

    std::vector<loaders::Source> sources_;
    ReadingOptions options_;
    IsolatedReader reader_;
    loaders::Manifest manifest_;
    std::unique_ptr<loaders::ResultStore> store_;
    bool tells_ = true;            ///< of what cannot be read; a second reading does not
    std::optional<Error> first_{}; ///< problem, as long as it may be the only thing there is
    std::size_t pieces_ = 0;       ///< files, members of archives, lines of files of texts
    std::size_t documents_ = 0;
    std::size_t statements_ = 0;
    std::size_t warnings_ = 0;
    std::size_t notes_ = 0;
    std::vector<std::string> skipped_; ///< codes
};

} // namespace jiedui::cli
