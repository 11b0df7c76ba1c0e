// SPDX-License-Identifier: Apache-2.0
#include "words.hpp"

#include "output.hpp"

#include <algorithm>
#include <array>

#include <jiedui/loaders/gazetteer.hpp>

namespace jiedui::cli {
namespace {

template <class Values>
auto chosen(std::string_view option, const std::vector<std::string>& words, const Values& all) {
    std::vector<std::string> choices;
    for (const auto value : all) {
        choices.emplace_back(to_string(value));
    }
    std::vector<typename Values::value_type> values;
    for (const auto& word : words) {
        values.push_back(all[choose(option, word, choices)]);
    }
    return values;
}

} // namespace

std::string nearest_word(std::string_view word, std::span<const std::string> choices) {
    std::vector<std::string> alike;
    std::ranges::copy_if(choices, std::back_inserter(alike), [word](const std::string& choice) {
        return !word.empty() && choice.starts_with(word.front());
    });
    for (const std::span<const std::string> candidates : {std::span<const std::string>(alike), choices}) {
        const auto nearest = loaders::nearest_names(word, candidates, 1);
        if (!nearest.empty()) {
            return nearest.front();
        }
    }
    return {};
}

std::size_t choose(std::string_view option, std::string_view word, std::span<const std::string> choices) {
    const auto found = std::ranges::find(choices, word);
    if (found == choices.end()) {
        const std::string nearest = nearest_word(word, choices);
        throw UsageError("JD504", {std::string{option}},
                         "'" + std::string{word} + "' is unknown; expected one of " + listed(choices),
                         nearest.empty() ? "" : "did you mean " + nearest + "?");
    }
    return static_cast<std::size_t>(found - choices.begin());
}

std::vector<Relation> relations_of(const std::vector<std::string>& words, std::vector<Relation> otherwise) {
    return words.empty() ? std::move(otherwise) : chosen("--relation", words, all_relations);
}

std::vector<EntityKind> kinds_of(const std::vector<std::string>& words, std::vector<EntityKind> otherwise) {
    return words.empty() ? std::move(otherwise) : chosen("--kind", words, all_kinds);
}

std::vector<EntityKind> kinds_in(std::string_view option, const std::vector<std::string>& words) {
    return chosen(option, words, all_kinds);
}

std::vector<Origin> origins_of(const std::vector<std::string>& words, std::vector<Origin> otherwise) {
    constexpr std::array all_origins{Origin::stated, Origin::background};
    return words.empty() ? std::move(otherwise) : chosen("--origin", words, all_origins);
}

std::string listed(std::span<const std::string> words) {
    std::string text;
    for (const auto& word : words) {
        text += text.empty() ? "" : ", ";
        text += word;
    }
    return text;
}

} // namespace jiedui::cli
