// SPDX-License-Identifier: Apache-2.0
#include "text/tsv.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <set>

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/loaders/gazetteer.hpp>

namespace jiedui::loaders {
namespace {

enum Column : std::size_t { kind, name, aliases, abbreviation, within, code, lon, lat, english, former };

std::optional<double> coordinate(const std::string& text, double limit, const Location& place) {
    if (text.empty()) {
        return {};
    }
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size() || !(std::abs(value) <= limit)) {
        throw Error("JD105", place, "'" + text + "' is no coordinate", "degrees as a decimal number, WGS84");
    }
    return value;
}

Entity entity_of(const std::string& id, const Location& place) {
    auto entity = parse_entity(id);
    if (!entity) {
        throw Error("JD105", place, "'" + id + "' is no entity id", "write kind:name, such as region:...");
    }
    return *std::move(entity);
}

std::string lower(std::string_view text) {
    std::string folded(text);
    std::transform(folded.begin(), folded.end(), folded.begin(),
                   [](unsigned char c) { return static_cast<char>(c < 128 ? std::tolower(c) : c); });
    return folded;
}

GazetteerEntry parse(const detail::Row& row, const std::filesystem::path& path) {
    const Location place{path.string(), row.line};
    const auto& f = row.fields;
    const auto parsed_kind = parse_kind(f[kind]);
    if (!parsed_kind || f[name].empty()) {
        throw Error("JD105", place, "'" + f[kind] + "' '" + f[name] + "' is no kind and name",
                    "the first column is region, area, zone, country or organization");
    }
    GazetteerEntry entry;
    entry.entity = {*parsed_kind, f[name]};
    bool weak_itself = false;
    for (auto& alias : detail::split_list(f[aliases])) {
        if (alias.front() != '?') {
            entry.aliases.push_back(std::move(alias));
        } else {
            weak_itself = weak_itself || alias.substr(1) == f[name];
            entry.weak.push_back(alias.substr(1));
        }
    }
    if (!weak_itself) {
        entry.aliases.insert(entry.aliases.begin(), f[name]);
    }
    for (const auto& old : detail::split_list(f[former])) {
        const std::string spelling = old.substr(0, old.find('@'));
        const bool weak = spelling.starts_with('?');
        if (spelling.size() == (weak ? 1U : 0U)) {
            continue; // no name before the year
        }
        (weak ? entry.weak : entry.aliases).push_back(spelling.substr(weak ? 1 : 0));
    }
    entry.abbreviations = detail::split_list(f[abbreviation]);
    for (const auto& parent : detail::split_list(f[within])) {
        entry.within.push_back(entity_of(parent, place));
    }
    entry.facts.label_en = f[english];
    entry.facts.code = f[code];
    entry.facts.longitude = coordinate(f[lon], 180, place);
    entry.facts.latitude = coordinate(f[lat], 90, place);
    return entry;
}

void add_missing(std::vector<std::string>& names, const std::vector<std::string>& more) {
    for (const auto& one : more) {
        if (std::find(names.begin(), names.end(), one) == names.end()) {
            names.push_back(one);
        }
    }
}

} // namespace

