// SPDX-License-Identifier: Apache-2.0
#include "reading.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <sstream>

#include <CLI/CLI.hpp>

#include <jiedui/graph/json.hpp>

namespace jiedui::cli {
namespace {

namespace fs = std::filesystem;

std::string counted(std::size_t count, const std::string& what) {
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

/// A stream over standard input that does not own it.
class StandardInput : public std::istream {
  public:
    StandardInput() : std::istream(std::cin.rdbuf()) {}
};

/// What a document says depends on the program, its data and the options; this stands for all of them.
std::string version_of(const KnowledgeFiles& knowledge, const ReadingOptions& options) {
    std::vector<fs::path> files;
    const fs::path data = data_folder(knowledge.data);
    for (const char* folder : {"gazetteer", "lexicon", "script"}) {
        for (const auto& entry : fs::directory_iterator(data / folder)) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    files.emplace_back("/proc/self/exe");
    files.insert(files.end(), knowledge.gazetteers.begin(), knowledge.gazetteers.end());
    files.insert(files.end(), knowledge.lexicons.begin(), knowledge.lexicons.end());
    std::string version = options.encoding + " " + std::to_string(options.max_bytes);
    for (const fs::path& file : files) {
        version += " " + loaders::sha256(loaders::read_file(file.string()));
    }
    return version;
}

} // namespace

void add_reading_options(CLI::App& command, ReadingOptions& options) {
    command
        .add_option("--encoding", options.encoding,
                    "Of texts and HTML, such as GB18030 or Big5; found out when not given")
        ->type_name("NAME");
    command
        .add_option("--manifest", options.manifest,
                    "Table (CSV) with path, id, title, issuer, number, written, published of the files")
        ->type_name("FILE");
    command
        .add_option("--max-bytes", options.max_bytes,
                    "Larger documents are not read; also of what they unpack to (64MiB when not given)")
        ->transform(CLI::AsSizeValue(false))
        ->type_name("SIZE");
    command
        .add_option(
            "--timeout", options.timeout,
            "Seconds for the reading of one HTML, PDF, DOCX or ODT file (60 when not given; 0: no limit)")
        ->type_name("N");
}

void add_corpus_options(CLI::App& command, ReadingOptions& options) {
    add_threads_option(command, options.threads);
    command
        .add_option("--store", options.store,
                    "Folder that keeps what each document says, so that unchanged ones are not read again")
        ->type_name("DIR");
    command.add_flag_callback(
        "--strict", [&options] { options.strictness = Strictness::strict; },
        "Write nothing and end with 1 when there is any warning or a file that cannot be read");
}

Reading::Reading(std::vector<loaders::Source> sources, const ReadingOptions& options)
    : sources_(std::move(sources)), options_(options), reader_(options.timeout) {
    if (!options_.manifest.empty()) {
        manifest_ = loaders::read_manifest(read_input(options_.manifest), options_.manifest);
    }
}

void Reading::keep_in(const std::string& folder, const KnowledgeFiles& knowledge) {
    store_ = std::make_unique<loaders::ResultStore>(folder, version_of(knowledge, options_));
}

loaders::CorpusOptions Reading::options(Progress& progress) {
    loaders::CorpusOptions reading;
    reading.read = read_input;
    reading.plain = [this](std::string_view bytes, std::string_view name,
                           const loaders::FormatOptions& format) { return reader_(bytes, name, format); };
    reading.open = [](const std::string& path) -> std::unique_ptr<std::istream> {
        return path == "-" ? std::make_unique<std::istringstream>(read_input(path))
                           : loaders::open_file(path);
    };
    reading.progress = [&progress](const loaders::ReadingProgress& done) { progress.show(done); };
    reading.threads = threads_of(options_.threads);
    reading.format = {.encoding = options_.encoding, .max_bytes = options_.max_bytes};
    reading.manifest = options_.manifest.empty() ? nullptr : &manifest_;
    reading.store = store_.get();
    reading.skip = [this, &progress](const Error& problem) {
        progress.clear();
        skip(problem);
    };
    return reading;
}

void Reading::skip(const Error& problem) {
    if (!tells_) {
        return;
    }
    tell_first();
    if (skipped_.empty() && documents_ + statements_ == 0) {
        first_ = problem;
    } else {
        print(problem);
    }
    skipped_.push_back(problem.code());
}

void Reading::tell_first() {
    if (first_) {
        print(*first_);
        first_.reset();
    }
}

void Reading::each(const loaders::Extractor& extractor,
                   const std::function<void(loaders::SourceContent&)>& take, Input input) {
    Progress progress(sources_);
    loaders::CorpusOptions reading = options(progress);
    if (input == Input::once) {
        reading.open = [](const std::string& path) -> std::unique_ptr<std::istream> {
            return path == "-" ? std::make_unique<StandardInput>() : loaders::open_file(path);
        };
    }
    loaders::read_each(
        sources_, extractor,
        [&](loaders::SourceContent content) {
            tell_first();
            if (!content.diagnostics.empty()) {
                progress.clear();
                print(content.diagnostics);
            }
            for (const Diagnostic& diagnostic : content.diagnostics) {
                (diagnostic.severity == Severity::note ? notes_ : warnings_) += 1;
            }
            pieces_ += content.set == StatementSet{} ? 0U : 1U;
            documents_ += content.set.documents.size();
            statements_ += content.set.statements.size();
            take(content);
        },
        reading);
    progress.clear();
    finish();
}

void Reading::summary() const {
    if (pieces_ > 1 || !skipped_.empty()) {
        std::string line = "read " + counted(documents_, "document") + ", " +
                           counted(statements_, "statement") + ", " + counted(warnings_, "warning") + ", " +
                           counted(notes_, "note");
        if (store_ != nullptr) {
            line += "; " + std::to_string(store_->loaded()) + " unchanged";
        }
        print_line(line);
    }
    if (!skipped_.empty()) {
        std::map<std::string, std::size_t> reasons;
        for (const std::string& code : skipped_) {
            ++reasons[code];
        }
        std::string line = "not read: " + counted(skipped_.size(), "file") + " (";
        for (const auto& [code, count] : reasons) {
            line += (line.back() == '(' ? "" : ", ") + std::to_string(count) + " " + code;
        }
        print_line(line + ")");
    }
}

void Reading::finish() {
    const bool nothing = documents_ + statements_ == 0;
    if (first_ && nothing) {
        throw Error(*first_);
    }
    tell_first();
    summary();
    if (nothing && !skipped_.empty()) {
        throw Error("JD118", {sources_.front().path}, "none of it could be read", "the reasons stand above");
    }
    if (store_ != nullptr) {
        store_->remove_unused();
    }
}

void Reading::refuse_warnings(std::size_t more) const {
    const std::size_t problems = warnings_ + skipped_.size() + more;
    if (options_.strictness == Strictness::strict && problems > 0) {
        throw Error("JD508", {"--strict"}, counted(problems, "warning") + "; nothing was written",
                    "mend what the warnings name, or leave --strict out");
    }
}

loaders::Corpus Reading::corpus(const loaders::Extractor& extractor) {
    loaders::Corpus corpus;
    each(
        extractor,
        [&corpus](loaders::SourceContent& content) {
            auto& [statements, documents] = corpus.set;
            std::ranges::move(content.set.statements, std::back_inserter(statements));
            std::ranges::move(content.set.documents, std::back_inserter(documents));
        },
        Input::again);
    corpus.set = merge(std::move(corpus.set), {});
    tells_ = false;
    return corpus;
}

std::vector<loaders::Document> Reading::documents(const loaders::Extractor& extractor) {
    Progress progress(sources_);
    const loaders::CorpusOptions reading = options(progress);
    auto documents = loaders::read_documents(sources_, extractor, reading);
    progress.clear();
    if (first_ && documents.empty()) {
        throw Error(*first_);
    }
    tell_first();
    return documents;
}

} // namespace jiedui::cli
