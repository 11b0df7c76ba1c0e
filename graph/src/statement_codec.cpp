// SPDX-License-Identifier: Apache-2.0
#include "statement_codec.hpp"

#include <array>
#include <cassert>
#include <cmath>

namespace jiedui::detail {
namespace {

Json entity_or_null(const std::optional<Entity>& entity) {
    return entity ? Json(id(*entity)) : Json(nullptr);
}

std::optional<Entity> entity_or_none(const Field& field, EntityKind bare) {
    if (field.is_absent()) {
        return std::nullopt;
    }
    return entity_from(field, bare);
}

std::vector<std::string> texts_from(const Field& list) {
    std::vector<std::string> texts;
    list.each([&](const Field& text) { texts.push_back(text.text()); });
    return texts;
}

template <class Value>
Value vocabulary_word(const Field& field, std::optional<Value> parsed, std::string_view expected) {
    if (!parsed) {
        field.fail("JD123", "is '" + field.text() + "', which the vocabulary does not have", expected);
    }
    return *parsed;
}

Participant participant_from(const Field& object) {
    Participant participant{entity_from(object.required("entity")), Role::peer};
    if (const auto role = object.member("role"); !role.is_absent()) {
        participant.role =
            vocabulary_word(role, parse_role(role.text()),
                            "lead, partner, peer, supporter, supported, source, receiver or host");
    }
    return participant;
}

Json to_json(const Evidence& evidence) {
    return Json{{"span", {evidence.span.begin, evidence.span.end}}, {"quote", evidence.quote}};
}

Evidence evidence_from(const Field& object) {
    const auto span = object.required("span");
    if (span.array_size() != 2) {
        span.fail("JD122", "has the wrong length", "two numbers, begin and end");
    }
    std::array<std::uint32_t, 2> ends{};
    span.each([&](const Field& end) { ends[end.position] = end.unsigned_integer(); });
    Evidence evidence{{ends[0], ends[1]}, object.member("quote").text_or_empty()};
    if (evidence.span.begin > evidence.span.end) {
        span.fail("JD124", "begins after its end", "begin <= end");
    }
    return evidence;
}

double confidence_from(const Field& field) {
    const double confidence = field.number_or(1.0);
    if (!(confidence >= 0.0 && confidence <= 1.0)) {
        field.fail("JD124", "is out of range", "a number from 0 to 1");
    }
    return confidence;
}

} // namespace

Relation relation_from(const Field& field) {
    return vocabulary_word(field, parse_relation(field.text()),
                           "a relation such as pairing, aid or cooperation");
}

std::string document_id_from(const Field& object) {
    const auto field = object.required("document");
    auto text = field.text();
    if (text.empty()) {
        field.fail("JD122", "is empty", "the document's number or title");
    }
    return text;
}

Entity entity_from(const Field& field, std::optional<EntityKind> bare) {
    auto text = field.text();
    if (bare && !text.empty() && text.find(':') == std::string::npos) {
        return Entity{*bare, std::move(text)};
    }
    auto entity = parse_entity(text);
    if (!entity) {
        field.fail("JD123", "is '" + text + "', which is no entity", "kind:name, such as region:NAME");
    }
    return *std::move(entity);
}

Json to_json(const Statement& statement) {
    assert(statement.confidence >= 0.0 && statement.confidence <= 1.0);
    Json participants = Json::array();
    for (const auto& [entity, role] : statement.participants) {
        participants.push_back(Json{{"entity", id(entity)}, {"role", to_string(role)}});
    }
    Json evidence = Json::array();
    for (const Evidence& piece : statement.evidence) {
        evidence.push_back(to_json(piece));
    }
    Json object{{"document", statement.document},
                {"clause", statement.clause},
                {"relation", to_string(statement.relation)},
                {"participants", std::move(participants)},
                {"platform", entity_or_null(statement.platform)},
                {"programme", entity_or_null(statement.programme)},
                {"fields", statement.fields},
                {"evidence", std::move(evidence)},
                {"confidence", statement.confidence},
                {"origin", to_string(statement.origin)}};
    const auto add_text = [&](const char* key, const std::string& text) {
        if (!text.empty()) {
            object[key] = text;
        }
    };
    add_text("rule", statement.rule);
    add_text("valid_from", statement.valid_from);
    add_text("valid_to", statement.valid_to);
    if (statement.valid_by) {
        object["valid_by"] = to_json(*statement.valid_by);
    }
    add_text("note", statement.note);
    return object;
}

Json to_json(const DocumentInfo& document) {
    return Json{{"document", document.id},     {"title", document.title},
                {"number", document.number},   {"issuers", document.issuers},
                {"written", document.written}, {"published", document.published}};
}

Statement statement_from(const Field& object) {
    Statement statement;
    statement.document = document_id_from(object);
    statement.clause = object.member("clause").text_or_empty();
    statement.relation = relation_from(object.required("relation"));
    const auto participants = object.required("participants");
    participants.each([&](const Field& each) { statement.participants.push_back(participant_from(each)); });
    statement.platform = entity_or_none(object.member("platform"), EntityKind::platform);
    statement.programme = entity_or_none(object.member("programme"), EntityKind::programme);
    statement.fields = texts_from(object.member("fields"));
    const auto evidence = object.member("evidence");
    evidence.each([&](const Field& piece) { statement.evidence.push_back(evidence_from(piece)); });
    statement.confidence = confidence_from(object.member("confidence"));
    if (const auto origin = object.member("origin"); !origin.is_absent()) {
        statement.origin = vocabulary_word(origin, parse_origin(origin.text()), "stated or background");
    }
    statement.rule = object.member("rule").text_or_empty();
    statement.valid_from = object.member("valid_from").text_or_empty();
    statement.valid_to = object.member("valid_to").text_or_empty();
    if (const auto words = object.member("valid_by"); !words.is_absent()) {
        statement.valid_by = evidence_from(words);
    }
    statement.note = object.member("note").text_or_empty();
    return statement;
}

DocumentInfo document_from(const Field& object) {
    DocumentInfo document;
    document.id = document_id_from(object);
    document.title = object.member("title").text_or_empty();
    document.number = object.member("number").text_or_empty();
    document.issuers = texts_from(object.member("issuers"));
    document.written = object.member("written").text_or_empty();
    document.published = object.member("published").text_or_empty();
    return document;
}

} // namespace jiedui::detail
