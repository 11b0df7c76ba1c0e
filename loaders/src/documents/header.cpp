// SPDX-License-Identifier: Apache-2.0
#include "documents/header.hpp"

#include "names/lexer.hpp"
#include "rules/parties.hpp"
#include "text/marks.hpp"
#include "text/plain_date.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {
namespace {

// Mark of document numbers: a fixed form of the layout standard for official documents.
constexpr char32_t number_mark = U'\u53F7';
constexpr std::size_t head_blocks = 60;
constexpr std::size_t short_block = 60;

/// A number of up to two places, also in words (ten, twenty-three), that ends at `mark`; -1 when there is
/// none.
int small_number(std::u32string_view text, std::size_t& at, char32_t mark) {
    constexpr char32_t ten = U'\u5341';
    int value = 0;
    int places = 0;
    for (; at < text.size() && places < 4; ++at, ++places) {
        if (text[at] == mark) {
            ++at;
            return places == 0 ? -1 : value;
        }
        if (text[at] == U' ') {
            continue;
        }
        if (text[at] == ten) {
            value = value == 0 ? 10 : value * 10;
        } else if (numeral(text[at]) >= 0) {
            const bool after_ten = value >= 10 && !is_digit(text[at]);
            value = after_ten ? value + numeral(text[at]) : value * 10 + numeral(text[at]);
        } else {
            return -1;
        }
    }
    return -1;
}

std::string two(int value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

bool contains_word(const std::vector<Token>& tokens, WordClass c) {
    return std::any_of(tokens.begin(), tokens.end(), [c](const Token& t) { return t.is(c); });
}

class HeaderReader {
  public:
    HeaderReader(const Document& document, const VocabularyIndex& vocabulary)
        : document_(document), vocabulary_(vocabulary) {}

    Header read(const KnownOfDocument& known) {
        labels();
        fill_in(known.metadata);
        if (header_.info.number.empty()) {
            free_number();
        }
        if (header_.info.title.empty()) {
            free_title();
        }
        if (header_.info.written.empty()) {
            signature_date();
        }
        if (header_.issuers.empty()) {
            signature_issuers();
        }
        if (header_.issuers.empty()) {
            named_issuers(known.metadata.issuers);
        }
        impose(known.imposed);
        own_region();
        header_.own_place = header_.own_place.empty() ? header_.own_region : header_.own_place;
        supported_place();
        for (const Issuer& issuer : header_.issuers) {
            auto& issuers = header_.info.issuers;
            if (std::find(issuers.begin(), issuers.end(), issuer.name) == issuers.end()) {
                issuers.push_back(issuer.name);
            }
        }
        auto& info = header_.info;
        info.id = !known.imposed.id.empty() ? known.imposed.id
                  : !info.number.empty()    ? info.number
                  : !info.title.empty()     ? info.title
                                            : known.name;
        return std::move(header_);
    }

  private:
    std::vector<Token> tokens(std::u32string_view chars, std::size_t begin, std::size_t end) {
        return tokenize(chars, begin, end, vocabulary_, nothing_known_, store_);
    }

    std::vector<Token> tokens(std::u32string_view chars) { return tokens(chars, 0, chars.size()); }

    std::size_t head_size() const { return std::min(document_.blocks().size(), head_blocks); }

    static void keep_first(std::string& target, const std::string& found) {
        target = target.empty() ? found : target;
    }

    void fill_in(const DocumentInfo& metadata) {
        keep_first(header_.info.title, metadata.title);
        keep_first(header_.info.number, metadata.number);
        keep_first(header_.info.written, metadata.written);
        keep_first(header_.info.published, metadata.published);
    }

    void impose(const DocumentInfo& imposed) {
        auto& info = header_.info;
        info.title = imposed.title.empty() ? info.title : imposed.title;
        info.number = imposed.number.empty() ? info.number : imposed.number;
        info.written = imposed.written.empty() ? info.written : imposed.written;
        info.published = imposed.published.empty() ? info.published : imposed.published;
        if (!imposed.issuers.empty()) {
            header_.issuers.clear();
            named_issuers(imposed.issuers);
            for (const std::string& name : imposed.issuers) { // also those that no list holds
                const auto found = tokens(decode_utf8(name, "issuer"));
                if (std::none_of(found.begin(), found.end(), is_party)) {
                    header_.issuers.push_back({name, place_of(decode_utf8(name, "issuer"))});
                }
            }
        }
    }

    static bool is_party(const Token& token) { return token.kind == TokenKind::party && !token.compound; }

    /// Where the text first has a name; an empty span where it does not.
    Span place_of(std::u32string_view name) const {
        const auto at = document_.text.find(name);
        return at == std::u32string::npos || name.empty()
                   ? Span{}
                   : Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())};
    }

