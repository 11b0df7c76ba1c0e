// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>

#include <jiedui/analysis/suggest.hpp>

namespace jiedui::analysis::detail {

/// How many links of a network run between groups of its vertices, against what is expected from their
/// degrees. Links that touch a vertex without group (empty name) do not count. O(E log V).
class MixingCounts {
  public:
    /// `groups` has the group of each vertex of the network.
    MixingCounts(const Network& network, std::vector<std::string> groups);

    /// A reason where more links run between the two groups than expected.
    std::optional<MixingReason> reason(const std::string& first, const std::string& second) const;

  private:
    const Network* network_;
    std::vector<std::string> groups_;
    std::map<std::string, double> degrees_;
    double links_ = 0.0;
};

} // namespace jiedui::analysis::detail
