// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <jiedui/render/layout.hpp>

/// The projection of maps: Albers equal-area conic for the sphere, standard parallels 25 and 47 degrees
/// north, central meridian 105 degrees east, the usual choice for maps of China; areas are true, shapes
/// nearly so between 18 and 54 degrees north.
///
///     n = (sin p1 + sin p2) / 2,  C = cos^2 p1 + 2 n sin p1,  r(lat) = sqrt(C - 2 n sin lat) / n,
///     x = r(lat) sin(n (lon - lon0)),  y = r(lat0) - r(lat) cos(n (lon - lon0)),  in radii of the sphere.
///
/// J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395, 1987, formulas 14-1 to
/// 14-6.
namespace jiedui::render::detail {

inline constexpr double first_parallel = 25.0;
inline constexpr double second_parallel = 47.0;
inline constexpr double central_meridian = 105.0;

/// Kilometres on a sphere of the area of the earth (radius 6371.007 km); the origin is 0 N, 105 E. Latitudes
/// are held between the poles, longitudes taken to within half a turn of the central meridian.
Point albers(GeoPoint place);

} // namespace jiedui::render::detail
