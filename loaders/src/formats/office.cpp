// SPDX-License-Identifier: Apache-2.0
#include "formats/office.hpp"

#include "formats/archive.hpp"

#include <algorithm>

#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::loaders::detail {
namespace {

constexpr std::size_t most_cells = 1000; ///< of a row

} // namespace

std::map<std::string, std::string> unpack(std::string_view bytes, std::string_view name,
                                          std::initializer_list<std::string_view> members,
                                          const FormatOptions& options) {
    std::map<std::string, std::string> found;
    try {
        ArchiveReader archive(bytes, std::string(name),
                              {.member_bytes = options.max_bytes, .total_bytes = 4 * options.max_bytes});
        while (auto member = archive.next()) {
            if (std::ranges::find(members, member->name) == members.end()) {
                continue;
            }
            if (member->is_too_large) {
                throw Error("JD164", {std::string(name)},
                            member->name + " in it unpacks to more than " +
                                std::to_string(options.max_bytes) + " bytes",
                            "allow more with --max-bytes, or leave the file out");
            }
            found.try_emplace(std::move(member->name), std::move(member->bytes));
        }
    } catch (const Error& problem) {
        if (problem.code() != "JD166") {
            throw;
        }
        throw Error("JD162", problem.location(), problem.message(),
                    "open it in the program that wrote it and save it again");
    }
    return found;
}

void OfficeWriter::text(std::string_view utf8) {
    if (in_cell()) {
        rows_.back().back().text += utf8;
    } else if (depth_ == 0) {
        out_.text(utf8);
    }
}

void OfficeWriter::end_paragraph() {
    if (in_cell()) {
        rows_.back().back().text += ' ';
    } else if (depth_ == 0) {
        out_.end_paragraph();
    }
}

void OfficeWriter::begin_table() {
    end_paragraph();
    if (depth_++ == 0) {
        rows_.clear();
        above_.clear();
    }
}

void OfficeWriter::end_table() {
    if (depth_ == 0 || --depth_ > 0) {
        return;
    }
    for (auto& row : rows_) {
        for (TableCell& cell : row) {
            cell.text = tidy(cell.text);
        }
    }
    out_.table(rows_);
    rows_.clear();
    cell_open_ = false;
}

void OfficeWriter::begin_row() {
    if (depth_ == 1) {
        rows_.emplace_back();
    }
}

std::size_t OfficeWriter::column() const {
    std::size_t at = 0;
    for (const TableCell& cell : rows_.back()) {
        at += cell.columns;
    }
    return at;
}

void OfficeWriter::begin_cell(std::size_t columns, std::size_t rows) {
    if (depth_ != 1 || rows_.empty()) {
        return;
    }
    cell_open_ = false;
    if (rows_.back().size() >= most_cells) {
        return;
    }
    columns = std::clamp<std::size_t>(columns, 1, 1000);
    above_[column()] = {rows_.size() - 1, rows_.back().size()};
    rows_.back().push_back({{}, columns, std::max<std::size_t>(rows, 1)});
    cell_open_ = true;
}

void OfficeWriter::continue_above(std::size_t columns) {
    if (depth_ != 1 || rows_.empty() || rows_.back().size() >= most_cells) {
        return;
    }
    std::string text;
    if (const auto found = above_.find(column()); found != above_.end()) {
        constexpr std::size_t longest_copy = 120; // bytes
        const auto [row, cell] = found->second;
        text = rows_[row][cell].text.size() <= longest_copy ? rows_[row][cell].text : std::string{};
    }
    rows_.back().push_back({std::move(text), std::clamp<std::size_t>(columns, 1, 1000), 1});
    cell_open_ = false;
}

void OfficeWriter::end_cell() {
    if (depth_ == 1) {
        cell_open_ = false;
    }
}

std::string OfficeWriter::take() && {
    while (depth_ > 0) {
        end_table();
    }
    out_.end_paragraph();
    return std::move(out_).take();
}

} // namespace jiedui::loaders::detail
