// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <fstream>
#include <iterator>
#include <string>

#include <nlohmann/json.hpp>

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/render/basemap.hpp>

namespace jiedui::render {
namespace {

using Json = nlohmann::json;

constexpr int most_depth = 32;

class Reader {
  public:
    explicit Reader(std::string_view name) : name_(name) {}

    void read(const Json& json, int depth = 0) {
        if (!json.is_object() || depth > most_depth) {
            fail("is no GeoJSON object");
        }
        const auto type = json.value("type", Json{});
        const std::string word = type.is_string() ? type.get<std::string>() : "";
        if (word == "FeatureCollection" || word == "GeometryCollection") {
            for (const Json& part : list(json, word == "FeatureCollection" ? "features" : "geometries")) {
                read(part, depth + 1);
            }
        } else if (word == "Feature") {
            if (json.contains("geometry") && !json["geometry"].is_null()) {
                read(json["geometry"], depth + 1);
            }
        } else {
            read_geometry(json, word);
        }
    }

    std::vector<Outline> take() {
        if (outlines_.empty()) {
            fail("holds neither polygon nor line");
        }
        return std::move(outlines_);
    }

    [[noreturn]] void fail(const std::string& problem) const {
        throw Error("JD420", Location{std::string{name_}, 0, 0}, "the base map " + problem,
                    "give a GeoJSON file with longitude and latitude in degrees (RFC 7946)");
    }

  private:
    const Json& list(const Json& json, const char* key) const {
        const auto found = json.find(key);
        if (found == json.end() || !found->is_array()) {
            fail(std::string{"lacks the list '"} + key + "'");
        }
        return *found;
    }

    void read_geometry(const Json& json, const std::string& word) {
        if (word == "Point" || word == "MultiPoint") {
            return;
        }
        const Json& coordinates = list(json, "coordinates");
        if (word == "LineString") {
            add(coordinates, false);
        } else if (word == "MultiLineString" || word == "Polygon") {
            add_all(coordinates, word == "Polygon");
        } else if (word == "MultiPolygon") {
            for (const Json& polygon : coordinates) {
                add_all(polygon, true);
            }
        } else {
            fail("has a geometry of the unknown type '" + word + "'");
        }
    }

    void add_all(const Json& lines, bool is_closed) {
        if (!lines.is_array()) {
            fail("has a geometry without coordinates");
        }
        for (const Json& line : lines) {
            add(line, is_closed);
        }
    }

    void add(const Json& line, bool is_closed) {
        Outline outline{{}, is_closed};
        if (!line.is_array()) {
            fail("has a geometry without coordinates");
        }
        for (const Json& position : line) {
            outline.points.push_back(point(position));
        }
        if (outline.points.size() >= 2) {
            outlines_.push_back(std::move(outline));
        }
    }

    GeoPoint point(const Json& position) const {
        if (!position.is_array() || position.size() < 2 || !position[0].is_number() ||
            !position[1].is_number()) {
            fail("has a position that is no pair of numbers");
        }
        const GeoPoint p{position[0].get<double>(), position[1].get<double>()};
        if (!(std::abs(p.longitude) <= 360.0) || !(std::abs(p.latitude) <= 90.0)) {
            fail("has a position that is not in degrees: " + position.dump());
        }
        return p;
    }

    std::string_view name_;
    std::vector<Outline> outlines_;
};

} // namespace

std::vector<Outline> read_basemap(std::istream& in, std::string_view name) {
    const std::string bytes{std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
    Reader reader(name);
    const Json json = Json::parse(bytes, nullptr, false);
    if (json.is_discarded()) {
        reader.fail("is broken JSON");
    }
    reader.read(json);
    return reader.take();
}

std::vector<Outline> load_basemap(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        throw Error("JD420", Location{path.string(), 0, 0}, "the base map cannot be opened",
                    "check that it exists and may be read");
    }
    return read_basemap(in, path.string());
}

} // namespace jiedui::render
