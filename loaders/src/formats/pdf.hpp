// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <jiedui/loaders/formats.hpp>

namespace jiedui::loaders::detail {

PlainText read_pdf(std::string_view bytes, std::string_view name, const FormatOptions& options);

} // namespace jiedui::loaders::detail
