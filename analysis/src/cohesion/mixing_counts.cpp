// SPDX-License-Identifier: Apache-2.0
#include "cohesion/mixing_counts.hpp"

#include <algorithm>
#include <utility>

namespace jiedui::analysis::detail {

MixingCounts::MixingCounts(const Network& network, std::vector<std::string> groups)
    : network_(&network), groups_(std::move(groups)) {
    for (const Link& link : network.links) {
        const std::string& a = groups_[link.source];
        const std::string& b = groups_[link.target];
        if (!a.empty() && !b.empty()) {
            degrees_[a] += 1.0;
            degrees_[b] += 1.0;
            links_ += 1.0;
        }
    }
}

std::optional<MixingReason> MixingCounts::reason(const std::string& first, const std::string& second) const {
    if (first.empty() || second.empty()) {
        return std::nullopt;
    }
    MixingReason reason{.first = first, .second = second};
    for (const Link& link : network_->links) {
        const std::string& a = groups_[link.source];
        const std::string& b = groups_[link.target];
        if ((a == first && b == second) || (a == second && b == first)) {
            ++reason.links;
            reason.edges.insert(reason.edges.end(), link.edges.begin(), link.edges.end());
        }
    }
    if (reason.links == 0) {
        return std::nullopt;
    }
    std::ranges::sort(reason.edges);
    const double both = degrees_.at(first) * degrees_.at(second);
    reason.ratio = reason.links / (both / ((first == second ? 4.0 : 2.0) * links_));
    return reason.ratio > 1.0 ? std::optional(std::move(reason)) : std::nullopt;
}

} // namespace jiedui::analysis::detail
