// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What reads bytes of strangers, one function each. A function may throw `jiedui::Error` and nothing else;
/// what it reads must hold together (every quotation is found again, what is written is read again).
namespace jiedui::fuzz {

struct Target {
    const char* name;
    void (*read)(std::string_view bytes);
    std::vector<std::string> (*seeds)();
};

std::span<const Target> targets();

/// Reads with one target; an `Error` is an answer like others, everything else ends the program.
void read(const Target& target, std::string_view bytes);

} // namespace jiedui::fuzz
