// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include <jiedui/analysis/time_window.hpp>

namespace jiedui::analysis::detail {

/// A window whose bounds are days. Lives no longer than the graph.
class TimeFilter {
  public:
    /// Throws `Error` JD320 where something is wrong with the window.
    TimeFilter(const CooperationGraph& graph, const TimeWindow& window);

    bool admits(const DocumentInfo& document) const;
    bool admits(const Statement& statement) const;

  private:
    bool admits_date(std::string_view date) const;

    const CooperationGraph* graph_;
    bool is_open_;
    bool keeps_undated_;
    std::string from_; ///< days; empty: no bound
    std::string to_;
    std::string as_of_;
};

} // namespace jiedui::analysis::detail
