// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <jiedui/analysis/time_window.hpp>

namespace CLI {
class App;
}

/// The options of time, the same for every command that has them.
namespace jiedui::cli {

struct TimeOptions {
    std::string between{};
    std::string as_of{};
    std::string undated{};
    std::string prefix{}; ///< of the names, for messages
};

/// --between, --as-of, --undated; with a prefix --old-between and so on.
void add_time_options(CLI::App& command, TimeOptions& options, const std::string& prefix = {});

/// Throws `UsageError`: JD504 an unknown word, JD320 no date or a window that ends before it begins, JD506
/// --undated where no date is asked.
analysis::TimeWindow window_of(const TimeOptions& options);

} // namespace jiedui::cli
