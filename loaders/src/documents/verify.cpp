// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include <jiedui/loaders/verify.hpp>

namespace jiedui::loaders {
namespace {

using SameId = std::vector<const Document*>;

bool holds(const Document& document, Span span) {
    return span.begin <= span.end && span.end <= document.text.size();
}

bool agrees(const Document& document, const Evidence& evidence) {
    return holds(document, evidence.span) &&
           (evidence.quote.empty() || quote(document, evidence.span) == evidence.quote);
}

Difference difference(const SameId& documents, const Evidence& evidence) {
    const auto holder =
        std::ranges::find_if(documents, [&](const Document* d) { return holds(*d, evidence.span); });
    if (holder == documents.end()) {
        return {.mismatch = Mismatch::outside};
    }
    return {.mismatch = Mismatch::differs, .found = quote(**holder, evidence.span)};
}

} // namespace

std::vector<Evidence> pieces(const Statement& statement) {
    auto all = statement.evidence;
    if (statement.valid_by) {
        all.push_back(*statement.valid_by);
    }
    return all;
}

Verification verify(std::span<const Statement> statements, std::span<const Document> documents) {
    std::map<std::string_view, SameId> by_id;
    for (const Document& document : documents) {
        by_id[document.header.info.id].push_back(&document);
    }
    Verification result;
    std::map<std::string_view, std::size_t> missing;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const Statement& statement = statements[i];
        if (statement.origin != Origin::stated) {
            continue;
        }
        const auto cited_pieces = pieces(statement);
        result.spans += cited_pieces.size();
        result.unproved += statement.evidence.empty() ? 1U : 0U;
        const auto cited = by_id.find(statement.document);
        if (cited == by_id.end()) {
            missing[statement.document] += cited_pieces.size();
            continue;
        }
        for (std::size_t k = 0; k < cited_pieces.size(); ++k) {
            const Evidence& evidence = cited_pieces[k];
            if (std::ranges::any_of(cited->second, [&](const Document* d) { return agrees(*d, evidence); })) {
                result.verified += 1;
                result.unquoted += evidence.quote.empty() ? 1U : 0U;
            } else {
                result.differences.push_back(difference(cited->second, evidence));
                result.differences.back().statement = i;
                result.differences.back().evidence = k;
            }
        }
    }
    for (const auto& [id, spans] : missing) {
        result.missing.push_back({std::string{id}, spans});
    }
    return result;
}

} // namespace jiedui::loaders
