// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "formats/archive.hpp"

#include <cstdint>
#include <deque>
#include <istream>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include <jiedui/loaders/corpus.hpp>

namespace jiedui::loaders::detail {

/// One thing to read: a file, a member of an archive, a line of a file of texts.
struct Piece {
    std::size_t source = 0; ///< of the list
    std::string name{};     ///< what messages call it
    std::optional<SourceKind> kind{};
    std::optional<std::string> bytes{}; ///< nothing: those of the file of that name
    DocumentInfo imposed{};             ///< by the line that holds the text
    std::optional<Error> problem{};     ///< why it cannot be read
    std::optional<Diagnostic> note{};   ///< nothing to read, but something to say
};

/// The pieces of sources, one after another. An archive or a file of texts is never in memory as a whole.
class Feed {
  public:
    Feed(std::span<const Source> sources, const CorpusOptions& options)
        : sources_(sources), options_(options) {}

    /// Throws nothing that belongs to a single source; that is the `problem` of a piece.
    std::optional<Piece> operator()();

  private:
    void open(const Source& source);
    void open_unknown(const Source& source);
    void next_member();
    void next_line();
    void open_bytes(const Source& source, std::string bytes);
    bool read_line(std::string& line);
    void put(Piece piece);
    void close_archive();
    ArchiveLimits limits() const;

    std::span<const Source> sources_;
    const CorpusOptions& options_;
    std::size_t at_ = 0; ///< the source after the one that is open
    std::deque<Piece> ready_;
    std::unique_ptr<ArchiveReader> archive_;
    std::string held_; ///< the bytes of an archive that is no file
    std::size_t left_out_ = 0;
    std::size_t taken_ = 0;
    std::unique_ptr<std::istream> lines_;
    std::uint32_t line_ = 0;
    std::string head_; ///< what was read of the lines to find out what they are
    std::size_t head_at_ = 0;
};

/// Reads a line of a file of texts: `{"id", "text", "meta"}`. Throws `Error` JD169.
Piece piece_of_line(const std::string& line, const std::string& name);

} // namespace jiedui::loaders::detail
