// SPDX-License-Identifier: Apache-2.0
#include "coding.hpp"
#include "commands.hpp"
#include "input.hpp"
#include "output.hpp"
#include "user_table.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <sstream>

#include <CLI/CLI.hpp>

#include <jiedui/loaders/review.hpp>

namespace jiedui::cli {
namespace {

struct CheckOptions {
    std::vector<std::string> files{};
    std::string data{};
};

using Diagnostics = std::vector<Diagnostic>;

std::string extension_of(const std::string& path) {
    return std::filesystem::path(path).extension().string();
}

void check_line(const std::string& line, const std::string& path) {
    std::istringstream in(line);
    if (is_edge_line(line)) {
        (void)read_edges(in, path);
    } else {
        (void)read_statements(in, path);
    }
}

/// Line by line, so that one broken line does not hide the next.
Diagnostics check_json_lines(const std::string& path) {
    Diagnostics found;
    std::istringstream lines(read_input(path));
    std::uint32_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        try {
            check_line(line, path);
        } catch (const Error& error) {
            found.push_back(to_diagnostic(error));
            found.back().location.line = number;
        }
    }
    return found;
}

Diagnostics check_network(const std::string& path) {
    (void)read_network(path);
    return {};
}

/// Reads the file; what makes it unusable as a whole becomes one finding.
template <class Check> Diagnostics guarded(const Check& check) {
    try {
        return check();
    } catch (const Error& error) {
        return {to_diagnostic(error)};
    }
}

/// All tables first, as they may name each other's entities.
std::vector<UserTable> tables_among(const std::vector<std::string>& paths) {
    std::vector<UserTable> tables;
    for (const std::string& path : paths) {
        if (extension_of(path) == ".tsv") {
            (void)guarded([&] {
                tables.push_back(read_table(path));
                return Diagnostics{};
            });
        }
    }
    return tables;
}

Diagnostics check_file(const std::string& path, const std::vector<UserTable>& tables,
                       const loaders::Knowledge& built_in) {
    const std::string extension = extension_of(path);
    if (extension == ".tsv") {
        const auto table = std::ranges::find(tables, path, &UserTable::path);
        return table == tables.end() ? (void(read_input(path)), Diagnostics{})
                                     : check_table(*table, tables, built_in);
    }
    if (extension == ".jsonl") {
        return check_json_lines(path);
    }
    if (extension == ".json") {
        return check_network(path);
    }
    if (extension == ".csv") {
        return loaders::read_review(read_input(path), path).diagnostics;
    }
    throw Error("JD140", {path}, "this kind of file is not known",
                "tables end in .tsv, statement and edge files in .jsonl, networks in .json, sheets in .csv");
}

std::string counted(std::ptrdiff_t number, const std::string& what) {
    return std::to_string(number) + " " + what + (number == 1 ? "" : "s");
}

void run_check(const CheckOptions& options) {
    const auto tables = tables_among(options.files);
    const auto built_in =
        tables.empty() ? loaders::Knowledge{} : loaders::Knowledge::load(data_folder(options.data));
    std::string text;
    std::array<std::ptrdiff_t, 3> number{};
    for (const std::string& path : options.files) {
        for (const Diagnostic& one : guarded([&] { return check_file(path, tables, built_in); })) {
            text += to_string(one) + "\n" + (one.hint.empty() ? "" : "  hint: " + one.hint + "\n");
            ++number[static_cast<std::size_t>(one.severity)];
        }
    }
    const auto files = static_cast<std::ptrdiff_t>(options.files.size());
    text += counted(files, "file") + ": " + counted(number[2], "error") + ", " +
            counted(number[1], "warning") + ", " + counted(number[0], "note") + "\n";
    write_output("-", text);
    if (number[2] > 0) {
        throw Error("JD509", {"jiedui check"}, counted(number[2], "error") + " found",
                    "docs/errors.md explains each code");
    }
}

} // namespace

void add_check(CLI::App& app) {
    auto options = std::make_shared<CheckOptions>();
    auto* command = app.add_subcommand("check", "All that is wrong in files that people wrote");
    command
        ->add_option(
            "FILE", options->files,
            "Gazetteer or lexicon (.tsv), statements or edges (.jsonl), network (.json), sheet (.csv)")
        ->required();
    add_data_option(*command, options->data);
    command->footer("Example:\n  jiedui check my-places.tsv my-words.tsv");
    command->callback([options] { run_check(*options); });
}

} // namespace jiedui::cli
