// SPDX-License-Identifier: Apache-2.0
#include "path_report.hpp"

#include "evidence.hpp"
#include "evidence_json.hpp"
#include "table.hpp"
#include "words.hpp"

namespace jiedui::cli {
namespace {

using analysis::PartnerPath;
using analysis::PathCost;

template <class Values> std::string words_of(const Values& values) {
    std::vector<std::string> words;
    for (const auto value : values) {
        words.emplace_back(to_string(value));
    }
    return words.empty() ? "none" : listed(words);
}

std::string cost_of(const analysis::PathTies& ties) {
    if (ties.cost == PathCost::hops || ties.weight == analysis::Weight::one) {
        return "number of hops";
    }
    return ties.weight == analysis::Weight::documents ? "sum of 1/documents" : "sum of 1/statements";
}

std::string heading(const CooperationGraph& graph, const PartnerPath& path, std::size_t number) {
    const std::size_t hops = path.hops.size();
    std::string text =
        "path " + std::to_string(number) + ", " + std::to_string(hops) + (hops == 1 ? " hop" : " hops");
    if (path.cost != static_cast<double>(hops)) {
        text += ", cost " + rounded(path.cost);
    }
    text += ": " + graph[path.hops.front().from].entity.name;
    for (const auto& hop : path.hops) {
        text += " - " + graph[hop.to].entity.name;
    }
    return text + "\n";
}

std::string path_text(const CooperationGraph& graph, const PartnerPath& path, std::size_t number) {
    std::string text = heading(graph, path, number);
    for (const auto& hop : path.hops) {
        for (const EdgeId edge : hop.edges) {
            text += "  " + arrow_of(graph, edge) + ": " + std::string{to_string(graph[edge].relation)} +
                    "\n" + evidence_lines(graph, edge, "    ");
        }
    }
    return text;
}

nlohmann::ordered_json path_json(const CooperationGraph& graph, const PartnerPath& path) {
    nlohmann::ordered_json json{{"cost", path.cost}, {"hops", nlohmann::ordered_json::array()}};
    for (const auto& hop : path.hops) {
        json["hops"].push_back({{"from", entity_json(graph[hop.from])},
                                {"to", entity_json(graph[hop.to])},
                                {"cost", hop.cost},
                                {"ties", ties_json(graph, hop.edges)}});
    }
    return json;
}

} // namespace

std::string convention(const PathReport& report) {
    const auto& [graph, ties, options, avoided, paths] = report;
    const bool is_all = options.choice == analysis::PathChoice::all_shortest;
    std::string text = is_all ? "all shortest simple paths" : "shortest simple paths";
    const auto add = [&text](std::string_view name, const std::string& value) {
        text.append("; ").append(name).append(": ").append(value);
    };
    add("cost", cost_of(ties));
    add("equal cost", "fewer hops, then vertex order");
    add("relations", words_of(ties.relations));
    add("origins", words_of(ties.origins));
    add("time", analysis::describe(ties.time));
    add("direction", ties.direction == analysis::Direction::drop ? "dropped" : "kept");
    add("pattern", ties.pattern.ties.empty() ? "any" : ties.pattern.text);
    add("through", words_of(options.kinds));
    add("avoiding", avoided.empty() ? "nothing" : listed(avoided));
    add("hops", "at most " + std::to_string(options.max_hops));
    return text;
}

std::string to_text(const PathReport& report) {
    std::string text = convention(report) + "\n";
    for (std::size_t i = 0; i < report.paths.size(); ++i) {
        text += "\n" + path_text(report.graph, report.paths[i], i + 1);
    }
    return text;
}

std::string to_json(const PathReport& report) {
    nlohmann::ordered_json json{{"convention", convention(report)},
                                {"paths", nlohmann::ordered_json::array()}};
    for (const PartnerPath& path : report.paths) {
        json["paths"].push_back(path_json(report.graph, path));
    }
    return json.dump(2) + "\n";
}

} // namespace jiedui::cli
