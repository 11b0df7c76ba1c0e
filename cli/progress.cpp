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

/// `3.4 MB/s, 0:05 left`.
std::string rate(double bytes, double share, double seconds) {
    std::string line = one_decimal(bytes / 1e6 / std::max(seconds, 0.001)) + " MB/s";
    if (share > 0 && share <= 1) {
        line += ", " + clock_time(std::ceil(seconds * (1 - share) / share)) + " left";
    }
    return line;
}

} // namespace

std::string progress_line(std::size_t documents, double bytes, double share, double seconds) {
    return std::to_string(documents) + (documents == 1 ? " document, " : " documents, ") +
           rate(bytes, share, seconds);
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

Progress::Progress(std::uint64_t bytes) : begin_(std::chrono::steady_clock::now()), shown_(begin_) {
    if (isatty(STDERR_FILENO) != 0) {
        sizes_ = {0, bytes};
    }
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

std::optional<double> Progress::seconds_to_show() {
    constexpr auto pause = std::chrono::milliseconds(200);
    const auto now = std::chrono::steady_clock::now();
    if (sizes_.empty() || now - begin_ < std::chrono::seconds(1) || now - shown_ < pause) {
        return std::nullopt;
    }
    shown_ = now;
    visible_ = true;
    return std::chrono::duration<double>(now - begin_).count();
}

void Progress::show(const loaders::ReadingProgress& done) {
    if (const auto seconds = seconds_to_show()) {
        const double all = static_cast<double>(sizes_.back());
        const double share = all > 0 ? static_cast<double>(sizes_[done.source]) / all : 0;
        std::cerr << "\r\033[K"
                  << progress_line(done.documents, static_cast<double>(done.bytes), share, *seconds)
                  << std::flush;
    }
}

void Progress::show(std::uint64_t bytes) {
    if (const auto seconds = seconds_to_show()) {
        const double read = static_cast<double>(bytes);
        const double all = static_cast<double>(sizes_.back());
        std::cerr << "\r\033[K" << one_decimal(read / 1e6) << " of " << one_decimal(all / 1e6) << " MB, "
                  << rate(read, all > 0 ? read / all : 0, *seconds) << std::flush;
    }
}

} // namespace jiedui::cli
