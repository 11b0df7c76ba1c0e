// SPDX-License-Identifier: Apache-2.0
#include "output.hpp"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>

#include <unistd.h>

namespace jiedui::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& path, int problem) {
    throw Error("JD501", {path},
                "cannot write: " + std::generic_category().message(problem == 0 ? EIO : problem),
                "check that the folder exists, may be written to and has room");
}

/// Writes and closes, so that a full disk shows; the number of the system's error, 0 when all is well.
int try_write(const fs::path& path, std::string_view bytes) {
    errno = 0;
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    return file ? 0 : (errno == 0 ? EIO : errno);
}

void replace(const fs::path& target, std::string_view bytes, const std::string& name) {
    fs::path aside = target;
    aside += "." + std::to_string(getpid()) + ".tmp";
    std::error_code problem(try_write(aside, bytes), std::generic_category());
    const auto before = fs::status(target);
    if (!problem && fs::exists(before)) {
        fs::permissions(aside, before.permissions(), problem);
    }
    if (!problem) {
        fs::rename(aside, target, problem);
    }
    if (problem) {
        std::error_code ignored;
        fs::remove(aside, ignored);
        refuse(name, problem.value());
    }
}

} // namespace

void write_output(const std::string& path, std::string_view bytes) {
    if (path == "-") {
        errno = 0;
        if (!std::cout.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush()) {
            refuse("standard output", errno);
        }
        return;
    }
    std::error_code problem;
    const auto status = fs::status(path, problem);
    if (fs::is_directory(status)) {
        refuse(path, EISDIR);
    }
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        if (const int error = try_write(path, bytes); error != 0) {
            refuse(path, error);
        }
        return;
    }
    const bool is_link = fs::exists(status) && fs::is_symlink(fs::symlink_status(path, problem));
    replace(is_link ? fs::canonical(path) : fs::path(path), bytes, path);
}

void make_folder(const std::string& path) {
    std::error_code problem;
    fs::create_directories(path, problem);
    if (problem) {
        refuse(path, problem.value());
    }
}

void print_line(std::string_view line) {
    std::cerr << line << '\n';
}

void print(std::span<const Diagnostic> diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics) {
        print_line(to_string(diagnostic));
        if (!diagnostic.hint.empty()) {
            print_line("  hint: " + diagnostic.hint);
        }
    }
}

void print(const Error& error) {
    print_line(error.what());
    if (!error.hint().empty()) {
        print_line("  hint: " + error.hint());
    }
}

Progress::Progress(std::size_t total) : total_(total), begin_(std::chrono::steady_clock::now()) {}

Progress::~Progress() {
    if (visible_) {
        std::cerr << "\r\033[K" << std::flush;
    }
}

void Progress::show(std::size_t done) {
    if (isatty(STDERR_FILENO) == 0 || std::chrono::steady_clock::now() - begin_ < std::chrono::seconds(1)) {
        return;
    }
    visible_ = true;
    std::cerr << "\rread " << done << " of " << total_ << std::flush;
}

} // namespace jiedui::cli
