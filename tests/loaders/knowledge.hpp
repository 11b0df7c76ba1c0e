// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include <jiedui/loaders/extractor.hpp>

/// The project's own data, loaded once for a test program.
namespace jiedui::loaders::testing {

inline std::filesystem::path source_path(const char* relative) {
    return std::filesystem::path(JIEDUI_SOURCE_DIR) / relative;
}

inline const Extractor& extractor() {
    static const Extractor loaded(Knowledge::load(source_path("data")));
    return loaded;
}

inline Extraction extract(std::string_view text) {
    return extractor().extract(extractor().read(text, "text"));
}

} // namespace jiedui::loaders::testing
