// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <string_view>

#include <jiedui/analysis/two_mode.hpp>

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

std::string_view words(CoNormalisation normalisation) {
    switch (normalisation) {
    case CoNormalisation::count:
        return "number of common events";
    case CoNormalisation::newman:
        return "sum over common events of 1/(participants - 1)";
    case CoNormalisation::jaccard:
        return "common events / events of either";
    case CoNormalisation::cosine:
        return "common events / root of the product of the numbers of events";
    }
    return "";
}

template <class Value> std::string_view word(Value value) {
    return to_string(value);
}

void add(std::string& text, std::string_view name, std::string_view value) {
    text.append("; ").append(name).append(": ").append(value);
}

std::string size_of(const Network& network) {
    return "network: " + number(network.vertices.size()) + " vertices and " + number(network.links.size()) +
           (network.options.direction == Direction::keep ? " arcs" : " undirected links");
}

void add_ties(std::string& text, const ProjectionOptions& chosen) {
    const auto plain = [](const std::string& id) { return std::string_view(id); };
    add(text, "relations", list(chosen.relations, "none", word<Relation>));
    add(text, "origins", list(chosen.origins, "none", word<Origin>));
    add(text, "documents", list(chosen.documents, "all", plain));
    add(text, "time", describe(chosen.time));
    add(text, "confidence", "at least " + number(chosen.minimum_confidence));
}

} // namespace

std::string convention(const Network& network) {
    const ProjectionOptions& chosen = network.options;
    std::string text = size_of(network);
    add(text, "vertices", list(chosen.kinds, "none", word<EntityKind>));
    add_ties(text, chosen);
    add(text, "direction", words(chosen.direction));
    add(text, "parallel edges", words(chosen.parallel_edges));
    add(text, "weight", words(chosen.weight));
    add(text, "weight means", words(chosen.weight_meaning));
    add(text, "isolates", chosen.isolates == Isolates::drop ? "dropped" : "kept");
    return text;
}

std::string convention(const Network& network, const TwoModeOptions& options) {
    std::string text = size_of(network);
    add(text, "vertices", list(network.options.kinds, "none", word<EntityKind>) + " that share events");
    add(text, "events", list(options.events, "none", word<EntityKind>));
    add_ties(text, network.options);
    add(text, "weight", words(options.normalisation));
    add(text, "weight means", words(network.options.weight_meaning));
    add(text, "isolates", network.options.isolates == Isolates::drop ? "dropped" : "kept");
    return text;
}

} // namespace jiedui::analysis
