// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/builder.hpp>
#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/loaders/document.hpp>
#include <jiedui/loaders/extractor.hpp>

/// From paths to statements: which files a list of files and folders means, and what they say together.
///
///     const SourceList list = find_sources(paths);
///     const Corpus corpus = read_corpus(list.sources, extractor);
namespace jiedui::loaders {

/// What a file is read as: a text (.txt), a statement file (.jsonl), a native network (.json).
enum class SourceKind { document, statements, network };

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

/// What bytes look like: a JSON object that names the native format, other JSON objects, else a text.
SourceKind guess_kind(std::string_view bytes);

/// With several threads `read` is called on all of them, `progress` only on the caller's.
struct CorpusOptions {
    std::function<std::string(const std::string& path)> read = read_file;
    std::function<void(std::size_t done)> progress = {}; ///< called before each source is handed on
    unsigned threads = 1;                                ///< >= 1; the results do not depend on it
};

/// What one source says.
struct SourceContent {
    StatementSet set{};
    std::vector<Diagnostic> diagnostics{};
};

/// Reads and, where they are documents, extracts the sources and hands on what each says, in their order and
/// on the calling thread. A few sources at a time are in memory. Two files that are the same document by
/// number or title are both read and named (JD115). Throws what reading a single source throws; of several
/// that fail, the first.
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
