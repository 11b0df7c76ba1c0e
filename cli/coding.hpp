// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/json.hpp>

/// What somebody coded, in whatever file it is.
namespace jiedui::cli {

/// True when a line of JSON Lines has the keys of an edge: `source`, and no `participants`.
bool is_edge_line(std::string_view line);

/// The edges of an edge file, a statement file or a network, told by their keys. Throws what reading them
/// throws.
std::vector<EdgeRecord> read_coding(const std::string& path);

} // namespace jiedui::cli
