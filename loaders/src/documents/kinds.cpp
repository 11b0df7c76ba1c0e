// SPDX-License-Identifier: Apache-2.0
#include "documents/kinds.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace jiedui::loaders::detail {
namespace {

constexpr std::array<std::string_view, 10> documents{".txt",   ".md",  ".htm",  ".html", ".shtml",
                                                     ".xhtml", ".pdf", ".docx", ".odt",  ".text"};
constexpr std::array<std::string_view, 7> archives{".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst"};

bool is_one_of(std::string_view extension, const auto& list) {
    return std::ranges::find(list, extension) != list.end();
}

std::string_view without_mark(std::string_view bytes) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    bytes.remove_prefix(bytes.starts_with(mark) ? mark.size() : 0);
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    return bytes;
}

} // namespace

std::optional<SourceKind> kind_of_name(std::string_view name) {
    const auto slash = name.rfind('/');
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos || (slash != std::string_view::npos && dot < slash)) {
        return std::nullopt;
    }
    std::string extension(name.substr(dot));
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (is_one_of(extension, documents)) {
        return SourceKind::document;
    }
    if (is_one_of(extension, archives)) {
        return SourceKind::archive;
    }
    if (extension == ".jsonl") {
        return SourceKind::statements;
    }
    return extension == ".json" ? std::optional(SourceKind::network) : std::nullopt;
}

bool is_hidden_member(std::string_view name) {
    for (std::size_t at = 0; at < name.size();) {
        const auto end = std::min(name.find('/', at), name.size());
        const auto part = name.substr(at, end - at);
        if (part != "." && part != ".." && (part.starts_with(".") || part.starts_with("__"))) {
            return true;
        }
        at = end + 1;
    }
    return false;
}

bool is_line_of_text(std::string_view head) {
    head = without_mark(head);
    const auto line = head.substr(0, head.find('\n'));
    const auto text = line.find("\"text\"");
    return line.starts_with('{') && text != std::string_view::npos &&
           line.substr(0, text).find("\"relation\"") == std::string_view::npos;
}

} // namespace jiedui::loaders::detail

namespace jiedui::loaders {

SourceKind guess_kind(std::string_view bytes) {
    bytes = detail::without_mark(bytes);
    if (!bytes.starts_with('{')) {
        return SourceKind::document;
    }
    const auto begin = bytes.substr(0, 1000);
    return begin.find("\"jiedui-network\"") == std::string_view::npos ? SourceKind::statements
                                                                      : SourceKind::network;
}

} // namespace jiedui::loaders
