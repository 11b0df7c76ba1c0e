// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/foreign.hpp"

namespace jiedui::loaders::detail {

/// What the vertices of a foreign network are.
struct Entities {
    std::map<std::string, Entity, std::less<>> by_id{};
    std::map<Entity, EntityFacts> facts{};
    std::vector<Diagnostic> diagnostics{};
};

/// In this order: an id `kind:name`; an attribute `kind` of the vocabulary with the label as name; what
/// `options.find` knows under the label, then under the id; else `options.kind` and the label. Where several
/// vertices would be the same by their label alone, the id is added to it.
Entities entities_of(const ForeignNetwork& network, const std::string& name, const ImportOptions& options);

/// The value of the first of these attributes that is there and not empty; else empty.
std::string first_of(const Attributes& attributes, std::initializer_list<std::string_view> names);

/// Nothing when the whole text is no finite number.
std::optional<double> number_in(std::string_view text);

} // namespace jiedui::loaders::detail
