// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/builder.hpp>
#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::loaders {

/// What one source says.
struct SourceContent {
    StatementSet set{};
    std::vector<Diagnostic> diagnostics{};
};

/// Keeps on disk what documents say, so that an unchanged document is not read again: one file a document,
/// named by the SHA-256 of all that its content depends on. Files are written aside and renamed, so that one
/// that is there is whole; one that is damaged is as good as none. Safe to share between threads.
class ResultStore {
  public:
    /// `version` stands for everything but the document: the program, its data, its options. Makes the
    /// folder. Throws `Error` JD501.
    ResultStore(std::filesystem::path folder, std::string version);
    ~ResultStore();
    ResultStore(const ResultStore&) = delete;
    ResultStore& operator=(const ResultStore&) = delete;

    /// The key of a document: its name, its bytes, and what is imposed on it.
    std::string key(std::string_view name, std::string_view bytes, const DocumentInfo& imposed) const;

    /// What is kept under a key; nothing when there is nothing, or when it is damaged.
    std::optional<SourceContent> load(const std::string& key) const;

    /// Throws `Error` JD501.
    void save(const std::string& key, const SourceContent& content) const;

    std::size_t loaded() const; ///< how often `load` found something

    /// Removes what neither `load` nor `save` was asked for: documents that changed or are no longer there.
    void remove_unused() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// SHA-256 in hexadecimal digits.
std::string sha256(std::string_view bytes);

} // namespace jiedui::loaders
