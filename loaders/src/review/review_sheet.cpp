// SPDX-License-Identifier: Apache-2.0
#include "review/review_sheet.hpp"

#include "text/csv.hpp"
#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <map>
#include <tuple>

#include <jiedui/loaders/review.hpp>

namespace jiedui::loaders {
namespace {

using namespace detail;

constexpr std::size_t context_length = 120;
constexpr std::u32string_view gap = U"[\u2026]";

/// FNV-1a over fields, each closed by a character that no field holds.
class Hash {
  public:
    void add(std::string_view field) {
        for (const char c : field) {
            add_byte(static_cast<unsigned char>(c));
        }
        add_byte(0x1F);
    }

    std::string text() const {
        std::string digits(17, 's');
        for (std::size_t i = 0; i < 16; ++i) {
            digits[i + 1] = "0123456789abcdef"[(value_ >> (60U - 4U * i)) & 0xFU];
        }
        return digits;
    }

  private:
    void add_byte(unsigned byte) { value_ = (value_ ^ byte) * 0x100000001B3U; }

    std::uint64_t value_ = 0xCBF29CE484222325U;
};

enum class Side { left, right };

/// Peers stand left, as their order says nothing.
Side side_of(Role role) {
    const bool is_right = role == Role::partner || role == Role::supported || role == Role::receiver;
    return is_right ? Side::right : Side::left;
}

std::string parties(const Statement& statement, Side side) {
    std::string text;
    for (const auto& [entity, role] : statement.participants) {
        if (side_of(role) == side) {
            text += (text.empty() ? "" : ";") + id(entity);
        }
    }
    return text;
}

std::string number(double value) {
    std::array<char, 32> digits{};
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr};
}

bool is_boundary(char32_t c) {
    return ends_sentence(c) || c == U'\n';
}

std::string trimmed(std::u32string_view text) {
    const auto first = text.find_first_not_of(U" \n\r\t\u3000");
    if (first == text.npos) {
        return {};
    }
    return encode_utf8(text.substr(first, text.find_last_not_of(U" \n\r\t\u3000") + 1 - first));
}

/// Whole sentences before a place, as many as fit; a part of one where not even one fits.
std::string before(std::u32string_view text, std::size_t place) {
    const std::size_t first = place > context_length ? place - context_length : 0;
    std::size_t begin = first;
    while (first > 0 && begin < place && !is_boundary(text[begin - 1])) {
        ++begin;
    }
    begin = begin == place ? first : begin;
    return trimmed(text.substr(begin, place - begin));
}

std::string after(std::u32string_view text, std::size_t place) {
    const std::size_t last = std::min(place + context_length, text.size());
    std::size_t end = last;
    while (last < text.size() && end > place && !is_boundary(text[end - 1])) {
        --end;
    }
    return trimmed(text.substr(place, (end == place ? last : end) - place));
}

std::string context_of(const Statement& statement, std::span<const Document> documents) {
    if (statement.evidence.empty()) {
        return {};
    }
    const Span span = statement.evidence.back().span;
    const auto found = std::ranges::find_if(documents, [&](const Document& document) {
        return document.header.info.id == statement.document && span.begin <= span.end &&
               span.end <= document.text.size();
    });
    if (found == documents.end()) {
        return {};
    }
    const std::string head = before(found->text, span.begin);
    const std::string tail = after(found->text, span.end);
    return head + (head.empty() ? "" : " ") + encode_utf8(gap) + (tail.empty() ? "" : " ") + tail;
}

std::string quotes_of(std::span<const Evidence> evidence) {
    std::string text;
    for (const Evidence& one : evidence) {
        if (!one.quote.empty()) {
            text += (text.empty() ? "" : "\n") + one.quote;
        }
    }
    return text;
}

std::vector<std::string> row_of(const std::string& id, const Statement& statement,
                                std::span<const Document> documents) {
    std::vector<std::string> row(sheet_columns.size());
    row[id_column] = id;
    row[document_column] = statement.document;
    row[clause_column] = statement.clause;
    row[relation_column] = to_string(statement.relation);
    row[left_column] = parties(statement, Side::left);
    row[right_column] = parties(statement, Side::right);
    row[platform_column] = statement.platform ? jiedui::id(*statement.platform) : "";
    row[programme_column] = statement.programme ? jiedui::id(*statement.programme) : "";
    row[quote_column] = quotes_of(statement.evidence);
    row[context_column] = context_of(statement, documents);
    row[confidence_column] = number(statement.confidence);
    row[rule_column] = statement.rule;
    return row;
}

auto place_of(const Statement& statement) {
    const bool unproved = statement.evidence.empty();
    return std::tuple(std::string_view(statement.document), unproved,
                      unproved ? Span{} : statement.evidence.back().span, std::string_view(statement.clause));
}

/// One statement for every id, with the evidence of all.
std::map<std::string, Statement> by_id(std::span<const Statement> statements) {
    std::map<std::string, Statement> different;
    for (const Statement& statement : statements) {
        if (statement.origin != Origin::stated) {
            continue;
        }
        const auto [at, added] = different.try_emplace(statement_id(statement), statement);
        if (!added) {
            auto& evidence = at->second.evidence;
            evidence.insert(evidence.end(), statement.evidence.begin(), statement.evidence.end());
            at->second.confidence = std::max(at->second.confidence, statement.confidence);
        }
        normalise(at->second);
    }
    return different;
}

} // namespace

std::string statement_id(const Statement& statement) {
    Statement sorted = statement;
    normalise(sorted);
    Hash hash;
    hash.add(sorted.document);
    hash.add(sorted.clause);
    hash.add(to_string(sorted.relation));
    for (const auto& [entity, role] : sorted.participants) {
        hash.add(id(entity));
        hash.add(to_string(role));
    }
    for (const auto& named : {sorted.platform, sorted.programme}) {
        hash.add(named ? id(*named) : "");
    }
    return hash.text();
}

std::string review_sheet(std::span<const Statement> statements, std::span<const Document> documents) {
    const auto different = by_id(statements);
    std::vector<std::pair<std::string_view, const Statement*>> order;
    for (const auto& [id, statement] : different) {
        order.emplace_back(id, &statement);
    }
    std::ranges::stable_sort(
        order, [](const auto& a, const auto& b) { return place_of(*a.second) < place_of(*b.second); });
    std::string text = "\xEF\xBB\xBF";
    append_csv(text, {sheet_columns.begin(), sheet_columns.end()});
    for (const auto& [id, statement] : order) {
        append_csv(text, row_of(std::string{id}, *statement, documents));
    }
    return text;
}

} // namespace jiedui::loaders
