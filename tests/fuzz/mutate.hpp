// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <string_view>

namespace jiedui::fuzz {

/// Flips, cuts, duplicates, splices and overwrites, up to four times. The same random numbers, the same
/// bytes.
inline std::string mutated(std::string bytes, std::string_view other, std::mt19937& random) {
    const auto below = [&random](std::size_t n) { return n == 0 ? 0 : random() % n; };
    for (std::size_t times = 1 + below(4); times > 0; --times) {
        const std::size_t at = below(bytes.size() + 1);
        const std::size_t length =
            std::min(bytes.size() - at, 1 + below(below(8) == 0 ? bytes.size() + 1 : 16));
        switch (below(6)) {
        case 0:
            if (at < bytes.size()) {
                bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1U << below(8)));
            }
            break;
        case 1:
            bytes.erase(at, length);
            break;
        case 2:
            bytes.insert(below(bytes.size() + 1), std::string(bytes.substr(at, length)));
            break;
        case 3:
            bytes.insert(at, other.substr(below(other.size() + 1), 1 + below(64)));
            break;
        case 4:
            for (std::size_t i = at; i < at + length; ++i) {
                bytes[i] = static_cast<char>(below(256));
            }
            break;
        default:
            bytes.resize(at);
        }
        bytes.resize(std::min<std::size_t>(bytes.size(), std::size_t{1} << 20));
    }
    return bytes;
}

} // namespace jiedui::fuzz
