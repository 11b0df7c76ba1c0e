// SPDX-License-Identifier: Apache-2.0
#include "cli/folder.hpp"
#include "coding.hpp"
#include "support/catch.hpp"

#include <sstream>

#include <jiedui/graph/diagnostic.hpp>

using namespace jiedui;

namespace {

constexpr auto two_statements =
    R"({"document":"d","title":"某意见"}
{"document":"d","clause":"二","relation":"aid","participants":[{"entity":"region:甲","role":"supporter"},{"entity":"region:乙","role":"supported"}],"evidence":[{"span":[9,12]}]}
{"document":"d","clause":"一","relation":"aid","participants":[{"entity":"region:甲","role":"supporter"},{"entity":"region:乙","role":"supported"}],"evidence":[{"span":[3,6]}]}
)";

std::string code_of(const std::string& text) {
    std::istringstream in(text);
    try {
        (void)read_edges(in, "edges.jsonl");
    } catch (const Error& error) {
        return error.code() + ":" + std::to_string(error.location().line);
    }
    return "none";
}

} // namespace

TEST_CASE("An edge file reads line by line, with spellings, optional edges and keys of others") {
    std::istringstream in(
        "\n"
        R"({"document":"d","clause":"一","source":"zone:甲|乙","target":"region:丙","relation":"pairing","optional":true,"quote":"x"})"
        "\r\n"
        R"({"document":"d","source":"region:丁","target":"region:丙","relation":"hosts"})");

    const auto edges = read_edges(in, "e");

    REQUIRE(edges ==
            std::vector<EdgeRecord>{
                {"d", "一", {EntityKind::zone, "甲|乙"}, {EntityKind::region, "丙"}, Relation::pairing, true},
                {"d", "", {EntityKind::region, "丁"}, {EntityKind::region, "丙"}, Relation::hosts, false}});
}

TEST_CASE("What is written as an edge file reads back as the same edges") {
    std::istringstream in(two_statements);
    const auto graph = build_graph(read_statements(in, "s"));
    std::stringstream file;

    write_edges(file, graph);

    REQUIRE(read_edges(file, "e") == edge_records(graph));
    REQUIRE(edge_records(graph).size() == 1);
    REQUIRE(edge_records(graph)[0].clause == "一");
}

TEST_CASE("Edges that cannot be used are refused with code and line") {
    const std::string good = R"({"document":"d","source":"region:甲","target":"region:乙","relation":"aid"})";

    REQUIRE(code_of(good + "\n" + good) == "none");
    REQUIRE(code_of(good + "\n{") == "JD120:2");
    REQUIRE(code_of("[1]") == "JD122:1");
    REQUIRE(code_of(R"({"document":"d","source":"region:甲","relation":"aid"})") == "JD122:1");
    REQUIRE(code_of(R"({"document":"","source":"region:甲","target":"region:乙","relation":"aid"})") ==
            "JD122:1");
    REQUIRE(code_of(R"({"document":"d","source":"甲","target":"region:乙","relation":"aid"})") == "JD123:1");
    REQUIRE(code_of(R"({"document":"d","source":"region:甲","target":"region:乙","relation":"help"})") ==
            "JD123:1");
    REQUIRE(
        code_of(
            R"({"document":"d","source":"region:甲","target":"region:乙","relation":"aid","optional":"yes"})") ==
        "JD122:1");
}

TEST_CASE("A coding is read from edges, statements or a network alike") {
    const Folder folder;
    std::istringstream in(two_statements);
    const auto graph = build_graph(read_statements(in, "s"));
    std::ostringstream edges;
    std::ostringstream network;
    write_edges(edges, graph);
    write_graph(network, graph);

    const auto expected = edge_records(graph);

    REQUIRE(cli::read_coding(folder.write("s.jsonl", two_statements)) == expected);
    REQUIRE(cli::read_coding(folder.write("e.jsonl", "\xEF\xBB\xBF" + edges.str())) == expected);
    REQUIRE(cli::read_coding(folder.write("n.json", network.str())) == expected);
    REQUIRE(cli::read_coding(folder.write("none.jsonl", "")).empty());
    REQUIRE_THROWS_AS(cli::read_coding(folder.write("plan.txt", "甲与乙合作")), Error);
}
