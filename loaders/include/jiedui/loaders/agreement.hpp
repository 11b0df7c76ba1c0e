// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <jiedui/graph/json.hpp>

/// How well two codings of the same documents agree: an extractor against a gold file, or two coders.
///
///     const Score result = score(read_edges(a, "a.jsonl"), read_edges(b, "gold.jsonl"));
///     const double f = f1(result.typed);
///
/// Before edges are compared, blank space and quotation marks are taken out of names; blank space and dots
/// out of clauses; blank space and title marks out of documents; brackets become full-width. The kind of an
/// entity is not compared. A gold name may list accepted spellings (`zone:A|B`): each of them, on either
/// side, is the first.
namespace jiedui::loaders {

/// Which edges may meet: those of one document, or, for two files about one document that is called
/// differently, all.
enum class Scope { by_document, one_document };

/// pair: the unordered pair of names, per document. typed: also the relation and, for `aid` and `hosts`, the
/// direction. clause: also the clause.
enum class Level { pair, typed, clause };

/// An edge as it is compared at some level; what the level leaves out is empty. Sorted by document, names,
/// relation, clause, all by bytes.
struct EdgeKey {
    std::string document{};
    std::string source{};
    std::string target{};
    std::string relation{};
    std::string clause{};

    friend auto operator<=>(const EdgeKey&, const EdgeKey&) = default;
};

/// Different edges, counted after optional gold edges and the predicted edges that match them were left out.
struct LevelScore {
    std::size_t hits = 0;
    std::size_t predicted = 0;
    std::size_t required = 0;
    std::vector<EdgeKey> missed{};   ///< required and not predicted, sorted
    std::vector<EdgeKey> spurious{}; ///< predicted and not in the gold, sorted
};

double precision(const LevelScore& score); ///< hits / predicted; 1 when nothing is predicted
double recall(const LevelScore& score);    ///< hits / required; 1 when nothing is required
double f1(const LevelScore& score);        ///< harmonic mean of both; 0 when both are 0

struct Score {
    LevelScore pair{};
    LevelScore typed{};
    LevelScore clause{};
};

/// Edges of documents that the gold does not name are left out, unless there is one document only. An edge
/// that is required somewhere is not optional elsewhere. O(n log n).
Score score(std::span<const EdgeRecord> predicted, std::span<const EdgeRecord> gold,
            Scope scope = Scope::by_document);

/// Chance-corrected agreement on nominal categories.
struct Agreement {
    std::size_t units = 0;
    std::size_t agreed = 0;        ///< units with the same category in both codings
    std::optional<double> kappa{}; ///< nothing: undefined, as all units have one and the same category
    std::optional<double> alpha{};
};

/// Cohen's kappa = (Po - Pe) / (1 - Pe): Po the share of units on which both agree, Pe the sum over
/// categories of the product of both coders' shares (J. Cohen, A coefficient of agreement for nominal scales,
/// Educational and Psychological Measurement 20, 1960). Nothing without units or when Pe = 1. `a[i]` and
/// `b[i]` are the categories of one unit. O(n log n).
std::optional<double> cohen_kappa(std::span<const std::string> a, std::span<const std::string> b);

/// Krippendorff's alpha = 1 - Do / De for two coders, nominal categories and no missing values: Do the share
/// of units on which they differ, De = sum over c of n_c (n - n_c) / (n (n - 1)), where n_c of all n = 2 x
/// units values are c (K. Krippendorff, Content Analysis, 2nd ed. 2004, chapter 11). Nothing without units or
/// when De = 0. O(n log n).
std::optional<double> krippendorff_alpha(std::span<const std::string> a, std::span<const std::string> b);

/// Both coefficients over edges. Units: the unordered pairs of names, per document, that at least one of the
/// codings ties, in the documents that the gold names. Category: the set of relations that the coding gives
/// the pair (with direction for `aid` and `hosts`), or none. Optional gold edges and edges that match them at
/// the typed level are left out first. Pairs that neither coding ties are no units (their number would be
/// arbitrary), so agreement on saying nothing does not count and both coefficients are strict: they can be
/// negative where the codings name different pairs. O(n log n).
Agreement agreement(std::span<const EdgeRecord> predicted, std::span<const EdgeRecord> gold,
                    Scope scope = Scope::by_document);

} // namespace jiedui::loaders
