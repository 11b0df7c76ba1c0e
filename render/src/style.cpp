// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <utility>

#include <nlohmann/json.hpp>

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/render/style.hpp>

namespace jiedui::render {
namespace {

using Json = nlohmann::json;

template <class E> struct Named {
    std::string_view word;
    E value;
};

constexpr std::array shapes{
    Named<Shape>{"box", Shape::box},         Named<Shape>{"cornered", Shape::cornered},
    Named<Shape>{"rounded", Shape::rounded}, Named<Shape>{"folder", Shape::folder},
    Named<Shape>{"tab", Shape::tab},         Named<Shape>{"component", Shape::component},
    Named<Shape>{"note", Shape::note},       Named<Shape>{"ellipse", Shape::ellipse},
    Named<Shape>{"octagon", Shape::octagon}, Named<Shape>{"plain", Shape::plain},
};
constexpr std::array lines{
    Named<Line>{"solid", Line::solid},
    Named<Line>{"thick", Line::thick},
    Named<Line>{"twin", Line::twin},
    Named<Line>{"dashed", Line::dashed},
    Named<Line>{"twin_dashed", Line::twin_dashed},
    Named<Line>{"dotted", Line::dotted},
};
constexpr std::array arrows{
    Named<Arrow>{"normal", Arrow::normal},
    Named<Arrow>{"open", Arrow::open},
    Named<Arrow>{"hollow", Arrow::hollow},
    Named<Arrow>{"diamond", Arrow::diamond},
    Named<Arrow>{"hollow_diamond", Arrow::hollow_diamond},
    Named<Arrow>{"dot", Arrow::dot},
    Named<Arrow>{"hollow_dot", Arrow::hollow_dot},
    Named<Arrow>{"tee", Arrow::tee},
};

constexpr std::array phrases{
    Named<Phrase>{"source", Phrase::source},
    Named<Phrase>{"dated", Phrase::dated},
    Named<Phrase>{"thickness", Phrase::thickness},
    Named<Phrase>{"ribbon_width", Phrase::ribbon_width},
    Named<Phrase>{"supporters", Phrase::supporters},
    Named<Phrase>{"supported", Phrase::supported},
    Named<Phrase>{"either_side", Phrase::either_side},
    Named<Phrase>{"projection", Phrase::projection},
    Named<Phrase>{"unplaced", Phrase::unplaced},
    Named<Phrase>{"outside", Phrase::outside},
    Named<Phrase>{"inset", Phrase::inset},
    Named<Phrase>{"matrix", Phrase::matrix},
    Named<Phrase>{"community", Phrase::community},
    Named<Phrase>{"adds", Phrase::adds},
    Named<Phrase>{"undated", Phrase::undated},
    Named<Phrase>{"tiles", Phrase::tiles},
    Named<Phrase>{"thinned", Phrase::thinned},
};
static_assert(phrases.size() == phrase_count);

/// A value of the file and the path of keys that leads to it.
struct Field {
    const Json& value;
    std::string_view file;
    std::string path;

    [[noreturn]] void fail(std::string_view problem) const {
        throw Error("JD401", Location{std::string{file}, 0, 0}, "'" + path + "' " + std::string{problem},
                    "compare with data/style.json; docs/drawing.md lists every key");
    }

    Field operator[](std::string_view key) const {
        const std::string inner = path.empty() ? std::string{key} : path + "." + std::string{key};
        if (!value.is_object()) {
            fail("has the wrong type; expected an object");
        }
        const auto found = value.find(key);
        if (found == value.end()) {
            Field{value, file, inner}.fail("is missing");
        }
        return Field{*found, file, inner};
    }

    std::string text() const {
        if (!value.is_string()) {
            fail("has the wrong type; expected a string");
        }
        return value.get<std::string>();
    }

    std::string color() const {
        auto word = text();
        const bool is_hex = std::all_of(word.begin() + (word.empty() ? 0 : 1), word.end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        });
        if (word.size() != 7 || word.front() != '#' || !is_hex) {
            fail("is '" + word + "'; expected a colour such as #0072B2");
        }
        return word;
    }

    Words words() const { return Words{(*this)["zh"].text(), (*this)["en"].text()}; }

    template <class E, std::size_t n> E one_of(const std::array<Named<E>, n>& table) const {
        auto word = text();
        const auto found = std::ranges::find(table, word, &Named<E>::word);
        if (found == table.end()) {
            std::string expected;
            for (const auto& entry : table) {
                expected.append(expected.empty() ? "" : ", ").append(entry.word);
            }
            fail("is '" + word + "'; expected one of " + expected);
        }
        return found->value;
    }
};

Json parse(const std::string& text, std::string_view name) {
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        const auto byte = std::min(text.size(), error.byte == 0 ? 0 : error.byte - 1);
        const auto before = std::string_view{text}.substr(0, byte);
        const auto newline = before.rfind('\n');
        const auto column = newline == std::string_view::npos ? byte + 1 : byte - newline;
        const auto line = std::ranges::count(before, '\n') + 1;
        throw Error(
            "JD401",
            Location{std::string{name}, static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(column)},
            "broken JSON; expected a style file", "compare with data/style.json");
    } catch (const Json::exception&) {
        throw Error("JD401", Location{std::string{name}, 0, 0},
                    "a number is too large; expected a style file", "compare with data/style.json");
    }
}

