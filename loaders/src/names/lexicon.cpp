// SPDX-License-Identifier: Apache-2.0
#include "text/tsv.hpp"

#include <algorithm>
#include <array>

#include <jiedui/graph/dates.hpp>
#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/graph/entity.hpp>
#include <jiedui/loaders/lexicon.hpp>

namespace jiedui::loaders {
namespace {

struct ClassName {
    WordClass word_class;
    std::string_view name;
    bool relation_value;
};

constexpr std::array class_names{
    ClassName{WordClass::none, "none", false},
    ClassName{WordClass::list, "list", false},
    ClassName{WordClass::hub, "hub", false},
    ClassName{WordClass::each, "each", false},
    ClassName{WordClass::etc, "etc", false},
    ClassName{WordClass::directive, "directive", false},
    ClassName{WordClass::policy_verb, "policy_verb", false},
    ClassName{WordClass::place_preposition, "place_preposition", false},
    ClassName{WordClass::aim_preposition, "aim_preposition", false},
    ClassName{WordClass::agent_preposition, "agent_preposition", false},
    ClassName{WordClass::passive, "passive", false},
    ClassName{WordClass::person, "person", false},
    ClassName{WordClass::service, "service", false},
    ClassName{WordClass::result, "result", false},
    ClassName{WordClass::transfer, "transfer", true},
    ClassName{WordClass::of, "of", false},
    ClassName{WordClass::aspect, "aspect", false},
    ClassName{WordClass::copula, "copula", false},
    ClassName{WordClass::modal, "modal", false},
    ClassName{WordClass::negation, "negation", false},
    ClassName{WordClass::mutual, "mutual", true},
    ClassName{WordClass::transitive, "transitive", true},
    ClassName{WordClass::aid, "aid", true},
    ClassName{WordClass::aid_prefix, "aid_prefix", false},
    ClassName{WordClass::bare_aid, "bare_aid", false},
    ClassName{WordClass::into, "into", false},
    ClassName{WordClass::aimed_at, "aimed_at", false},
    ClassName{WordClass::dispatch, "dispatch", true},
    ClassName{WordClass::joint_build, "joint_build", true},
    ClassName{WordClass::build, "build", false},
    ClassName{WordClass::joint, "joint", false},
    ClassName{WordClass::joint_sign, "joint_sign", false},
    ClassName{WordClass::action, "action", false},
    ClassName{WordClass::research, "research", false},
    ClassName{WordClass::settle, "settle", false},
    ClassName{WordClass::subject_class, "subject_class", false},
    ClassName{WordClass::lead_duty, "lead_duty", false},
    ClassName{WordClass::class_noun, "class_noun", false},
    ClassName{WordClass::department_class, "department_class", false},
    ClassName{WordClass::city_class, "city_class", false},
    ClassName{WordClass::government, "government", false},
    ClassName{WordClass::name_suffix, "name_suffix", false},
    ClassName{WordClass::department, "department", false},
    ClassName{WordClass::organization_head, "organization_head", false},
    ClassName{WordClass::centre_head, "centre_head", false},
    ClassName{WordClass::platform_head, "platform_head", false},
    ClassName{WordClass::zone_head, "zone_head", false},
    ClassName{WordClass::generic, "generic", false},
    ClassName{WordClass::event, "event", false},
    ClassName{WordClass::self, "self", false},
    ClassName{WordClass::self_body, "self_body", false},
    ClassName{WordClass::own_prefix, "own_prefix", false},
    ClassName{WordClass::pair, "pair", false},
    ClassName{WordClass::programme, "programme", false},
    ClassName{WordClass::programme_tail, "programme_tail", false},
    ClassName{WordClass::programme_subject, "programme_subject", false},
    ClassName{WordClass::programme_verb, "programme_verb", false},
    ClassName{WordClass::mechanism, "mechanism", false},
    ClassName{WordClass::compound_name, "compound_name", false},
    ClassName{WordClass::compound_follower, "compound_follower", false},
    ClassName{WordClass::compound_breaker, "compound_breaker", false},
    ClassName{WordClass::title_end, "title_end", false},
    ClassName{WordClass::field_label, "field_label", false},
    ClassName{WordClass::own_text, "own_text", false},
    ClassName{WordClass::supported_place, "supported_place", false},
    ClassName{WordClass::definition, "definition", false},
    ClassName{WordClass::agreement, "agreement", false},
    ClassName{WordClass::sign, "sign", false},
    ClassName{WordClass::trade, "trade", false},
    ClassName{WordClass::clear_abbreviation, "clear_abbreviation", false},
    ClassName{WordClass::county_kind, "county_kind", false},
    ClassName{WordClass::dateline, "dateline", false},
    ClassName{WordClass::office, "office", false},
    ClassName{WordClass::time_plan, "time_plan", false},
    ClassName{WordClass::time_within, "time_within", false},
    ClassName{WordClass::time_end, "time_end", false},
    ClassName{WordClass::time_until, "time_until", false},
    ClassName{WordClass::time_by, "time_by", false},
    ClassName{WordClass::time_from, "time_from", false},
    ClassName{WordClass::time_other_before, "time_other_before", false},
    ClassName{WordClass::time_other_behind, "time_other_behind", false},
};

bool is_period(std::string_view value) {
    constexpr std::size_t year = 4;
    return value.size() == 2 * year + 1 && value[year] == '-' && is_date(value.substr(0, year)) &&
           is_date(value.substr(year + 1)) && value.substr(0, year) <= value.substr(year + 1);
}

Word parse(const detail::Row& row, const std::filesystem::path& path) {
    const auto* found = std::find_if(class_names.begin(), class_names.end(),
                                     [&](const ClassName& c) { return c.name == row.fields[0]; });
    const Location place{path.string(), row.line};
    if (found == class_names.end()) {
        throw Error("JD104", place, "'" + row.fields[0] + "' is no word class",
                    "data/README.md lists the classes");
    }
    if (row.fields[1].empty()) {
        throw Error("JD104", place, "the word is missing", "the columns are class, word, value");
    }
    if (found->relation_value && !parse_relation(row.fields[2])) {
        throw Error("JD104", place, "'" + row.fields[2] + "' is no relation",
                    "the value of class " + std::string(found->name) + " is a relation such as cooperation");
    }
    if (found->word_class == WordClass::time_plan && !is_period(row.fields[2])) {
        throw Error("JD104", place, "'" + row.fields[2] + "' is no period",
                    "the value of class time_plan is two years, 2021-2025");
    }
    return {found->word_class, row.fields[1], row.fields[2]};
}

} // namespace

Lexicon Lexicon::load(std::span<const std::filesystem::path> files) {
    Lexicon lexicon;
    for (const auto& path : files) {
        for (const auto& row : detail::read_tsv(path, {"class", "word", "value"})) {
            Word word = parse(row, path);
            const bool is_time = word.word_class >= WordClass::time_plan;
            (is_time ? lexicon.times : lexicon.words).push_back(std::move(word));
        }
    }
    return lexicon;
}

std::string_view to_string(WordClass word_class) {
    const auto* found = std::find_if(class_names.begin(), class_names.end(),
                                     [&](const ClassName& c) { return c.word_class == word_class; });
    return found->name;
}

} // namespace jiedui::loaders
