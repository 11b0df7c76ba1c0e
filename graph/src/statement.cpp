// SPDX-License-Identifier: Apache-2.0
#include "sort_unique.hpp"

#include <algorithm>
#include <utility>

#include <jiedui/graph/statement.hpp>

namespace jiedui {
namespace {

class TieCollector {
  public:
    explicit TieCollector(Relation relation) : relation_(relation) {}

    void undirected(const Entity& a, const Entity& b) {
        if (a != b) {
            ties_.push_back(Tie{std::min(a, b), std::max(a, b), relation_, false});
        }
    }
    void directed(const Entity& from, const Entity& to, Relation relation) {
        if (from != to) {
            ties_.push_back(Tie{from, to, relation, true});
        }
    }
    void directed(const Entity& from, const Entity& to) { directed(from, to, relation_); }

    std::vector<Tie> sorted() && {
        detail::sort_unique(ties_);
        return std::move(ties_);
    }

  private:
    Relation relation_;
    std::vector<Tie> ties_;
};

void tie_participants(TieCollector& ties, const Participant& a, const Participant& b) {
    if ((a.role == Role::lead && b.role == Role::partner) || (a.role == Role::peer && b.role == Role::peer)) {
        ties.undirected(a.entity, b.entity);
    } else if ((a.role == Role::supporter && b.role == Role::supported) ||
               (a.role == Role::source && b.role == Role::receiver)) {
        ties.directed(a.entity, b.entity);
    }
}

void tie_platform(TieCollector& ties, const Participant& participant, const Entity& platform) {
    if (participant.role == Role::host) {
        ties.directed(participant.entity, platform);
    } else {
        ties.undirected(participant.entity, platform);
    }
}

void tie_programme(TieCollector& ties, const Participant& participant, const Entity& programme,
                   Relation relation) {
    if (relation != Relation::aid) {
        ties.undirected(participant.entity, programme);
    } else if (participant.role == Role::supported) {
        ties.directed(programme, participant.entity);
    }
}

} // namespace

std::vector<Tie> expand(const Statement& statement) {
    TieCollector ties{statement.relation};
    for (const auto& a : statement.participants) {
        for (const auto& b : statement.participants) {
            tie_participants(ties, a, b);
        }
        if (statement.platform) {
            tie_platform(ties, a, *statement.platform);
        }
        if (statement.programme) {
            tie_programme(ties, a, *statement.programme, statement.relation);
        }
        if (!is_structural(statement.relation)) {
            for (const auto& field : statement.fields) {
                ties.directed(a.entity, Entity{EntityKind::field, field}, Relation::focuses_on);
            }
        }
    }
    return std::move(ties).sorted();
}

void normalise(Statement& statement) {
    detail::sort_unique(statement.participants);
    detail::sort_unique(statement.fields);
    detail::sort_unique(statement.evidence);
    statement.confidence += 0.0; // minus zero equals zero and must print like it
}

} // namespace jiedui
