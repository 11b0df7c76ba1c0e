// SPDX-License-Identifier: Apache-2.0
#include "phrases.hpp"
#include "support/catch.hpp"

#include <filesystem>

#include <jiedui/analysis/measures.hpp>

using namespace jiedui;

namespace {

const std::filesystem::path wordings = std::filesystem::path(JIEDUI_SOURCE_DIR) / "data" / "report.json";

template <class Measures> void check_definitions(const Measures& measures) {
    const cli::Phrases english(wordings, render::Language::en);
    const cli::Phrases chinese(wordings, render::Language::zh);
    for (const auto& measure : measures) {
        const std::string key = "definition." + std::string(measure.text.name);
        if (measure.text.name.starts_with("small_world")) {
            continue; // in no report
        }
        INFO(key);
        CHECK(english(key) == measure.text.formula);
        CHECK_FALSE(chinese(key).empty());
    }
}

} // namespace

TEST_CASE("reports define every measure in both languages, in English by its formula") {
    check_definitions(analysis::vertex_measures());
    check_definitions(analysis::network_measures());
}
