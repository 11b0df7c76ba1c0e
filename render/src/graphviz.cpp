// SPDX-License-Identifier: Apache-2.0
#include "attributes.hpp"
#include "furniture.hpp"
#include "prepare.hpp"
#include "svg.hpp"
#include "views/views.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <ostream>
#include <utility>

#include <jiedui/render/graphviz.hpp>

namespace jiedui::render {
namespace {

using detail::GvSession;

struct Named {
    std::string_view word;
    Format format;
};

constexpr std::array formats{Named{"svg", Format::svg}, Named{"png", Format::png}, Named{"pdf", Format::pdf},
                             Named{"dot", Format::dot}};

/// The name by which Graphviz finds the writer: cairo's for what holds no text of its own.
const char* writer(Format format) {
    switch (format) {
    case Format::svg:
        return "svg";
    case Format::png:
        return "png:cairo";
    case Format::pdf:
        return "pdf:cairo";
    case Format::dot:
        break;
    }
    return "dot";
}

/// Cairo has bitmaps of 32,767 pixels a side at most, and Graphviz would shrink the drawing till nobody can
/// read it; what has more pixels than most machines have memory for is refused too.
void check_bitmap(const Diagram& diagram, const Style& style, const Layout& layout, double dpi) {
    constexpr double longest = 32767.0;
    constexpr double most_pixels = 300e6;
    constexpr double margins = 36.0; // points
    const Box page = detail::page_of(layout, detail::furnish(diagram, style, layout));
    const double width = (page.high.x - page.low.x + margins) * dpi / 72.0;
    const double height = (page.high.y - page.low.y + margins) * dpi / 72.0;
    if (std::max(width, height) > longest || width * height > most_pixels) {
        throw Error("JD407", {},
                    "a bitmap of " + detail::number(std::ceil(width)) + " by " +
                        detail::number(std::ceil(height)) + " pixels is too large",
                    "choose svg or pdf, fewer dots per inch, or draw less");
    }
}

std::string draw(const Diagram& diagram, const Style& style, Format format, const RenderOptions& options,
                 const std::string& font, Layout& layout) {
    GvSession session;
    auto graph = detail::place(diagram, style, font, layout, format == Format::png ? options.dpi : 72.0);
    auto bytes = session.draw(graph, writer(format));
    const auto messages = session.messages();
    if (!bytes) {
        throw Error("JD404", {},
                    "Graphviz cannot write " + std::string{to_string(format)} +
                        (messages.empty() ? "" : ": " + messages.back()),
                    "install Debian's package graphviz, or choose svg");
    }
    for (const auto& message : messages) {
        layout.diagnostics.push_back({Severity::note, "JD413", {}, "Graphviz: " + message, {}});
    }
    return std::move(*bytes);
}

} // namespace

std::string_view to_string(Format format) {
    return std::ranges::find(formats, format, &Named::format)->word;
}

std::optional<Format> parse_format(std::string_view word) {
    const auto found = std::ranges::find(formats, word, &Named::word);
    return found == formats.end() ? std::nullopt : std::optional(found->format);
}

Rendering render(const Diagram& diagram, const Style& style, Format format, const RenderOptions& options) {
    assert(options.dpi > 0);
    const std::string wanted = options.font.empty() ? style.font : options.font;
    if (format == Format::dot && !detail::is_placed_here(diagram.arrangement)) {
        const GvSession session;
        return {detail::dot_source(diagram, style, wanted), Engine::automatic, {}};
    }
    const std::string font = detail::choose_font(diagram, wanted).family;
    Layout layout = lay_out(diagram, style, {.engine = options.engine, .font = wanted});
    if (format == Format::dot) {
        const GvSession session;
        return {detail::place(diagram, style, font, layout, 72.0).source(), layout.engine,
                std::move(layout.diagnostics)};
    }
    if (format == Format::png) {
        check_bitmap(diagram, style, layout, options.dpi);
    }
    std::string bytes = draw(diagram, style, format, options, font, layout);
    if (format == Format::svg) {
        bytes = detail::finish_svg(bytes, diagram, layout, font);
    } else if (format == Format::pdf) {
        detail::remove_date(bytes);
    }
    return {std::move(bytes), layout.engine, std::move(layout.diagnostics)};
}

Rendering render(std::ostream& out, const Diagram& diagram, const Style& style, Format format,
                 const RenderOptions& options) {
    Rendering rendering = render(diagram, style, format, options);
    if (!out.write(rendering.bytes.data(), static_cast<std::streamsize>(rendering.bytes.size())).flush()) {
        throw Error("JD405", {}, "the drawing cannot be written", "check that the place exists and has room");
    }
    return rendering;
}

} // namespace jiedui::render