Gazetteer Gazetteer::load(std::span<const std::filesystem::path> files,
                          std::span<const std::filesystem::path> members) {
    Gazetteer gazetteer;
    for (const auto& path : files) {
        for (const auto& row : detail::read_tsv(path, {"kind", "name", "aliases", "abbreviation", "within",
                                                       "code", "lon", "lat", "english", "former"})) {
            GazetteerEntry entry = parse(row, path);
            const auto [at, added] =
                gazetteer.by_entity_.try_emplace(entry.entity, gazetteer.entries_.size());
            if (added) {
                gazetteer.entries_.push_back(std::move(entry));
                continue;
            }
            GazetteerEntry& known = gazetteer.entries_[at->second];
            add_missing(known.aliases, entry.aliases);
            add_missing(known.weak, entry.weak);
            add_missing(known.abbreviations, entry.abbreviations);
        }
    }
    for (std::size_t i = 0; i < gazetteer.entries_.size(); ++i) {
        const GazetteerEntry& entry = gazetteer.entries_[i];
        std::set<std::string> names{lower(id(entry.entity)), lower(entry.facts.label_en), entry.entity.name};
        names.insert(entry.aliases.begin(), entry.aliases.end());
        names.insert(entry.weak.begin(), entry.weak.end());
        for (const auto& one : names) {
            if (!one.empty()) {
                gazetteer.by_name_.emplace(one, i);
            }
        }
    }
    for (const auto& path : members) {
        for (const auto& row : detail::read_tsv(path, {"member", "area"})) {
            const Location place{path.string(), row.line};
            gazetteer.areas_of_[entity_of(row.fields[0], place)].push_back(entity_of(row.fields[1], place));
        }
    }
    for (GazetteerEntry& entry : gazetteer.entries_) {
        entry.facts.macro_region = gazetteer.macro_region(entry.entity);
    }
    gazetteer.find_holders();
    return gazetteer;
}

std::vector<Entity> Gazetteer::chain(const Entity& inner) const {
    std::vector<Entity> found{inner};
    for (std::size_t i = 0; i < std::min(found.size(), most_holders); ++i) {
        const auto* entry = find(found[i]);
        const std::span<const Entity> parents = entry == nullptr ? std::span<const Entity>{} : entry->within;
        for (const Entity& parent : parents) {
            if (std::find(found.begin(), found.end(), parent) == found.end()) {
                found.push_back(parent);
            }
        }
    }
    return found;
}

std::string Gazetteer::macro_region(const Entity& entity) const {
    for (const Entity& holder : chain(entity)) {
        for (const Entity& member_of : areas_of(holder)) {
            const auto* area = find(member_of);
            if (area != nullptr && !area->facts.code.empty()) {
                return area->facts.code;
            }
        }
    }
    return {};
}

const GazetteerEntry* Gazetteer::find(const Entity& entity) const {
    const auto at = by_entity_.find(entity);
    return at == by_entity_.end() ? nullptr : &entries_[at->second];
}

std::vector<Entity> Gazetteer::lookup(std::string_view wanted) const {
    std::vector<Entity> found;
    for (const std::string& form : {std::string(wanted), lower(wanted)}) {
        const auto [first, last] = by_name_.equal_range(form);
        for (auto at = first; at != last; ++at) {
            const Entity& entity = entries_[at->second].entity;
            if (std::find(found.begin(), found.end(), entity) == found.end()) {
                found.push_back(entity);
            }
        }
    }
    std::sort(found.begin(), found.end());
    std::stable_partition(found.begin(), found.end(),
                          [&](const Entity& e) { return e.name == wanted || id(e) == wanted; });
    return found;
}

EntityFacts Gazetteer::facts(const Entity& entity) const {
    const auto* entry = find(entity);
    return entry == nullptr ? EntityFacts{} : entry->facts;
}

std::span<const Entity> Gazetteer::areas_of(const Entity& entity) const {
    const auto at = areas_of_.find(entity);
    return at == areas_of_.end() ? std::span<const Entity>{} : at->second;
}

/// From parent to parent, each once.
void Gazetteer::find_holders() {
    struct Direct {
        std::vector<std::uint32_t> parents;
        std::vector<std::uint32_t> areas;
        bool complete = true;
    };
    std::vector<Direct> direct(entries_.size());
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const auto add = [&](const Entity& holder, std::vector<std::uint32_t>& to) {
            const auto known = by_entity_.find(holder);
            if (known == by_entity_.end()) {
                direct[i].complete = false;
            } else {
                to.push_back(static_cast<std::uint32_t>(known->second));
            }
        };
        for (const Entity& parent : entries_[i].within) {
            add(parent, direct[i].parents);
        }
        for (const Entity& area : areas_of(entries_[i].entity)) {
            add(area, direct[i].areas);
        }
    }
    holders_.resize(entries_.size());
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
        std::vector<std::uint32_t> chain{i};
        Holders& holders = holders_[i];
        for (std::size_t at = 0; at < std::min(chain.size(), most_holders); ++at) {
            const Direct& next = direct[chain[at]];
            holders.complete = holders.complete && next.complete;
            holders.entries.insert(holders.entries.end(), next.areas.begin(), next.areas.end());
            for (const std::uint32_t parent : next.parents) {
                if (std::find(chain.begin(), chain.end(), parent) == chain.end()) {
                    chain.push_back(parent);
                }
            }
        }
        holders.entries.insert(holders.entries.end(), chain.begin() + 1, chain.end());
    }
}

