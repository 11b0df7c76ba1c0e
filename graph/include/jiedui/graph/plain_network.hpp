// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// Networks that are nothing but vertices and links: no relation, no document, no sentence. Measures take
/// them, paths with reasons do not.
namespace jiedui {

/// One tie by the numbers of its ends.
struct PlainEdge {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    double weight = 1.0; ///< > 0, finite

    friend bool operator==(const PlainEdge&, const PlainEdge&) = default;
};

struct PlainNetwork {
    std::vector<std::string> names{}; ///< one for each vertex, in the order of the file
    std::vector<PlainEdge> edges{};
    bool directed = false;
    std::size_t ways_back = 0; ///< the last so many edges are undirected ones, led back the other way
};

} // namespace jiedui
