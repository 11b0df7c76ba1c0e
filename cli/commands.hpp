// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

/// One function for each command, defined in command_<name>.cpp: it adds the command with its options to the
/// program. The command runs while the command line is parsed; it throws `Error` and `UsageError`.
namespace jiedui::cli {

void add_extract(CLI::App& app);
void add_explain(CLI::App& app);
void add_build(CLI::App& app);
void add_show(CLI::App& app);
void add_rank(CLI::App& app);
void add_measure(CLI::App& app);
void add_communities(CLI::App& app);
void add_qap(CLI::App& app);
void add_paths(CLI::App& app);
void add_partners(CLI::App& app);
void add_common(CLI::App& app);
void add_suggest(CLI::App& app);
void add_draw(CLI::App& app);
void add_explore(CLI::App& app);
void add_export(CLI::App& app);
void add_import(CLI::App& app);
void add_verify(CLI::App& app);
void add_review(CLI::App& app);
void add_compare(CLI::App& app);
void add_series(CLI::App& app);
void add_report(CLI::App& app);
void add_score(CLI::App& app);
void add_check(CLI::App& app);

} // namespace jiedui::cli
