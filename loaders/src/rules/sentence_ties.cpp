// SPDX-License-Identifier: Apache-2.0
#include "rules/confidence.hpp"
#include "rules/sentence_reader.hpp"

#include <utility>

namespace jiedui::loaders::detail {

Statement SentenceReader::make(Relation relation, std::string rule, Basis basis) const {
    Statement statement;
    statement.relation = relation;
    statement.confidence = confidence_of(rule, basis);
    statement.rule = std::move(rule);
    return statement;
}

void SentenceReader::add(Statement& statement, std::span<const Entity> members, Role role) {
    for (const Entity& member : members) {
        statement.participants.push_back({member, role});
    }
}

void SentenceReader::report(Statement statement, bool uses_context) {
    if (statement.participants.empty() || here_.denied || among_departments(statement)) {
        return;
    }
    here_.tied = true;
    reading_.findings.push_back({std::move(statement), uses_context,
                                 scene_.from_context && scene_.left_end > 0, segment_, scene_.open});
}

void SentenceReader::drop(std::size_t i, std::string reason) {
    reading_.dropped.push_back({tokens_[i].begin, tokens_[i].end, std::move(reason)});
}

bool SentenceReader::tie(Relation relation, const std::string& rule, Basis basis,
                         std::vector<std::string> fields) {
    if (!parallel_.empty()) { // A with B, C with D: the cue is for all
        const Scene last = scene_;
        for (const Scene& pair : std::exchange(parallel_, {})) {
            scene_ = pair;
            tie(relation, rule, basis, fields);
        }
        scene_ = last;
    }
    if (scene_.left.empty() || (scene_.right.empty() && scene_.left.size() < 2)) {
        return false;
    }
    scene_.pending = false;
    Statement statement = make(relation, rule, scene_.from_context ? Basis::context : basis);
    statement.fields = std::move(fields);
    if (scene_.in_step && scene_.left.size() == scene_.right.size()) {
        for (std::size_t i = 0; i < scene_.left.size(); ++i) {
            Statement one = statement;
            one.participants = {{scene_.left[i], Role::lead}, {scene_.right[i], Role::partner}};
            report(std::move(one), scene_.from_context);
        }
        return true;
    }
    scene_.together = scene_.right.empty();
    if (scene_.right.empty()) {
        add(statement, scene_.left, Role::peer);
    } else {
        add(statement, scene_.left, Role::lead);
        add(statement, scene_.right, Role::partner);
    }
    report(std::move(statement), scene_.from_context);
    return true;
}

} // namespace jiedui::loaders::detail
