// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/token.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/loaders/gazetteer.hpp>

namespace jiedui::loaders::detail {

/// A party of that kind, no compound.
bool is_single(const Token& token, EntityKind kind);

inline bool is_place(const Token& token) {
    return is_single(token, EntityKind::region);
}

/// A foreign country or a group of them, or the home country.
inline bool is_country(const Entity& entity) {
    return entity.kind == EntityKind::country;
}

/// In the west of the country, by the macro regions of the statistics bureau.
bool is_west(const Gazetteer& gazetteer, const Entity& entity);

/// Text, or a word that is nothing but a part of names.
bool may_stand_in_name(const Token& token);

/// Digits and a measure word ("10 of"); a number by itself is the name of a school or hospital.
bool is_counted(std::u32string_view chars, const Token& text);

/// Digits stand in the text, and what they count behind them ("the first 43 ...").
bool holds_count(std::u32string_view chars, const Token& text);

/// The token with the head of a body's name behind a place, 0 where none stands: only text, classes and
/// generic words may stand between, and before the head of a company what it does.
std::size_t find_head(std::u32string_view chars, const std::vector<Token>& tokens, std::size_t at,
                      WordClass head);

/// Turns tokens [first, last) into one.
void fuse(std::vector<Token>& tokens, std::size_t first, std::size_t last, Token token);

/// A zone by one of its names; one that no table holds by that name.
Entity known_zone(const std::string& name, const Gazetteer& gazetteer);

std::string text_of(std::u32string_view chars, std::uint32_t begin, std::uint32_t end);

} // namespace jiedui::loaders::detail
