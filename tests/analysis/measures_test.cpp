// SPDX-License-Identifier: Apache-2.0
#include "analysis/networks.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <jiedui/analysis/brokerage.hpp>
#include <jiedui/analysis/cohesion.hpp>
#include <jiedui/analysis/measures.hpp>

using namespace jiedui;
using namespace jiedui::analysis;

namespace {

Partition thirds(const Network& network) {
    std::vector<std::string> names;
    for (std::size_t v = 0; v < network.vertices.size(); ++v) {
        names.push_back(std::string(1, static_cast<char>('a' + v % 3)));
    }
    return partition_of(names);
}

std::vector<const NetworkMeasure*> all_network_measures() {
    std::vector<const NetworkMeasure*> all;
    for (const NetworkMeasure& measure : network_measures()) {
        all.push_back(&measure);
    }
    return all;
}

} // namespace

TEST_CASE("every measure of entities has a value for each vertex of any network") {
    std::size_t wrong = 0;
    std::vector<Network> networks = test::random_networks(3);
    networks.push_back(Network{});
    networks.push_back(test::network_of(1, {}));
    networks.push_back(test::network_of(1, {{.source = 0, .target = 0}}));
    networks.push_back(test::network_of(2, {}, Direction::keep));

    for (const Network& network : networks) {
        for (const VertexMeasure& measure : vertex_measures()) {
            const bool may_have_none = measure.text.name == "eigenvector"; // JD322 on some directed networks
            if (may_have_none && network.options.direction == Direction::keep) {
                continue;
            }
            const std::vector<double> scores = measure.compute({network, thirds(network)});
            const bool is_whole = scores.size() == network.vertices.size() &&
                                  std::ranges::none_of(scores, [](double s) { return std::isnan(s); });
            wrong += is_whole ? 0U : 1U;
        }
    }

    CHECK(wrong == 0);
}

TEST_CASE("names of measures are unique, found again, and documented with their sources") {
    std::ifstream in(JIEDUI_SOURCE_DIR "/docs/measures.md");
    const std::string page(std::istreambuf_iterator<char>(in), {});
    std::set<std::string_view> names;
    std::size_t unknown = 0;

    const auto look_up = [&](const MeasureText& text) {
        const std::string_view base = text.name.substr(0, text.name.find("_z"));
        const bool is_documented = page.find("`" + std::string(base) + "`") != std::string::npos;
        unknown += is_documented && !text.formula.empty() && !text.title.empty() ? 0U : 1U;
        UNSCOPED_INFO(text.name << (is_documented ? "" : " is not in docs/measures.md"));
        return names.insert(text.name).second;
    };

    for (const VertexMeasure& measure : vertex_measures()) {
        CHECK(look_up(measure.text));
        CHECK(find_vertex_measure(measure.text.name) == &measure);
    }
    names.clear();
    for (const NetworkMeasure& measure : network_measures()) {
        CHECK(look_up(measure.text));
        CHECK(find_network_measure(measure.text.name) == &measure);
    }
    CHECK(unknown == 0);
    CHECK(find_vertex_measure("density") == nullptr);
    CHECK(find_network_measure("") == nullptr);
}

TEST_CASE("values of the network come in the order in which they are asked for") {
    const Network network = test::random_network(2, {.vertices = 9, .links = 16, .is_simple = true});
    const std::vector<const NetworkMeasure*> asked{find_network_measure("diameter"),
                                                   find_network_measure("density"),
                                                   find_network_measure("mean_distance")};

    const std::vector<double> values = network_values({network, thirds(network)}, asked);

    CHECK(values ==
          std::vector<double>{distances(network).diameter, density(network), distances(network).mean});
}

TEST_CASE("all measures of the network are defined or NaN for networks of any size") {
    for (const Network& network : {Network{}, test::network_of(1, {}), test::network_of(2, {}),
                                   test::network_of(3, {{.source = 0, .target = 1}}),
                                   test::network_of(3, {{.source = 0, .target = 0}})}) {
        const std::vector<double> values = network_values({network, thirds(network)}, all_network_measures());

        CHECK(values.size() == network_measures().size());
        CHECK(values[0] == static_cast<double>(network.vertices.size()));
        CHECK(std::ranges::none_of(values, [](double value) { return std::isinf(value); }));
    }
}

TEST_CASE("a role by name is the role of the partition") {
    const Network network =
        test::random_network(5, {.vertices = 9, .links = 20, .direction = Direction::keep});
    const Partition groups = thirds(network);

    const std::vector<double> scores = find_vertex_measure("gatekeeper")->compute({network, groups});

    CHECK(scores == brokerage(network, groups)[BrokerageRole::gatekeeper].count);
}
