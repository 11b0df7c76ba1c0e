// SPDX-License-Identifier: Apache-2.0
#include "report.hpp"

#include <initializer_list>

namespace jiedui::cli {
namespace {

/// The words of an enum in the order of its values.
template <class Value>
std::string chosen(const Phrases& words, Value value, std::initializer_list<std::string_view> keys,
                   const std::vector<std::string>& values = {}) {
    return words(*(keys.begin() + static_cast<std::ptrdiff_t>(value)), values);
}

/// Names of the vocabulary: as the style says them in Chinese, in English as files and options do.
template <class Value> std::string listed(const ReportSource& source, const std::vector<Value>& values) {
    std::string text;
    for (const Value value : values) {
        text += text.empty() ? "" : source.words("convention.comma");
        text += source.words.language() == render::Language::zh ? source.style[value].label.zh
                                                                : std::string(to_string(value));
    }
    return text;
}

std::string listed(const Phrases& words, const std::vector<Origin>& origins) {
    std::string text;
    for (const Origin origin : origins) {
        text += text.empty() ? "" : words("convention.comma");
        text += chosen(words, origin, {"convention.stated", "convention.background"});
    }
    return text;
}

} // namespace

std::string period(const Phrases& words, const analysis::TimeWindow& window) {
    if (window.is_open()) {
        return words("window.all");
    }
    std::string text;
    const auto add = [&](const std::string& part) {
        text += (text.empty() ? "" : words("window.comma")) + part;
    };
    if (!window.from.empty() || !window.to.empty()) {
        add(window.to.empty()     ? words("window.from", {window.from})
            : window.from.empty() ? words("window.to", {window.to})
                                  : words("window.between", {window.from, window.to}));
    }
    if (!window.as_of.empty()) {
        add(words("window.as_of", {window.as_of}));
    }
    add(words(window.undated == analysis::Undated::drop ? "window.drop" : "window.keep"));
    return text;
}

std::string convention(const ReportSource& source, const analysis::Network& network) {
    const auto& words = source.words;
    const analysis::ProjectionOptions& options = network.options;
    const std::vector<std::string> parts{
        chosen(words, options.direction, {"convention.arcs", "convention.links"},
               {std::to_string(network.vertices.size()), std::to_string(network.links.size())}),
        words("convention.vertices", {listed(source, options.kinds)}),
        words("convention.relations", {listed(source, options.relations)}),
        words("convention.origins", {listed(words, options.origins)}),
        words("convention.documents"),
        words("convention.time", {period(words, options.time)}),
        words("convention.confidence", {shown(options.minimum_confidence)}),
        chosen(words, options.direction, {"convention.directed", "convention.undirected"}),
        chosen(words, options.parallel_edges, {"convention.count", "convention.collapse", "convention.keep"}),
        chosen(words, options.weight,
               {"convention.weight.one", "convention.weight.documents", "convention.weight.statements"}),
        chosen(words, options.weight_meaning, {"convention.strength", "convention.distance"}),
        chosen(words, options.isolates, {"convention.isolates.drop", "convention.isolates.keep"})};
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : words("comma")) + part;
    }
    return text;
}

} // namespace jiedui::cli
