// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/cooperation_graph.hpp>

/// The formats that a network can be exported to, in one table.
namespace jiedui::cli {

enum class ByteOrderMark { none, write };

struct ExportRequest {
    ByteOrderMark byte_order_mark = ByteOrderMark::none; ///< CSV only, for spreadsheets
    std::string data{};                                  ///< as given with --data
};

struct ExportedFile {
    std::string name; ///< in the folder; empty where the format is a single file
    std::string bytes;
};

struct ExportFormat {
    std::string_view name;
    std::string_view description;
    std::vector<ExportedFile> (*write)(const CooperationGraph&, const ExportRequest&);
};

std::span<const ExportFormat> export_formats();

/// Throws `UsageError` JD504.
const ExportFormat& export_format_named(std::string_view name);

} // namespace jiedui::cli
