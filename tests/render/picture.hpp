// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/render/layout.hpp>

/// An SVG file read back, by a reader that knows nothing of the writer but the SVG format: what is really in
/// it.
namespace jiedui::test {

struct DrawnText {
    double x = 0;
    double y = 0; ///< of the base line
    double size = 0;
    std::string text;
};

/// One `g` element of class node or edge.
struct Drawn {
    std::string id;
    std::string css_class;
    std::string title;
    std::vector<DrawnText> texts;
    std::vector<render::Box> outlines; ///< of polygons, paths and ellipses
    std::size_t polygons = 0;
    std::string body;
};

inline std::string unescape(std::string_view text) {
    struct Pair {
        std::string_view from;
        std::string_view to;
    };
    constexpr Pair pairs[] = {{"&lt;", "<"},   {"&gt;", ">"},   {"&quot;", "\""},
                              {"&apos;", "'"}, {"&#39;", "'"},  {"&#45;", "-"},
                              {"&#160;", " "}, {"&#10;", "\n"}, {"&amp;", "&"}};
    std::string out;
    while (!text.empty()) {
        const auto* found = std::find_if(std::begin(pairs), std::end(pairs),
                                         [&](const Pair& pair) { return text.starts_with(pair.from); });
        out += found == std::end(pairs) ? text.substr(0, 1) : found->to;
        text.remove_prefix(found == std::end(pairs) ? 1 : found->from.size());
    }
    return out;
}

inline std::string attribute(std::string_view tag, const std::string& name) {
    const auto at = tag.find(" " + name + "=\"");
    if (at == std::string_view::npos) {
        return {};
    }
    const auto begin = at + name.size() + 3;
    return unescape(tag.substr(begin, tag.find('"', begin) - begin));
}

inline std::vector<double> numbers(const std::string& text) {
    std::vector<double> values;
    for (const char* at = text.c_str(); *at != '\0';) {
        char* end = nullptr;
        const double value = std::strtod(at, &end);
        if (end == at) {
            ++at;
        } else {
            values.push_back(value);
            at = end;
        }
    }
    return values;
}

inline render::Box box_around(const std::vector<double>& points) {
    render::Box box{{points.at(0), points.at(1)}, {points.at(0), points.at(1)}};
    for (std::size_t i = 0; i + 1 < points.size(); i += 2) {
        box.low = {std::min(box.low.x, points[i]), std::min(box.low.y, points[i + 1])};
        box.high = {std::max(box.high.x, points[i]), std::max(box.high.y, points[i + 1])};
    }
    return box;
}

inline void read_tag(Drawn& drawn, std::string_view tag, std::string_view content) {
    if (tag.starts_with("<title")) {
        drawn.title = unescape(content);
    } else if (tag.starts_with("<text")) {
        const auto number = [&](const char* name) {
            return std::strtod(attribute(tag, name).c_str(), nullptr);
        };
        drawn.texts.push_back({number("x"), number("y"), number("font-size"), unescape(content)});
    } else if (tag.starts_with("<polygon") || tag.starts_with("<path")) {
        drawn.polygons += tag.starts_with("<polygon") ? 1U : 0U;
        drawn.outlines.push_back(
            box_around(numbers(attribute(tag, tag.starts_with("<path") ? "d" : "points"))));
    } else if (tag.starts_with("<ellipse")) {
        const auto number = [&](const char* name) {
            return std::strtod(attribute(tag, name).c_str(), nullptr);
        };
        drawn.outlines.push_back({{number("cx") - number("rx"), number("cy") - number("ry")},
                                  {number("cx") + number("rx"), number("cy") + number("ry")}});
    }
}

/// All elements of class node, edge or cluster.
inline std::vector<Drawn> read_svg(std::string_view svg) {
    std::vector<Drawn> elements;
    std::vector<bool> is_element; // for each open g
    for (auto at = svg.find('<'); at != std::string_view::npos; at = svg.find('<', at + 1)) {
        const auto end = svg.find('>', at);
        const auto tag = svg.substr(at, end - at + 1);
        const auto content = svg.substr(end + 1, svg.find('<', end) - end - 1);
        if (tag.starts_with("<g ")) {
            const auto css = attribute(tag, "class");
            is_element.push_back(css.starts_with("node") || css.starts_with("edge") ||
                                 css.starts_with("cluster"));
            if (is_element.back()) {
                elements.push_back({attribute(tag, "id"), css, {}, {}, {}, 0, {}});
            }
        } else if (tag == "</g>") {
            is_element.pop_back();
        } else if (std::find(is_element.begin(), is_element.end(), true) != is_element.end()) {
            read_tag(elements.back(), tag, content);
            elements.back().body += tag;
        }
    }
    return elements;
}

inline std::vector<Drawn> of_class(const std::vector<Drawn>& all, std::string_view css_class) {
    std::vector<Drawn> some;
    std::copy_if(all.begin(), all.end(), std::back_inserter(some),
                 [&](const Drawn& drawn) { return drawn.css_class == css_class; });
    return some;
}

/// Null when there is none.
inline const Drawn* find(const std::vector<Drawn>& all, std::string_view id) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Drawn& drawn) { return drawn.id == id; });
    return found == all.end() ? nullptr : &*found;
}

/// Every tag is closed in order, every ampersand begins an entity, no byte that XML forbids.
inline bool is_well_formed(std::string_view xml) {
    std::vector<std::string> open;
    for (std::size_t i = 0; i < xml.size(); ++i) {
        const auto byte = static_cast<unsigned char>(xml[i]);
        if (byte < 0x20 && byte != '\n' && byte != '\t') {
            return false;
        }
        if (xml[i] == '&') {
            const auto end = xml.find(';', i);
            if (end == std::string_view::npos || end - i > 8) {
                return false;
            }
        }
        if (xml[i] != '<' || xml[i + 1] == '?' || xml[i + 1] == '!') {
            continue;
        }
        const auto tag = xml.substr(i + 1, xml.find('>', i) - i - 1);
        const std::string name{tag.substr(0, tag.find_first_of(" \n/", 1))};
        if (tag.starts_with('/')) {
            if (open.empty() || "/" + open.back() != std::string{tag}) {
                return false;
            }
            open.pop_back();
        } else if (!tag.ends_with('/')) {
            open.push_back(name);
        }
    }
    return open.empty();
}

} // namespace jiedui::test
