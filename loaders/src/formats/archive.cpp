// SPDX-License-Identifier: Apache-2.0
#include "formats/archive.hpp"

#include <algorithm>
#include <array>

#include <archive.h>
#include <archive_entry.h>

#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::loaders::detail {
namespace {

constexpr std::size_t piece = std::size_t{1} << 16;

std::string printable(const char* name) {
    std::string text = name == nullptr ? "" : name;
    std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    return text;
}

} // namespace

struct ArchiveReader::State {
    std::string name;
    ArchiveLimits limits;
    archive* handle = nullptr;
    std::size_t total = 0;
    std::size_t members = 0;
};

ArchiveReader::ArchiveReader(const std::string& name, ArchiveLimits limits, int)
    : state_(new State{.name = name, .limits = limits, .handle = archive_read_new()}) {
    archive* handle = state_->handle;
    archive_read_support_filter_gzip(handle); // each by name: others would run a program of the system
    archive_read_support_filter_bzip2(handle);
    archive_read_support_filter_xz(handle);
    archive_read_support_filter_zstd(handle);
    archive_read_support_format_zip(handle);
    archive_read_support_format_tar(handle);
    archive_read_support_format_raw(handle);
}

ArchiveReader::ArchiveReader(const std::string& path, ArchiveLimits limits) : ArchiveReader(path, limits, 0) {
    if (archive_read_open_filename(state_->handle, path.c_str(), piece) != ARCHIVE_OK) {
        fail("cannot be opened");
    }
}

ArchiveReader::ArchiveReader(std::string_view bytes, const std::string& name, ArchiveLimits limits)
    : ArchiveReader(name, limits, 0) {
    if (archive_read_open_memory(state_->handle, bytes.data(), bytes.size()) != ARCHIVE_OK) {
        fail("cannot be opened");
    }
}

ArchiveReader::~ArchiveReader() {
    archive_read_free(state_->handle);
}

void ArchiveReader::fail(const std::string& problem) const {
    const char* detail = archive_error_string(state_->handle);
    throw Error("JD166", {state_->name},
                "the archive " + problem + (detail == nullptr ? "" : std::string(": ") + detail),
                "unpack it with another program and name the folder");
}

std::optional<ArchiveMember> ArchiveReader::next() {
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(state_->handle, &entry);
    if (status == ARCHIVE_EOF) {
        return std::nullopt;
    }
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
        fail("is damaged");
    }
    if (++state_->members > state_->limits.members) {
        fail("has more than " + std::to_string(state_->limits.members) + " members");
    }
    ArchiveMember member;
    const bool is_raw = archive_format(state_->handle) == ARCHIVE_FORMAT_RAW;
    member.name = is_raw ? std::string{} : printable(archive_entry_pathname(entry));
    member.is_file =
        is_raw || (archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == nullptr);
    if (!member.is_file) {
        return member;
    }
    if (archive_entry_is_encrypted(entry) != 0) {
        fail("is encrypted");
    }
    std::array<char, piece> buffer{};
    for (;;) {
        const auto size = archive_read_data(state_->handle, buffer.data(), buffer.size());
        if (size < 0) {
            fail("is damaged");
        }
        if (size == 0) {
            return member;
        }
        const auto read = static_cast<std::size_t>(size);
        state_->total += read;
        if (state_->total > state_->limits.total_bytes) {
            fail("unpacks to more than " + std::to_string(state_->limits.total_bytes) + " bytes");
        }
        if (member.bytes.size() + read > state_->limits.member_bytes) {
            member.is_too_large = true;
            member.bytes.clear();
            archive_read_data_skip(state_->handle);
            return member;
        }
        member.bytes.append(buffer.data(), read);
    }
}

bool is_archive(std::string_view bytes) {
    using namespace std::string_view_literals;
    constexpr std::array starts{"PK\x03\x04"sv,
                                "PK\x05\x06"sv,
                                "\x1F\x8B"sv,
                                "BZh"sv,
                                "\xFD"
                                "7zXZ\0"sv,
                                "\x28\xB5\x2F\xFD"sv};
    constexpr std::size_t tar_mark = 257;
    return std::ranges::any_of(starts,
                               [bytes](std::string_view start) { return bytes.starts_with(start); }) ||
           (bytes.size() > tar_mark + 5 && bytes.substr(tar_mark, 5) == "ustar");
}

} // namespace jiedui::loaders::detail
