// SPDX-License-Identifier: Apache-2.0
#pragma once

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
};

/// Gives a statement the validity that its sentences state, else the heading of its clause or the nearest one
/// above that states any, else the title. `sentences`: spans in the document.
void state_validity(Statement& statement, const std::vector<Evidence>& sentences, std::uint32_t clause,
                    const Document& document, const PeriodReader& reader);

} // namespace jiedui::loaders::detail
