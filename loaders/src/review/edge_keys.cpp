// SPDX-License-Identifier: Apache-2.0
#include "review/edge_keys.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <vector>

namespace jiedui::loaders::detail {
namespace {

constexpr char32_t wide_open = U'\uFF08';
constexpr char32_t wide_close = U'\uFF09';
constexpr std::u32string_view quotation_marks = U"\u201C\u201D\"'\u300A\u300B\u300C\u300D";
constexpr std::u32string_view title_marks = U"\u300A\u300B";
constexpr std::u32string_view clause_dots = U"\u3001.\uFF0E\u3002";

/// Unicode's white space and the four separators of ASCII.
bool is_blank(char32_t c) {
    return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x20) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

std::u32string without(std::string_view text, std::u32string_view marks) {
    std::u32string kept = decode_utf8(text, "edge");
    std::erase_if(kept, [marks](char32_t c) { return is_blank(c) || marks.find(c) != marks.npos; });
    return kept;
}

std::string with_wide_brackets(std::u32string text) {
    std::ranges::replace(text, U'(', wide_open);
    std::ranges::replace(text, U')', wide_close);
    return encode_utf8(text);
}

/// The spellings that a name lists, at least one.
std::vector<std::string> spellings(const Entity& entity) {
    std::vector<std::string> names;
    std::string_view rest = entity.name;
    while (true) {
        const auto end = rest.find('|');
        names.push_back(encode_utf8(without(rest.substr(0, end), quotation_marks)));
        if (end == std::string_view::npos) {
            return names;
        }
        rest.remove_prefix(end + 1);
    }
}

bool has_direction(Relation relation) {
    return relation == Relation::aid || relation == Relation::hosts;
}

} // namespace

std::string document_key(std::string_view document) {
    auto text = without(document, title_marks);
    std::ranges::replace(text, U'[', U'\u3014');
    std::ranges::replace(text, U']', U'\u3015');
    return with_wide_brackets(std::move(text));
}

std::string clause_key(std::string_view clause) {
    return with_wide_brackets(without(clause, clause_dots));
}

EdgeKeys::EdgeKeys(std::span<const EdgeRecord> gold, Scope scope) : scope_(scope) {
    for (const EdgeRecord& edge : gold) {
        for (const Entity* end : {&edge.source, &edge.target}) {
            const auto names = spellings(*end);
            for (const std::string& name : names) {
                first_spelling_.try_emplace(name, names.front());
            }
        }
    }
}

std::string EdgeKeys::name_of(const Entity& entity) const {
    auto name = spellings(entity).front();
    const auto known = first_spelling_.find(name);
    return known == first_spelling_.end() ? name : known->second;
}

EdgeKey EdgeKeys::key(const EdgeRecord& edge, Level level) const {
    EdgeKey key;
    key.document = scope_ == Scope::one_document ? std::string{} : document_key(edge.document);
    key.source = name_of(edge.source);
    key.target = name_of(edge.target);
    if ((level == Level::pair || !has_direction(edge.relation)) && key.target < key.source) {
        std::swap(key.source, key.target);
    }
    if (level != Level::pair) {
        key.relation = to_string(edge.relation);
    }
    if (level == Level::clause) {
        key.clause = clause_key(edge.clause);
    }
    return key;
}

} // namespace jiedui::loaders::detail
