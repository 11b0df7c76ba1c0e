// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include <jiedui/loaders/corpus.hpp>

namespace jiedui::bench {

/// Texts in memory, so that no time goes into reading files.
struct Texts {
    std::string name = {};
    std::vector<loaders::Source> sources = {};
    std::map<std::string, std::string> bytes = {}; ///< by path

    std::size_t size() const;
};

/// All files below the folders, but for those in JSON.
Texts read_texts(const std::string& name, const std::vector<std::string>& folders);

/// The documents of `texts` again and again, each time in another order, up to so many bytes. The same seed
/// gives the same mix.
Texts mixed(const Texts& texts, std::size_t bytes, unsigned seed);

} // namespace jiedui::bench
