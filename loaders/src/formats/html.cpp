// SPDX-License-Identifier: Apache-2.0
#include "formats/html.hpp"

#include "formats/encoding.hpp"
#include "formats/html_tree.hpp"
#include "formats/text_writer.hpp"
#include "text/official_forms.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace jiedui::loaders::detail {
namespace {

constexpr std::array<std::string_view, 36> inline_elements{
    "a",    "abbr",  "b",    "bdi", "bdo", "big",  "cite",  "code", "em",     "font",   "i",   "ins",
    "kbd",  "label", "mark", "q",   "s",   "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt",    "u",    "var", "wbr", "del",  "img",   "o:p",  "ucap",   "nobr",   "dfn", "acronym"};

bool is_inline(std::string_view name) {
    return std::ranges::find(inline_elements, name) != inline_elements.end();
}

bool is_element(const xmlNode* node, std::string_view name) {
    return name_of(node) == name;
}

std::size_t span_attribute(const xmlNode* cell, const char* name) {
    const std::string text = attribute(cell, name);
    std::size_t value = 1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::clamp<std::size_t>(value, 1, 65534);
}

/// Around the document, words beside one another in elements of their own, such as a date and a source,
/// belong apart, and links lead to other documents.
enum class Where { document, around };

/// Writes the parts of a page that are the document.
class PageWriter {
  public:
    PageWriter(const PageParts& parts, TextWriter& out, Where where = Where::document)
        : parts_(parts), out_(out), where_(where) {}

    /// What lies below a node; `except` and what is in it stay out.
    void write(const xmlNode* node, const xmlNode* except = nullptr, int depth = 0) {
        int item = 0;
        for (const xmlNode* child = node->children; child != nullptr && depth <= deepest_element;
             child = child->next) {
            if (child->type == XML_TEXT_NODE) {
                out_.text(reinterpret_cast<const char*>(child->content));
            } else if (child->type == XML_ELEMENT_NODE && child != except && !parts_.is_left_out(child)) {
                if (is_element(node, "ol") && is_element(child, "li")) {
                    out_.end_paragraph();
                    out_.text(std::to_string(++item) + ".");
                    write(child, except, depth + 1);
                    out_.end_paragraph();
                } else {
                    element(child, except, depth);
                }
            }
        }
    }

  private:
    void element(const xmlNode* node, const xmlNode* except, int depth) {
        const std::string_view name = name_of(node);
        if (where_ == Where::around && name == "a") {
            return;
        }
        const bool breaks = !is_inline(name);
        if (breaks) {
            out_.end_paragraph();
        } else if (where_ == Where::around) {
            out_.text(" ");
        }
        if (name != "table" || !table(node, depth)) {
            write(node, except, depth + 1);
        }
        if (breaks) {
            out_.end_paragraph();
        }
    }

