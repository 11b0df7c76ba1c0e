// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <istream>
#include <string_view>

#include <jiedui/analysis/topology.hpp>

namespace jiedui::analysis {

enum class EdgeWeights { read, ignore };

struct EdgeListOptions {
    bool directed = false;
    WeightMeaning weight_meaning = WeightMeaning::strength;
    EdgeWeights weights = EdgeWeights::read;   ///< ignore: each is 1, but has to be a number all the same
    std::uint32_t most_vertices = 100'000'000; ///< a larger number is taken for a mistake
    std::function<void(std::size_t bytes)> progress = {}; ///< told now and then how much is read
};

/// Reads lines `source target [weight]`: vertices as whole numbers from 0, a positive weight, 1 where it is
/// missing, blanks or tabs between them. Empty lines and lines that begin with `#` or `%` say nothing. There
/// are as many vertices as the largest number says, and one more. `path` stands in messages.
///
/// Throws `Error` with the line: JD304 for a line of another form, JD305 for a number beyond `most_vertices`,
/// JD302 for a weight that is not positive and finite; JD306 where the stream breaks off. O(V + E); needs 50
/// bytes an edge for a moment.
Topology read_edge_list(std::istream& in, std::string_view path, const EdgeListOptions& options = {});

} // namespace jiedui::analysis
