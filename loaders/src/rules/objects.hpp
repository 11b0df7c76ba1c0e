// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/token.hpp"
#include "names/vocabulary_index.hpp"

#include <string_view>
#include <vector>

namespace jiedui::loaders::detail {

/// Something that is built: a platform or a zone with a name of its own.
struct Built {
    Entity entity;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::vector<Entity> countries; ///< the members of a compound of countries in its name
    std::vector<Entity> regions;   ///< the members of a compound of regions in its name
    bool committee = false;        ///< a body that parties set up to talk to each other
    bool joint = false;            ///< an alliance: its head says that several build it
};

/// Where the phrase stands: behind a verb of building, behind the attribute that holds this verb ("built by A
/// and B"; the name is then followed by its own verb), or as the subject of its sentence.
enum class ObjectPlace { object, attribute, subject };

/// The named platforms and zones in the object of a verb of building, which starts at `tokens[at]`. The
/// phrase is cut at list marks, and at list words behind a complete name; a name ends with a head and has a
/// part of its own. A name of nothing but general words is accepted where the phrase is a subject: then it is
/// long and definite.
std::vector<Built> read_objects(std::u32string_view chars, const std::vector<Token>& tokens, std::size_t at,
                                const VocabularyIndex& vocabulary, ObjectPlace place = ObjectPlace::object);

/// Where that phrase ends (a token index).
std::size_t object_end(const std::vector<Token>& tokens, std::size_t at,
                       ObjectPlace place = ObjectPlace::object);

} // namespace jiedui::loaders::detail
