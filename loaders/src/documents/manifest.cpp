// SPDX-License-Identifier: Apache-2.0
#include "formats/encoding.hpp"
#include "text/csv.hpp"
#include "text/official_forms.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <span>

#include <jiedui/loaders/manifest.hpp>

namespace jiedui::loaders {
namespace {

namespace fs = std::filesystem;

std::string normal(const fs::path& path) {
    return path.lexically_normal().string();
}

[[noreturn]] void refuse(const std::string& path, std::uint32_t line, const std::string& problem) {
    throw Error("JD167", {path, line}, problem,
                "columns: path, id, title, issuer, number, written, published; dates as 2021-06-08");
}

std::vector<std::string> names_in(std::string_view field) {
    std::vector<std::string> names;
    std::string name;
    const auto end = [&] {
        const auto first = name.find_first_not_of(' ');
        if (first != std::string::npos) {
            names.push_back(name.substr(first, name.find_last_not_of(' ') - first + 1));
        }
        name.clear();
    };
    for (std::size_t i = 0; i < field.size(); ++i) {
        const bool wide = field.substr(i, 3) == "\xEF\xBC\x9B"; // the full-width semicolon
        if (wide || field[i] == ';' || field[i] == '|') {
            end();
            i += wide ? 2U : 0U;
        } else {
            name += field[i];
        }
    }
    end();
    return names;
}

std::string date_in(const std::string& field, const std::string& path, std::uint32_t line) {
    if (field.empty()) {
        return {};
    }
    std::string date = detail::find_plain_date(detail::decode_utf8(field, path));
    if (date.empty()) {
        refuse(path, line, "'" + field + "' is no date");
    }
    return date;
}

char separator_of(std::string_view text) {
    const auto head = text.substr(0, text.find('\n'));
    const auto more = [head](char a, char b) {
        return std::ranges::count(head, a) > std::ranges::count(head, b);
    };
    return more('\t', ',') ? '\t' : more(';', ',') ? ';' : ',';
}

} // namespace

Manifest::Manifest(std::vector<Row> rows, std::string path) : rows_(std::move(rows)), path_(std::move(path)) {
    const fs::path folder = fs::path(path_).parent_path();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        by_path_.insert_or_assign(normal(rows_[i].path), i);
        by_path_.insert_or_assign(normal(folder / rows_[i].path), i);
    }
}

const Manifest::Row* Manifest::find(std::string_view name) const {
    if (rows_.empty()) {
        return nullptr;
    }
    const auto found = by_path_.find(normal(name));
    return found == by_path_.end() ? nullptr : &rows_[found->second];
}

std::vector<Diagnostic> Manifest::unused(const std::vector<std::string>& names) const {
    std::set<const Row*> used;
    for (const std::string& name : names) {
        used.insert(find(name));
    }
    std::vector<Diagnostic> diagnostics;
    for (const Row& row : rows_) {
        if (!used.contains(&row)) {
            Diagnostic diagnostic;
            diagnostic.code = "JD168";
            diagnostic.location = {path_, row.line};
            diagnostic.message = "'" + row.path + "' is none of the files that were read";
            diagnostic.hint = "write the path as seen from the folder of the manifest";
            diagnostics.push_back(std::move(diagnostic));
        }
    }
    return diagnostics;
}

Manifest read_manifest(std::string_view bytes, const std::string& path) {
    const std::string text = detail::encode_utf8(detail::decode_text(bytes, path, {}).text);
    const auto table = detail::parse_csv(text, separator_of(text), path);
    if (table.empty()) {
        refuse(path, 0, "the manifest is empty");
    }
    const auto& head = table.front().fields;
    const auto field = [&](const detail::CsvRow& row, std::string_view column) {
        const auto at = static_cast<std::size_t>(std::ranges::find(head, column) - head.begin());
        return at < row.fields.size() ? detail::without_guard(row.fields[at]) : std::string{};
    };
    if (std::ranges::find(head, "path") == head.end()) {
        refuse(path, table.front().line, "there is no column 'path'");
    }
    std::vector<Manifest::Row> rows;
    for (const detail::CsvRow& row : std::span(table).subspan(1)) {
        Manifest::Row found{.line = row.line, .path = field(row, "path"), .info = {}};
        if (found.path.empty()) {
            refuse(path, row.line, "a row without a path");
        }
        found.info.id = field(row, "id");
        found.info.title = field(row, "title");
        found.info.number = field(row, "number");
        found.info.issuers = names_in(field(row, "issuer"));
        found.info.written = date_in(field(row, "written"), path, row.line);
        found.info.published = date_in(field(row, "published"), path, row.line);
        rows.push_back(std::move(found));
    }
    return {std::move(rows), path};
}

} // namespace jiedui::loaders
