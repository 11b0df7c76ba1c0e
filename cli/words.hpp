// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/vocabulary.hpp>

/// Words of closed lists, as options take them. An unknown one is a `UsageError` JD504 that names the
/// nearest.
namespace jiedui::cli {

/// The choice that was probably meant: the nearest of those with the same first letter, else the nearest of
/// all; empty when none is near.
std::string nearest_word(std::string_view word, std::span<const std::string> choices);

/// The position of `word` among the choices; `option` is what the message calls the place.
std::size_t choose(std::string_view option, std::string_view word, std::span<const std::string> choices);

/// The given relations; when none is given, `otherwise`.
std::vector<Relation> relations_of(const std::vector<std::string>& words, std::vector<Relation> otherwise);

/// The given origins, by --origin; when none is given, `otherwise`.
std::vector<Origin> origins_of(const std::vector<std::string>& words, std::vector<Origin> otherwise);

/// The given kinds, by --kind; when none is given, `otherwise`.
std::vector<EntityKind> kinds_of(const std::vector<std::string>& words, std::vector<EntityKind> otherwise);

/// The kinds that another option names.
std::vector<EntityKind> kinds_in(std::string_view option, const std::vector<std::string>& words);

/// `a, b, c`.
std::string listed(std::span<const std::string> words);

} // namespace jiedui::cli
