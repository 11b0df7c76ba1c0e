// SPDX-License-Identifier: Apache-2.0
#include "spectral/perron.hpp"

#include "spectral/lanczos.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <jiedui/analysis/components.hpp>

namespace jiedui::analysis::detail {

namespace {

constexpr double same_value = 1e-10; ///< eigenvalues that differ by less, relatively, are taken for equal

/// The vertices of one component.
struct Part {
    std::vector<std::uint32_t> vertices = {};
    double bound = 0.0; ///< no eigenvalue of it is larger: its largest strength of a vertex
    LeadingPair pair = {};
};

std::vector<Part> parts_of(const Topology& topology) {
    const Components components = weak_components(topology);
    std::vector<Part> parts(components.sizes.size());
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        Part& part = parts[components.of[v]];
        double strength = 0.0;
        for (std::uint32_t arc = topology.begin(v); arc < topology.end(v); ++arc) {
            strength += topology.strength(arc);
        }
        part.vertices.push_back(v);
        part.bound = std::max(part.bound, strength);
    }
    std::erase_if(parts, [](const Part& part) { return part.bound == 0.0; });
    std::ranges::stable_sort(parts, std::ranges::greater{}, &Part::bound);
    return parts;
}

/// The component as a topology of its own; `place` is room for a number for each vertex.
Topology cut_out(const Topology& topology, const Part& part, std::vector<std::uint32_t>& place) {
    std::vector<PlainEdge> edges;
    for (std::uint32_t i = 0; i < part.vertices.size(); ++i) {
        place[part.vertices[i]] = i;
    }
    for (const std::uint32_t v : part.vertices) {
        for (std::uint32_t arc = topology.begin(v); arc < topology.end(v); ++arc) {
            const std::uint32_t target = topology.targets()[arc];
            if (v <= target) {
                edges.push_back(
                    {.source = place[v], .target = place[target], .weight = topology.strength(arc)});
            }
        }
    }
    return Topology(static_cast<std::uint32_t>(part.vertices.size()), edges);
}

/// The eigenvectors of the components that can still have the largest eigenvalue.
double solve(const Topology& topology, std::vector<Part>& parts, double tolerance) {
    std::vector<std::uint32_t> place(topology.vertices());
    double largest = 0.0;
    for (Part& part : parts) {
        if (part.bound < largest * (1.0 - same_value)) {
            break;
        }
        const bool is_all = part.vertices.size() == topology.vertices();
        part.pair = leading_pair(is_all ? topology : cut_out(topology, part, place), tolerance);
        largest = std::max(largest, part.pair.value);
    }
    return largest;
}

} // namespace

std::vector<double> leading_part(const Topology& topology, const std::vector<double>& start,
                                 double tolerance) {
    std::vector<Part> parts = parts_of(topology);
    const double largest = solve(topology, parts, tolerance);
    std::vector<double> result(topology.vertices(), 0.0);
    for (const Part& part : parts) {
        if (part.pair.vector.empty() || part.pair.value < largest * (1.0 - same_value)) {
            continue;
        }
        double share = 0.0;
        for (std::size_t i = 0; i < part.vertices.size(); ++i) {
            share += part.pair.vector[i] * start[part.vertices[i]];
        }
        for (std::size_t i = 0; i < part.vertices.size(); ++i) {
            result[part.vertices[i]] = share * part.pair.vector[i];
        }
    }
    return result;
}

void make_unit(std::vector<double>& vector) {
    const double squares = std::inner_product(vector.begin(), vector.end(), vector.begin(), 0.0);
    for (double& entry : vector) {
        entry /= squares > 0.0 ? std::sqrt(squares) : 1.0;
    }
}

} // namespace jiedui::analysis::detail