    /// The rows of a table, not those of tables in it; false when there is one in it.
    static bool collect_rows(const xmlNode* node, std::vector<const xmlNode*>& rows, int depth) {
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            if (is_element(child, "table") || depth > deepest_element) {
                return false;
            }
            if (is_element(child, "tr")) {
                rows.push_back(child);
            }
            if (!collect_rows(child, rows, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    /// Writes a table of data; false for one that only arranges the page.
    bool table(const xmlNode* node, int depth) {
        std::vector<const xmlNode*> elements;
        if (!collect_rows(node, elements, depth)) {
            return false;
        }
        TableRows rows;
        std::size_t filled = 0;
        std::size_t all = 0;
        std::size_t longest = 0;
        bool has_columns = false;
        for (const xmlNode* row : elements) {
            rows.emplace_back();
            for (const xmlNode* cell = row->children; cell != nullptr; cell = cell->next) {
                if (!is_element(cell, "td") && !is_element(cell, "th")) {
                    continue;
                }
                TextWriter content({}, static_cast<std::size_t>(-1));
                PageWriter(parts_, content, where_).write(cell, nullptr, depth + 1);
                content.end_paragraph();
                std::string text = tidy(std::move(content).take());
                filled += text.empty() ? 0U : 1U;
                all += text.size();
                longest = std::max(longest, text.size());
                rows.back().push_back(
                    {std::move(text), span_attribute(cell, "colspan"), span_attribute(cell, "rowspan")});
            }
            has_columns = has_columns || rows.back().size() > 1;
        }
        constexpr std::size_t long_text = 1500; // bytes
        const bool arranges = !has_columns || filled <= 1 || (longest > long_text && 5 * longest > 4 * all);
        if (!arranges) {
            out_.table(rows);
        }
        return !arranges;
    }

    const PageParts& parts_;
    TextWriter& out_;
    Where where_;
};

struct MetaElements {
    std::string article_title{};
    std::string page_title{};
    std::string heading{}; ///< the first one of first rank that is long enough for a title
    std::string published{};
    std::string source{};
};

std::string lower_name(const xmlNode* node) {
    std::string name = attribute(node, "name");
    name = name.empty() ? attribute(node, "property") : name;
    std::ranges::transform(name, name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return name;
}

void keep_first(std::string& target, std::string found) {
    if (target.empty()) {
        target = std::move(found);
    }
}

void read_meta(const xmlNode* node, MetaElements& meta, int depth = 0) {
    constexpr std::size_t shortest_title = 18; // bytes
    for (const xmlNode* child = node->children; child != nullptr && depth <= deepest_element;
         child = child->next) {
        const std::string_view name = name_of(child);
        if (name == "meta") {
            const std::string key = lower_name(child);
            std::string value = tidy(attribute(child, "content"));
            if (key == "articletitle") {
                keep_first(meta.article_title, std::move(value));
            } else if (key == "pubdate" || key == "publishdate") {
                keep_first(meta.published, find_plain_date(decode_utf8(value, "meta")));
            } else if (key == "contentsource") {
                keep_first(meta.source, std::move(value));
            } else if (key == "og:title") {
                keep_first(meta.page_title, std::move(value));
            }
        } else if (name == "title") {
            keep_first(meta.page_title, tidy(text_of(child)));
        } else if (name == "h1") {
            if (std::string text = tidy(text_of(child)); text.size() >= shortest_title) {
                keep_first(meta.heading, std::move(text));
            }
        }
        read_meta(child, meta, depth + 1);
    }
}

std::string without_spaces(std::string_view text) {
    std::string result(text);
    std::erase_if(result, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
    return result;
}

/// The longest part of a page's title that the text has too; the others name the site.
std::string part_of_title(const std::string& title, const std::string& text) {
    std::string best;
    const std::string searched = without_spaces(text);
    for (std::size_t at = 0; at < title.size();) {
        const auto end = std::min(title.find_first_of("_-|", at), title.size());
        std::string part = tidy(std::string_view(title).substr(at, end - at));
        if (part.size() > best.size() && searched.find(without_spaces(part)) != std::string::npos) {
            best = std::move(part);
        }
        at = end + 1;
    }
    return best;
}

/// Where a label before a colon, or in brackets before a value, ends; npos for a line without one.
std::size_t label_end(std::string_view line) {
    constexpr std::size_t longest_label = 32; // bytes
    const auto ascii = line.substr(0, longest_label).find(':');
    const auto wide = line.substr(0, longest_label).find("\xEF\xBC\x9A");
    const auto bracket = line.substr(0, std::min(longest_label, line.size() - 1)).find(']');
    return std::min({ascii, wide, bracket});
}

/// The lines `label: value` of what stands around the document, such as its number in a table of its own.
std::string fields_in(std::string_view lines) {
    std::string fields;
    for (std::size_t at = 0; at < lines.size();) {
        const auto end = std::min(lines.find('\n', at), lines.size());
        const auto line = lines.substr(at, end - at);
        at = end + 1;
        if (label_end(line) == std::string_view::npos) {
            fields += line.find('\t') == std::string_view::npos ? "" : std::string(line) + "\n";
            continue;
        }
        bool has_label = false;
        for (std::size_t word = 0; word < line.size();) { // several labels may share a line
            const auto stop = std::min(line.find(' ', word), line.size());
            const auto piece = line.substr(word, stop - word);
            const bool is_time = !piece.empty() && piece.front() >= '0' && piece.front() <= '9';
            const bool is_label = label_end(piece) != std::string_view::npos && piece.size() > 3 && !is_time;
            fields += word == 0 ? "" : is_label && has_label ? "\n" : " ";
            has_label = has_label || is_label;
            fields += piece;
            word = stop + 1;
        }
        fields += "\n";
    }
    return fields;
}

} // namespace

std::string declared_encoding(std::string_view bytes) {
    std::string head(bytes.substr(0, 4096));
    std::ranges::transform(head, head.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    auto at = head.find("charset=");
    at = at == std::string::npos ? head.find("encoding=") : at;
    if (at == std::string::npos) {
        return {};
    }
    at = head.find('=', at) + 1;
    at += at < head.size() && (head[at] == '"' || head[at] == '\'') ? 1U : 0U;
    const auto end = head.find_first_of("\"' >;/\t\r\n", at);
    return head.substr(at, end == std::string::npos ? 0 : end - at);
}

PlainText read_html(std::string_view bytes, std::string_view name, const FormatOptions& options) {
    DecodedText decoded = decode_page(bytes, name, options.encoding, declared_encoding(bytes));
    std::erase(decoded.text, U'\0'); // where the parser would stop
    const HtmlTree tree = parse_html(encode_utf8(decoded.text));
    const xmlNode* root = tree == nullptr ? nullptr : xmlDocGetRootElement(tree.get());
    PlainText plain;
    plain.diagnostics = std::move(decoded.diagnostics);
    if (root == nullptr) {
        return plain;
    }
    const PageParts parts(root);
    const xmlNode* content = parts.content();
    TextWriter text(name, options.max_bytes);
    PageWriter(parts, text).write(content);
    text.end_paragraph();
    TextWriter around(name, options.max_bytes);
    if (content != root) {
        PageWriter(parts, around, Where::around).write(root, content);
        around.end_paragraph();
    }
    std::string head = fields_in(around.written());
    MetaElements meta;
    read_meta(root, meta);
    std::string title = !meta.article_title.empty() ? meta.article_title : meta.heading;
    title = title.empty() ? part_of_title(meta.page_title, around.written() + text.written()) : title;
    constexpr std::size_t head_size = 3000; // bytes
    const std::string begin = without_spaces(std::string_view(text.written()).substr(0, head_size));
    if (!title.empty() && begin.find(without_spaces(title)) == std::string::npos) {
        head += title + "\n";
    }
    plain.text = decode_utf8(head + text.written(), name);
    plain.metadata.title = std::move(title);
    plain.metadata.published = std::move(meta.published);
    if (!meta.source.empty()) {
        plain.metadata.issuers = {std::move(meta.source)};
    }
    return plain;
}

} // namespace jiedui::loaders::detail
