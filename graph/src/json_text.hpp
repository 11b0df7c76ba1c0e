// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <nlohmann/json.hpp>

/// JSON that is written.
namespace jiedui::detail {

using Json = nlohmann::ordered_json;

/// Compact text of a value. Throws `Error` when a string is not UTF-8.
std::string dump(const Json& value);

} // namespace jiedui::detail
