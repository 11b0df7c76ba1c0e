// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "knowledge.hpp"

#include <cstddef>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/statement.hpp>

/// The table of the extraction rules, sentences.tsv; its head says what the columns are.
namespace jiedui::loaders::testing {

struct SentenceRow {
    std::size_t line = 0;
    std::string rule{};
    bool fails_today = false;
    std::string own{};
    std::string text{};
    std::set<std::string> required{};
    std::set<std::string> optional{};
};

inline std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, separator);) {
        parts.push_back(part);
    }
    return parts;
}

inline std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    return first == std::string_view::npos
               ? std::string()
               : std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

/// `A - relation - B` with its ends in the order of their bytes, or `A > relation > B`.
inline std::string edge(std::string_view a, std::string_view relation, std::string_view b, bool directed) {
    if (!directed && b < a) {
        std::swap(a, b);
    }
    const std::string_view arrow = directed ? " > " : " - ";
    std::string text(a);
    return text.append(arrow).append(relation).append(arrow).append(b);
}

inline std::string parse_edge(const std::string& text) {
    for (const bool directed : {true, false}) {
        const std::string_view arrow = directed ? " > " : " - ";
        const auto first = text.find(arrow);
        const auto last = text.rfind(arrow);
        if (first != std::string::npos && last != first) {
            return edge(text.substr(0, first), text.substr(first + 3, last - first - 3),
                        text.substr(last + 3), directed);
        }
    }
    return "not an edge: " + text; // shows up as a difference
}

inline std::string unescaped(std::string text) {
    for (const auto& [written, meant] : {std::pair{"\\n", "\n"}, std::pair{"\\t", "\t"}}) {
        for (auto at = text.find(written); at != std::string::npos; at = text.find(written, at + 1)) {
            text.replace(at, 2, meant);
        }
    }
    return text;
}

inline SentenceRow parse_row(const std::string& line, std::size_t number) {
    const auto fields = split(line, '\t');
    SentenceRow row{
        .line = number, .rule = fields.at(0), .own = fields.at(1), .text = unescaped(fields.at(2))};
    row.fails_today = row.rule.starts_with('?');
    for (const std::string& part : split(fields.size() > 3 ? fields[3] : "", ';')) {
        std::string text = trimmed(part);
        const bool is_optional = text.starts_with('(');
        text = is_optional ? text.substr(1, text.size() - 2) : text;
        (is_optional ? row.optional : row.required).insert(parse_edge(text));
    }
    return row;
}

inline std::vector<SentenceRow> read_sentences() {
    std::ifstream in(source_path("tests/loaders/sentences.tsv"));
    std::vector<SentenceRow> rows;
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (!line.empty() && !line.starts_with('#') && !line.starts_with("rule\t")) {
            rows.push_back(parse_row(line, number));
        }
    }
    return rows;
}

inline std::string without_title_marks(const std::string& title) {
    constexpr std::string_view open = "《";
    constexpr std::string_view close = "》";
    return title.starts_with(open) ? title.substr(open.size(), title.size() - open.size() - close.size())
                                   : title;
}

/// The document that a row stands for: a title, a blank line, the sentence.
inline std::string document_of(const SentenceRow& row) {
    const bool is_title = row.own.ends_with("条例") || row.own.ends_with("》");
    const std::string title = row.own.empty() ? "工作要点"
                              : is_title      ? without_title_marks(row.own)
                                              : "2030年" + row.own + "政府工作报告";
    return title + "\n\n" + row.text + "\n";
}

/// All stated cooperation edges, structure left out.
inline std::set<std::string> edges_of(const Extraction& extraction) {
    std::set<std::string> edges;
    for (const Statement& statement : extraction.statements) {
        if (statement.origin != Origin::stated || is_structural(statement.relation)) {
            continue;
        }
        for (const Tie& tie : expand(statement)) {
            if (!is_structural(tie.relation)) {
                edges.insert(edge(tie.source.name, to_string(tie.relation), tie.target.name, tie.directed));
            }
        }
    }
    return edges;
}

} // namespace jiedui::loaders::testing
