// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json_input.hpp"
#include "json_text.hpp"

#include <jiedui/graph/statement.hpp>

/// Statements and document records as JSON objects: shared by the statement file and the native graph file.
namespace jiedui::detail {

Json to_json(const Statement& statement);
Json to_json(const DocumentInfo& document);
Statement statement_from(const Field& object);
DocumentInfo document_from(const Field& object);

std::string document_id_from(const Field& object);
Relation relation_from(const Field& field);

/// An entity in the form `kind:name`. A name without a colon is of the kind `bare`, if that is given.
Entity entity_from(const Field& field, std::optional<EntityKind> bare = {});

} // namespace jiedui::detail
