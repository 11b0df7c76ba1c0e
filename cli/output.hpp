// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/loaders/corpus.hpp>

/// What the program writes: results to a file or standard output, everything else to standard error.
namespace jiedui::cli {

/// The command line asks for something that does not exist: exit code 2.
class UsageError : public Error {
  public:
    using Error::Error;
};

/// Writes all bytes to a file, or to standard output for `-`. The file is written under another name in the
/// same folder and renamed, so it is whole or as it was before. Throws `Error` JD501.
void write_output(const std::string& path, std::string_view bytes);

/// From then on SIGINT, SIGTERM and SIGHUP remove the files on their way before they end the program, and a
/// limit of the size of files is an error like a full disk.
void tidy_up_on_signals();

/// A file on its way. Its bytes go to another name in the same folder, and only `publish` gives it its own:
/// so several files can be finished before the first of them appears. `-` is standard output; that and what
/// is no regular file is written directly.
class OutputFile {
  public:
    explicit OutputFile(std::string path); ///< Throws `Error` JD501.
    ~OutputFile();                         ///< what was not published disappears
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    std::ostream& stream();
    void check();   ///< of long results, after each part: throws `Error` JD501 when it had no room
    void finish();  ///< all bytes are written; throws `Error` JD501
    void publish(); ///< throws `Error` JD501

  private:
    std::string path_;
    std::filesystem::path target_; ///< behind symbolic links
    std::filesystem::path aside_;  ///< empty when written directly
    std::ofstream file_;
    std::size_t place_ = static_cast<std::size_t>(-1); ///< among those that a signal removes
};

/// A folder for several files; made when it is not there. Throws `Error` JD501.
void make_folder(const std::string& path);

/// One line each on standard error, and one more for the hint.
void print(std::span<const Diagnostic> diagnostics);
void print(const Error& error);

/// One line, or lines that end already, on standard error.
void print_line(std::string_view line);
void print_text(std::string_view lines);

/// Shows on a terminal how far the reading is, from the second second on; silent anywhere else.
class Progress {
  public:
    explicit Progress(std::span<const loaders::Source> sources);
    explicit Progress(std::uint64_t bytes); ///< of one file
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(const loaders::ReadingProgress& done);
    void show(std::uint64_t bytes); ///< of the one file
    void clear();                   ///< before other lines

  private:
    std::optional<double>
    seconds_to_show(); ///< since the beginning; nothing while the last line still stands

    std::vector<std::uint64_t> sizes_; ///< of the files before each source; empty when not on a terminal
    std::chrono::steady_clock::time_point begin_;
    std::chrono::steady_clock::time_point shown_;
    bool visible_ = false;
};

/// `12 documents, 3.4 MB/s, 0:05 left` for what was done of it in so many seconds.
std::string progress_line(std::size_t documents, double bytes, double share, double seconds);

} // namespace jiedui::cli
