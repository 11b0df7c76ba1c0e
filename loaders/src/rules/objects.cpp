// SPDX-License-Identifier: Apache-2.0
#include "rules/objects.hpp"

#include "rules/name_tokens.hpp"
#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {
namespace {

using Tokens = std::vector<Token>;

bool ends_phrase(const Token& token) {
    if (token.kind == TokenKind::mark) {
        return token.mark == comma || token.mark == colon || ends_sentence(token.mark);
    }
    return token.is(WordClass::build) || token.is(WordClass::joint_build) || token.is(WordClass::aid) ||
           token.is(WordClass::agent_preposition) || token.is(WordClass::settle);
}

bool is_verb(const Token& token) {
    return (token.is(WordClass::directive) || token.is(WordClass::policy_verb)) && token.size() > 1 &&
           !token.is(WordClass::generic);
}

bool is_head(const Token& token) {
    return token.is(WordClass::platform_head) || token.is(WordClass::zone_head);
}

/// Digits, with or without one measure word behind them.
bool is_number(std::u32string_view text) {
    const auto digits =
        static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
    return digits > 0 && text.size() - digits <= 1;
}

/// One candidate name: tokens [first, last).
class Item {
  public:
    Item(std::u32string_view chars, const Tokens& tokens, std::size_t first, std::size_t last,
         const VocabularyIndex& vocabulary, ObjectPlace place)
        : chars_(chars), tokens_(tokens), first_(first), last_(last), vocabulary_(vocabulary), place_(place) {
    }

    bool read(Built& built) {
        strip();
        const bool described =
            std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(std::min(first_, last_)),
                        tokens_.begin() + static_cast<std::ptrdiff_t>(last_), [](const Token& token) {
                            return token.is(WordClass::of) || token.is(WordClass::place_preposition) ||
                                   token.is(WordClass::self);
                        });
        if (first_ >= last_ || described || counts()) { // "a platform of the kind that ...": no name
            return false;
        }
        const Token& head = tokens_[last_ - 1];
        const bool known_zone = last_ - first_ == 1 && head.kind == TokenKind::party &&
                                head.entities.size() == 1 && head.entities.front().kind == EntityKind::zone;
        if (known_zone) {
            built.entity = head.entities.front();
            leading_provinces(head, built.regions);
        } else if (head.is_pattern && (last_ - first_ == 1 || quoted_name_)) {
            built.entity = {EntityKind::platform, name()}; // a body named after a place
        } else if (is_head(head) && has_own_part()) {
            built.entity = {head.is(WordClass::zone_head) ? EntityKind::zone : EntityKind::platform, name()};
        } else {
            return false;
        }
        add_place(built);
        built.begin = tokens_[first_].begin;
        built.end = head.end;
        for (std::size_t i = first_; i < last_; ++i) {
            const auto& members = tokens_[i].entities;
            const bool foreign = std::any_of(members.begin(), members.end(), is_country);
            auto& kept = foreign ? built.countries : built.regions;
            if (foreign || tokens_[i].compound) {
                kept.insert(kept.end(), members.begin(), members.end());
            }
        }
        const Word* platform = head.as(WordClass::platform_head);
        built.committee = platform != nullptr && platform->value == "committee";
        built.joint = platform != nullptr && platform->value == to_string(Relation::co_construction);
        return true;
    }

  private:
    void strip() {
        for (std::size_t i = first_; i < last_; ++i) { // "aimed at X" is not part of the name
            if (tokens_[i].is(WordClass::of) && i > first_ &&
                (tokens_[first_].is(WordClass::aim_preposition) || place_ == ObjectPlace::subject)) {
                first_ = i;
            }
        }
        for (std::size_t i = first_ + 1; i < last_; ++i) { // "P ten years ago" ends before the number
            const Token& token = tokens_[i];
            const bool number = token.kind == TokenKind::text &&
                                (is_digit(chars_[token.begin]) || is_numeral(chars_[token.begin]));
            if (number && is_head(tokens_[i - 1])) {
                last_ = i;
            }
        }
        end_at_quoted_name();
        while (last_ > first_ &&
               (tokens_[last_ - 1].is_mark(close_quote) || tokens_[last_ - 1].is_mark(open_quote))) {
            --last_;
        }
        bool quoted = false;
        while (first_ < last_) {
            const Token& token = tokens_[first_];
            quoted = quoted || token.is_mark(open_quote);
            const Word* generic = token.as(WordClass::generic);
            const bool prefix =
                token.is_mark(open_quote) || token.is(WordClass::list) || token.is(WordClass::policy_verb) ||
                (generic != nullptr && generic->value == "prefix") || token.is(WordClass::of) ||
                (token.kind == TokenKind::text && !quoted &&
                 is_number(chars_.substr(token.begin, token.size())));
            if (!prefix) {
                break;
            }
            ++first_;
        }
    }

