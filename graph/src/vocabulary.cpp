// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cassert>
#include <cstddef>

#include <jiedui/graph/vocabulary.hpp>

namespace jiedui {
namespace {

using std::string_view_literals::operator""sv;

// The words stand in the order of the enumerators.
constexpr std::array kind_words{"region"sv,   "area"sv,      "zone"sv,  "country"sv, "organization"sv,
                                "platform"sv, "programme"sv, "field"sv, "document"sv};
constexpr std::array relation_words{"pairing"sv,
                                    "aid"sv,
                                    "cooperation"sv,
                                    "joint_research"sv,
                                    "co_construction"sv,
                                    "talent_exchange"sv,
                                    "technology_transfer"sv,
                                    "hosts"sv,
                                    "part_of"sv,
                                    "member_of"sv,
                                    "issues"sv,
                                    "leads"sv,
                                    "focuses_on"sv};
constexpr std::array role_words{"lead"sv,      "partner"sv, "peer"sv,     "supporter"sv,
                                "supported"sv, "source"sv,  "receiver"sv, "host"sv};
constexpr std::array origin_words{"stated"sv, "background"sv};

static_assert(kind_words.size() == all_kinds.size());
static_assert(relation_words.size() == all_relations.size());

template <class Enum, std::size_t n>
std::string_view word(const std::array<std::string_view, n>& words, Enum value) {
    const auto position = static_cast<std::size_t>(value);
    assert(position < n);
    return words[position];
}

template <class Enum, std::size_t n>
std::optional<Enum> parse(const std::array<std::string_view, n>& words, std::string_view text) {
    const auto found = std::ranges::find(words, text);
    if (found == words.end()) {
        return std::nullopt;
    }
    return static_cast<Enum>(found - words.begin());
}

} // namespace

std::string_view to_string(EntityKind kind) {
    return word(kind_words, kind);
}
std::string_view to_string(Relation relation) {
    return word(relation_words, relation);
}
std::string_view to_string(Role role) {
    return word(role_words, role);
}
std::string_view to_string(Origin origin) {
    return word(origin_words, origin);
}

std::optional<EntityKind> parse_kind(std::string_view text) {
    return parse<EntityKind>(kind_words, text);
}
std::optional<Relation> parse_relation(std::string_view text) {
    return parse<Relation>(relation_words, text);
}
std::optional<Role> parse_role(std::string_view text) {
    return parse<Role>(role_words, text);
}
std::optional<Origin> parse_origin(std::string_view text) {
    return parse<Origin>(origin_words, text);
}

} // namespace jiedui
