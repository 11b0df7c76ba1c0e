// SPDX-License-Identifier: Apache-2.0
#include "analysis/networks.hpp"
#include "support/catch.hpp"

#include <sstream>
#include <string>

#include <jiedui/analysis/edge_list.hpp>
#include <jiedui/graph/diagnostic.hpp>

using namespace jiedui;
using namespace jiedui::analysis;

namespace {

Topology read(const std::string& text, EdgeListOptions options = {}) {
    std::istringstream in(text);
    return read_edge_list(in, "edges.txt", options);
}

/// `code:line` of the error; "read" where there is none.
std::string problem_of(const std::string& text) {
    try {
        read(text, {.most_vertices = 1000});
        return "read";
    } catch (const Error& error) {
        return error.code() + ":" + std::to_string(error.location().line);
    }
}

} // namespace

TEST_CASE("an edge list is read with comments, blanks, tabs and line ends of any kind") {
    const std::vector<PlainEdge> edges{{0, 1, 1}, {1, 2, 2.5}, {4, 1, 1}};

    const Topology topology = read("# a comment\n0 1\r\n\n% another\n  1\t2  2.5 \n4 1");

    CHECK(topology == Topology(5, edges));
}

TEST_CASE("an edge list keeps direction and the meaning of its weights") {
    const EdgeListOptions options{.directed = true, .weight_meaning = WeightMeaning::distance};

    const Topology topology = read("2 0 4\n", options);

    CHECK(topology == Topology(3, std::vector<PlainEdge>{{2, 0, 4}},
                               {.directed = true, .weight_meaning = WeightMeaning::distance}));
    CHECK(read("") == Topology{});
    CHECK(read("# nothing\n") == Topology{});
}

TEST_CASE("an edge list longer than a block of the reader is what was written") {
    std::string text;
    std::vector<PlainEdge> edges;
    for (std::uint32_t i = 0; i < 300000; ++i) {
        edges.push_back({i * 7919U % 100003U, i * 104729U % 99991U, 1.0 + i % 3});
        text += std::to_string(edges.back().source) + " " + std::to_string(edges.back().target) + " " +
                std::to_string(1 + i % 3) + "\n";
    }

    CHECK(read(text) == Topology(100003, edges));
}

TEST_CASE("a line that is no edge is an error with its number") {
    CHECK(problem_of("0 1\nx 2\n") == "JD304:2");
    CHECK(problem_of("0\n") == "JD304:1");
    CHECK(problem_of("0 1\n\n1 -2") == "JD304:3");
    CHECK(problem_of("0 1.5\n") == "JD304:1");
    CHECK(problem_of("0 1 2 3\n") == "JD304:1");
    CHECK(problem_of("0 1 heavy\n") == "JD304:1");
    CHECK(problem_of("0 1 0\n") == "JD302:1");
    CHECK(problem_of("0 1 -1\n") == "JD302:1");
    CHECK(problem_of("0 1 nan\n") == "JD302:1");
    CHECK(problem_of("0 1 1e999\n") == "JD304:1");
    CHECK(problem_of("0 1000\n") == "JD305:1");
    CHECK(problem_of("0 99999999999999999999999999\n") == "JD305:1");
    CHECK(problem_of("0 999\n") == "read");
}

TEST_CASE("weights can be left aside, and how much is read is told to the end") {
    std::istringstream in("0 1 2\n1 2 0.5\n");
    std::size_t told = 0;

    const Topology topology = read_edge_list(
        in, "edges.txt",
        {.weights = EdgeWeights::ignore, .progress = [&](std::size_t bytes) { told = bytes; }});

    CHECK_FALSE(topology.weighted());
    CHECK(told == 14);
}
