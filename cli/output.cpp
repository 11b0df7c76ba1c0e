// SPDX-License-Identifier: Apache-2.0
#include "output.hpp"

#include <cerrno>
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

} // namespace

OutputFile::OutputFile(std::string path) : path_(std::move(path)) {
    errno = 0;
    if (path_ == "-") {
        return;
    }
    std::error_code problem;
    const auto status = fs::status(path_, problem);
    if (fs::is_directory(status)) {
        refuse(path_, EISDIR);
    }
    target_ = path_;
    if (fs::exists(status) && fs::is_symlink(fs::symlink_status(path_, problem))) {
        target_ = fs::canonical(path_);
    }
    if (!fs::exists(status) || fs::is_regular_file(status)) {
        aside_ = target_;
        aside_ += "." + std::to_string(getpid()) + ".tmp";
    }
    errno = 0;
    file_.open(aside_.empty() ? target_ : aside_, std::ios::binary | std::ios::trunc);
    if (!file_) {
        refuse(path_, errno);
    }
}

OutputFile::~OutputFile() {
    if (!aside_.empty()) {
        std::error_code ignored;
        fs::remove(aside_, ignored);
    }
}

std::ostream& OutputFile::stream() {
    return path_ == "-" ? std::cout : file_;
}

void OutputFile::finish() {
    if (path_ == "-") {
        if (!std::cout.flush()) {
            refuse("standard output", errno);
        }
        return;
    }
    file_.close(); // so that a full disk shows
    if (!file_) {
        refuse(path_, errno);
    }
}

void OutputFile::publish() {
    if (aside_.empty()) {
        return;
    }
    std::error_code problem;
    if (const auto before = fs::status(target_, problem); fs::exists(before)) {
        fs::permissions(aside_, before.permissions(), problem);
    } else {
        problem.clear();
    }
    if (!problem) {
        fs::rename(aside_, target_, problem);
    }
    if (problem) {
        refuse(path_, problem.value());
    }
    aside_.clear();
}

void write_output(const std::string& path, std::string_view bytes) {
    OutputFile file(path);
    file.stream().write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.finish();
    file.publish();
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

void print_text(std::string_view lines) {
    std::cerr << lines;
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

Progress::Progress(std::size_t total, Unit unit)
    : total_(total), unit_(unit), begin_(std::chrono::steady_clock::now()) {}

Progress::~Progress() {
    if (visible_) {
        std::cerr << "\r\033[K" << std::flush;
    }
}

void Progress::show(std::size_t done) {
    if (total_ == 0 || isatty(STDERR_FILENO) == 0 ||
        std::chrono::steady_clock::now() - begin_ < std::chrono::seconds(1)) {
        return;
    }
    const auto percent = static_cast<int>(100 * std::min(done, total_) / total_);
    if (percent == shown_) {
        return;
    }
    visible_ = true;
    shown_ = percent;
    constexpr int steps = 40;
    const auto filled = static_cast<std::size_t>(percent * steps / 100);
    const std::size_t unit = unit_ == Unit::megabytes ? 1'000'000 : 1;
    std::cerr << "\rread [" << std::string(filled, '#') << std::string(steps - filled, '.') << "] " << percent
              << "%, " << done / unit << " of " << total_ / unit << (unit_ == Unit::megabytes ? " MB" : "")
              << "\033[K" << std::flush;
}

} // namespace jiedui::cli
