// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include <jiedui/loaders/agreement.hpp>

/// Edges made comparable: normalised names, clauses and documents (agreement.hpp says how).
namespace jiedui::loaders::detail {

/// The document's id without blank space and title marks, with full-width brackets.
std::string document_key(std::string_view document);

/// The clause without blank space and dots, with full-width brackets.
std::string clause_key(std::string_view clause);

/// Turns edges into keys by the spellings that a gold file accepts.
class EdgeKeys {
  public:
    EdgeKeys(std::span<const EdgeRecord> gold, Scope scope);

    EdgeKey key(const EdgeRecord& edge, Level level) const;

  private:
    std::string name_of(const Entity& entity) const;

    Scope scope_;
    std::map<std::string, std::string> first_spelling_;
};

} // namespace jiedui::loaders::detail
