// SPDX-License-Identifier: Apache-2.0
#include "names/lexer.hpp"

#include "text/marks.hpp"
#include "text/tsv.hpp"

#include <algorithm>
#include <array>

namespace jiedui::loaders::detail {
namespace {

using Entries = boost::container::small_vector<const GazetteerEntry*, 8>;

class Lexer {
  public:
    Lexer(std::u32string_view chars, std::size_t begin, std::size_t end, const VocabularyIndex& vocabulary,
          const NameContext& context, std::vector<Ambiguity>* ambiguities)
        : chars_(chars.substr(0, end)), at_(begin), vocabulary_(vocabulary), context_(context),
          ambiguities_(ambiguities) {}

    std::vector<Token> run() {
        tokens_.reserve((chars_.size() - at_) / 2 + 1);
        while (at_ < chars_.size()) {
            if (chars_[at_] == open_quote && match(2)) {
                continue; // a name that begins with a quotation mark
            }
            if (vocabulary_.is_mark(chars_[at_])) {
                Token token;
                token.kind = TokenKind::mark;
                token.mark = chars_[at_];
                push(std::move(token), 1);
            } else if (!defined_name() && !match(2) &&
                       !(vocabulary_.may_abbreviate(chars_[at_]) &&
                         (country_compound() || province_compound())) &&
                       !match(1)) {
                text();
            }
        }
        return std::move(tokens_);
    }

  private:
    void push(Token token, std::size_t length) {
        token.begin = static_cast<std::uint32_t>(at_);
        token.end = static_cast<std::uint32_t>(at_ + length);
        at_ += length;
        tokens_.push_back(std::move(token));
    }

    void text() {
        if (!tokens_.empty() && tokens_.back().kind == TokenKind::text) {
            ++tokens_.back().end;
            ++at_;
        } else {
            push({}, 1);
        }
    }

    /// A short name that the document itself defines.
    bool defined_name() {
        for (const auto& [name, entity] : context_.defined) {
            if (chars_.substr(at_, name.size()) == name) {
                Token token;
                token.kind = TokenKind::party;
                token.entities = {entity};
                push(std::move(token), name.size());
                return true;
            }
        }
        return false;
    }

    /// The longest name or word of at least so many characters that is acceptable here.
    bool match(std::size_t least) {
        if (!vocabulary_.matcher().may_start(chars_, at_)) {
            return false;
        }
        vocabulary_.matcher().matches(chars_, at_, matches_);
        for (auto m = matches_.rbegin(); m != matches_.rend() && m->length >= least; ++m) {
            if (accept(*m)) {
                return true;
            }
        }
        return false;
    }

    bool accept(const Matcher::Match& m) {
        Entries strong;
        Entries weak;
        Token token;
        token.kind = TokenKind::word;
        for (const std::uint32_t value : m.values) {
            const auto& meaning = vocabulary_.meaning(value);
            if (meaning.word != nullptr) {
                token.words.push_back(meaning.word);
            } else {
                auto& entries = meaning.weak ? weak : strong;
                if (std::find(entries.begin(), entries.end(), meaning.entry) == entries.end()) {
                    entries.push_back(meaning.entry);
                }
            }
        }
        const auto* entry = resolve(strong, weak, !token.words.empty(), m.length);
        if (entry != nullptr && entry->entity.kind == EntityKind::region &&
            word_at(at_ + m.length, {WordClass::name_suffix})) {
            entry = nullptr; // a town or a street of that name
        }
        if (entry != nullptr) {
            push_name(*entry, m.length);
            return true;
        }
        const bool only_beside_names =
            std::all_of(token.words.begin(), token.words.end(), [](const Word* word) {
                return word->word_class == WordClass::compound_follower ||
                       word->word_class == WordClass::compound_breaker ||
                       word->word_class == WordClass::programme_verb ||
                       word->word_class == WordClass::name_suffix;
            });
        if (only_beside_names) {
            return false;
        }
        if (token.is(WordClass::programme_subject) && programme(m.length)) {
            return true;
        }
        if (token.is(WordClass::programme_subject) && token.words.size() == 1) {
            return false;
        }
        if (token.is(WordClass::aid_prefix)) {
            const std::size_t place = at_ + m.length;
            const auto* province = place < chars_.size() ? vocabulary_.province(chars_[place]) : nullptr;
            if (province == nullptr) {
                return false;
            }
            token.target = province->entity;
            push(std::move(token), m.length + 1);
            return true;
        }
        if (const Word* named = token.as(WordClass::programme)) {
            token.kind = TokenKind::programme;
            token.target = parse_entity(named->value);
            token.words.clear();
        }
        const bool may_yield = token.is(WordClass::mutual) || token.is(WordClass::research);
        if (may_yield && head_overlaps(m.length)) {
            return false; // the cue is part of a name: a shorter word, or text
        }
        if (const Word* several = token.as(WordClass::compound_name)) {
            token.kind = TokenKind::party;
            token.compound = true;
            for (const auto& name : split_list(several->value)) {
                if (auto entity = parse_entity(name)) {
                    token.entities.push_back(*std::move(entity));
                }
            }
        }
        push(std::move(token), m.length);
        return true;
    }

