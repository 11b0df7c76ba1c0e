// SPDX-License-Identifier: Apache-2.0
#include "rules/confidence.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace jiedui::loaders::detail {
namespace {

struct RuleConfidence {
    std::string_view rule;
    double stated;
    double apart;
    double context;
};

constexpr std::array table{
    RuleConfidence{"hub", 0.95, 0.85, 0.75},
    RuleConfidence{"peers", 0.9, 0.75, 0.75},
    RuleConfidence{"verb-object", 0.85, 0.85, 0.75},
    RuleConfidence{"partner-word", 0.75, 0.75, 0.6},
    RuleConfidence{"joint-action", 0.6, 0.6, 0.6},
    RuleConfidence{"pair-word", 0.75, 0.75, 0.6},
    RuleConfidence{"led-pair", 0.85, 0.85, 0.75},
    RuleConfidence{"inverted", 0.85, 0.85, 0.75},
    RuleConfidence{"context-pair", 0.75, 0.75, 0.75},
    RuleConfidence{"joint-research", 0.85, 0.85, 0.75},
    RuleConfidence{"joint-build", 0.9, 0.9, 0.75},
    RuleConfidence{"joint-build-one-party", 0.75, 0.75, 0.6},
    RuleConfidence{"pair-builds", 0.9, 0.9, 0.75},
    RuleConfidence{"peers-build", 0.85, 0.85, 0.75},
    RuleConfidence{"alliance", 0.75, 0.75, 0.75},
    RuleConfidence{"hosts", 0.85, 0.75, 0.75},
    RuleConfidence{"hosts-at", 0.75, 0.75, 0.75},
    RuleConfidence{"settles", 0.85, 0.85, 0.75},
    RuleConfidence{"aid", 0.9, 0.9, 0.75},
    RuleConfidence{"aid-word", 0.85, 0.85, 0.75},
    RuleConfidence{"dispatch", 0.75, 0.75, 0.75},
    RuleConfidence{"service", 0.75, 0.75, 0.75},
    RuleConfidence{"transfer", 0.75, 0.75, 0.75},
    RuleConfidence{"transfer-centre", 0.85, 0.85, 0.75},
    RuleConfidence{"programme", 0.95, 0.95, 0.95},
    RuleConfidence{"mechanism", 0.9, 0.9, 0.75},
    RuleConfidence{"mechanism-of-compound", 0.9, 0.9, 0.75},
    RuleConfidence{"platform-abroad", 0.85, 0.75, 0.75},
    RuleConfidence{"towards", 0.85, 0.85, 0.75},
    RuleConfidence{"table-row", 0.9, 0.9, 0.9},
};

} // namespace

double confidence_of(std::string_view rule, Basis basis) {
    const auto* row =
        std::find_if(table.begin(), table.end(), [rule](const RuleConfidence& r) { return r.rule == rule; });
    assert(row != table.end());
    switch (basis) {
    case Basis::stated:
        return row->stated;
    case Basis::apart:
        return row->apart;
    case Basis::context:
        break;
    }
    return row->context;
}

} // namespace jiedui::loaders::detail
