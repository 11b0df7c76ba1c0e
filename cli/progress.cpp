// SPDX-License-Identifier: Apache-2.0
#include "output.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iostream>

#include <unistd.h>

namespace jiedui::cli {
namespace {

std::string one_decimal(double value) {
    std::array<char, 32> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 1);
    return {text.data(), end.ptr};
}

std::string clock_time(double seconds) {
    const auto whole = static_cast<long>(std::min(seconds, 359999.0));
    const std::string rest = std::to_string(whole % 60);
    return std::to_string(whole / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

} // namespace

std::string progress_line(std::size_t documents, double bytes, double share, double seconds) {
    std::string line = std::to_string(documents) + (documents == 1 ? " document, " : " documents, ") +
                       one_decimal(bytes / 1e6 / std::max(seconds, 0.001)) + " MB/s";
    if (share > 0 && share <= 1) {
        line += ", " + clock_time(std::ceil(seconds * (1 - share) / share)) + " left";
    }
    return line;
}

Progress::Progress(std::span<const loaders::Source> sources)
    : begin_(std::chrono::steady_clock::now()), shown_(begin_) {
    if (isatty(STDERR_FILENO) == 0) {
        return;
    }
    std::uint64_t total = 0;
    for (const loaders::Source& source : sources) {
        sizes_.push_back(total);
        std::error_code unknown;
        const auto size = std::filesystem::file_size(source.path, unknown);
        total += unknown ? 0 : size;
    }
    sizes_.push_back(total);
}

Progress::~Progress() {
    clear();
}

void Progress::clear() {
    if (visible_) {
        std::cerr << "\r\033[K" << std::flush;
        visible_ = false;
    }
}

void Progress::show(const loaders::ReadingProgress& done) {
    constexpr auto pause = std::chrono::milliseconds(200);
    const auto now = std::chrono::steady_clock::now();
    if (sizes_.empty() || now - begin_ < std::chrono::seconds(1) || now - shown_ < pause) {
        return;
    }
    shown_ = now;
    visible_ = true;
    const double seconds = std::chrono::duration<double>(now - begin_).count();
    const double all = static_cast<double>(sizes_.back());
    const double share = all > 0 ? static_cast<double>(sizes_[done.source]) / all : 0;
    std::cerr << "\r\033[K" << progress_line(done.documents, static_cast<double>(done.bytes), share, seconds)
              << std::flush;
}

} // namespace jiedui::cli