    /// "41 laboratories of several disciplines": digits, and a character that no name goes on with.
    bool counts() const {
        const Token& token = tokens_[first_];
        std::uint32_t at = token.begin;
        while (token.kind == TokenKind::text && at < token.end && is_digit(chars_[at])) {
            ++at;
        }
        constexpr char32_t last_of_latin = 0x24F;
        constexpr std::uint32_t year = 4; ///< digits: "the 2011 plan's centre" is a name
        return at > token.begin && at < token.begin + year && at < token.end && chars_[at] > last_of_latin;
    }

    /// "the memorandum on "P"", "the unveiling of "P"": what stands in quotation marks is the name.
    void end_at_quoted_name() {
        if (first_ >= last_ || !tokens_[first_].is_mark(open_quote)) {
            return;
        }
        for (std::size_t i = first_ + 2; i < last_; ++i) {
            if (tokens_[i].is_mark(close_quote)) {
                quoted_name_ = is_head(tokens_[i - 1]) || tokens_[i - 1].is_pattern;
                last_ = quoted_name_ ? i + 1 : last_;
                return;
            }
        }
    }

    /// Provinces whose abbreviations a zone's name begins with.
    void leading_provinces(const Token& name, std::vector<Entity>& regions) const {
        for (std::uint32_t i = name.begin; i < name.end; ++i) {
            const auto* province = vocabulary_.province(chars_[i]);
            if (province == nullptr) {
                break;
            }
            regions.push_back(province->entity);
        }
        if (regions.size() < 2) {
            regions.clear();
        }
    }

    bool has_own_part() const {
        constexpr std::uint32_t definite = 8; ///< characters
        if (place_ == ObjectPlace::subject && tokens_[last_ - 1].end - tokens_[first_].begin >= definite) {
            return true;
        }
        const Word* body = tokens_[last_ - 1].as(WordClass::platform_head);
        const bool committee = body != nullptr && body->value == "committee";
        for (std::size_t i = first_; i + 1 < last_; ++i) {
            const Token& token = tokens_[i];
            const bool says_something =
                token.kind == TokenKind::party || token.kind == TokenKind::programme ||
                (token.kind == TokenKind::text &&
                 (token.size() >= 2 || tokens_[i + 1].is(WordClass::research))) ||
                (token.is(WordClass::none) && !token.is(WordClass::generic) &&
                 (token.size() >= 3 || token.as(WordClass::none)->value == "name")) ||
                (committee && (token.is(WordClass::zone_head) || // the council of a zone
                               (token.is(WordClass::mutual) && token.size() >= 4)));
            if (says_something) {
                return true;
            }
        }
        return false;
    }

    /// A place in brackets right behind a name belongs to it.
    void add_place(Built& built) const {
        const std::size_t open = tokens_[last_ - 1].end;
        const std::size_t close = chars_.find(close_parenthesis, open);
        if (open >= chars_.size() || chars_[open] != open_parenthesis || close == std::u32string_view::npos) {
            return;
        }
        const std::string inside = encode_utf8(chars_.substr(open + 1, close - open - 1));
        if (vocabulary_.gazetteer().find({EntityKind::region, inside}) != nullptr) {
            built.entity.name += encode_utf8(chars_.substr(open, close + 1 - open));
        }
    }

    std::string name() const {
        std::u32string text;
        for (std::uint32_t i = tokens_[first_].begin; i < tokens_[last_ - 1].end; ++i) {
            const char32_t c = chars_[i];
            if (c != open_quote && c != close_quote && c != U' ') {
                text.push_back(c);
            }
        }
        return encode_utf8(text);
    }

    std::u32string_view chars_;
    const Tokens& tokens_;
    std::size_t first_;
    std::size_t last_;
    const VocabularyIndex& vocabulary_;
    ObjectPlace place_;
    bool quoted_name_ = false; ///< the item begins with the name of a body in quotation marks
};

