// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// Archives (ZIP, tar) and compressed files, through libarchive. Nothing is ever unpacked to a disk: the name
/// of a member is a label and no path.
namespace jiedui::loaders::detail {

struct ArchiveLimits {
    std::size_t member_bytes = std::size_t{64} << 20; ///< unpacked
    std::size_t total_bytes = std::size_t{4} << 30;   ///< of all members that were unpacked
    std::size_t members = 100000;
};

struct ArchiveMember {
    std::string name{}; ///< without control characters; empty for a file that is only compressed
    bool is_file = true;
    bool is_too_large = false; ///< its bytes are not read
    std::string bytes{};
};

/// The members of an archive one after another.
class ArchiveReader {
  public:
    /// Reads a file. `name` is what messages call it.
    ArchiveReader(const std::string& path, ArchiveLimits limits);
    /// Reads bytes, which must stay where they are.
    ArchiveReader(std::string_view bytes, const std::string& name, ArchiveLimits limits);
    ~ArchiveReader();
    ArchiveReader(const ArchiveReader&) = delete;
    ArchiveReader& operator=(const ArchiveReader&) = delete;

    /// The next member with its bytes; nothing at the end. Throws `Error`: JD166 damaged, encrypted, or
    /// beyond a limit of the whole archive.
    std::optional<ArchiveMember> next();

  private:
    struct State;
    explicit ArchiveReader(const std::string& name, ArchiveLimits limits, int);
    [[noreturn]] void fail(const std::string& problem) const;
    std::unique_ptr<State> state_;
};

/// True for the beginning of a ZIP file, a tar file, or one that gzip, bzip2, xz or zstd made.
bool is_archive(std::string_view bytes);

} // namespace jiedui::loaders::detail
