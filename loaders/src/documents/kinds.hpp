// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include <jiedui/loaders/corpus.hpp>

/// What files are, by their names and their first bytes.
namespace jiedui::loaders::detail {

/// By the extension; nothing for those that are not read. Files in .jsonl are told by their content.
std::optional<SourceKind> kind_of_name(std::string_view name);

/// Members whose name, or that of a folder above, begins with a dot or with two low lines.
bool is_hidden_member(std::string_view name);

/// True for the beginning of a JSON object that has a `text` and is no statement.
bool is_line_of_text(std::string_view head);

} // namespace jiedui::loaders::detail
