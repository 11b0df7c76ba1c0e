// SPDX-License-Identifier: Apache-2.0
#include "documents/validity.hpp"

#include "documents/header.hpp"
#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <initializer_list>

#include <jiedui/graph/dates.hpp>

namespace jiedui::loaders::detail {

/// Reads one text from left to right.
class PeriodScan {
  public:
    PeriodScan(const PeriodReader& reader, std::u32string_view chars, PeriodContext context)
        : words_(reader.words_), chars_(chars), context_(context) {}

    StatedPeriod run() {
        std::size_t at = 0;
        while (at < chars_.size()) {
            if (chars_[at] == open_title && context_ == PeriodContext::sentence) {
                at = std::min(chars_.find(close_title, at), chars_.size());
            } else if (const auto after = std::max(dates(at), plan(at)); after > at) {
                at = after;
                continue;
            }
            ++at;
        }
        const bool ends_early =
            !found_.from.empty() && !found_.to.empty() && last_day(found_.to) < first_day(found_.from);
        if (is_unclear_ || ends_early) {
            return {.period = {}, .is_unclear = true};
        }
        return {.period = found_.end == 0 ? std::nullopt : std::optional(found_), .is_unclear = false};
    }

  private:
    using TimeWord = PeriodReader::TimeWord;

    struct Date {
        std::string text; ///< empty: none
        std::size_t end = 0;
        bool has_year_mark = false;
    };

    /// The longest word of these classes that begins at a place.
    const TimeWord* word_at(std::size_t at, std::initializer_list<WordClass> classes) const {
        return word_in(classes,
                       [&](const std::u32string& word) { return chars_.substr(at).starts_with(word); });
    }

    const TimeWord* word_before(std::size_t at, std::initializer_list<WordClass> classes) const {
        return word_in(classes,
                       [&](const std::u32string& word) { return chars_.substr(0, at).ends_with(word); });
    }

    template <class Test>
    const TimeWord* word_in(std::initializer_list<WordClass> classes, const Test& test) const {
        const auto found = std::ranges::find_if(words_, [&](const TimeWord& word) {
            return std::ranges::find(classes, word.word_class) != classes.end() && test(word.word);
        });
        return found == words_.end() ? nullptr : &*found;
    }

    /// One or two figures and the mark behind them; `at` moves on only where both are there.
    std::string small(std::size_t& at, char32_t mark) const {
        std::size_t end = at;
        while (end < chars_.size() && end - at < 2 && is_digit(chars_[end])) {
            ++end;
        }
        if (end == at || end >= chars_.size() || chars_[end] != mark) {
            return {};
        }
        const std::string digits = encode_utf8(chars_.substr(at, end - at));
        at = end + 1;
        return digits.size() == 1 ? "-0" + digits : "-" + digits;
    }

    Date date(std::size_t at) const {
        constexpr std::size_t year_size = 4;
        Date date;
        if (at + year_size > chars_.size() || (at > 0 && numeral(chars_[at - 1]) >= 0)) {
            return date;
        }
        std::string text;
        for (std::size_t i = at; i < at + year_size; ++i) {
            if (numeral(chars_[i]) < 0) {
                return date;
            }
            text += static_cast<char>('0' + numeral(chars_[i]));
        }
        std::size_t end = at + year_size;
        const bool is_longer = end < chars_.size() && numeral(chars_[end]) >= 0;
        if (is_longer || text < "1900" || text > "2199") {
            return date;
        }
        date.has_year_mark = end < chars_.size() && chars_[end] == year_mark;
        end += date.has_year_mark ? 1 : 0;
        const std::string month = date.has_year_mark ? small(end, month_mark) : "";
        const std::string day = month.empty() ? "" : small(end, day_mark);
        date.text = is_date(text + month + day) ? text + month + day : text;
        date.end = end;
        return date;
    }

    /// The place behind a sign or word between two dates; 0 when there is none.
    std::size_t behind_connector(std::size_t at) const {
        std::size_t end = at;
        while (end < chars_.size() &&
               (chars_[end] == dash || chars_[end] == U'-' || chars_[end] == U'~' ||
                chars_[end] == U'\u2013' || chars_[end] == U'\u223C' || chars_[end] == U'\uFF5E')) {
            ++end;
        }
        if (end == at) {
            const TimeWord* word = word_at(at, {WordClass::time_until});
            end += word == nullptr ? 0 : word->word.size();
        }
        return end == at ? 0 : end;
    }

    bool is_of_other_matter(std::size_t begin, std::size_t end) const {
        using enum WordClass;
        const TimeWord* before = word_before(begin, {time_other_before, time_until});
        const TimeWord* behind = word_at(end, {time_other_behind, time_by, time_from, time_within, time_end});
        return (before != nullptr && before->word_class == time_other_before) ||
               (behind != nullptr && behind->word_class == time_other_behind);
    }

    /// A date or a range of dates; the place behind it, `at` where there is none.
    std::size_t dates(std::size_t at) {
        const Date first = date(at);
        if (first.text.empty()) {
            return at;
        }
        const std::size_t next = behind_connector(first.end);
        const Date last = next == 0 ? Date{} : date(next);
        if (!last.text.empty() && (first.has_year_mark || last.has_year_mark)) {
            const TimeWord* before = word_before(at, {WordClass::time_other_before});
            if (before == nullptr) {
                keep({first.text, last.text, at, last.end});
            }
            return last.end;
        }
        if (first.has_year_mark && !is_of_other_matter(at, first.end)) {
            single(at, first);
        }
        return first.end;
    }

