// SPDX-License-Identifier: Apache-2.0
#include "review/edge_keys.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace jiedui::loaders {
namespace {

using Keys = std::set<EdgeKey>;

/// What two codings are compared by, optional edges left out.
struct Comparison {
    Keys predicted;
    Keys required;
};

std::vector<EdgeRecord> in_documents_of(std::span<const EdgeRecord> gold,
                                        std::span<const EdgeRecord> predicted, Scope scope) {
    std::set<std::string> documents;
    for (const EdgeRecord& edge : gold) {
        documents.insert(detail::document_key(edge.document));
    }
    std::vector<EdgeRecord> kept;
    std::ranges::copy_if(predicted, std::back_inserter(kept), [&](const EdgeRecord& edge) {
        return scope == Scope::one_document || documents.contains(detail::document_key(edge.document));
    });
    return kept;
}

Comparison compare(std::span<const EdgeRecord> predicted, std::span<const EdgeRecord> gold,
                   const detail::EdgeKeys& keys, Level level) {
    Comparison result;
    Keys optional;
    for (const EdgeRecord& edge : gold) {
        (edge.is_optional ? optional : result.required).insert(keys.key(edge, level));
    }
    for (const EdgeRecord& edge : predicted) {
        auto key = keys.key(edge, level);
        if (!optional.contains(key) || result.required.contains(key)) {
            result.predicted.insert(std::move(key));
        }
    }
    return result;
}

LevelScore score_of(const Comparison& compared) {
    const auto& [predicted, required] = compared;
    LevelScore result;
    std::ranges::set_difference(required, predicted, std::back_inserter(result.missed));
    std::ranges::set_difference(predicted, required, std::back_inserter(result.spurious));
    result.predicted = predicted.size();
    result.required = required.size();
    result.hits = required.size() - result.missed.size();
    return result;
}

double share(std::size_t part, std::size_t whole) {
    return static_cast<double>(part) / static_cast<double>(whole);
}

/// The relations of every pair, as one word: the category of the unit.
using Categories = std::map<EdgeKey, std::string>;

Categories categories_of(const Keys& typed) {
    Categories categories;
    for (const EdgeKey& key : typed) { // sorted, so each category is spelt in one way
        const bool turned = key.target < key.source;
        EdgeKey pair{.document = key.document,
                     .source = turned ? key.target : key.source,
                     .target = turned ? key.source : key.target};
        categories[std::move(pair)] += key.relation + (turned ? "<;" : ";");
    }
    return categories;
}

std::map<std::string, std::size_t> counts(std::span<const std::string> values) {
    std::map<std::string, std::size_t> number;
    for (const std::string& value : values) {
        ++number[value];
    }
    return number;
}

std::size_t agreements(std::span<const std::string> a, std::span<const std::string> b) {
    std::size_t number = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        number += a[i] == b[i] ? 1U : 0U;
    }
    return number;
}

} // namespace

double precision(const LevelScore& score) {
    return score.predicted == 0 ? 1.0 : share(score.hits, score.predicted);
}

double recall(const LevelScore& score) {
    return score.required == 0 ? 1.0 : share(score.hits, score.required);
}

double f1(const LevelScore& score) {
    const double p = precision(score);
    const double r = recall(score);
    return p + r == 0.0 ? 0.0 : 2 * p * r / (p + r);
}

Score score(std::span<const EdgeRecord> predicted, std::span<const EdgeRecord> gold, Scope scope) {
    const detail::EdgeKeys keys(gold, scope);
    const auto scored = in_documents_of(gold, predicted, scope);
    const auto at = [&](Level level) { return score_of(compare(scored, gold, keys, level)); };
    return {.pair = at(Level::pair), .typed = at(Level::typed), .clause = at(Level::clause)};
}

std::optional<double> cohen_kappa(std::span<const std::string> a, std::span<const std::string> b) {
    assert(a.size() == b.size());
    const auto ours = counts(a);
    const auto theirs = counts(b);
    double by_chance = 0; // times units squared: whole numbers, so that 1 - Pe = 0 is told exactly
    for (const auto& [category, number] : ours) {
        const auto other = theirs.find(category);
        by_chance += other == theirs.end() ? 0.0 : static_cast<double>(number * other->second);
    }
    const auto units = static_cast<double>(a.size());
    const double room = units * units - by_chance;
    if (room == 0.0) {
        return std::nullopt;
    }
    return (static_cast<double>(agreements(a, b)) * units - by_chance) / room;
}

std::optional<double> krippendorff_alpha(std::span<const std::string> a, std::span<const std::string> b) {
    assert(a.size() == b.size());
    std::vector<std::string> values(a.begin(), a.end());
    values.insert(values.end(), b.begin(), b.end());
    const auto n = static_cast<double>(values.size());
    double unlike = 0; // ordered pairs of values that differ, over all units
    for (const auto& [category, number] : counts(values)) {
        unlike += static_cast<double>(number) * (n - static_cast<double>(number));
    }
    if (unlike == 0.0) {
        return std::nullopt;
    }
    const double observed = share(a.size() - agreements(a, b), a.size());
    return 1.0 - observed * n * (n - 1) / unlike;
}

Agreement agreement(std::span<const EdgeRecord> predicted, std::span<const EdgeRecord> gold, Scope scope) {
    const detail::EdgeKeys keys(gold, scope);
    const auto compared = compare(in_documents_of(gold, predicted, scope), gold, keys, Level::typed);
    const Categories ours = categories_of(compared.predicted);
    const Categories theirs = categories_of(compared.required);
    Categories units = ours;
    units.insert(theirs.begin(), theirs.end());
    std::vector<std::string> a;
    std::vector<std::string> b;
    const auto category = [](const Categories& of, const EdgeKey& pair) {
        const auto found = of.find(pair);
        return found == of.end() ? std::string{} : found->second;
    };
    for (const auto& [pair, ignored] : units) {
        a.push_back(category(ours, pair));
        b.push_back(category(theirs, pair));
    }
    return {.units = units.size(),
            .agreed = agreements(a, b),
            .kappa = cohen_kappa(a, b),
            .alpha = krippendorff_alpha(a, b)};
}

} // namespace jiedui::loaders
