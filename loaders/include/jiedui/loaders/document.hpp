// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/graph/statement.hpp>

namespace jiedui::loaders {

/// One node of a document's outline. Clause 0 is the text before the first heading; parents come before
/// children.
struct Clause {
    std::string
        label; ///< written from its headings: 五(十一), 二(二)2, 第六条; a title where it has no number
    std::uint32_t parent = 0; ///< index of the parent clause; clause 0 is its own
    int rank = 0;             ///< depth of the marker's kind; smaller is higher
    Span span; ///< from its marker to the next clause of any rank, code points of `Document::text`
};

enum class BlockKind { paragraph, heading, table_row };

/// One paragraph with its lines joined and its characters normalised (simplified characters, full-width
/// marks, no spaces between Chinese characters). `places[i]` is the code point of `Document::text` that
/// `chars[i]` stands for. Views into the layout that the block belongs to.
struct Block {
    BlockKind kind = BlockKind::paragraph;
    std::uint32_t clause = 0;
    std::u32string_view chars;
    std::span<const std::uint32_t> places;
    std::uint32_t body = 0; ///< where the text begins behind the heading marker
};

/// The blocks of a text over the characters they share. Can be moved, not copied.
struct Layout {
    std::unique_ptr<char32_t[]> chars;
    std::unique_ptr<std::uint32_t[]> places;
    std::vector<Block> blocks;
};

/// One issuing body with the place of its name in the text; an empty place where the text does not have it.
struct Issuer {
    std::string name;
    Span span;
};

/// What the head (and the signature) of a document says of it.
struct Header {
    DocumentInfo info;
    std::vector<Issuer> issuers;
    std::vector<Entity>
        own_region; ///< the region whose government or legislature speaks, or the zone that its law is about;
                    ///< empty in other texts
    std::vector<Entity> own_place; ///< the region itself: "this city" in the law about a zone
    std::vector<Entity> supported_place; ///< the place that the preamble says is supported
    Span supported_span;
};

/// A document as it was read. All spans refer to `text`. Can be moved, not copied.
struct Document {
    Header header;
    std::string path;
    std::u32string text; ///< code points: of a text as they stand in the file (after the byte order mark), of
                         ///< other formats as `plain_text` gives them
    std::vector<Clause> clauses;
    Layout layout;
    std::vector<Diagnostic> diagnostics; ///< of reading the file

    const std::vector<Block>& blocks() const { return layout.blocks; }
};

/// The text at a span, as UTF-8.
std::string quote(const Document& document, Span span);

} // namespace jiedui::loaders
