// SPDX-License-Identifier: Apache-2.0
// What was found becomes a statement of the document: clause, evidence, period.
#include "documents/document_reader.hpp"
#include "rules/confidence.hpp"
#include "rules/name_tokens.hpp"

#include <algorithm>
#include <utility>

namespace jiedui::loaders::detail {

void DocumentReader::record(const Finding& finding, const Block& block, Span span,
                            const SentenceContext& context) {
    const auto& bodies = header_.info.issuers;
    const bool own_coordination =
        std::all_of(finding.statement.participants.begin(), finding.statement.participants.end(),
                    [&](const Participant& p) {
                        return p.entity.kind == EntityKind::organization &&
                               std::find(bodies.begin(), bodies.end(), p.entity.name) != bodies.end();
                    });
    if (own_coordination) {
        return; // issuing bodies among themselves are no parties (rule 10)
    }
    Statement statement = finding.statement;
    statement.document = header_.info.id;
    statement.clause = document_.clauses[block.clause].label;
    statement.evidence = {evidence(span)};
    validity_.state(statement, block.clause);
    if (finding.open != nullptr) {
        for (const Span part : finding.open->evidence) {
            statement.evidence.push_back(evidence(part));
        }
    }
    if (finding.uses_context) {
        if (const Governing* ground = ground_of(finding, context)) {
            for (const Span extra : ground->evidence) {
                if (extra != span) {
                    statement.evidence.push_back(evidence(extra));
                }
            }
        }
        if (context.item.empty() && context.own.empty() && header_.supported_span.end != 0) {
            statement.evidence.push_back(evidence(header_.supported_span));
        }
    }
    extraction_.statements.push_back(std::move(statement));
}

const Governing* DocumentReader::ground_of(const Finding& finding, const SentenceContext& context) {
    const auto takes_part = [&](const Entity& entity) {
        const auto& all = finding.statement.participants;
        return std::any_of(all.begin(), all.end(), [&](const Participant& p) { return p.entity == entity; });
    };
    if (finding.anaphoric) {
        const auto meant =
            std::find_if(context.pairs->rbegin(), context.pairs->rend(), [&](const Governing& pair) {
                return std::all_of(pair.left.begin(), pair.left.end(), takes_part) &&
                       std::all_of(pair.right.begin(), pair.right.end(), takes_part);
            });
        return meant == context.pairs->rend() ? nullptr : &*meant;
    }
    if (!context.own.empty()) {
        return nullptr; // the region whose text it is stands in the title
    }
    const auto last = std::find_if(context.pairs->rbegin(), context.pairs->rend(),
                                   [](const Governing& pair) { return !pair.only_named; });
    return context.item.empty() && last != context.pairs->rend() ? &*last : &context.item;
}

void DocumentReader::record(const TableRow& row) {
    Statement statement;
    statement.document = header_.info.id;
    statement.clause = document_.clauses[row.clause].label;
    statement.relation = *parse_relation(row.cue->value);
    statement.rule = "table-row";
    statement.confidence = confidence_of(statement.rule);
    const bool aid = statement.relation == Relation::aid;
    const bool swapped = aid && !row.ordered && is_west(vocabulary_.gazetteer(), row.left.front()) &&
                         !is_west(vocabulary_.gazetteer(), row.right.front());
    for (const Entity& entity : swapped ? row.right : row.left) {
        statement.participants.push_back({entity, aid ? Role::supporter : Role::lead});
    }
    for (const Entity& entity : swapped ? row.left : row.right) {
        statement.participants.push_back({entity, aid ? Role::supported : Role::partner});
    }
    statement.evidence = {evidence(row.caption), evidence(row.span)};
    validity_.state(statement, row.clause);
    extraction_.statements.push_back(std::move(statement));
}

} // namespace jiedui::loaders::detail
