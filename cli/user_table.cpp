// SPDX-License-Identifier: Apache-2.0
#include "user_table.hpp"

#include "input.hpp"

#include <algorithm>
#include <set>

namespace jiedui::cli {
namespace {

std::vector<std::string> split(std::string_view text, char mark) {
    std::vector<std::string> parts;
    while (true) {
        const auto end = text.find(mark);
        parts.emplace_back(text.substr(0, end));
        if (end == text.npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

TableKind kind_of(const std::string& first_column) {
    if (first_column == "kind") {
        return TableKind::gazetteer;
    }
    if (first_column == "member") {
        return TableKind::members;
    }
    return first_column == "class" ? TableKind::lexicon : TableKind::unknown;
}

constexpr std::size_t within_column = 4;

/// True when parents lead from `at` back to `start`.
bool leads_to(const std::multimap<std::string, std::string>& parents, const std::string& at,
              const std::string& start, std::set<std::string>& seen) {
    const auto [first, last] = parents.equal_range(at);
    return std::any_of(first, last, [&](const auto& parent) {
        return parent.second == start ||
               (seen.insert(parent.second).second && leads_to(parents, parent.second, start, seen));
    });
}

} // namespace

UserTable read_table(const std::string& path) {
    UserTable table{.path = path};
    const std::string bytes = read_input(path);
    std::uint32_t number = 0;
    std::size_t width = 0;
    for (std::string& line : split(bytes, '\n')) {
        ++number;
        if (line.ends_with('\r')) {
            line.pop_back();
        }
        if (line.empty() || line.starts_with('#')) {
            continue;
        }
        auto fields = split(line, '\t');
        if (width == 0) {
            table.kind = kind_of(fields.front());
            width = fields.size();
        } else {
            fields.resize(std::max(width, fields.size()));
            table.rows.push_back({number, std::move(fields)});
        }
    }
    return table;
}

std::vector<Diagnostic> parents_in_circles(std::span<const UserTable> tables) {
    struct Place {
        std::string id;
        Location location;
    };
    std::multimap<std::string, std::string> parents;
    std::vector<Place> places;
    for (const UserTable& table : tables) {
        for (const TableRow& row : table.rows) {
            if (table.kind == TableKind::gazetteer && row.fields.size() > within_column) {
                const std::string id = row.fields[0] + ":" + row.fields[1];
                places.push_back({id, {table.path, row.line}});
                for (const auto& parent : split(row.fields[within_column], ';')) {
                    parents.emplace(id, parent);
                }
            }
        }
    }
    std::vector<Diagnostic> circles;
    for (const Place& place : places) {
        std::set<std::string> seen;
        if (leads_to(parents, place.id, place.id, seen)) {
            circles.push_back({Severity::error, "JD142", place.location,
                               "the parents of '" + place.id + "' lead back to itself",
                               "a parent is a larger place or body"});
        }
    }
    return circles;
}

Diagnostic to_diagnostic(const Error& error) {
    const std::string_view line = error.what();
    const auto code = line.find(error.code() + ": ");
    return {Severity::error, error.code(), error.location(),
            std::string{code == line.npos ? line : line.substr(code + error.code().size() + 2)},
            error.hint()};
}

} // namespace jiedui::cli
