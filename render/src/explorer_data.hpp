// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include <jiedui/render/explorer.hpp>

namespace jiedui::render::detail {

/// The JSON object that render/explorer/src/data.ts reads. Statements and document records have the form of
/// statement files.
void write_explorer_data(std::ostream& out, const ExplorerPage& page);

} // namespace jiedui::render::detail
