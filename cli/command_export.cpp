// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "output.hpp"
#include "time_options.hpp"
#include "words.hpp"

#include <list>
#include <memory>

#include <CLI/CLI.hpp>

#include <jiedui/render/export.hpp>

namespace jiedui::cli {
namespace {

enum class Report { none, losses };

struct ExportCommand {
    std::string network{};
    std::string to{};
    std::string output{};
    Report report = Report::none;
    TimeOptions time{};
    render::ExportOptions options{};
};

const render::ExportFormat& format_named(const std::string& name) {
    std::vector<std::string> names;
    for (const auto& format : render::export_formats()) {
        names.emplace_back(format.name);
    }
    return render::export_formats()[choose("--to", name, names)];
}

/// All files of a format: none of them appears before all are written.
void write_files(const CooperationGraph& graph, const render::ExportFormat& format,
                 const ExportCommand& command) {
    const bool is_folder = !format.files.empty();
    const std::string output = command.output.empty() ? "-" : command.output;
    if (is_folder && output == "-") {
        throw UsageError("JD506", {"--to " + command.to}, "this format is several files and needs a folder",
                         "name one with -o");
    }
    std::list<OutputFile> files;
    if (is_folder) {
        make_folder(output);
    }
    const auto check = [&files] { // says which file could not be written, and why
        for (OutputFile& file : files) {
            file.check();
        }
    };
    const auto open = [&](std::string_view name) -> std::ostream& {
        check();
        return files.emplace_back(is_folder ? output + "/" + std::string{name} : output).stream();
    };
    try {
        render::write_export(graph, format, command.options, open);
    } catch (const Error& error) {
        if (error.code() == "JD405") {
            check();
        }
        throw;
    }
    for (OutputFile& file : files) {
        file.finish();
    }
    for (OutputFile& file : files) {
        file.publish();
    }
}

std::string report_of(const std::vector<render::Loss>& losses, const render::ExportFormat& format) {
    std::string text{format.name};
    text += losses.empty() ? " carries all of this network\n" : " leaves out:\n";
    for (const auto& [content, count] : losses) {
        const std::string digits = std::to_string(count);
        text.append(digits.size() < 8 ? 8 - digits.size() : 0, ' ').append(digits).append("  ");
        text.append(to_string(content)).append("\n");
    }
    return text;
}

void hint_at(const std::vector<render::Loss>& losses, const render::ExportFormat& format) {
    if (!losses.empty()) {
        Diagnostic note;
        note.severity = Severity::note;
        note.code = "JD511";
        note.location.path = "--to " + std::string{format.name};
        note.message = "this format cannot carry all of the network";
        note.hint = "--loss counts what is left out";
        print({&note, 1});
    }
}

/// With `--loss` the report is the result; files are written where `-o` names a place for them.
void run_export(const ExportCommand& command) {
    const auto& format = format_named(command.to);
    const CooperationGraph graph = read_network(command.network, window_of(command.time));
    const auto losses = render::losses(graph, format);
    if (command.report == Report::none) {
        write_files(graph, format, command);
        hint_at(losses, format);
        return;
    }
    if (!command.output.empty()) {
        write_files(graph, format, command);
    }
    if (command.output == "-") {
        print_text(report_of(losses, format));
    } else {
        write_output("-", report_of(losses, format));
    }
}

std::string described_formats() {
    constexpr std::size_t width = 16;
    std::string text = "Formats:\n";
    for (const auto& format : render::export_formats()) {
        text.append("  ").append(format.name).append(width - format.name.size(), ' ');
        text.append(format.description).append(format.files.empty() ? "" : " (a folder)").append("\n");
    }
    return text;
}

} // namespace

void add_export(CLI::App& app) {
    auto options = std::make_shared<ExportCommand>();
    auto* command = app.add_subcommand("export", "A network in the files of other programs");
    command->add_option("NETWORK", options->network, "Network (.json), or -")->required();
    command->add_option("--to", options->to, "The format, see below")->required()->type_name("FORMAT");
    command
        ->add_option("-o,--output", options->output,
                     "File, or folder for several; standard output if not given")
        ->type_name("FILE");
    command->add_flag_callback(
        "--loss", [options] { options->report = Report::losses; },
        "Count what the format leaves out of this network; exports only when -o is given");
    command->add_option("--title", options->options.title, "Title, in formats that have one");
    command->add_flag_callback(
        "--bom", [options] { options->options.byte_order_mark = render::ByteOrderMark::write; },
        "Tables begin with a byte order mark, for spreadsheets");
    add_time_options(*command, options->time);
    command->footer(described_formats() +
                    "\nExample:\n  jiedui export network.json --to gexf -o network.gexf");
    command->callback([options] { run_export(*options); });
}

} // namespace jiedui::cli