    void single(std::size_t at, const Date& date) {
        const TimeWord* before = word_before(at, {WordClass::time_until});
        const TimeWord* behind = word_at(date.end, {WordClass::time_by, WordClass::time_from});
        const std::size_t begin = before == nullptr ? at : at - before->word.size();
        const std::size_t end = behind == nullptr ? date.end : date.end + behind->word.size();
        if (behind != nullptr && behind->word_class == WordClass::time_from) {
            keep({date.text, {}, at, end});
        } else if (behind != nullptr || before != nullptr) {
            keep({{}, date.text, begin, end});
        }
    }

    /// The name of a plan and what is meant of it.
    std::size_t plan(std::size_t at) {
        using enum WordClass;
        const TimeWord* plan = word_at(at, {time_plan});
        if (plan == nullptr) {
            return at;
        }
        const std::size_t end = at + plan->word.size();
        const bool is_quoted =
            end < chars_.size() && chars_[end] == close_quote && plan->word.back() != close_quote;
        const std::size_t tail = is_quoted ? end + 1 : end;
        const TimeWord* behind = word_at(tail, {time_within, time_end, time_from});
        const bool is_bare = behind == nullptr;
        if (word_before(at, {time_other_before}) != nullptr ||
            (is_bare && context_ == PeriodContext::sentence)) {
            return tail;
        }
        constexpr std::size_t year = 4;
        Period period{plan->value.substr(0, year), plan->value.substr(year + 1), at,
                      is_bare ? end : tail + behind->word.size()};
        if (!is_bare && behind->word_class == time_end) {
            period.from.clear();
        } else if (!is_bare && behind->word_class == time_from) {
            period.to.clear();
        }
        keep(std::move(period));
        return tail;
    }

    void keep(Period period) {
        const auto join = [this](std::string& known, const std::string& other) {
            is_unclear_ = is_unclear_ || (!known.empty() && !other.empty() && known != other);
            known = known.empty() ? other : known;
        };
        join(found_.from, period.from);
        join(found_.to, period.to);
        found_.begin = found_.end == 0 ? period.begin : found_.begin;
        found_.end = period.end;
    }

    const std::vector<TimeWord>& words_;
    std::u32string_view chars_;
    PeriodContext context_;
    Period found_;
    bool is_unclear_ = false;
};

PeriodReader::PeriodReader(const Lexicon& lexicon) {
    for (const Word& word : lexicon.times) {
        words_.push_back({word.word_class, decode_utf8(word.word, "lexicon"), word.value});
    }
    std::ranges::stable_sort(words_, std::ranges::greater{},
                             [](const TimeWord& word) { return word.word.size(); });
}

StatedPeriod PeriodReader::read(std::u32string_view chars, PeriodContext context) const {
    return PeriodScan(*this, chars, context).run();
}

namespace {

/// Takes what a part of a block states; false when it states nothing, and others have to be asked.
bool take(Statement& statement, const Block& block, std::size_t begin, std::size_t end,
          const Document& document, const PeriodReader& reader, PeriodContext context) {
    auto [period, is_unclear] =
        reader.read(std::u32string_view(block.chars).substr(begin, end - begin), context);
    if (period) {
        const Span span{block.places[begin + period->begin], block.places[begin + period->end - 1] + 1};
        statement.valid_from = std::move(period->from);
        statement.valid_to = std::move(period->to);
        statement.valid_by = Evidence{span, quote(document, span)};
    }
    return period || is_unclear;
}

bool take_sentence(Statement& statement, Span sentence, const Document& document,
                   const PeriodReader& reader) {
    const auto block = std::ranges::upper_bound(document.blocks(), sentence.begin, {},
                                                [](const Block& b) { return b.places.front(); });
    if (block == document.blocks().begin()) {
        return false;
    }
    const Block& holder = *std::prev(block);
    const auto place = [&holder](std::uint32_t point) {
        return static_cast<std::size_t>(std::ranges::lower_bound(holder.places, point) -
                                        holder.places.begin());
    };
    return take(statement, holder, place(sentence.begin), place(sentence.end), document, reader,
                PeriodContext::sentence);
}

/// Only a heading on a line of its own: the first sentence of an item states something for itself.
bool take_heading(Statement& statement, std::uint32_t clause, const Document& document,
                  const PeriodReader& reader) {
    const auto block = std::ranges::find_if(document.blocks(), [clause](const Block& b) {
        return b.clause == clause && b.kind == BlockKind::heading;
    });
    return block != document.blocks().end() && take(statement, *block, block->body, block->chars.size(),
                                                  document, reader, PeriodContext::sentence);
}

void take_title(Statement& statement, const Document& document, const PeriodReader& reader) {
    constexpr std::size_t head_blocks = 60;
    const std::string& title = document.header.info.title;
    for (std::size_t i = 0; i < std::min(head_blocks, document.blocks().size()) && !title.empty(); ++i) {
        const Block& block = document.blocks()[i];
        const std::string text = encode_utf8(block.chars);
        const bool is_title = title.find(text) != std::string::npos || text.find(title) != std::string::npos;
        if (is_title &&
            take(statement, block, 0, block.chars.size(), document, reader, PeriodContext::title)) {
            return;
        }
    }
}

} // namespace

void state_validity(Statement& statement, const std::vector<Evidence>& sentences, std::uint32_t clause,
                    const Document& document, const PeriodReader& reader) {
    for (const Evidence& sentence : sentences) {
        if (take_sentence(statement, sentence.span, document, reader)) {
            return;
        }
    }
    for (std::uint32_t at = clause; at != 0; at = document.clauses[at].parent) {
        if (take_heading(statement, at, document, reader)) {
            return;
        }
    }
    take_title(statement, document, reader);
}

} // namespace jiedui::loaders::detail
