// SPDX-License-Identifier: Apache-2.0
#include "coding.hpp"

#include "input.hpp"

#include <algorithm>
#include <sstream>

#include <nlohmann/json.hpp>

#include <jiedui/loaders/corpus.hpp>

namespace jiedui::cli {
namespace {

/// The first line that is not blank.
std::string_view first_line(std::string_view bytes) {
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF"), bytes.size()));
    return bytes.substr(0, bytes.find('\n'));
}

} // namespace

bool is_edge_line(std::string_view line) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    return json.is_object() && json.contains("source") && !json.contains("participants");
}

std::vector<EdgeRecord> read_coding(const std::string& path) {
    const std::string bytes = read_input(path);
    std::istringstream in(bytes);
    if (is_edge_line(first_line(bytes))) {
        return read_edges(in, path);
    }
    if (loaders::guess_kind(bytes) == loaders::SourceKind::network) {
        return edge_records(read_graph(in, path));
    }
    return edge_records(build_graph(read_statements(in, path)));
}

} // namespace jiedui::cli
