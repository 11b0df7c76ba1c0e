// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/graphs.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Random statement sets: small vocabulary, so that ties meet, and names that break careless writers.
namespace jiedui::test {

inline constexpr std::array<std::string_view, 14> awkward_names{
    "甲州",  "乙城", "丙省",      "say \"hi\"", "back\\slash", "<b>&\"'",  "😀🚀",
    "مرحبا", "שלום", "tab\there", "two\nlines", "colon:name",  " spaced ", "e0001"};

template <class List> auto pick(std::mt19937& random, const List& list) {
    return list[below(random, list.size())];
}

inline Entity random_entity(std::mt19937& random) {
    return Entity{pick(random, all_kinds), std::string{pick(random, awkward_names)}};
}

inline std::string random_date(std::mt19937& random) {
    constexpr std::array<std::string_view, 4> dates{"", "2019", "2020-05", "2021-03-02"};
    return std::string{pick(random, dates)};
}

inline Statement random_statement(std::mt19937& random) {
    constexpr std::array roles{Role::lead,      Role::partner, Role::peer,     Role::supporter,
                               Role::supported, Role::source,  Role::receiver, Role::host};
    Statement statement;
    statement.document = "文〔" + std::to_string(below(random, 4)) + "〕";
    statement.clause = "二(" + std::to_string(below(random, 3)) + ")";
    statement.relation = pick(random, all_relations);
    for (std::size_t i = 0, size = below(random, 4); i < size; ++i) {
        statement.participants.push_back(Participant{random_entity(random), pick(random, roles)});
    }
    if (below(random, 3) == 0) {
        statement.platform = random_entity(random);
    }
    if (below(random, 4) == 0) {
        statement.programme = random_entity(random);
    }
    for (std::size_t i = 0, size = below(random, 3); i < size; ++i) {
        statement.fields.emplace_back(pick(random, awkward_names));
    }
    for (std::size_t i = 0, size = below(random, 3); i < size; ++i) {
        const auto begin = static_cast<std::uint32_t>(below(random, 5000));
        const auto end = begin + static_cast<std::uint32_t>(below(random, 90));
        statement.evidence.push_back(Evidence{
            {begin, end}, below(random, 3) == 0 ? std::string{} : std::string{pick(random, awkward_names)}});
    }
    statement.confidence = static_cast<double>(below(random, 1000001)) / 1000000.0;
    statement.origin = below(random, 5) == 0 ? Origin::background : Origin::stated;
    statement.rule = below(random, 2) == 0 ? "" : "rule \"7\"";
    statement.valid_from = random_date(random);
    statement.valid_to = random_date(random);
    if (below(random, 4) == 0) {
        statement.valid_by = Evidence{{7, 9}, std::string{pick(random, awkward_names)}};
    }
    statement.note = below(random, 4) == 0 ? "see \\ there" : "";
    return statement;
}

inline DocumentInfo random_document(std::mt19937& random) {
    DocumentInfo document{.id = "文〔" + std::to_string(below(random, 4)) + "〕"};
    document.title = std::string{pick(random, awkward_names)};
    document.number = below(random, 2) == 0 ? document.id : "";
    for (std::size_t i = 0, size = below(random, 3); i < size; ++i) {
        document.issuers.emplace_back(pick(random, awkward_names));
    }
    document.written = random_date(random);
    document.published = random_date(random);
    return document;
}

/// In no order and with repetitions, as files come.
/// So many ties of the parties in four documents, half of them aid; the fewer clauses, the more statements a
/// tie has.
inline StatementSet random_ties(std::mt19937& random, std::size_t count,
                                const std::vector<std::string>& parties, std::span<const Relation> relations,
                                unsigned clauses) {
    StatementSet set;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string document = "\u6587" + std::to_string(below(random, 4));
        const std::string a = pick(random, parties);
        const std::string b = pick(random, parties);
        Statement statement =
            below(random, 2) == 0 ? aid(document, a, b) : among(document, pick(random, relations), {a, b});
        statement.clause = std::to_string(below(random, clauses));
        statement.confidence = static_cast<double>(1 + below(random, 4)) / 4.0;
        set.statements.push_back(std::move(statement));
    }
    return set;
}

inline StatementSet random_set(std::mt19937& random, std::size_t size) {
    StatementSet set;
    for (std::size_t i = 0; i < size; ++i) {
        set.statements.push_back(random_statement(random));
        if (below(random, 4) == 0) {
            set.documents.push_back(random_document(random));
        }
        if (below(random, 6) == 0) {
            auto repeated = pick(random, set.statements);
            set.statements.push_back(std::move(repeated));
        }
    }
    return set;
}

/// The same content in another order, inside the statements too.
inline StatementSet shuffled(StatementSet set, std::mt19937& random) {
    const auto shuffle = [&](auto& list) {
        for (std::size_t i = list.size(); i > 1; --i) {
            std::swap(list[i - 1], list[below(random, i)]);
        }
    };
    shuffle(set.statements);
    shuffle(set.documents);
    for (auto& statement : set.statements) {
        shuffle(statement.participants);
        shuffle(statement.fields);
        shuffle(statement.evidence);
    }
    return set;
}

/// Facts for some entities, among them a name that needs escaping.
inline EntityFacts some_facts(const Entity& entity) {
    if (entity.kind != EntityKind::region) {
        return {};
    }
    return {.label_en = entity.name + " \"en\"",
            .code = "990001",
            .macro_region = "west",
            .longitude = 101.25,
            .latitude = -0.1};
}

} // namespace jiedui::test
