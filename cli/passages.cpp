// SPDX-License-Identifier: Apache-2.0
#include "passages.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include <jiedui/loaders/verify.hpp>

namespace jiedui::cli {
namespace {

using loaders::Document;

bool agrees(const Document& document, const Evidence& evidence) {
    return evidence.span.begin <= evidence.span.end && evidence.span.end <= document.text.size() &&
           (evidence.quote.empty() || loaders::quote(document, evidence.span) == evidence.quote);
}

render::ExplorerPassage passage(const Document& document, Span span, std::size_t around) {
    const auto reach = static_cast<std::uint32_t>(around);
    const auto size = static_cast<std::uint32_t>(document.text.size());
    const std::uint32_t begin = span.begin - std::min(span.begin, reach);
    const std::uint32_t end = span.end + std::min(size - span.end, reach);
    return {.before = loaders::quote(document, {begin, span.begin}),
            .quote = loaders::quote(document, span),
            .after = loaders::quote(document, {span.end, end})};
}

} // namespace

Passages passages_of(const CooperationGraph& graph, std::span<const Document> documents, std::size_t around) {
    std::map<std::string_view, std::vector<const Document*>> by_id;
    for (const Document& document : documents) {
        by_id[document.header.info.id].push_back(&document);
    }
    Passages result;
    for (std::size_t i = 0; i < graph.statements().size(); ++i) {
        const Statement& statement = graph.statements()[i];
        const auto cited = by_id.find(statement.document);
        if (statement.origin != Origin::stated || cited == by_id.end()) {
            continue;
        }
        const auto pieces = loaders::pieces(statement);
        for (std::size_t k = 0; k < pieces.size(); ++k) {
            const auto holder = std::ranges::find_if(
                cited->second, [&](const Document* document) { return agrees(*document, pieces[k]); });
            if (holder == cited->second.end()) {
                ++result.differing;
                continue;
            }
            result.found.push_back(passage(**holder, pieces[k].span, around));
            result.found.back().statement = i;
            result.found.back().evidence = k;
        }
    }
    return result;
}

} // namespace jiedui::cli
