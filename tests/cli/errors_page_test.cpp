// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"

#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace {

namespace fs = std::filesystem;

std::set<std::string> codes_in(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    const auto is_digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    std::set<std::string> codes;
    for (auto at = text.find("JD"); at != std::string::npos; at = text.find("JD", at + 1)) {
        if (is_digit(at + 2) && is_digit(at + 3) && is_digit(at + 4) && !is_digit(at + 5)) {
            codes.insert(text.substr(at, 5));
        }
    }
    return codes;
}

std::set<std::string> codes_in_sources() {
    std::set<std::string> codes;
    for (const auto* module : {"graph", "loaders", "analysis", "render", "cli"}) {
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(JIEDUI_SOURCE_DIR) / module)) {
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp") {
                codes.merge(codes_in(entry.path()));
            }
        }
    }
    return codes;
}

} // namespace

TEST_CASE("docs/errors.md explains exactly the codes that the sources use") {
    const auto used = codes_in_sources();

    const auto explained = codes_in(fs::path(JIEDUI_SOURCE_DIR) / "docs" / "errors.md");

    REQUIRE(used.size() > 20);
    REQUIRE(explained == used);
}
