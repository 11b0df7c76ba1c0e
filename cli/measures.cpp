// SPDX-License-Identifier: Apache-2.0
#include "measures.hpp"

#include "words.hpp"

#include <algorithm>

namespace jiedui::cli {
namespace {

template <class Measures> std::vector<std::string> names_of(const Measures& measures) {
    std::vector<std::string> names;
    for (const auto& measure : measures) {
        names.emplace_back(measure.text.name);
    }
    return names;
}

} // namespace

std::vector<std::string> vertex_measure_names() {
    return names_of(analysis::vertex_measures());
}

std::vector<std::string> network_measure_names() {
    return names_of(analysis::network_measures());
}

const analysis::VertexMeasure& vertex_measure_named(std::string_view option, std::string_view name) {
    return analysis::vertex_measures()[choose(option, name, vertex_measure_names())];
}

std::vector<const analysis::NetworkMeasure*> network_measures_named(std::string_view option,
                                                                    std::span<const std::string> names) {
    for (const std::string& name : names) {
        (void)choose(option, name, network_measure_names());
    }
    std::vector<const analysis::NetworkMeasure*> chosen;
    for (const analysis::NetworkMeasure& measure : analysis::network_measures()) {
        const bool is_wanted = names.empty() ? measure.listing == analysis::Listing::always
                                             : std::ranges::find(names, measure.text.name) != names.end();
        if (is_wanted) {
            chosen.push_back(&measure);
        }
    }
    return chosen;
}

std::string definition_line(const analysis::MeasureText& text) {
    std::string line = std::string{text.name} + ": " + std::string{text.formula};
    for (const std::string& part : {std::string{text.source}, analysis::usage(text)}) {
        line += part.empty() ? "" : "; " + part;
    }
    return line;
}

} // namespace jiedui::cli
