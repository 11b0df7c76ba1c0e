// SPDX-License-Identifier: Apache-2.0
#include "albers.hpp"

#include <algorithm>
#include <cmath>

namespace jiedui::render::detail {
namespace {

constexpr double pi = 3.14159265358979323846;
constexpr double earth_radius = 6371.007; // km, of the sphere with the earth's area

double radians(double degrees) {
    return degrees * pi / 180.0;
}

} // namespace

Point albers(GeoPoint place) {
    const double p1 = radians(first_parallel);
    const double n = (std::sin(p1) + std::sin(radians(second_parallel))) / 2;
    const double c = std::cos(p1) * std::cos(p1) + 2 * n * std::sin(p1);
    const auto r = [&](double latitude) { return std::sqrt(c - 2 * n * std::sin(latitude)) / n; };
    const double latitude = radians(std::clamp(place.latitude, -90.0, 90.0));
    const double angle = n * radians(std::remainder(place.longitude - central_meridian, 360.0));
    return {earth_radius * r(latitude) * std::sin(angle),
            earth_radius * (r(0.0) - r(latitude) * std::cos(angle))};
}

} // namespace jiedui::render::detail