    /// True when the head of a name starts inside the word of that length at this place and ends behind it.
    bool head_overlaps(std::size_t length) {
        for (std::size_t i = 1; i < length; ++i) {
            vocabulary_.matcher().matches(chars_, at_ + i, lookahead_);
            for (const auto& match : lookahead_) {
                const bool head =
                    std::any_of(match.values.begin(), match.values.end(), [&](std::uint32_t value) {
                        const Word* word = vocabulary_.meaning(value).word;
                        return word != nullptr && (word->word_class == WordClass::zone_head ||
                                                   word->word_class == WordClass::platform_head ||
                                                   word->word_class == WordClass::organization_head);
                    });
                if (head && i + match.length > length) {
                    return true;
                }
            }
        }
        return false;
    }

    const Token* previous_party() const {
        const bool any =
            !tokens_.empty() && tokens_.back().kind == TokenKind::party && !tokens_.back().compound;
        return any && tokens_.back().entities.size() == 1 ? &tokens_.back() : nullptr;
    }

    /// The party before the list mark that stands before this place.
    const Token* sibling() const {
        const std::size_t n = tokens_.size();
        if (n < 2 || !(tokens_[n - 1].is(WordClass::list) || tokens_[n - 1].is(WordClass::hub) ||
                       tokens_[n - 1].is_mark(enumeration_comma))) {
            return nullptr;
        }
        return tokens_[n - 2].kind == TokenKind::party && tokens_[n - 2].entities.size() == 1
                   ? &tokens_[n - 2]
                   : nullptr;
    }

    bool under(const GazetteerEntry* entry, const Entity& outer) const {
        return entry->entity != outer && vocabulary_.gazetteer().is_within(entry->entity, outer);
    }

    bool shares_parent(const GazetteerEntry* entry, const Entity& other) const {
        const auto* known = vocabulary_.gazetteer().find(other);
        return known != nullptr && known->entity != entry->entity &&
               std::any_of(entry->within.begin(), entry->within.end(), [&](const Entity& parent) {
                   return parent.kind == EntityKind::region &&
                          std::find(known->within.begin(), known->within.end(), parent) !=
                              known->within.end();
               });
    }

    static bool both_bodies(const GazetteerEntry* entry, const Token* before) {
        return entry->entity.kind == EntityKind::organization &&
               before->entities.front().kind == EntityKind::organization;
    }

    static bool is_city(const GazetteerEntry* entry) {
        const std::string& code = entry->facts.code;
        return entry->entity.kind == EntityKind::region && code.size() == 6 && code.ends_with("00");
    }

    /// A list mark or "and" with a strong name of that kind behind it.
    bool starts_list(std::size_t at, EntityKind kind) {
        if (at + 1 >= chars_.size()) {
            return false;
        }
        const bool joined = chars_[at] == enumeration_comma || word_at(at, {WordClass::list, WordClass::hub});
        if (!joined) {
            return false;
        }
        vocabulary_.matcher().matches(chars_, at + 1, lookahead_);
        return std::any_of(lookahead_.begin(), lookahead_.end(), [&](const Matcher::Match& match) {
            return std::any_of(match.values.begin(), match.values.end(), [&](std::uint32_t value) {
                const auto& meaning = vocabulary_.meaning(value);
                return meaning.entry != nullptr && !meaning.weak && meaning.entry->entity.kind == kind;
            });
        });
    }