/// A misspelt key would silently do nothing.
template <class Parse> void check_keys(const Field& object, Parse parse) {
    for (const auto& [key, value] : object.value.items()) {
        if (!parse(key)) {
            object.fail("has the key '" + key + "', which the vocabulary does not have");
        }
    }
}

void read_head(const Field& file, Style& style) {
    if (file["format"].text() != "jiedui-style" || file["version"].value != 1) {
        file["format"].fail("is not jiedui-style, version 1");
    }
    style.font = file["font"].text();
    style.text_color = file["colors"]["text"].color();
    style.muted_color = file["colors"]["muted"].color();
    for (const auto& phrase : phrases) {
        style.phrases[static_cast<std::size_t>(phrase.value)] = file["texts"][phrase.word].words();
    }
}

void read_groups(const Field& groups, Style& style) {
    if (!groups.value.is_object()) {
        groups.fail("has the wrong type; expected an object");
    }
    for (const auto& [key, value] : groups.value.items()) {
        style.groups[key] = groups[key].words();
    }
}

std::string bytes_of(std::istream& in) {
    return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
}

std::ifstream opened(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        throw Error("JD401", Location{path.string(), 0, 0}, "the style file cannot be opened",
                    "check that it exists and may be read");
    }
    return in;
}

Style style_of(const Json& json, std::string_view name) {
    const Field file{json, name, ""};
    Style style;
    read_head(file, style);
    for (const EntityKind kind : all_kinds) {
        const Field field = file["kinds"][to_string(kind)];
        style.kinds[static_cast<std::size_t>(kind)] =
            KindStyle{field["label"].words(), field["shape"].one_of(shapes), field["fill"].color(),
                      field["outline"].color()};
    }
    for (const Relation relation : all_relations) {
        const Field field = file["relations"][to_string(relation)];
        style.relations[static_cast<std::size_t>(relation)] =
            RelationStyle{field["label"].words(), field["color"].color(), field["line"].one_of(lines),
                          field["arrow"].one_of(arrows)};
    }
    check_keys(file["kinds"], parse_kind);
    check_keys(file["relations"], parse_relation);
    read_groups(file["groups"], style);
    return style;
}

template <class Names, class E> std::string_view word_of(const Names& names, E value) {
    return std::ranges::find_if(names, [&](const auto& named) { return named.value == value; })->word;
}

} // namespace

std::string_view to_string(Shape shape) {
    return word_of(shapes, shape);
}

std::string_view to_string(Line line) {
    return word_of(lines, line);
}

std::string_view to_string(Arrow arrow) {
    return word_of(arrows, arrow);
}

std::string text(const Words& words, Language language) {
    switch (language) {
    case Language::zh:
        return words.zh;
    case Language::en:
        return words.en;
    case Language::both:
        break;
    }
    const bool is_gap = !words.zh.empty() && !words.en.empty();
    return words.zh + (is_gap ? " " : "") + words.en;
}

std::string text(const Words& words, Language language, std::initializer_list<std::string> values) {
    const std::string pattern = text(words, language);
    std::string line;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool is_mark = at + 2 < pattern.size() && pattern[at] == '{' && pattern[at + 2] == '}' &&
                             pattern[at + 1] >= '0' && pattern[at + 1] <= '9';
        const auto number = is_mark ? static_cast<std::size_t>(pattern[at + 1] - '0') : values.size();
        if (number < values.size()) {
            line += *(values.begin() + number);
            at += 2;
        } else {
            line += pattern[at];
        }
    }
    return line;
}

Style read_style(std::istream& in, std::string_view name) {
    return style_of(parse(bytes_of(in), name), name);
}

Style load_style(const std::filesystem::path& path) {
    auto in = opened(path);
    return read_style(in, path.string());
}

Style load_style(const std::filesystem::path& path, const std::filesystem::path& changes) {
    auto in = opened(path);
    auto more = opened(changes);
    Json json = parse(bytes_of(in), path.string());
    json.merge_patch(parse(bytes_of(more), changes.string())); // RFC 7396
    return style_of(json, changes.string());
}

Legend legend_of(const Diagram& diagram, const Style& style, Language language) {
    std::set<EntityKind> kinds;
    for (const auto& node : diagram.nodes) {
        kinds.insert(node.kind);
    }
    std::map<Relation, bool> is_directed;
    for (const auto& edge : diagram.edges) {
        bool& any = is_directed[edge.relation];
        any = any || edge.directed;
    }
    Legend legend;
    for (const EntityKind kind : kinds) {
        legend.kinds.push_back(KindKey{kind, text(style[kind].label, language)});
    }
    for (const auto& [relation, directed] : is_directed) {
        legend.relations.push_back(RelationKey{relation, directed, text(style[relation].label, language)});
    }
    const auto differs = [&](const DiagramEdge& edge) { return edge.weight != diagram.edges.front().weight; };
    if (std::ranges::any_of(diagram.edges, differs)) {
        legend.note = text(style[Phrase::thickness], language);
    }
    return legend;
}

} // namespace jiedui::render
