// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <jiedui/loaders/gazetteer.hpp>
#include <jiedui/loaders/lexicon.hpp>

namespace jiedui::loaders::detail {

/// Names that texts use from before a county became a city or a city a district: the short name of a division
/// below the prefecture that no other division has, with each kind of county. Spellings that the gazetteer
/// has anyway are left out.
std::vector<std::pair<std::string, const GazetteerEntry*>> older_names(const Gazetteer& gazetteer,
                                                                       const Lexicon& lexicon);

} // namespace jiedui::loaders::detail
