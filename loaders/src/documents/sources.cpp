// SPDX-License-Identifier: Apache-2.0
#include "documents/kinds.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <jiedui/loaders/corpus.hpp>

namespace jiedui::loaders {
namespace {

namespace fs = std::filesystem;

std::string extension_of(const fs::path& path) {
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return extension;
}

constexpr std::string_view known_files = "documents end in .txt, .html, .pdf, .docx or .odt, archives in "
                                         ".zip, .tar or .gz, statement files and texts "
                                         "one a line in .jsonl, networks in .json";

class SourceFinder {
  public:
    void add(const std::string& path) {
        std::error_code problem;
        if (path == "-") {
            list_.sources.push_back({path, {}});
        } else if (!fs::exists(path, problem)) {
            throw Error("JD110", {path}, "no such file or folder", "check the spelling of the path");
        } else if (fs::is_directory(path, problem)) {
            walk(path);
        } else if (extension_of(path).empty()) {
            keep(path, {});
        } else {
            offer(path);
        }
    }

    SourceList finish(std::span<const std::string> paths) && {
        if (list_.sources.empty()) {
            throw Error("JD113", {paths.empty() ? std::string{} : paths.front()},
                        "nothing to read" +
                            (skipped_.empty() ? std::string{} : "; left out: " + skipped_names()),
                        std::string(known_files));
        }
        if (!skipped_.empty()) {
            Diagnostic note;
            note.severity = Severity::note;
            note.code = "JD112";
            note.location.path = paths.size() == 1 ? paths.front() : std::string{};
            note.message = "not read: " + skipped_names();
            note.hint = std::string(known_files);
            list_.diagnostics.push_back(std::move(note));
        }
        return std::move(list_);
    }

  private:
    void walk(const fs::path& folder) {
        std::vector<fs::path> found;
        std::error_code problem;
        for (fs::recursive_directory_iterator at(folder, problem), end; !problem && at != end;
             at.increment(problem)) {
            std::error_code ignored;
            if (at->path().filename().string().starts_with('.')) {
                at.disable_recursion_pending();
            } else if (at->is_regular_file(ignored)) {
                found.push_back(at->path());
            }
        }
        if (problem) {
            throw Error("JD111", {folder.string()}, "cannot list the folder: " + problem.message(),
                        "check the permissions of the folder and of those in it");
        }
        std::ranges::sort(found);
        for (const auto& path : found) {
            offer(path);
        }
    }

    void offer(const fs::path& path) {
        const std::string extension = extension_of(path);
        if (const auto kind = detail::kind_of_name(path.string())) {
            keep(path, kind);
        } else {
            skipped_[extension] += 1;
        }
    }

    void keep(const fs::path& path, std::optional<SourceKind> kind) {
        if (seen_.insert(path.lexically_normal()).second) {
            list_.sources.push_back({path.string(), kind});
        }
    }

    std::string skipped_names() const {
        std::string names;
        for (const auto& [extension, count] : skipped_) {
            names += names.empty() ? "" : ", ";
            names += std::to_string(count) + (count == 1 ? " file" : " files") +
                     (extension.empty() ? " without extension" : " ending in " + extension);
        }
        return names;
    }

    SourceList list_;
    std::set<fs::path> seen_;
    std::map<std::string, std::size_t> skipped_; ///< by extension
};

} // namespace

SourceList find_sources(std::span<const std::string> paths) {
    SourceFinder finder;
    for (const auto& path : paths) {
        finder.add(path);
    }
    return std::move(finder).finish(paths);
}

namespace {

void expect_file(const std::string& path) {
    std::error_code problem;
    if (!fs::exists(path, problem)) {
        throw Error("JD110", {path}, "no such file", "check the spelling of the path");
    }
    if (fs::is_directory(path, problem)) {
        throw Error("JD111", {path}, "this is a folder; expected a file", "name a file in it");
    }
}

} // namespace

std::string read_file(const std::string& path) {
    expect_file(path);
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    if (file && file.peek() != std::ifstream::traits_type::eof()) {
        content << file.rdbuf();
    }
    if (!file.is_open() || file.bad() || !content) {
        throw Error("JD111", {path}, "cannot read the file", "check its permissions");
    }
    return std::move(content).str();
}

std::unique_ptr<std::istream> open_file(const std::string& path) {
    expect_file(path);
    auto file = std::make_unique<std::ifstream>(path, std::ios::binary);
    if (!file->is_open()) {
        throw Error("JD111", {path}, "cannot read the file", "check its permissions");
    }
    return file;
}

} // namespace jiedui::loaders
