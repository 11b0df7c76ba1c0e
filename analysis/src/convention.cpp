// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <string_view>

#include <jiedui/analysis/projection.hpp>

namespace jiedui::analysis {

namespace {

template <class Number> std::string number(Number value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return std::string(digits.data(), end);
}

template <class Values, class Name>
std::string list(const Values& values, std::string_view if_empty, Name name) {
    if (values.empty()) {
        return std::string(if_empty);
    }
    std::string text;
    for (const auto& value : values) {
        text += text.empty() ? "" : ", ";
        text += name(value);
    }
    return text;
}

std::string_view words(Direction direction) {
    return direction == Direction::drop ? "dropped" : "kept, an undirected tie is an arc each way";
}

std::string_view words(ParallelEdges parallel) {
    switch (parallel) {
    case ParallelEdges::count:
        return "one link, weights added";
    case ParallelEdges::collapse:
        return "one link, statements taken together";
    case ParallelEdges::keep:
        return "a link for each";
    }
    return "";
}

std::string_view words(Weight weight) {
    switch (weight) {
    case Weight::one:
        return "1";
    case Weight::documents:
        return "number of documents";
    case Weight::statements:
        return "number of statements";
    }
    return "";
}

std::string_view words(WeightMeaning meaning) {
    return meaning == WeightMeaning::strength ? "strength, length is 1/weight"
                                              : "distance, strength is 1/weight";
}

} // namespace

std::string convention(const Network& network) {
    const ProjectionOptions& chosen = network.options;
    const auto word = [](auto value) { return to_string(value); };
    const auto plain = [](const std::string& id) { return std::string_view(id); };
    std::string text = "network: " + number(network.vertices.size()) + " vertices and " +
                       number(network.links.size()) +
                       (chosen.direction == Direction::keep ? " arcs" : " undirected links");
    const auto add = [&](std::string_view name, std::string_view value) {
        text.append("; ").append(name).append(": ").append(value);
    };
    add("vertices", list(chosen.kinds, "none", word));
    add("relations", list(chosen.relations, "none", word));
    add("origins", list(chosen.origins, "none", word));
    add("documents", list(chosen.documents, "all", plain));
    add("time", describe(chosen.time));
    add("confidence", "at least " + number(chosen.minimum_confidence));
    add("direction", words(chosen.direction));
    add("parallel edges", words(chosen.parallel_edges));
    add("weight", words(chosen.weight));
    add("weight means", words(chosen.weight_meaning));
    add("isolates", chosen.isolates == Isolates::drop ? "dropped" : "kept");
    return text;
}

} // namespace jiedui::analysis
