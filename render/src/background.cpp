// SPDX-License-Identifier: Apache-2.0
#include "background.hpp"

#include "attributes.hpp"

#include <string_view>

namespace jiedui::render::detail {
namespace {

void add_word(std::string& out, std::string_view operation, std::string_view word) {
    out.append(operation)
        .append(" ")
        .append(std::to_string(word.size()))
        .append(" -")
        .append(word)
        .append(" ");
}

} // namespace

std::string background(const std::vector<Mark>& marks) {
    std::string out;
    for (const Mark& mark : marks) {
        if (mark.points.size() < 2) {
            continue;
        }
        const bool is_area = !mark.fill.empty();
        add_word(out, "c", mark.color);
        if (is_area) {
            add_word(out, "C", mark.fill);
        }
        add_word(out, "S", "setlinewidth(" + number(mark.width) + ")");
        out.append(is_area ? "P " : "L ").append(std::to_string(mark.points.size()));
        for (const Point p : mark.points) {
            out.append(" ").append(number(p.x)).append(" ").append(number(p.y));
        }
        out.append(" ");
    }
    return out;
}

} // namespace jiedui::render::detail
