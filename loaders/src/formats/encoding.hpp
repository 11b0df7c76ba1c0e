// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/diagnostic.hpp>

/// Bytes of Chinese texts to code points, through ICU.
namespace jiedui::loaders::detail {

struct DecodedText {
    std::u32string text{};
    std::vector<Diagnostic> diagnostics{};
};

/// The code points of a text. `chosen` is the encoding that the user names, `declared` the one that the file
/// names; both may be empty. Throws `Error` JD101 or JD161.
DecodedText decode_text(std::string_view bytes, std::string_view name, const std::string& chosen,
                        const std::string& declared = {});

/// The same for a page, where damaged places of UTF-8 are replaced by U+FFFD and counted (JD171): pages are
/// put together from many sources, and their menus are damaged as often as their documents.
DecodedText decode_page(std::string_view bytes, std::string_view name, const std::string& chosen,
                        const std::string& declared);

/// True when an encoding of that name is known.
bool is_encoding(const std::string& name);

/// A name of a file in UTF-8, whatever system gave it.
std::string utf8_name(const std::string& name);

} // namespace jiedui::loaders::detail
