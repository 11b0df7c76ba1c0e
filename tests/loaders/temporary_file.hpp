// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include <unistd.h>

/// A file with a content of its own, gone when the test is over.
namespace jiedui::loaders::testing {

class TemporaryFile {
  public:
    explicit TemporaryFile(std::string_view content) {
        static int serial = 0;
        path_ = std::filesystem::temp_directory_path() /
                ("jiedui_" + std::to_string(getpid()) + "_" + std::to_string(++serial) + ".tsv");
        std::ofstream(path_, std::ios::binary) << content;
    }
    ~TemporaryFile() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    TemporaryFile(TemporaryFile&& other) noexcept : path_(std::exchange(other.path_, {})) {}
    TemporaryFile& operator=(TemporaryFile&&) = delete;

    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

} // namespace jiedui::loaders::testing
