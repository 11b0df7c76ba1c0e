// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "formats.hpp"
#include "input.hpp"
#include "output.hpp"
#include "time_options.hpp"

#include <memory>

#include <CLI/CLI.hpp>

namespace jiedui::cli {
namespace {

struct ExportOptions {
    std::string network{};
    std::string to{};
    std::string output = "-";
    TimeOptions time{};
    ExportRequest request{};
};

void run_export(const ExportOptions& options) {
    const ExportFormat& format = export_format_named(options.to);
    const auto files = format.write(read_network(options.network, window_of(options.time)), options.request);
    if (files.size() == 1) {
        write_output(options.output, files.front().bytes);
        return;
    }
    if (options.output == "-") {
        throw UsageError("JD506", {"--to " + options.to}, "this format is several files and needs a folder",
                         "name one with -o");
    }
    make_folder(options.output);
    for (const ExportedFile& file : files) {
        write_output(options.output + "/" + file.name, file.bytes);
    }
}

std::string described_formats() {
    std::string text = "Formats:\n";
    for (const ExportFormat& format : export_formats()) {
        text.append("  ").append(format.name).append(12 - format.name.size(), ' ');
        text.append(format.description).append("\n");
    }
    return text;
}

} // namespace

void add_export(CLI::App& app) {
    auto options = std::make_shared<ExportOptions>();
    auto* command = app.add_subcommand("export", "A network in another format");
    command->add_option("NETWORK", options->network, "Network (.json), or -")->required();
    command->add_option("--to", options->to, "The format, see below")->required()->type_name("FORMAT");
    command->add_option("-o,--output", options->output, "File, or folder for csv; - is standard output")
        ->type_name("FILE");
    command->add_flag_callback(
        "--bom", [options] { options->request.byte_order_mark = ByteOrderMark::write; },
        "csv: begin with a byte order mark, for spreadsheets");
    add_time_options(*command, options->time);
    add_data_option(*command, options->request.data);
    command->footer(described_formats() +
                    "\nExample:\n  jiedui export network.json --to csv --bom -o tables/");
    command->callback([options] { run_export(*options); });
}

} // namespace jiedui::cli
