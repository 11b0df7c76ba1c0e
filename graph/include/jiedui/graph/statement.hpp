// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <jiedui/graph/entity.hpp>

/// A statement is one assertion by one document, in one clause, that named parties cooperate in one way.
/// It is the unit that people review and that graphs are built from.
namespace jiedui {

/// Half-open range of Unicode code points in the document's own text.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend auto operator<=>(const Span&, const Span&) = default;
};

/// A piece of the document: `quote` is exactly the text at `span`. The quote may be empty where the
/// document's text is not to be carried along; the span stays.
struct Evidence {
    Span span{};
    std::string quote{};

    friend auto operator<=>(const Evidence&, const Evidence&) = default;
};

struct Participant {
    Entity entity{};
    Role role = Role::peer;

    friend auto operator<=>(const Participant&, const Participant&) = default;
};

struct Statement {
    std::string document{}; ///< document number, else its title
    std::string clause{};   ///< written from its headings: 五(十一), 二(二)2
    Relation relation = Relation::cooperation;
    std::vector<Participant> participants{};
    std::optional<Entity> platform{};  ///< what the parties build or what is hosted (a platform or a zone)
    std::optional<Entity> programme{}; ///< the named programme or mechanism
    std::vector<std::string> fields{}; ///< technologies, industries, subjects
    std::vector<Evidence> evidence{};
    double confidence = 1.0; ///< probability, 0 to 1, that a careful coder would code it
    Origin origin = Origin::stated;
    std::string rule{};       ///< the extractor's rule that fired; empty when coded by hand
    std::string valid_from{}; ///< ISO date or year that the text itself states; empty: not stated
    std::string valid_to{};
    std::optional<Evidence>
        valid_by{};     ///< the words that state the validity: of the sentence, a heading or the title
    std::string note{}; ///< a coder's remark

    friend bool operator==(const Statement&, const Statement&) = default;
    friend auto operator<=>(const Statement&, const Statement&) = default;
};

/// What is known of one document. Dates are ISO (2022-03-03), empty when unknown.
struct DocumentInfo {
    std::string id{}; ///< number, else title; `Statement::document` names it
    std::string title{};
    std::string number{};
    std::vector<std::string> issuers{};
    std::string written{};
    std::string published{};

    friend auto operator<=>(const DocumentInfo&, const DocumentInfo&) = default;
};

/// A directed or undirected tie that one statement yields.
struct Tie {
    Entity source{};
    Entity target{};
    Relation relation = Relation::cooperation;
    bool directed = false;

    friend auto operator<=>(const Tie&, const Tie&) = default;
};

/// The edges of one statement, sorted, without repetition. Undirected ties have source < target. The rule:
///  - every lead with every partner; every peer with every other peer (undirected);
///  - every supporter -> every supported, every source -> every receiver, every host -> the platform;
///  - the platform with every other participant (undirected, the statement's relation);
///  - the programme -> every supported participant for `aid`, else the programme with every participant.
///  - every participant -> every field (`focuses_on`, directed); not for structural relations.
/// So partners without a lead are tied to the platform or programme only, not to each other.
/// An entity is never tied to itself. Complexity: quadratic in the number of participants.
std::vector<Tie> expand(const Statement& statement);

/// Brings participants, fields and evidence into their one order and removes repetitions.
void normalise(Statement& statement);

} // namespace jiedui
