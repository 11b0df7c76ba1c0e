// SPDX-License-Identifier: Apache-2.0
#include "time_options.hpp"

#include "output.hpp"
#include "words.hpp"

#include <CLI/CLI.hpp>

namespace jiedui::cli {

void add_time_options(CLI::App& command, TimeOptions& options, const std::string& prefix) {
    options.prefix = prefix;
    command
        .add_option("--" + prefix + "between", options.between,
                    "Only what documents issued from FROM to TO state; either may be left out")
        ->type_name("FROM..TO");
    command
        .add_option("--" + prefix + "as-of", options.as_of,
                    "Only what was issued by that day and by its own words has not ended before")
        ->type_name("DATE");
    command.add_option("--" + prefix + "undated", options.undated,
                       "drop or keep documents without a date (drop)");
}

analysis::TimeWindow window_of(const TimeOptions& options) {
    static const std::vector<std::string> words{"drop", "keep"};
    const auto name = [&options](const char* word) { return "--" + options.prefix + word; };
    analysis::TimeWindow window{.from = {}, .to = {}, .as_of = options.as_of};
    if (!options.between.empty()) {
        const auto dots = options.between.find("..");
        if (dots == std::string::npos || options.between.size() == 2) {
            throw UsageError("JD320", {name("between")}, "'" + options.between + "' is no window of time",
                             "write two dates with .. between them, for example 2019..2021-06");
        }
        window.from = options.between.substr(0, dots);
        window.to = options.between.substr(dots + 2);
    }
    if (!options.undated.empty()) {
        window.undated = static_cast<analysis::Undated>(choose(name("undated"), options.undated, words));
        if (window.is_open()) {
            throw UsageError("JD506", {name("undated")}, "no date is asked", "give --between or --as-of too");
        }
    }
    if (auto problem = problem_with(window); !problem.empty()) {
        throw UsageError("JD320", {name(options.between.empty() ? "as-of" : "between")}, std::move(problem));
    }
    return window;
}

} // namespace jiedui::cli
