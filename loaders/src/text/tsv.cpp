// SPDX-License-Identifier: Apache-2.0
#include "text/tsv.hpp"

#include "text/utf8.hpp"

#include <fstream>
#include <sstream>

#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::loaders::detail {
namespace {

std::vector<std::string> split(std::string_view line, char mark) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (true) {
        const auto end = line.find(mark, begin);
        parts.emplace_back(line.substr(begin, end - begin));
        if (end == std::string_view::npos) {
            return parts;
        }
        begin = end + 1;
    }
}

std::string join(const std::vector<std::string_view>& columns) {
    std::string text;
    for (const auto column : columns) {
        text += text.empty() ? "" : ", ";
        text += column;
    }
    return text;
}

} // namespace

std::vector<std::string> split_list(std::string_view field) {
    auto parts = split(field, ';');
    std::erase_if(parts, [](const std::string& part) { return part.empty(); });
    return parts;
}

std::vector<Row> read_tsv(const std::filesystem::path& path, const std::vector<std::string_view>& columns) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    if (!file || std::filesystem::is_directory(path) || !(content << file.rdbuf())) {
        throw Error("JD102", {path.string()}, "cannot read the file", "check the path and its permissions");
    }
    const std::string bytes = content.str();
    (void)decode_utf8(bytes, path.string()); // says where it is not UTF-8
    std::vector<Row> rows;
    std::size_t width = 0;
    std::uint32_t number = 0;
    std::istringstream lines(bytes);
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (number == 1 && line.starts_with("\xEF\xBB\xBF")) {
            line.erase(0, 3); // the byte order mark of spreadsheet programs
        }
        if (!line.empty() && line.back() == '\r') {
            line.pop_back();
        }
        if (line.empty() || line.front() == '#') {
            continue;
        }
        auto fields = split(line, '\t');
        if (width == 0) {
            for (std::size_t i = 0; i < columns.size(); ++i) {
                if (i >= fields.size() || fields[i] != columns[i]) {
                    throw Error("JD103", {path.string(), number},
                                "the header must begin with the columns " + join(columns),
                                "tabs separate the columns");
                }
            }
            width = fields.size();
            continue;
        }
        if (fields.size() > width) {
            throw Error("JD103", {path.string(), number},
                        std::to_string(fields.size()) + " fields where the header has " +
                            std::to_string(width),
                        "one tab between two fields, none inside");
        }
        fields.resize(width);
        rows.push_back({number, std::move(fields)});
    }
    return rows;
}

} // namespace jiedui::loaders::detail