    /// Bodies that are named elsewhere than in the text.
    void named_issuers(const std::vector<std::string>& names) {
        for (const std::string& name : names) {
            const std::u32string text = decode_utf8(name, "issuer");
            for (const Token& token : tokens(text)) {
                const bool is_body =
                    token.entities.size() == 1 &&
                    (token.entities.front().kind == EntityKind::organization || token.is_government);
                if (is_party(token) && is_body) {
                    const auto written = std::u32string_view(text).substr(token.begin, token.size());
                    header_.issuers.push_back(
                        {token.is_government ? encode_utf8(written) : token.entities.front().name,
                         place_of(written)});
                }
            }
        }
    }

    /// `label` and `value` in neighbouring cells of a row.
    void labels_in_row(const Block& block) {
        std::size_t label_at = 0;
        for (std::size_t at = 0; at < block.chars.size();) {
            const auto end = std::min(block.chars.find(U'\t', at), block.chars.size());
            const auto words = end > label_at && at > label_at && at - label_at <= 8
                                   ? tokens(block.chars, label_at, at - 1)
                                   : std::vector<Token>{};
            if (words.size() == 1 && words.front().as(WordClass::field_label) != nullptr && end > at) {
                set_field(words.front().as(WordClass::field_label)->value, block, at, end);
            }
            label_at = at;
            at = end + 1;
        }
    }

    /// `label: value` in one block, or the value in the next.
    void labels() {
        for (std::size_t i = 0; i < head_size(); ++i) {
            const Block& block = document_.blocks()[i];
            if (block.kind == BlockKind::table_row) {
                labels_in_row(block);
                continue;
            }
            const auto mark = block.chars.find(colon);
            if (mark == std::u32string::npos || mark == 0 || mark > 6) {
                continue;
            }
            const auto label = tokens(block.chars, 0, mark);
            if (label.size() != 1 || label.front().as(WordClass::field_label) == nullptr) {
                continue;
            }
            const std::string& field = label.front().as(WordClass::field_label)->value;
            if (mark + 1 < block.chars.size()) {
                set_field(field, block, mark + 1, block.chars.size());
            } else if (i + 1 < head_size() &&
                       document_.blocks()[i + 1].chars.find(colon) == std::u32string::npos) {
                const Block& next = document_.blocks()[i + 1];
                set_field(field, next, 0, next.chars.size());
            }
        }
    }

    void set_field(const std::string& field, const Block& block, std::size_t from, std::size_t to) {
        const std::u32string_view value = std::u32string_view(block.chars).substr(from, to - from);
        auto& info = header_.info;
        const auto date = [&] {
            std::string found = find_date(value);
            return found.empty() ? find_plain_date(value) : found;
        };
        if (field == "number") {
            keep_first(info.number, find_number(value));
        } else if (field == "title" && is_title(std::u32string(value))) {
            keep_first(info.title, encode_utf8(value));
        } else if (field == "written") {
            keep_first(info.written, date());
        } else if (field == "published") {
            keep_first(info.published, date());
        } else if (field == "issuer") {
            add_issuers(block, from, to);
        }
    }

