// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <initializer_list>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>

#include <jiedui/graph/vocabulary.hpp>
#include <jiedui/render/diagram.hpp>

/// How kinds and relations look and what they are called, in Chinese and English. All of it is data: the file
/// data/style.json, which users may replace (docs/drawing.md has its keys).
namespace jiedui::render {

enum class Language { zh, en, both };

/// One wording in both languages.
struct Words {
    std::string zh;
    std::string en;

    friend bool operator==(const Words&, const Words&) = default;
};

enum class Shape { box, cornered, rounded, folder, tab, component, note, ellipse, octagon, plain };

/// Relations must be told apart without colour: by these and by the arrow.
enum class Line { solid, thick, twin, dashed, twin_dashed, dotted };

enum class Arrow { normal, open, hollow, diamond, hollow_diamond, dot, hollow_dot, tee };

/// Wordings of a drawing; `{0}`, `{1}`, ... stand for values.
enum class Phrase {
    source,       ///< before the documents of the source line
    dated,        ///< {0}: first and last date of the documents
    thickness,    ///< what the thickness of an edge means
    ribbon_width, ///< what the width of a ribbon means
    supporters,   ///< heading of the left column of a flow
    supported,    ///< heading of its right column
    either_side,  ///< that the sides of undirected ribbons mean nothing
    projection,   ///< {0}, {1}: standard parallels of a map
    unplaced,     ///< heading of what has no coordinates
    outside,      ///< that what lies beyond a map stands at its edge
    inset,        ///< that lettered frames are enlarged
    matrix,       ///< how a matrix is read
    community,    ///< {0}: number of a group found by analysis
    adds,         ///< {0} entities, {1} ties that a document adds, {2} that it states again
    undated,      ///< in place of a date
    tiles,        ///< what the squares of a timeline are
    thinned,      ///< {0} of {1} entities are named
};
inline constexpr std::size_t phrase_count = 17;
/// As style files spell them.
std::string_view to_string(Shape shape);
std::string_view to_string(Line line);
std::string_view to_string(Arrow arrow);

struct KindStyle {
    Words label;
    Shape shape = Shape::box;
    std::string fill = "#FFFFFF"; ///< #RRGGBB, as all colours
    std::string outline = "#333333";

    friend bool operator==(const KindStyle&, const KindStyle&) = default;
};

struct RelationStyle {
    Words label;
    std::string color = "#333333";
    Line line = Line::solid;
    Arrow arrow = Arrow::normal; ///< at the target of directed edges; undirected ones have none

    friend bool operator==(const RelationStyle&, const RelationStyle&) = default;
};

/// The default value draws all in black boxes and has no words; `read_style` gives a complete one.
struct Style {
    std::string font = "Noto Sans CJK SC";
    std::string text_color = "#1A1A1A";
    std::string muted_color = "#666666"; ///< source line, frames of groups
    std::array<KindStyle, all_kinds.size()> kinds;
    std::array<RelationStyle, all_relations.size()> relations;
    std::array<Words, phrase_count> phrases;
    std::map<std::string, Words> groups; ///< names of groups by `EntityFacts::macro_region`; may lack some

    const KindStyle& operator[](EntityKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
    const RelationStyle& operator[](Relation relation) const {
        return relations[static_cast<std::size_t>(relation)];
    }
    const Words& operator[](Phrase phrase) const { return phrases[static_cast<std::size_t>(phrase)]; }

    friend bool operator==(const Style&, const Style&) = default;
};

/// The wording in that language; `both` puts English after Chinese, with a blank between. An empty one is
/// left out.
std::string text(const Words& words, Language language);

/// A wording with its values put in.
std::string text(const Words& words, Language language, std::initializer_list<std::string> values);

/// Reads a style file. Every kind and every relation must be there. Throws `Error` JD401 with the place (line
/// and column where the file is no JSON, else the path of keys), the problem and what was expected.
Style read_style(std::istream& in, std::string_view name);

/// The same from a file. Throws `Error` JD401 also when it cannot be opened.
Style load_style(const std::filesystem::path& path);

/// The style file with what `changes` gives put in place of its own: a file of the same keys that may lack
/// any of them, so a palette needs its colours only.
Style load_style(const std::filesystem::path& path, const std::filesystem::path& changes);

/// The legend of what a diagram holds: kinds and relations in the order of the vocabulary. A relation is
/// shown with its arrow when any of its edges is directed. O(V + E).
Legend legend_of(const Diagram& diagram, const Style& style, Language language);

} // namespace jiedui::render
