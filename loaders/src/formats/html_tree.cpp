// SPDX-License-Identifier: Apache-2.0
#include "formats/html_tree.hpp"

#include <algorithm>
#include <array>
#include <climits>
#include <span>
#include <vector>

#include <libxml/HTMLparser.h>

namespace jiedui::loaders::detail {
namespace {

using Names = std::span<const std::string_view>;

bool is_one_of(std::string_view name, Names names) {
    return std::ranges::find(names, name) != names.end();
}

constexpr std::array<std::string_view, 18> never_text{
    "script", "style", "noscript", "template", "iframe", "object", "select",   "button", "input",
    "svg",    "head",  "canvas",   "audio",    "video",  "map",    "textarea", "embed",  "applet"};
constexpr std::array<std::string_view, 3> around{"nav", "footer", "aside"};

/// Classes and ids, as sites use them for what is not the document: whole names, and parts of names.
constexpr std::array<std::string_view, 22> names_around{
    "header", "head",    "top",    "topbar", "foot",  "bottom", "menu",     "search",
    "login",  "links",   "friend", "print",  "tools", "share",  "position", "dqwz",
    "ewm",    "related", "relate", "banner", "logo",  "tool"};
constexpr std::array<std::string_view, 16> words_around{
    "nav",    "navbar", "navigation", "submenu",   "sidebar",    "footer", "breadcrumb", "crumb",
    "crumbs", "share",  "bdshare",    "copyright", "pagination", "qrcode", "toolbar",    "fontsize"};

/// Classes and ids of the element that holds the document, most telling first; those before `zoom` are given
/// by editing systems and name nothing else.
constexpr std::array<std::string_view, 23> names_of_content{
    "ucap-content",    "trs_editor",        "trs_editor_view", "trs_ueditor",
    "v_news_content",  "js_content",        "ivs_content",     "zoom",
    "maintext",        "wp_articlecontent", "pages_content",   "article-content",
    "article_content", "article_con",       "xxgk_content",    "news_content",
    "con_text",        "article-body",      "articlebody",     "detail-content",
    "detail_content",  "zw_content",        "content_text"};
constexpr std::size_t first_general_name = 7;

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

std::vector<std::string> words(const std::string& text, std::string_view separators) {
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find_first_of(separators, at), text.size());
        if (end > at) {
            found.push_back(text.substr(at, end - at));
        }
        at = end + 1;
    }
    return found;
}

std::string names(const xmlNode* node) {
    return lower(attribute(node, "class") + " " + attribute(node, "id"));
}

bool is_hidden(const xmlNode* node) {
    std::string style = lower(attribute(node, "style"));
    std::erase(style, ' ');
    return style.find("display:none") != std::string::npos;
}

bool is_around(const xmlNode* node) {
    if (is_one_of(name_of(node), around)) {
        return true;
    }
    const std::string all = names(node);
    const auto whole = words(all, " ");
    const auto parts = words(all, " -_");
    return std::ranges::any_of(whole, [](const auto& word) { return is_one_of(word, names_around); }) ||
           std::ranges::any_of(parts, [](const auto& word) { return is_one_of(word, words_around); });
}

bool may_be_list_of_links(const xmlNode* node) {
    constexpr std::array<std::string_view, 8> parts{"div",   "ul", "ol",      "dl",
                                                    "table", "td", "section", "header"};
    return is_one_of(name_of(node), parts);
}

std::size_t letters(const xmlChar* text) {
    std::size_t count = 0;
    for (; text != nullptr && *text != 0; ++text) {
        count += *text > ' ' ? 1U : 0U;
    }
    return count;
}

void collect(const xmlNode* node, std::string& text, int depth) {
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
        if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
            text += reinterpret_cast<const char*>(child->content);
        } else if (child->type == XML_ELEMENT_NODE && depth < deepest_element) {
            collect(child, text, depth + 1);
        }
    }
}

} // namespace

HtmlTree parse_html(const std::string& utf8) {
    constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                            HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    const auto size = static_cast<int>(std::min<std::size_t>(utf8.size(), INT_MAX));
    return {htmlReadMemory(utf8.data(), size, nullptr, "UTF-8", options), xmlFreeDoc};
}

std::string_view name_of(const xmlNode* node) {
    return node->type == XML_ELEMENT_NODE && node->name != nullptr
               ? std::string_view(reinterpret_cast<const char*>(node->name))
               : std::string_view{};
}

std::string attribute(const xmlNode* node, const char* name) {
    if (node->type != XML_ELEMENT_NODE) {
        return {};
    }
    xmlChar* value = xmlGetProp(node, reinterpret_cast<const xmlChar*>(name));
    std::string text = value == nullptr ? std::string{} : reinterpret_cast<const char*>(value);
    xmlFree(value);
    return text;
}

std::string text_of(const xmlNode* node) {
    std::string text;
    collect(node, text, 0);
    return text;
}

PageParts::PageParts(const xmlNode* root) : root_(root) {
    (void)measure(root, 0);
}

TextSize PageParts::measure(const xmlNode* node, int depth) {
    TextSize size;
    if (depth > deepest_element || is_one_of(name_of(node), never_text)) {
        return size;
    }
    in_order_.push_back(node);
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
        if (child->type == XML_TEXT_NODE) {
            size.all += letters(child->content);
        } else if (child->type == XML_ELEMENT_NODE) {
            const TextSize below = measure(child, depth + 1);
            size.all += below.all;
            size.links += below.links;
            size.link_count += below.link_count;
        }
    }
    if (name_of(node) == "a" && !attribute(node, "href").empty()) {
        size.links = size.all;
        size.link_count += 1;
    }
    sizes_[node] = size;
    return size;
}

const TextSize& PageParts::size(const xmlNode* node) const {
    static const TextSize none;
    const auto found = sizes_.find(node);
    return found == sizes_.end() ? none : found->second;
}

bool PageParts::is_left_out(const xmlNode* node) const {
    if (is_one_of(name_of(node), never_text)) {
        return true;
    }
    const TextSize& whole = size(root_);
    const TextSize& part = size(node);
    if (2 * (part.all - part.links) >= whole.all - whole.links && part.all > 0) {
        return false;
    }
    const bool only_links =
        may_be_list_of_links(node) && part.link_count >= 3 && 5 * part.links > 3 * part.all;
    return only_links || is_hidden(node) || is_around(node);
}

const xmlNode* PageParts::content() const {
    std::array<const xmlNode*, names_of_content.size()> found{};
    for (const xmlNode* node : in_order_) {
        for (const std::string& name : words(names(node), " ")) {
            const auto at = std::ranges::find(names_of_content, name);
            if (at == names_of_content.end()) {
                continue;
            }
            auto& best = found[static_cast<std::size_t>(at - names_of_content.begin())];
            best = best == nullptr || size(node).all > size(best).all ? node : best;
        }
    }
    const std::size_t whole = kept(root_, 0);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::size_t enough = i < first_general_name ? 3 : 2; // that part of all text
        if (found[i] != nullptr && enough * (size(found[i]).all - size(found[i]).links) >= whole) {
            return found[i];
        }
    }
    return root_;
}

std::size_t PageParts::kept(const xmlNode* node, int depth) const {
    std::size_t sum = 0;
    for (const xmlNode* child = node->children; child != nullptr && depth <= deepest_element;
         child = child->next) {
        if (child->type == XML_TEXT_NODE) {
            sum += letters(child->content);
        } else if (child->type == XML_ELEMENT_NODE && name_of(child) != "a" && !is_left_out(child)) {
            sum += kept(child, depth + 1);
        }
    }
    return sum;
}

} // namespace jiedui::loaders::detail
