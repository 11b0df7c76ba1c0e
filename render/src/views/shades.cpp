// SPDX-License-Identifier: Apache-2.0
#include "shades.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace jiedui::render::detail {
namespace {

std::array<int, 3> parts_of(const std::string& color) {
    const long value = std::strtol(color.c_str() + 1, nullptr, 16);
    return {static_cast<int>(value >> 16 & 0xFF), static_cast<int>(value >> 8 & 0xFF),
            static_cast<int>(value & 0xFF)};
}

double luminance(const std::string& color) {
    constexpr std::array weights{0.2126, 0.7152, 0.0722};
    const auto parts = parts_of(color);
    double sum = 0.0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double c = parts[i] / 255.0;
        sum += weights[i] * (c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double contrast(const std::string& a, const std::string& b) {
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace

std::string mixed(const std::string& first, const std::string& second, double part) {
    constexpr const char* digits = "0123456789ABCDEF";
    const auto a = parts_of(first);
    const auto b = parts_of(second);
    std::string color = "#";
    for (std::size_t i = 0; i < a.size(); ++i) {
        const long value = std::clamp(std::lround(a[i] + (b[i] - a[i]) * part), 0L, 255L);
        color += digits[value / 16];
        color += digits[value % 16];
    }
    return color;
}

std::string readable_on(const std::string& ground, const std::string& dark) {
    const std::string white = "#FFFFFF";
    return contrast(ground, dark) >= contrast(ground, white) ? dark : white;
}

} // namespace jiedui::render::detail
