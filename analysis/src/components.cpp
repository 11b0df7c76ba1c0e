// SPDX-License-Identifier: Apache-2.0
#include "boost_network.hpp"

#include <limits>

#include <boost/graph/strong_components.hpp>

#include <jiedui/analysis/components.hpp>

namespace jiedui::analysis {

namespace {

Components numbered_by_smallest_vertex(const std::vector<std::uint32_t>& labels, std::size_t count) {
    constexpr auto unseen = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> number(count, unseen);
    Components result;
    for (const std::uint32_t label : labels) {
        if (number[label] == unseen) {
            number[label] = static_cast<std::uint32_t>(result.sizes.size());
            result.sizes.push_back(0);
        }
        result.of.push_back(number[label]);
        ++result.sizes[number[label]];
    }
    return result;
}

Components components(const Network& network, Side side) {
    const detail::BoostNetwork graph = detail::boost_network(network, side, detail::lengths(network));
    std::vector<std::uint32_t> label(num_vertices(graph));
    const auto map = boost::make_iterator_property_map(label.begin(), get(boost::vertex_index, graph));
    const std::size_t count = boost::strong_components(graph, map);
    return numbered_by_smallest_vertex(label, count);
}

} // namespace

Components weak_components(const Network& network) {
    return components(network, Side::total);
}

Components strong_components(const Network& network) {
    return components(network, Side::out);
}

} // namespace jiedui::analysis
