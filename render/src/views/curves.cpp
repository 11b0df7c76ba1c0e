// SPDX-License-Identifier: Apache-2.0
#include "curves.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace jiedui::render::detail {
namespace {

constexpr double arrow_length = 8.0; ///< what Graphviz draws for `arrowsize` 0.8

using Piece = std::array<Point, 4>;

Point between(Point a, Point b, double t) {
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

/// The part of a piece up to t, and the rest: de Casteljau.
struct Split {
    Piece before;
    Piece after;
};

Split split(const Piece& p, double t) {
    const Point a = between(p[0], p[1], t);
    const Point b = between(p[1], p[2], t);
    const Point c = between(p[2], p[3], t);
    const Point d = between(a, b, t);
    const Point e = between(b, c, t);
    const Point f = between(d, e, t);
    return {{p[0], a, d, f}, {f, e, c, p[3]}};
}

bool is_inside(const Box& box, Point p) {
    return p.x > box.low.x && p.x < box.high.x && p.y > box.low.y && p.y < box.high.y;
}

/// The parameter where a piece that begins inside a box leaves it, by bisection.
double leaves(const Piece& piece, const Box& box) {
    double inside = 0.0;
    double outside = 1.0;
    for (int i = 0; i < 40; ++i) {
        const double t = (inside + outside) / 2;
        (is_inside(box, split(piece, t).before[3]) ? inside : outside) = t;
    }
    return outside;
}

Piece reversed(const Piece& p) {
    return {p[3], p[2], p[1], p[0]};
}

/// The curve with an arrow at its end cut off it, or whole.
Curve tipped(const Piece& piece, Tip tip) {
    if (tip == Tip::none) {
        return {{piece.begin(), piece.end()}, std::nullopt, std::nullopt};
    }
    const Point end = piece[3];
    double far = 0.0;
    double t = 1.0;
    for (int i = 0; i < 40; ++i) {
        const double middle = (far + t) / 2;
        const Point p = split(piece, middle).before[3];
        (std::hypot(p.x - end.x, p.y - end.y) >= arrow_length ? far : t) = middle;
    }
    const Piece shaft = split(piece, t).before;
    return {{shaft.begin(), shaft.end()}, std::nullopt, end};
}

} // namespace

Point centre_of(const Box& box) {
    return {(box.low.x + box.high.x) / 2, (box.low.y + box.high.y) / 2};
}

Box box_around(Point centre, double width, double height) {
    return {{centre.x - width / 2, centre.y - height / 2}, {centre.x + width / 2, centre.y + height / 2}};
}

void widen(Box& box, Point p) {
    box.low = {std::min(box.low.x, p.x), std::min(box.low.y, p.y)};
    box.high = {std::max(box.high.x, p.x), std::max(box.high.y, p.y)};
}

bool meet(const Box& a, const Box& b) {
    return a.low.x < b.high.x && b.low.x < a.high.x && a.low.y < b.high.y && b.low.y < a.high.y;
}

void move(Box& box, double dx, double dy) {
    box = Box{{box.low.x + dx, box.low.y + dy}, {box.high.x + dx, box.high.y + dy}};
}

Curve level_curve(Point from, Point to, double shift, Tip tip) {
    const double middle = (from.x + to.x) / 2;
    return tipped({Point{from.x, from.y - shift}, Point{middle, from.y - shift}, Point{middle, to.y - shift},
                   Point{to.x, to.y - shift}},
                  tip);
}

Curve bow(const Box& from, const Box& to, double bulge, Tip tip) {
    Point a = centre_of(from);
    Point b = centre_of(to);
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    if (length < 1.0) {
        b.x += 1.0;
    }
    const double unit = std::max(length, 1.0);
    const Point normal{-(b.y - a.y) / unit * bulge * 4 / 3, (b.x - a.x) / unit * bulge * 4 / 3};
    Piece piece{a, Point{a.x + (b.x - a.x) / 3 + normal.x, a.y + (b.y - a.y) / 3 + normal.y},
                Point{a.x + (b.x - a.x) * 2 / 3 + normal.x, a.y + (b.y - a.y) * 2 / 3 + normal.y}, b};
    const double start = std::min(leaves(piece, from), 0.49);
    const double end = 1.0 - std::min(leaves(reversed(piece), to), 0.49);
    piece = split(piece, start).after;
    piece = split(piece, (end - start) / (1.0 - start)).before;
    return tipped(piece, tip);
}

Curve loop(const Box& box, std::size_t number, Tip tip) {
    const double reach = 22.0 + 7.0 * static_cast<double>(number);
    const Point top{box.high.x - std::min(10.0, (box.high.x - box.low.x) / 4), box.high.y};
    const Point side{box.high.x, box.high.y - std::min(6.0, (box.high.y - box.low.y) / 4)};
    return tipped({top, Point{top.x, top.y + reach}, Point{side.x + reach, side.y}, side}, tip);
}

} // namespace jiedui::render::detail
