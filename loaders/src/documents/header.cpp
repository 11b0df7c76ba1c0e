// SPDX-License-Identifier: Apache-2.0
#include "documents/header.hpp"

#include "documents/own_text.hpp"
#include "names/lexer.hpp"
#include "rules/parties.hpp"
#include "text/marks.hpp"
#include "text/official_forms.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {
namespace {

constexpr std::size_t head_blocks = 60;
constexpr std::size_t short_block = 60;
constexpr std::size_t longest_label = 6; ///< characters before the colon

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
        OwnText own = read_own_text(document_, header_.info.title, vocabulary_, store_);
        header_.own_region = std::move(own.subject);
        header_.own_place = std::move(own.place);
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
            const auto mark = block.chars.substr(0, longest_label + 1).find(colon);
            if (mark == std::u32string::npos || mark == 0) {
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
            const auto label = block.chars.substr(0, longest_label + 1).find(colon);
            if (block.chars.size() > short_block || ends_sentence(block.chars.back()) ||
                label != std::u32string_view::npos || block.body != 0) {
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
        return mark <= longest_label && contains_word(tokens(block.chars, 0, mark), WordClass::field_label);
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

Header read_header(const Document& document, const VocabularyIndex& vocabulary,
                   const KnownOfDocument& known) {
    return HeaderReader(document, vocabulary).read(known);
}

} // namespace jiedui::loaders::detail