    void free_number() {
        for (std::size_t i = 0; i < head_size(); ++i) {
            const auto& chars = document_.blocks()[i].chars;
            if (chars.size() <= 30) {
                header_.info.number = find_number(chars);
                if (!header_.info.number.empty() && chars.back() == number_mark) {
                    return;
                }
                header_.info.number.clear();
            }
        }
    }

    /// The first lines up to one that ends like a title; a title may stand on several lines.
    void free_title() {
        std::u32string title;
        for (std::size_t i = 0; i < std::min<std::size_t>(head_size(), 24); ++i) {
            const Block& block = document_.blocks()[i];
            const auto label = block.chars.find(colon);
            if (block.chars.size() > short_block || ends_sentence(block.chars.back()) || label <= 6 ||
                block.body != 0) {
                title.clear();
                continue;
            }
            title += block.chars;
            const bool dated = !find_date(title).empty() && title.size() < 14;
            if (is_title(title) && !dated) {
                header_.info.title = encode_utf8(strip_decoration(title));
                return;
            }
            if (title.size() > 90) {
                title.clear();
            }
        }
        for (const Block& block : document_.blocks()) {
            if (block.chars.size() >= 6 && block.chars.size() <= short_block &&
                !ends_sentence(block.chars.back())) {
                header_.info.title = encode_utf8(strip_decoration(block.chars));
            }
            return;
        }
    }

    bool is_title(std::u32string text) {
        if (!text.empty() && text.back() == close_parenthesis && !ends_with_span_of_years(text)) {
            text.resize(std::min(text.rfind(open_parenthesis), text.size())); // (excerpt), (trial)
        }
        if (text.empty()) {
            return false;
        }
        const auto found = tokens(text);
        return text.size() >= 6 && (found.back().is(WordClass::title_end) || ends_with_span_of_years(text));
    }

    static std::u32string_view strip_decoration(std::u32string_view title) {
        std::size_t first = 0;
        while (first < title.size() && (title[first] == U'#' || title[first] == U' ')) {
            ++first;
        }
        return title.substr(first);
    }

    /// `... plan (2013~2020)`.
    bool ends_with_span_of_years(std::u32string_view title) {
        if (title.size() < 14 || title.back() != close_parenthesis) {
            return false;
        }
        const auto open = title.rfind(open_parenthesis);
        if (open == std::u32string::npos || open < 2 ||
            find_year(std::u32string_view(title).substr(open + 1)) == 0) {
            return false;
        }
        const auto before = tokens(title, 0, open);
        return !before.empty() && before.back().is(WordClass::title_end);
    }

