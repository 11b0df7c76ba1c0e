// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "texts.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <jiedui/loaders/extractor.hpp>

namespace jiedui::bench {

/// One program at work on texts. `run` gives the number of things it found, so that nothing is optimised
/// away.
struct Scanner {
    std::string who = {};
    std::string what = {};
    std::function<std::size_t(const Texts&)> run = {};
};

/// All names of a gazetteer, each once.
std::vector<std::string> names_of(const loaders::Gazetteer& gazetteer);

#ifdef JIEDUI_HAS_VECTORSCAN
Scanner vectorscan(const std::vector<std::string>& names);
#endif
#ifdef JIEDUI_HAS_RE2
Scanner re2(const std::vector<std::string>& names);
#endif
#ifdef JIEDUI_HAS_OPENCC
Scanner opencc();
#endif

} // namespace jiedui::bench