    const GazetteerEntry* resolve(const Entries& strong, const Entries& weak, bool is_word,
                                  std::size_t length) {
        Entries all = strong;
        all.insert(all.end(), weak.begin(), weak.end());
        if (const Token* parent = previous_party()) {
            for (const auto* entry : all) {
                if (under(entry, parent->entities.front()) ||
                    (entry->entity.kind == EntityKind::zone &&
                     parent->entities.front().kind == EntityKind::region && entry->within.empty())) {
                    return entry;
                }
            }
        }
        if (const Token* before = previous_party(); before != nullptr && !is_word) {
            for (const auto* entry : weak) {
                if (both_bodies(entry, before)) {
                    return entry;
                }
            }
        }
        if (const Token* before = sibling(); before != nullptr && !is_word) {
            for (const auto* entry : all) {
                if (shares_parent(entry, before->entities.front()) || is_city(entry) ||
                    both_bodies(entry, before)) {
                    return entry;
                }
            }
        }
        if (strong.size() == 1) {
            return strong.front();
        }
        if (strong.empty() && !is_word) {
            for (const auto* entry : weak) {
                const EntityKind kind = entry->entity.kind;
                const bool alone = context_.is_cell && is_city(entry);
                if (alone ||
                    ((is_city(entry) || kind == EntityKind::zone) && starts_list(at_ + length, kind))) {
                    return entry;
                }
            }
        }
        for (const Entity& region : context_.regions) {
            for (const auto* entry : strong) {
                if (under(entry, region) || entry->entity == region) {
                    return entry;
                }
            }
        }
        if (strong.size() > 1 && ambiguities_ != nullptr) {
            Ambiguity ambiguity{
                static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_ + length), {}};
            for (const auto* entry : strong) {
                ambiguity.candidates.push_back(entry->entity);
            }
            ambiguities_->push_back(std::move(ambiguity));
        }
        return nullptr;
    }

    /// A place right behind one that it lies in takes its place; so does a zone behind the region that is its
    /// context.
    void push_name(const GazetteerEntry& entry, std::size_t length) {
        Token token;
        token.kind = TokenKind::party;
        token.entities = {entry.entity};
        if (const Token* parent = previous_party()) {
            const Entity& outer = parent->entities.front();
            const bool context = entry.entity.kind == EntityKind::zone && outer.kind == EntityKind::region;
            const bool inside = entry.entity.kind != EntityKind::organization && under(&entry, outer) &&
                                outer.kind == EntityKind::region;
            const bool home_body = entry.entity.kind == EntityKind::organization &&
                                   vocabulary_.home() != nullptr && outer == vocabulary_.home()->entity;
            const bool in_area = entry.entity.kind == EntityKind::region && outer.kind == EntityKind::area;
            if (inside || context || in_area || home_body) {
                const std::uint32_t begin = parent->begin;
                tokens_.pop_back();
                push(std::move(token), length);
                tokens_.back().begin = begin;
                return;
            }
        }
        push(std::move(token), length);
    }

    /// subject + verb + abbreviation of a province: the name of a programme of aid.
    bool programme(std::size_t length) {
        std::size_t after = at_ + length;
        if (after + 1 >= chars_.size()) {
            return false;
        }
        std::vector<Matcher::Match> next;
        vocabulary_.matcher().matches(chars_, after, next);
        for (const auto& m : next) {
            const std::size_t place = after + m.length;
            const bool verb = std::any_of(m.values.begin(), m.values.end(), [&](std::uint32_t value) {
                const Word* word = vocabulary_.meaning(value).word;
                return word != nullptr && word->word_class == WordClass::programme_verb;
            });
            if (!verb || place >= chars_.size()) {
                continue;
            }
            if (const auto* province = vocabulary_.province(chars_[place])) {
                Token token;
                token.kind = TokenKind::programme;
                token.target = province->entity;
                push(std::move(token), place + 1 - at_);
                return true;
            }
        }
        return false;
    }

    /// True when the longest word at a place is of one of the classes.
    bool word_at(std::size_t at, std::initializer_list<WordClass> classes) {
        if (at >= chars_.size() || !vocabulary_.matcher().may_start(chars_, at)) {
            return false;
        }
        vocabulary_.matcher().matches(chars_, at, lookahead_);
        for (auto m = lookahead_.rbegin(); m != lookahead_.rend(); ++m) {
            bool any_word = false;
            for (const std::uint32_t value : m->values) {
                const Word* word = vocabulary_.meaning(value).word;
                any_word = any_word || word != nullptr;
                if (word != nullptr &&
                    std::find(classes.begin(), classes.end(), word->word_class) != classes.end()) {
                    return true;
                }
            }
            if (any_word) {
                return false;
            }
        }
        return false;
    }

    bool confirmed_at(std::size_t at) {
        using enum WordClass;
        return word_at(at,
                       {mutual, transitive, aid, joint_build, build, joint, compound_follower, pair, hub});
    }

    bool stands_free(std::size_t end) const {
        const bool free_before =
            tokens_.empty() || tokens_.back().kind == TokenKind::mark ||
            (tokens_.back().kind == TokenKind::word && !tokens_.back().is(WordClass::none));
        const bool free_after = end >= chars_.size() || vocabulary_.is_mark(chars_[end]);
        return free_before && free_after;
    }

