// SPDX-License-Identifier: Apache-2.0
#include "svg.hpp"

#include "utf8.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace jiedui::render::detail {
namespace {

/// Id and tooltip of the element that a line of SVG opens.
struct Element {
    std::string id;
    std::string tooltip;
};

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

/// The number in a name such as n12; nothing for other names.
std::optional<std::size_t> number_in(std::string_view name, char prefix, std::size_t limit) {
    std::size_t value = 0;
    const char* end = name.data() + name.size();
    if (name.size() < 2 || name.front() != prefix) {
        return std::nullopt;
    }
    const auto result = std::from_chars(name.data() + 1, end, value);
    return result.ptr == end && value < limit ? std::optional(value) : std::nullopt;
}

/// What stands between the quotation marks after `<g id=`.
std::string_view id_in(std::string_view line) {
    constexpr std::string_view opening = "<g id=\"";
    if (!line.starts_with(opening)) {
        return {};
    }
    line.remove_prefix(opening.size());
    return line.substr(0, line.find('"'));
}

std::optional<Element> element_of(std::string_view id, const Diagram& diagram, const Layout& layout) {
    if (const auto node = number_in(id, 'n', diagram.nodes.size())) {
        return Element{diagram.nodes[*node].id, diagram.nodes[*node].tooltip};
    }
    if (const auto edge = number_in(id, 'e', diagram.edges.size())) {
        return Element{diagram.edges[*edge].id, diagram.edges[*edge].tooltip};
    }
    if (const auto cell = number_in(id, 'c', layout.cells.size())) {
        const auto& own = layout.cells[*cell];
        const bool is_one = diagram.arrangement == Arrangement::timeline;
        return Element{is_one ? diagram.edges[own.edges.front()].id : "cell-" + std::to_string(*cell),
                       cell_tooltip(diagram, own)};
    }
    return std::nullopt;
}

std::string without_comments(std::string_view svg) {
    std::string out;
    while (true) {
        const auto begin = svg.find("<!--");
        out.append(svg.substr(0, begin));
        const auto end = begin == std::string_view::npos ? begin : svg.find("-->", begin);
        if (end == std::string_view::npos) {
            return out;
        }
        svg.remove_prefix(end + 3);
        svg.remove_prefix(svg.starts_with('\n') ? 1 : 0);
    }
}

} // namespace

std::string xml_text(std::string_view text) {
    std::string out;
    for (const char c : printable(text, Newline::keep)) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string finish_svg(std::string_view svg, const Diagram& diagram, const Layout& layout,
                       std::string_view font) {
    const std::string text = without_comments(svg);
    const std::string families =
        xml_text(font) + ", Source Han Sans SC, Microsoft YaHei, PingFang SC, sans-serif";
    std::string out;
    Element current{"", diagram.title};
    for (std::string_view rest = text; !rest.empty();) {
        const auto length = std::min(rest.find('\n'), rest.size());
        std::string line{rest.substr(0, length)};
        rest.remove_prefix(std::min(length + 1, rest.size()));
        const std::string id{id_in(line)};
        const bool is_anchor = id.starts_with("a_");
        if (const auto element = element_of(is_anchor ? id.substr(2) : id, diagram, layout)) {
            line = replace_all(line, "\"" + id + "\"",
                               "\"" + std::string(is_anchor ? "a_" : "") + xml_text(element->id) + "\"");
            current = *element;
        } else if (!id.empty() && id != "graph0") {
            current = Element{};
        }
        if (line.starts_with("<title>")) {
            line = current.tooltip.empty() ? "" : "<title>" + xml_text(current.tooltip) + "</title>";
        } else if (line.starts_with("<text ")) {
            line = replace_all(line, "font-family=\"" + xml_text(font) + "\"",
                               "font-family=\"" + families + "\"");
        }
        out += line.empty() ? "" : line + "\n";
    }
    return out;
}

std::string cell_tooltip(const Diagram& diagram, const Cell& cell) {
    constexpr std::size_t most = 8;
    std::string lines;
    for (std::size_t i = 0; i < std::min(most, cell.edges.size()); ++i) {
        lines.append(i == 0 ? "" : "\n\n").append(diagram.edges[cell.edges[i]].tooltip);
    }
    return cell.edges.size() > most ? lines + "\n\n(+" + std::to_string(cell.edges.size() - most) + ")"
                                    : lines;
}

void remove_date(std::string& pdf) {
    constexpr std::string_view key = "/CreationDate (D:";
    constexpr std::string_view epoch = "19700101000000";
    const auto at = pdf.find(key);
    if (at != std::string::npos && at + key.size() + epoch.size() <= pdf.size()) {
        pdf.replace(at + key.size(), epoch.size(), epoch);
    }
}

} // namespace jiedui::render::detail
