// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"

#include <filesystem>
#include <fstream>

#include <jiedui/render/font.hpp>

using namespace jiedui::render;

namespace {

/// A configuration that knows no font folder, as on a machine without fonts.
std::filesystem::path configuration_without_fonts() {
    const auto path = std::filesystem::temp_directory_path() / "jiedui_no_fonts.conf";
    std::ofstream{path}
        << "<?xml version=\"1.0\"?><fontconfig><cachedir prefix=\"xdg\">none</cachedir></fontconfig>\n";
    return path;
}

} // namespace

TEST_CASE("Only texts with characters of East Asia need a Chinese font") {
    CHECK(needs_cjk_font("a湖"));
    CHECK(needs_cjk_font("𠮷"));
    CHECK(needs_cjk_font("（"));
    CHECK_FALSE(needs_cjk_font("Café – “x” …"));
    CHECK_FALSE(needs_cjk_font(""));
}

TEST_CASE("A machine without fonts has no Chinese font") {
    CHECK(find_cjk_font("Noto Sans CJK SC", configuration_without_fonts()) == std::nullopt);
}

TEST_CASE("A family that cannot draw Chinese is replaced by one that can") {
    const auto any = find_cjk_font("No Such Family");
    if (!any) {
        WARN("no Chinese font is installed here");
        return;
    }

    CHECK(*any != "No Such Family");
    CHECK(find_cjk_font(*any) == any);
    CHECK(find_cjk_font("DejaVu Sans") != "DejaVu Sans");
}
