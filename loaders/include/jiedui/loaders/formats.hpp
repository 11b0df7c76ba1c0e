// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/graph/statement.hpp>

/// Documents of any format as plain text. What comes after this door does not know the format.
namespace jiedui::loaders {

enum class Format { text, html, pdf, docx, odt };

/// What a file says. A line of `text` is a paragraph, or as typeset in a PDF; a tab stands between the cells
/// of a row of a table, and a blank line behind a paragraph that a reader could take for the first half of
/// one.
struct PlainText {
    std::u32string text{};
    DocumentInfo
        metadata{};         ///< what the file says of itself beside its text; counts where the text is silent
    DocumentInfo imposed{}; ///< what somebody else says of it; counts whatever the text says
    std::vector<Diagnostic> diagnostics{};
};

struct FormatOptions {
    std::string encoding{};                        ///< of texts and HTML; empty: found out
    std::size_t max_bytes = std::size_t{64} << 20; ///< of the file, and of what it unpacks to
};

/// What bytes are, by their content; nothing else is asked but whether a name ends like HTML.
Format guess_format(std::string_view bytes, std::string_view name);

/// Reads a document of any format.
///
/// Texts and HTML: UTF-8, UTF-16, GB18030 (with GBK and GB2312) and Big5; a byte order mark, then what the
/// page declares, then the bytes decide, and a doubtful guess is a diagnostic (JD160). HTML: without scripts,
/// menus and footers. PDF: without page numbers and running heads, columns one after the other. DOCX and ODT:
/// with the numbers of headings.
///
/// Throws `Error`: JD101 text in no known encoding; JD161 not in the encoding that `options` names; JD162 a
/// damaged or encrypted file; JD163 a scan without text; JD164 larger than `max_bytes`. O(n) but for PDF,
/// where the time is that of poppler. Texts in UTF-8 are decoded once and not copied.
PlainText plain_text(std::string_view bytes, std::string_view name, const FormatOptions& options = {});

} // namespace jiedui::loaders
