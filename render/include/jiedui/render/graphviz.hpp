// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/render/diagram.hpp>
#include <jiedui/render/layout.hpp>
#include <jiedui/render/style.hpp>

/// From a diagram to a picture, through the Graphviz libraries; no process is started.
///
///     out << render(diagram, style, Format::svg).bytes;
namespace jiedui::render {

/// `dot` is the source text for a Graphviz of one's own, not laid out.
enum class Format { svg, png, pdf, dot };

std::string_view to_string(Format format);
std::optional<Format> parse_format(std::string_view word);

struct RenderOptions {
    Engine engine = Engine::automatic;
    double dpi = 96.0;     ///< PNG only
    std::string font = {}; ///< empty: the style's
};

struct Rendering {
    std::string bytes;
    Engine engine = Engine::automatic;   ///< the one that did it; `automatic` for Format::dot
    std::vector<Diagnostic> diagnostics; ///< notes and warnings: fallbacks, substituted font, Graphviz's own
};

/// Draws the diagram with title, source line and legend. Everything in the diagram is in the picture, or
/// there is an `Error`. Edges that join the same nodes run side by side; directed ones have an arrow at the
/// target.
///  - svg: real text, a `title` element (tooltip) for each node and edge, ids as in the diagram, links where
///  given,
///    lengths in points; no version and no comments, so the same machine gives the same bytes.
///  - png: at `dpi`. pdf: fonts embedded, the date set to the epoch.
///  - dot: needs no font; the bytes are the same on every machine.
///
/// Time is that of `lay_out` and as much again for routing; 60 nodes and 100 edges take some 50 ms.
/// Throws `Error` JD402 (no Chinese font), JD403 (no layout), JD404 (Graphviz cannot write the format), JD407
/// (a PNG of more than 32,767 pixels a side or 300 million in all).
Rendering render(const Diagram& diagram, const Style& style, Format format,
                 const RenderOptions& options = {});

/// The same into a stream. Throws `Error` JD405 when the stream does not take it.
Rendering render(std::ostream& out, const Diagram& diagram, const Style& style, Format format,
                 const RenderOptions& options = {});

} // namespace jiedui::render
