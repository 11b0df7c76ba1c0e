// SPDX-License-Identifier: Apache-2.0
#include "output.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <iostream>
#include <system_error>

#include <unistd.h>

namespace jiedui::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 16;
constexpr std::size_t longest_path = 4096;
/// The files on their way, where a signal handler may read them; empty places begin with 0.
std::array<std::array<char, longest_path>, most_files> on_their_way{};

std::size_t announce(const std::string& path) {
    for (std::size_t i = 0; i < most_files; ++i) {
        if (on_their_way[i][0] == 0 && path.size() < longest_path) {
            path.copy(on_their_way[i].data() + 1, path.size() - 1, 1);
            on_their_way[i][path.size()] = 0;
            on_their_way[i][0] = path[0]; // last: from here on the place is taken
            return i;
        }
    }
    return most_files;
}

void withdraw(std::size_t place) {
    if (place < most_files) {
        on_their_way[place].fill(0);
    }
}

extern "C" void remove_and_end(int signal) {
    for (const auto& path : on_their_way) {
        if (path[0] != 0) {
            (void)unlink(path.data());
        }
    }
    std::signal(signal, SIG_DFL);
    (void)raise(signal);
}

[[noreturn]] void refuse(const std::string& path, int problem) {
    throw Error("JD501", {path},
                "cannot write: " + std::generic_category().message(problem == 0 ? EIO : problem),
                "check that the folder exists, may be written to and has room");
}

} // namespace

void tidy_up_on_signals() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        std::signal(signal, remove_and_end);
    }
    std::signal(SIGXFSZ, SIG_IGN); // a file larger than allowed is an error of writing like others
}

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
        place_ = announce(aside_.string());
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
    withdraw(place_);
}

std::ostream& OutputFile::stream() {
    return path_ == "-" ? std::cout : file_;
}

void OutputFile::check() {
    if (!stream()) {
        refuse(path_ == "-" ? "standard output" : path_, errno);
    }
}

void OutputFile::finish() {
    if (path_ == "-") {
        std::cout.flush();
    } else if (file_) {
        file_.close(); // so that a full disk shows
    }
    check();
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
    withdraw(place_);
    place_ = most_files;
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

} // namespace jiedui::cli