    static int find_year(std::u32string_view text) {
        int value = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            if (i >= text.size() || !is_digit(text[i])) {
                return 0;
            }
            value = value * 10 + numeral(text[i]);
        }
        return value;
    }

    bool is_signature_date(const Block& block) {
        return block.chars.size() <= 16 && !find_date(block.chars).empty() && !is_labelled(block);
    }

    bool is_labelled(const Block& block) {
        const auto mark = block.chars.find(colon);
        return mark <= 6 && contains_word(tokens(block.chars, 0, mark), WordClass::field_label);
    }

    void signature_date() {
        for (const Block& block : document_.blocks()) {
            if (is_signature_date(block)) {
                header_.info.written = find_date(block.chars);
                return;
            }
        }
    }

    /// A quick look: the block begins with a name or a word for governments, and no sentence stands in it.
    bool may_be_signature(std::u32string_view chars) const {
        Matcher::Matches found;
        vocabulary_.matcher().matches(chars, 0, found);
        const bool named = std::any_of(found.begin(), found.end(), [&](const Matcher::Match& match) {
            const Term& term = vocabulary_.term(match.word);
            return !term.strong.empty() || !term.weak.empty() || term.classes.has(WordClass::government);
        });
        return named && std::none_of(chars.begin(), chars.end(),
                                     [](char32_t c) { return c == comma || c == colon || ends_sentence(c); });
    }

    /// Blocks that hold nothing but names of bodies: a signature, or a line of authors below the title.
    void signature_issuers() {
        const auto is_signature = [&](const Block& block) {
            const auto found = tokens(block.chars);
            const bool names = std::all_of(found.begin(), found.end(), [](const Token& t) {
                return (t.kind == TokenKind::party && !t.compound) || t.is(WordClass::government) ||
                       t.is_mark(U' ') || t.is_mark(enumeration_comma);
            });
            return names && std::any_of(found.begin(), found.end(), [](const Token& t) {
                       return (t.kind == TokenKind::party &&
                               t.entities.front().kind == EntityKind::organization) ||
                              t.is(WordClass::government);
                   });
        };
        bool started = false;
        for (const Block& block : document_.blocks()) {
            if (block.chars.size() <= 2 * short_block && may_be_signature(block.chars) &&
                is_signature(block)) {
                add_issuers(block, 0, block.chars.size());
                started = true;
            } else if (started) {
                return;
            }
        }
    }

    void add_issuers(const Block& block, std::size_t from, std::size_t to) {
        auto found = tokens(block.chars, from, to);
        merge_names(block.chars, found, vocabulary_, store_);
        for (const Token& token : found) {
            if (token.kind != TokenKind::party || token.compound) {
                continue;
            }
            const Entity& entity = token.entities.front();
            const Span span{block.places[token.begin], block.places[token.end - 1] + 1};
            if (entity.kind == EntityKind::organization) {
                header_.issuers.push_back({entity.name, span});
            } else if (token.is_government) {
                header_.issuers.push_back(
                    {encode_utf8(std::u32string_view(block.chars).substr(token.begin, token.size())), span});
            }
        }
    }

    /// A regulation whose title names a zone speaks of the zone.
    void own_zone(const std::u32string& title, const std::vector<Token>& words) {
        std::size_t last = words.size();
        while (last > 0 && !words[last - 1].is(WordClass::zone_head)) {
            --last;
        }
        const bool ends = last > 0 && last < words.size() && words[last].is(WordClass::own_text);
        std::size_t first = last;
        while (first > 0 && words[first - 1].kind != TokenKind::party) {
            --first;
        }
        if (ends && first + 1 < last) {
            const std::u32string_view name = std::u32string_view(title).substr(
                words[first].begin, words[last - 1].end - words[first].begin);
            header_.own_region = {{EntityKind::zone, encode_utf8(name)}};
        }
    }

    void own_region() {
        const std::u32string title = decode_utf8(header_.info.title, "title");
        const auto words = tokens(title);
        if (!contains_word(words, WordClass::own_text)) {
            return;
        }
        for (const Token& token : words) {
            if (token.kind != TokenKind::party || token.compound) {
                continue;
            }
            const EntityKind kind = token.entities.front().kind;
            const bool first = header_.own_region.empty();
            if (first && kind == EntityKind::organization) {
                return; // a ministry speaks
            }
            if (header_.own_place.empty() && kind == EntityKind::region) {
                header_.own_place.assign(token.entities.begin(), token.entities.end());
            }
            if ((first && kind == EntityKind::region) || kind == EntityKind::zone) {
                header_.own_region.assign(
                    token.entities.begin(),
                    token.entities.end()); // the law of a region about its zone speaks of the zone
            }
        }
        own_zone(title, words);
        if (!header_.own_region.empty()) {
            return;
        }
        for (std::size_t i = 0; i < std::min<std::size_t>(head_size(), 6); ++i) {
            if (document_.blocks()[i].chars.size() > short_block) {
                return;
            }
            for (const Token& token : tokens(document_.blocks()[i].chars)) {
                if (token.kind == TokenKind::party && token.entities.front().kind == EntityKind::region) {
                    header_.own_region = {token.entities.front()};
                    return;
                }
            }
        }
    }

    void supported_place() {
        for (const Block& block : document_.blocks()) {
            if (block.clause != 0) {
                return;
            }
            if (!ends_sentence(block.chars.back()) ||
                !vocabulary_.holds(block.chars, WordClass::supported_place)) {
                continue;
            }
            const auto found = tokens(block.chars);
            for (std::size_t i = 0; i + 1 < found.size(); ++i) {
                const bool place = found[i + 1].kind == TokenKind::party &&
                                   found[i + 1].entities.front().kind <= EntityKind::area;
                if (found[i].is(WordClass::supported_place) && place) {
                    const auto place_names = found[i + 1].entities;
                    header_.supported_place.assign(place_names.begin(), place_names.end());
                    header_.supported_span = {block.places[found[i].begin],
                                              block.places[found[i + 1].end - 1] + 1};
                    return;
                }
            }
        }
    }

    const Document& document_;
    const VocabularyIndex& vocabulary_;
    const NameContext nothing_known_;
    EntityStore store_;
    Header header_;
};

} // namespace

