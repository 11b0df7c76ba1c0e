// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "output.hpp"
#include "words.hpp"

#include <iostream>

#include <CLI/CLI.hpp>

namespace {

using namespace jiedui;

enum ExitCode { done = 0, data_problem = 1, wrong_usage = 2 };

std::vector<std::string> command_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands({})) {
        names.push_back(command->get_name());
    }
    return names;
}

[[noreturn]] void refuse(const CLI::App& app, const CLI::ParseError& problem, int argc, char** argv) {
    const auto chosen = app.get_subcommands();
    const std::string command = chosen.empty() ? "jiedui" : "jiedui " + chosen.front()->get_name();
    if (chosen.empty() && argc > 1 && argv[1][0] != '-') {
        (void)cli::choose(command, argv[1], command_names(app)); // says what is wrong with it
    }
    throw cli::UsageError("JD510", {command}, problem.what(), command + " --help tells more");
}

void add_commands(CLI::App& app) {
    app.require_subcommand(1);
    app.set_version_flag("--version", "jiedui " JIEDUI_VERSION);
    app.footer("Example:\n  jiedui build plans/ -o network.json && jiedui show network.json\n\n"
               "Exit codes: 0 done, 1 data problem, 2 wrong usage");
    cli::add_extract(app);
    cli::add_explain(app);
    cli::add_build(app);
    cli::add_show(app);
    cli::add_rank(app);
    cli::add_measure(app);
    cli::add_communities(app);
    cli::add_qap(app);
    cli::add_paths(app);
    cli::add_partners(app);
    cli::add_common(app);
    cli::add_suggest(app);
    cli::add_draw(app);
    cli::add_explore(app);
    cli::add_export(app);
    cli::add_import(app);
    cli::add_verify(app);
    cli::add_compare(app);
    cli::add_series(app);
    cli::add_report(app);
    cli::add_review(app);
    cli::add_score(app);
    cli::add_check(app);
}

int parse_and_run(CLI::App& app, int argc, char** argv) {
    try {
        app.parse(argc, argv);
        return done;
    } catch (const CLI::Success& asked) {
        return app.exit(asked); // --help, --version
    } catch (const CLI::ParseError& problem) {
        refuse(app, problem, argc, argv);
    }
}

int run(CLI::App& app, int argc, char** argv) {
    try {
        return parse_and_run(app, argc, argv);
    } catch (const cli::UsageError& problem) {
        cli::print(problem);
        return wrong_usage;
    } catch (const Error& problem) {
        cli::print(problem);
        return data_problem;
    } catch (const std::exception& problem) {
        cli::print(Error("JD599", {"jiedui"}, problem.what(), "this should not happen: please report it"));
        return data_problem;
    }
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"Cooperation networks from Chinese policy documents, every edge with its evidence",
                 "jiedui"};
    add_commands(app);
    cli::tidy_up_on_signals();
    return run(app, argc, argv);
}
