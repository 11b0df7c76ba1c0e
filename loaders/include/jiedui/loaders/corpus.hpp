// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/builder.hpp>
#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/loaders/document.hpp>
#include <jiedui/loaders/extractor.hpp>
#include <jiedui/loaders/formats.hpp>
#include <jiedui/loaders/manifest.hpp>
#include <jiedui/loaders/store.hpp>

/// From paths to statements: which files a list of files and folders means, and what they say together.
///
///     const SourceList list = find_sources(paths);
///     const Corpus corpus = read_corpus(list.sources, extractor);
namespace jiedui::loaders {

/// What a file is read as: a document of any format; statements, or texts one a line (.jsonl; the content
/// tells which); a native network (.json); an archive of documents (.zip, .tar, .gz ...).
enum class SourceKind { document, statements, network, archive };

struct Source {
    std::string path{};
    std::optional<SourceKind> kind{}; ///< nothing: a file without extension, told by its content
};

struct SourceList {
    std::vector<Source> sources{};
    std::vector<Diagnostic> diagnostics{}; ///< JD112: what was passed over
};

/// The files that paths mean. A folder stands for all files below it with a known extension, in the order of
/// their paths; names that begin with a dot are not looked at. The path `-` is kept as it is. A file that is
/// named twice is read once. All files of unknown extension are reported in one note (JD112). Throws `Error`:
/// JD110 no such path, JD111 a folder that cannot be listed, JD113 nothing is left to read.
SourceList find_sources(std::span<const std::string> paths);

/// All bytes of a file. Throws `Error`: JD110 no such file, JD111 a folder or not readable.
std::string read_file(const std::string& path);

/// The same, to be read piece by piece.
std::unique_ptr<std::istream> open_file(const std::string& path);

/// What bytes look like: a JSON object that names the native format, other JSON objects, else a text.
SourceKind guess_kind(std::string_view bytes);

struct ReadingProgress {
    std::size_t source = 0;    ///< the one that is handed on
    std::size_t documents = 0; ///< handed on before
    std::uint64_t bytes = 0;   ///< of documents handed on before
};

using PlainReader =
    std::function<PlainText(std::string_view bytes, std::string_view name, const FormatOptions&)>;

/// With several threads `read` and `plain` are called on all of them, the others one at a time, `progress`
/// and `skip` on the caller's.
struct CorpusOptions {
    std::function<std::string(const std::string& path)> read = read_file;
    std::function<std::unique_ptr<std::istream>(const std::string& path)> open = open_file;
    PlainReader plain = plain_text;
    std::function<void(const ReadingProgress&)> progress = {}; ///< called before each source is handed on
    std::function<void(const Error&)> skip = {}; ///< told of what cannot be read; without it that is thrown
    unsigned threads = 1;                        ///< >= 1; the results do not depend on it
    FormatOptions format = {};
    const Manifest* manifest = nullptr; ///< what counts for single documents whatever they say
    const ResultStore* store = nullptr; ///< what is known from an earlier run
};

/// Reads and, where they are documents, extracts the sources and hands on what each says, in their order and
/// on the calling thread. An archive or a file of texts (JSON Lines: `id`, `text`, `meta` with `title`,
/// `number`, `issuer` or `issuers`, `written`, `published`) is read piece by piece. A few documents at a time
/// are in memory. Two files that are the same document by number or title are both read and named (JD115).
/// Without `options.skip` it throws what reading a single source throws; of several that fail, the first.
void read_each(std::span<const Source> sources, const Extractor& extractor,
               const std::function<void(SourceContent)>& take, const CorpusOptions& options = {});

/// What sources say together. The statements are merged, so the order of the sources never matters.
struct Corpus {
    StatementSet set{};
    std::vector<Diagnostic> diagnostics{};
};

/// All that `read_each` hands on. Time is linear in the size of the sources, apart from sorting.
Corpus read_corpus(std::span<const Source> sources, const Extractor& extractor,
                   const CorpusOptions& options = {});

/// The documents among the sources, in their order. All texts are in memory together.
std::vector<Document> read_documents(std::span<const Source> sources, const Extractor& extractor,
                                     const CorpusOptions& options = {});

} // namespace jiedui::loaders