int numeral(char32_t c) {
    constexpr std::u32string_view numerals = U"\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
    if (is_digit(c)) {
        return static_cast<int>(c - U'0');
    }
    if (c == U'\u96F6' || c == U'\u25CB' || c == U'O') {
        return 0;
    }
    const auto at = numerals.find(c);
    return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

std::string find_date(std::u32string_view text) {
    for (std::size_t mark = text.find(year_mark); mark != std::u32string_view::npos;
         mark = text.find(year_mark, mark + 1)) {
        std::size_t first = mark;
        int year = 0;
        int places = 0;
        for (int scale = 1; first > 0 && places < 4; ++places, scale *= 10) {
            const int value = numeral(text[first - 1]);
            if (value < 0) {
                break;
            }
            year += value * scale;
            --first;
        }
        std::size_t at = mark + 1;
        const int month = places == 4 ? small_number(text, at, month_mark) : -1;
        const int day = month > 0 ? small_number(text, at, day_mark) : -1;
        if (year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= 31) {
            return std::to_string(year) + "-" + two(month) + "-" + two(day);
        }
    }
    return {};
}

std::string find_number(std::u32string_view text) {
    const auto opens = [](char32_t c) {
        return c == open_number || c == U'[' || c == open_parenthesis || c == U'\u3010';
    };
    const auto closes = [](char32_t c) {
        return c == close_number || c == U']' || c == close_parenthesis || c == U'\u3011';
    };
    for (std::size_t i = 1; i + 6 < text.size(); ++i) {
        if (!opens(text[i]) || !closes(text[i + 5]) || !is_cjk(text[i - 1])) {
            continue;
        }
        if (!std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i + 1),
                         text.begin() + static_cast<std::ptrdiff_t>(i + 5), is_digit)) {
            continue;
        }
        std::size_t end = i + 6;
        while (end < text.size() && (is_digit(text[end]) || text[end] == U' ')) {
            ++end;
        }
        if (end == i + 6 || end >= text.size() || text[end] != number_mark) {
            continue;
        }
        std::size_t first = i;
        while (first > 0 && is_cjk(text[first - 1]) && i - first < 12) {
            --first;
        }
        std::u32string number(text.substr(first, i - first));
        number += open_number;
        number += text.substr(i + 1, 4);
        number += close_number;
        for (const char32_t c : text.substr(i + 6, end - i - 6)) {
            if (c != U' ') {
                number += c;
            }
        }
        number += number_mark;
        return encode_utf8(number);
    }
    return {};
}

Header read_header(const Document& document, const VocabularyIndex& vocabulary,
                   const KnownOfDocument& known) {
    return HeaderReader(document, vocabulary).read(known);
}

} // namespace jiedui::loaders::detail