    bool province_compound() {
        std::vector<Entity> members;
        std::size_t end = at_;
        while (const auto* province = end < chars_.size() ? vocabulary_.province(chars_[end]) : nullptr) {
            members.push_back(province->entity);
            ++end;
        }
        if (members.size() < 2) {
            return city_compound();
        }
        const bool wanted = !tokens_.empty() &&
                            (tokens_.back().is(WordClass::hub) || tokens_.back().is(WordClass::transitive));
        const bool broken = word_at(end, {WordClass::compound_breaker});
        return !broken && (wanted || confirmed_at(end) || stands_free(end)) &&
               push_compound(std::move(members), end);
    }

    /// Two places of which one is a city: abbreviations of cities mean many things, so only right before a
    /// cue.
    bool city_compound() {
        std::vector<Entity> members;
        for (std::size_t i = at_; i < std::min(chars_.size(), at_ + 2); ++i) {
            const auto* province = vocabulary_.province(chars_[i]);
            const auto* city = province == nullptr ? vocabulary_.city(chars_[i]) : nullptr;
            if (province == nullptr && city == nullptr) {
                return false;
            }
            members.push_back(province != nullptr ? province->entity : city->entity);
        }
        const bool opens = tokens_.empty() || tokens_.back().kind == TokenKind::mark ||
                           tokens_.back().is(WordClass::directive) ||
                           tokens_.back().is(WordClass::policy_verb);
        const bool confirmed =
            word_at(at_ + 2, {WordClass::pair}) || (opens && word_at(at_ + 2, {WordClass::mechanism}));
        return members.size() == 2 && confirmed && push_compound(std::move(members), at_ + 2);
    }

    /// Of the countries that share an abbreviation, the one that the document names in full, else the first.
    const GazetteerEntry* country_at(std::size_t at, std::size_t& length) const {
        const auto candidates = vocabulary_.countries(chars_, at, length);
        for (const auto* candidate : candidates) {
            const auto& named = context_.countries;
            if (std::find(named.begin(), named.end(), candidate->entity) != named.end()) {
                return candidate;
            }
        }
        return candidates.empty() ? nullptr : candidates.front();
    }

    bool country_compound() {
        const auto* home = vocabulary_.home();
        std::size_t length = 0;
        if (home == nullptr || country_at(at_, length) != home) {
            return false;
        }
        std::vector<Entity> members{home->entity};
        std::size_t end = at_ + length;
        std::size_t length_of_last = 0;
        while (const auto* country = country_at(end, length)) {
            if (country == home) {
                break;
            }
            members.push_back(country->entity);
            end += length;
            length_of_last = length;
        }
        if (members.size() > 2 &&
            !word_at(end, {WordClass::platform_head, WordClass::zone_head, WordClass::mutual,
                           WordClass::generic, WordClass::pair, WordClass::compound_follower}) &&
            !(end < chars_.size() && vocabulary_.is_mark(chars_[end]))) {
            members.pop_back(); // the last character belongs to the word behind it
            end -= length_of_last;
        }
        if (members.size() < 2 || !country_compound_goes_on(end)) {
            return false;
        }
        return push_compound(std::move(members), end);
    }

    /// A compound of countries is confirmed by a cue or by the head of a platform's name in the same stretch
    /// of text.
    bool country_compound_goes_on(std::size_t end) {
        constexpr std::size_t reach = 14;
        for (std::size_t i = end; i < std::min(chars_.size(), end + reach); ++i) {
            if (chars_[i] == comma || chars_[i] == full_stop || chars_[i] == semicolon) {
                return false;
            }
            if (i == end && word_at(i, {WordClass::trade})) {
                return false;
            }
            if (word_at(i, {WordClass::platform_head, WordClass::zone_head, WordClass::mutual}) ||
                (i == end && confirmed_at(i))) {
                return true;
            }
        }
        return false;
    }

    bool push_compound(std::vector<Entity> members, std::size_t end) {
        std::vector<Entity> unique;
        for (auto& member : members) {
            if (std::find(unique.begin(), unique.end(), member) == unique.end()) {
                unique.push_back(std::move(member));
            }
        }
        Token token;
        token.kind = TokenKind::party;
        token.entities = std::move(unique);
        token.compound = true;
        push(std::move(token), end - at_);
        return true;
    }

    std::u32string_view chars_;
    std::size_t at_;
    const VocabularyIndex& vocabulary_;
    const NameContext& context_;
    std::vector<Ambiguity>* ambiguities_;
    std::vector<Token> tokens_;
    std::vector<Matcher::Match> matches_;
    std::vector<Matcher::Match> lookahead_;
};

} // namespace

std::vector<Token> tokenize(std::u32string_view chars, std::size_t begin, std::size_t end,
                            const VocabularyIndex& vocabulary, const NameContext& context,
                            std::vector<Ambiguity>* ambiguities) {
    return Lexer(chars, begin, end, vocabulary, context, ambiguities).run();
}

} // namespace jiedui::loaders::detail
