// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <jiedui/loaders/formats.hpp>

namespace jiedui::loaders::detail {

/// The encoding that a page declares in its head; empty where it declares none.
std::string declared_encoding(std::string_view bytes);

/// A saved page: its document without scripts, menus and footers, its metadata from the meta elements.
PlainText read_html(std::string_view bytes, std::string_view name, const FormatOptions& options);

} // namespace jiedui::loaders::detail