/// A complete name ends before the particle of another attribute ("the agreement on P"); where the phrase is
/// no object, also before anything that cannot go on with it.
bool ends_name(const Tokens& tokens, std::size_t at, ObjectPlace place) {
    const Token& last = tokens[at - 1];
    const bool zone =
        last.kind == TokenKind::party && !last.compound && last.entities.front().kind == EntityKind::zone;
    if (!is_head(last) && !zone && !last.is_pattern) {
        return false;
    }
    const Token& next = tokens[at];
    const bool of_agreement =
        next.is(WordClass::of) && at + 1 < tokens.size() && tokens[at + 1].is(WordClass::agreement);
    const bool named_on = at + 1 < tokens.size() && is_head(tokens[at + 1]);
    const bool agreement =
        of_agreement || (!named_on && (next.is(WordClass::agreement) || next.is(WordClass::mutual)));
    const bool longer = next.kind == TokenKind::text && at + 1 < tokens.size() &&
                        (is_head(tokens[at + 1]) || (at + 2 < tokens.size() && is_head(tokens[at + 2])));
    const bool goes_on = next.compound || next.kind == TokenKind::mark || is_head(next) ||
                         next.is(WordClass::generic) || longer || next.is(WordClass::organization_head) ||
                         next.is(WordClass::list);
    const bool place_follows = place == ObjectPlace::subject && next.is(WordClass::place_preposition);
    return agreement || place_follows || (place == ObjectPlace::attribute && !goes_on);
}

/// Behind the quotation that opens at a token; 0 where none does, or none that ends.
std::size_t behind_quote(const Tokens& tokens, std::size_t open) {
    if (!tokens[open].is_mark(open_quote)) {
        return 0;
    }
    std::size_t close = open + 1;
    while (close < tokens.size() && !tokens[close].is_mark(close_quote) &&
           !tokens[close].is_mark(open_quote)) {
        ++close;
    }
    return close < tokens.size() && tokens[close].is_mark(close_quote) ? close + 1 : 0;
}

/// "A builds P, B builds Q" with an enumeration comma between: a new assertion begins behind the mark.
bool another_builds(const Tokens& tokens, std::size_t at) {
    return at + 2 < tokens.size() && tokens[at].is_mark(enumeration_comma) &&
           tokens[at + 1].kind == TokenKind::party &&
           (tokens[at + 2].is(WordClass::build) || tokens[at + 2].is(WordClass::joint_build));
}

} // namespace

std::size_t object_end(const std::vector<Token>& tokens, std::size_t at, ObjectPlace place) {
    const std::size_t first = at;
    while (at < tokens.size() && !ends_phrase(tokens[at])) {
        if (const std::size_t close = behind_quote(tokens, at); close != 0) {
            at = close;
            continue;
        }
        const bool for_others = place == ObjectPlace::attribute && tokens[at].is(WordClass::aim_preposition);
        if ((at > first && (ends_name(tokens, at, place) || for_others)) || another_builds(tokens, at)) {
            break;
        }
        const bool complete =
            at > first && (is_head(tokens[at - 1]) ||
                           (tokens[at - 1].kind == TokenKind::party && !tokens[at - 1].compound));
        if (is_verb(tokens[at]) && (at == first || complete || tokens[at - 1].kind == TokenKind::mark)) {
            break; // another verb; inside a name it is part of the name
        }
        ++at;
    }
    return at;
}

std::vector<Built> read_objects(std::u32string_view chars, const std::vector<Token>& tokens, std::size_t at,
                                const VocabularyIndex& vocabulary, ObjectPlace place) {
    const std::size_t end = object_end(tokens, at, place);
    std::vector<Built> found;
    std::size_t first = at;
    int quotes = 0;
    const bool counted = at < end && tokens[at].kind == TokenKind::text &&
                         is_number(chars.substr(tokens[at].begin, tokens[at].size()));
    const auto finish = [&](std::size_t last, std::size_t next) {
        Built built;
        const bool one_of_many =
            counted && first < last && !tokens[first].is_mark(open_quote); // "34 laboratories, centres"
        if (!one_of_many && Item(chars, tokens, first, last, vocabulary, place).read(built)) {
            found.push_back(std::move(built));
        }
        first = next;
    };
    for (std::size_t i = at; i < end; ++i) {
        const Token& token = tokens[i];
        quotes += token.is_mark(open_quote) ? 1 : token.is_mark(close_quote) ? -1 : 0;
        const bool complete = i > first && (is_head(tokens[i - 1]) || tokens[i - 1].is(WordClass::event) ||
                                            tokens[i - 1].kind == TokenKind::party);
        const bool aimed = tokens[first].is(WordClass::aim_preposition);
        const bool after_name = complete && tokens[i - 1].kind == TokenKind::word;
        const bool joins = after_name && (token.is(WordClass::list) || token.is(WordClass::hub));
        if (quotes == 0 && ((token.is_mark(enumeration_comma) && !aimed) || joins)) {
            finish(i, i + 1);
        } else if (token.is(WordClass::etc) && !aimed) {
            finish(i, i + 1);
            if (complete) {
                return found; // what follows says what they are
            }
        }
    }
    finish(end, end);
    return found;
}

} // namespace jiedui::loaders::detail
