// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <jiedui/graph/statement.hpp>

namespace jiedui::loaders {

/// One entity with all its names. A weak name is accepted in a text only where the context supports it.
struct GazetteerEntry {
    Entity entity;
    EntityFacts facts;
    std::vector<std::string> aliases;       ///< strong names, the canonical one included unless it is weak
    std::vector<std::string> weak;          ///< weak names
    std::vector<std::string> abbreviations; ///< one-character names used in compounds
    std::vector<Entity> within;             ///< direct parents
};

/// Names of regions, areas, zones, countries and organizations: facts, loaded from files that users can
/// extend.
class Gazetteer {
  public:
    /// Reads files in order; an entry of a later file adds its names to an entity that is known already.
    /// `members` are two-column files (member, area). Throws `Error` (file, line, what was expected).
    static Gazetteer load(std::span<const std::filesystem::path> files,
                          std::span<const std::filesystem::path> members);

    std::span<const GazetteerEntry> entries() const { return entries_; }

    /// Null when unknown. O(1).
    const GazetteerEntry* find(const Entity& entity) const;

    /// All entities that bear a name in any of its forms: canonical, alias, English (case does not matter),
    /// `kind:name`. Exact canonical names come first. O(log n).
    std::vector<Entity> lookup(std::string_view name) const;

    /// Facts of an entity for the graph; empty when unknown.
    EntityFacts facts(const Entity& entity) const;

    /// True when `inner` is `outer`, lies in it, or lies in a member of it; the nearest 64 holders of `inner` count.
    /// O(what holds `inner`).
    bool is_within(const Entity& inner, const Entity& outer) const;

    /// The same for one of `entries()`, with one look-up less.
    bool lies_in(const GazetteerEntry& inner, const Entity& outer) const;

    /// part_of and member_of statements among the given entities, marked as background.
    std::vector<Statement> background(std::span<const Entity> entities) const;

  private:
    static constexpr std::size_t most_holders = 64; ///< that are looked into for one entry

    /// The entity and everything in which it lies, each once, nearest first.
    std::vector<Entity> chain(const Entity& inner) const;
    /// The code of the area of that kind that the entity, or what it lies in, is a member of.
    std::string macro_region(const Entity& entity) const;
    /// `is_within` without what `find_holders` found: for names that are unknown or lie in some that are.
    bool walks_to(const Entity& inner, const Entity& outer) const;
    void find_holders();

    std::vector<GazetteerEntry> entries_;
    /// Only ever looked up, never walked through.
    struct Hash {
        std::size_t operator()(const Entity& entity) const {
            return std::hash<std::string>{}(entity.name) * 8 + static_cast<std::size_t>(entity.kind);
        }
    };

    std::span<const Entity> areas_of(const Entity& entity) const;

    std::unordered_map<Entity, std::size_t, Hash> by_entity_;
    std::multimap<std::string, std::size_t, std::less<>> by_name_;
    std::unordered_map<Entity, std::vector<Entity>, Hash> areas_of_;

    /// By entry: the entries in which it lies, at any depth, and those of which it or one of these is a
    /// member.
    struct Holders {
        std::vector<std::uint32_t> entries{};
        bool complete = true; ///< none of them is unknown
    };
    std::vector<Holders> holders_;
};

/// The candidates nearest to a misspelt name by edit distance over code points, best first.
std::vector<std::string> nearest_names(std::string_view name, std::span<const std::string> candidates,
                                       std::size_t most = 3);

} // namespace jiedui::loaders
