// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string_view>
#include <vector>

#include <jiedui/render/diagram.hpp>

/// The outlines that a user brings to stand behind a map. None comes with jiedui: which lines a map of China
/// must show is for its publisher to answer.
namespace jiedui::render {

/// The lines of a GeoJSON file (RFC 7946) in its order: polygons (each ring one closed outline), lines, and
/// these in collections and features of any depth; points are passed over. Longitude and latitude in degrees,
/// WGS84. Throws `Error` JD420 with the place when the file is no GeoJSON, holds no line, or a coordinate is
/// no degree (such as one in metres of a projection). O(n).
std::vector<Outline> read_basemap(std::istream& in, std::string_view name);

/// The same from a file. Throws `Error` JD420 also when it cannot be opened.
std::vector<Outline> load_basemap(const std::filesystem::path& path);

} // namespace jiedui::render