bool Gazetteer::is_within(const Entity& inner, const Entity& outer) const {
    const auto* known = find(inner);
    return known == nullptr ? walks_to(inner, outer) : lies_in(*known, outer);
}

bool Gazetteer::lies_in(const GazetteerEntry& inner, const Entity& outer) const {
    const Holders& holders = holders_[static_cast<std::size_t>(&inner - entries_.data())];
    if (inner.entity == outer || !holders.complete) {
        return walks_to(inner.entity, outer);
    }
    const auto known = by_entity_.find(outer);
    return known != by_entity_.end() &&
           std::find(holders.entries.begin(), holders.entries.end(), known->second) != holders.entries.end();
}

bool Gazetteer::walks_to(const Entity& inner, const Entity& outer) const {
    const auto holders = chain(inner);
    return std::any_of(holders.begin(), holders.end(), [&](const Entity& holder) {
        const auto areas = areas_of(holder);
        return holder == outer || std::find(areas.begin(), areas.end(), outer) != areas.end();
    });
}

std::vector<Statement> Gazetteer::background(std::span<const Entity> entities) const {
    const std::set<Entity> wanted(entities.begin(), entities.end());
    std::vector<Statement> statements;
    const auto add = [&](const Entity& inner, const Entity& outer, Relation relation) {
        if (wanted.contains(outer)) {
            Statement statement;
            statement.relation = relation;
            statement.participants = {{inner, Role::source}, {outer, Role::receiver}};
            statement.origin = Origin::background;
            statement.rule = "gazetteer";
            statements.push_back(std::move(statement));
        }
    };
    for (const Entity& entity : wanted) {
        if (const auto* entry = find(entity)) {
            for (const Entity& parent : entry->within) {
                add(entity, parent, Relation::part_of);
            }
        }
        for (const Entity& area : areas_of(entity)) {
            add(entity, area, Relation::member_of);
        }
    }
    return statements;
}

std::vector<std::string> nearest_names(std::string_view name, std::span<const std::string> candidates,
                                       std::size_t most) {
    const std::u32string wanted = detail::decode_utf8(name, "name");
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const auto& candidate : candidates) {
        const std::u32string other = detail::decode_utf8(candidate, "name");
        std::vector<std::size_t> row(other.size() + 1);
        for (std::size_t j = 0; j <= other.size(); ++j) {
            row[j] = j;
        }
        for (std::size_t i = 1; i <= wanted.size(); ++i) {
            std::size_t diagonal = row[0];
            row[0] = i;
            for (std::size_t j = 1; j <= other.size(); ++j) {
                const std::size_t above = row[j];
                row[j] = std::min(
                    {row[j] + 1, row[j - 1] + 1, diagonal + (wanted[i - 1] == other[j - 1] ? 0 : 1)});
                diagonal = above;
            }
        }
        const bool contains =
            other.find(wanted) != std::u32string::npos || wanted.find(other) != std::u32string::npos;
        const std::size_t distance = contains ? 1 : row.back();
        if (distance < std::max(wanted.size(), other.size())) {
            ranked.emplace_back(distance, candidate);
        }
    }
    std::sort(ranked.begin(), ranked.end());
    ranked.erase(std::unique(ranked.begin(), ranked.end()), ranked.end());
    std::vector<std::string> names;
    for (std::size_t i = 0; i < ranked.size() && names.size() < most; ++i) {
        names.push_back(ranked[i].second);
    }
    return names;
}

} // namespace jiedui::loaders
