// SPDX-License-Identifier: Apache-2.0
#include "documents/validity.hpp"

#include "text/marks.hpp"
#include "text/official_forms.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <initializer_list>

#include <jiedui/graph/dates.hpp>

namespace jiedui::loaders::detail {

/// Reads one text from left to right.
class PeriodScan {
  public:
    PeriodScan(const PeriodReader& reader, std::u32string_view chars, PeriodContext context)
        : words_(reader.words_), starts_(reader.starts_), chars_(chars), context_(context) {}

    StatedPeriod run() {
        std::size_t at = 0;
        while (at < chars_.size()) {
            if (!may_begin(chars_[at])) {
                ++at;
                continue;
            }
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

    /// A year, a title that is passed over, or the name of a plan.
    bool may_begin(char32_t c) const { return c >= starts_.size() || starts_[c]; }

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
    const std::bitset<0x10000>& starts_;
    std::u32string_view chars_;
    PeriodContext context_;
    Period found_;
    bool is_unclear_ = false;
};

PeriodReader::PeriodReader(const Lexicon& lexicon) {
    for (const Word& word : lexicon.times) {
        words_.push_back({word.word_class, decode_utf8(word.word, "lexicon"), word.value});
        if (word.word_class == WordClass::time_plan) {
            starts_[words_.back().word.front() % starts_.size()] = true;
        }
    }
    for (char32_t c = 0; c < starts_.size(); ++c) {
        starts_[c] = starts_[c] || c == open_title || numeral(c) >= 0;
    }
    std::ranges::stable_sort(words_, std::ranges::greater{},
                             [](const TimeWord& word) { return word.word.size(); });
}

StatedPeriod PeriodReader::read(std::u32string_view chars, PeriodContext context) const {
    return PeriodScan(*this, chars, context).run();
}

Validity::Stated Validity::stated_in(const Block& block, std::size_t begin, std::size_t end,
                                     PeriodContext context) const {
    auto [period, is_unclear] = reader_.read(block.chars.substr(begin, end - begin), context);
    if (!period) {
        return {.by = std::nullopt, .settles = is_unclear};
    }
    const Span span{block.places[begin + period->begin], block.places[begin + period->end - 1] + 1};
    return {.from = std::move(period->from),
            .to = std::move(period->to),
            .by = Evidence{span, quote(document_, span)},
            .settles = true};
}

const Validity::Stated& Validity::of_sentence(Span sentence) {
    if (sentence != last_sentence_) {
        of_last_sentence_ = read_sentence(sentence);
        last_sentence_ = sentence;
    }
    return of_last_sentence_;
}

Validity::Stated Validity::read_sentence(Span sentence) const {
    const auto block = std::ranges::upper_bound(document_.blocks(), sentence.begin, {},
                                                [](const Block& b) { return b.places.front(); });
    if (block == document_.blocks().begin()) {
        return {};
    }
    const Block& holder = *std::prev(block);
    const auto place = [&holder](std::uint32_t point) {
        return static_cast<std::size_t>(std::ranges::lower_bound(holder.places, point) -
                                        holder.places.begin());
    };
    return stated_in(holder, place(sentence.begin), place(sentence.end), PeriodContext::sentence);
}

/// Only a heading on a line of its own: the first sentence of an item states something for itself.
Validity::Stated Validity::of_heading(std::uint32_t clause) const {
    const auto block = std::ranges::find_if(document_.blocks(), [clause](const Block& b) {
        return b.clause == clause && b.kind == BlockKind::heading;
    });
    return block == document_.blocks().end()
               ? Stated{}
               : stated_in(*block, block->body, block->chars.size(), PeriodContext::sentence);
}

Validity::Stated Validity::of_title() const {
    constexpr std::size_t head_blocks = 60;
    const std::u32string title = decode_utf8(document_.header.info.title, "title");
    for (std::size_t i = 0; i < std::min(head_blocks, document_.blocks().size()) && !title.empty(); ++i) {
        const Block& block = document_.blocks()[i];
        const bool is_title = title.find(block.chars) != std::u32string::npos ||
                              block.chars.find(title) != std::u32string_view::npos;
        if (!is_title) {
            continue;
        }
        if (auto stated = stated_in(block, 0, block.chars.size(), PeriodContext::title); stated.settles) {
            return stated;
        }
    }
    return {};
}

const Validity::Stated& Validity::of_clause(std::uint32_t clause) {
    std::optional<Stated>& known = of_clause_[clause];
    if (!known) {
        Stated own = clause == 0 ? of_title() : of_heading(clause);
        known = clause == 0 || own.settles ? std::move(own) : of_clause(document_.clauses[clause].parent);
    }
    return *known;
}

void Validity::state(Statement& statement, std::uint32_t clause) {
    Stated stated;
    for (const Evidence& sentence : statement.evidence) {
        stated = stated.settles ? std::move(stated) : of_sentence(sentence.span);
    }
    stated = stated.settles ? std::move(stated) : of_clause(clause);
    if (stated.by) {
        statement.valid_from = std::move(stated.from);
        statement.valid_to = std::move(stated.to);
        statement.valid_by = std::move(stated.by);
    }
}

} // namespace jiedui::loaders::detail
