// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <libxml/tree.h>

/// A page as a tree, and which parts of it are the document.
namespace jiedui::loaders::detail {

using HtmlTree = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

/// Parses UTF-8 that may be broken in any way; nothing is loaded from elsewhere.
HtmlTree parse_html(const std::string& utf8);

std::string_view name_of(const xmlNode* node);
std::string attribute(const xmlNode* node, const char* name);
/// All text below a node.
std::string text_of(const xmlNode* node);

/// How much text a part of a page holds, in bytes without white space, and how much of it is links.
struct TextSize {
    std::size_t all = 0;
    std::size_t links = 0;
    std::size_t link_count = 0;
};

/// Tells the document from what a site puts around it: by the names that sites give to their menus and
/// footers, and by parts that are nothing but links. A part that holds half of the page's own text is always
/// kept.
class PageParts {
  public:
    explicit PageParts(const xmlNode* root);

    bool is_left_out(const xmlNode* node) const;

    /// The element that holds the document, by the names that sites give it, if it holds half of the text
    /// that is not left out (a third, where only editing systems use the name); else the whole page.
    const xmlNode* content() const;

  private:
    TextSize measure(const xmlNode* node, int depth);
    const TextSize& size(const xmlNode* node) const;
    std::size_t kept(const xmlNode* node, int depth) const; ///< bytes that are neither links nor left out

    const xmlNode* root_;
    std::unordered_map<const xmlNode*, TextSize> sizes_;
    std::vector<const xmlNode*> in_order_;
};

/// Elements nested deeper than that are not looked at.
inline constexpr int deepest_element = 300;

} // namespace jiedui::loaders::detail
