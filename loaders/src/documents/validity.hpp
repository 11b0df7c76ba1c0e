// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/loaders/document.hpp>
#include <jiedui/loaders/lexicon.hpp>

namespace jiedui::loaders::detail {

/// Where a period stands. In a title the bare name of a plan is a period, and names in title marks count.
enum class PeriodContext { sentence, title };

/// A beginning, an end or both, as texts state them: ISO years, months or days; empty: not stated.
struct Period {
    std::string from;
    std::string to;
    std::size_t begin = 0; ///< the words: characters of the text
    std::size_t end = 0;

    friend bool operator==(const Period&, const Period&) = default;
};

/// What one text states. `is_unclear`: it states things that do not agree; then nothing of it counts.
struct StatedPeriod {
    std::optional<Period> period;
    bool is_unclear = false;
};

/// The words of time of a lexicon, ready for reading.
class PeriodReader {
  public:
    explicit PeriodReader(const Lexicon& lexicon);

    /// `chars` are normalised characters, as in `Block::chars`. O(n) and the number of words at each date.
    StatedPeriod read(std::u32string_view chars, PeriodContext context) const;

  private:
    friend class PeriodScan;

    struct TimeWord {
        WordClass word_class;
        std::u32string word;
        std::string value;
    };

    std::vector<TimeWord> words_; ///< longest first
    std::bitset<0x10000> starts_; ///< characters that a date, a title or the name of a plan begins with
};

/// The validity of what a document states: that of the sentence, else of the heading of its clause or the
/// nearest one above that states any, else of the title. Each is read once, a sentence as long as its
/// statements come one after the other. Keeps references.
class Validity {
  public:
    Validity(const Document& document, const PeriodReader& reader)
        : document_(document), reader_(reader), of_clause_(document.clauses.size()) {}

    /// By the sentences of its evidence and its clause.
    void state(Statement& statement, std::uint32_t clause);

  private:
    struct Stated {
        std::string from = {};
        std::string to = {};
        std::optional<Evidence> by = {};
        bool settles = false; ///< something is stated, clear or not, and others need not be asked
    };

    Stated stated_in(const Block& block, std::size_t begin, std::size_t end, PeriodContext context) const;
    const Stated& of_sentence(Span sentence);
    Stated read_sentence(Span sentence) const;
    Stated of_heading(std::uint32_t clause) const;
    Stated of_title() const;
    const Stated& of_clause(std::uint32_t clause);

    const Document& document_;
    const PeriodReader& reader_;
    std::vector<std::optional<Stated>> of_clause_; ///< with what stands above it
    Span last_sentence_ = {};
    Stated of_last_sentence_ = {};
};

} // namespace jiedui::loaders::detail
