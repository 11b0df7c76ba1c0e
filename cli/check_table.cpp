// SPDX-License-Identifier: Apache-2.0
#include "input.hpp"
#include "user_table.hpp"

#include <algorithm>
#include <cassert>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>

#include <unistd.h>

namespace jiedui::cli {
namespace {

namespace fs = std::filesystem;

enum Column : std::size_t { kind, name, aliases, abbreviation, within, code, lon, lat, english, former };

/// A copy of a table on which loading is tried; gone afterwards.
class Trial {
  public:
    Trial() : path_(fs::temp_directory_path() / ("jiedui_check_" + std::to_string(getpid()) + ".tsv")) {}
    ~Trial() {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }
    Trial(const Trial&) = delete;
    Trial& operator=(const Trial&) = delete;

    /// Loads the lines as the kind of table that they are.
    void load(const std::vector<std::string>& lines, TableKind table) const {
        std::error_code ignored;
        fs::remove(path_, ignored); // some file systems wait for the disk when a file is overwritten
        std::ofstream file(path_, std::ios::binary);
        for (const std::string& line : lines) {
            file << line << '\n';
        }
        file.close();
        const std::vector<fs::path> files{path_};
        if (table == TableKind::lexicon) {
            (void)loaders::Lexicon::load(files);
        } else if (table == TableKind::gazetteer) {
            (void)loaders::Gazetteer::load(files, {});
        } else {
            (void)loaders::Gazetteer::load({}, files);
        }
    }

  private:
    fs::path path_;
};

std::vector<std::string> lines_of(const std::string& bytes) {
    std::vector<std::string> lines(1);
    for (const char c : bytes) {
        if (c == '\n') {
            lines.emplace_back();
        } else {
            lines.back() += c;
        }
    }
    return lines;
}

std::vector<std::string> list_in(const TableRow& row, Column column) {
    std::vector<std::string> parts;
    if (column >= row.fields.size()) {
        return parts;
    }
    std::string_view rest = row.fields[column];
    while (!rest.empty()) {
        const auto end = std::min(rest.find(';'), rest.size());
        if (end > 0) {
            parts.emplace_back(rest.substr(0, end));
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return parts;
}

bool is_cue(const loaders::Word& word) {
    return parse_relation(word.value).has_value() || word.word_class == loaders::WordClass::bare_aid;
}

class TableCheck {
  public:
    TableCheck(const UserTable& table, std::span<const UserTable> all, const loaders::Knowledge& built_in)
        : table_(table), built_in_(built_in) {
        for (const UserTable& other : all) {
            if (other.kind == TableKind::gazetteer) {
                learn(other);
            }
        }
    }

    std::vector<Diagnostic> run() && {
        if (table_.kind == TableKind::unknown) {
            add(Severity::error, "JD140", 1, "the columns tell no kind of table",
                "the first line begins with kind, member or class; tabs separate the columns");
            return std::move(found_);
        }
        circles();
        if (try_loading()) {
            check_rows();
        }
        std::ranges::stable_sort(found_, {}, [](const Diagnostic& one) { return one.location.line; });
        return std::move(found_);
    }

  private:
    void add(Severity severity, std::string with_code, std::uint32_t line, std::string message,
             std::string hint) {
        found_.push_back(
            {severity, std::move(with_code), {table_.path, line}, std::move(message), std::move(hint)});
    }

    /// The tables' own entities and their strong names.
    void learn(const UserTable& table) {
        for (const TableRow& row : table.rows) {
            const auto entity = row.fields.size() > name
                                    ? parse_entity(row.fields[kind] + ":" + row.fields[name])
                                    : std::nullopt;
            if (entity) {
                entities_.insert(*entity);
                for (const std::string& one : strong_names(row)) {
                    names_[one].insert(*entity);
                }
            }
        }
    }

    static std::set<std::string> strong_names(const TableRow& row) {
        std::set<std::string> names{row.fields[name]};
        for (const std::string& alias : list_in(row, aliases)) {
            if (alias.starts_with('?')) {
                names.erase(alias.substr(1));
            } else {
                names.insert(alias);
            }
        }
        for (const std::string& old : list_in(row, former)) {
            names.insert(old.substr(0, old.find('@')));
        }
        return names;
    }

    /// Loading would not come back from a circle, so its rows are taken out.
    void circles() {
        for (Diagnostic& circle : parents_in_circles({&table_, 1})) {
            refused_.insert(circle.location.line);
            found_.push_back(std::move(circle));
        }
    }

    void check_rows() {
        for (const TableRow& row : table_.rows) {
            if (refused_.contains(row.line)) {
                continue;
            }
            if (table_.kind == TableKind::lexicon) {
                check_word(row);
            } else {
                check_names(row);
            }
        }
    }

    /// Loads the table; if that is refused, every row by itself. False when the header is refused.
    bool try_loading() {
        const auto lines = lines_of(read_input(table_.path));
        const auto header = std::ranges::find_if(
            lines, [](const std::string& line) { return !line.empty() && line != "\r" && line[0] != '#'; });
        if (auto problem = refusal({*header})) {
            problem->location.line = static_cast<std::uint32_t>(header - lines.begin()) + 1;
            found_.push_back(*std::move(problem));
            return false;
        }
        const auto whole = refused_.empty() ? refusal(lines) : std::nullopt;
        if (refused_.empty() && !whole) {
            return true;
        }
        for (const TableRow& row : table_.rows) {
            auto problem =
                refused_.contains(row.line) ? std::nullopt : refusal({*header, lines[row.line - 1]});
            if (problem) {
                problem->location.line = row.line;
                found_.push_back(*std::move(problem));
                refused_.insert(row.line);
            }
        }
        if (refused_.empty()) {
            found_.push_back(*whole); // in a comment
        }
        return true;
    }

    std::optional<Diagnostic> refusal(const std::vector<std::string>& lines) const {
        try {
            trial_.load(lines, table_.kind);
            return std::nullopt;
        } catch (const Error& error) {
            auto problem = to_diagnostic(error);
            problem.location.path = table_.path;
            return problem;
        }
    }

    void check_names(const TableRow& row) {
        if (table_.kind == TableKind::members) {
            require(row, row.fields[0]);
            require(row, row.fields[1]);
            return;
        }
        for (const std::string& parent : list_in(row, within)) {
            require(row, parent);
        }
        const auto entity = parse_entity(row.fields[kind] + ":" + row.fields[name]);
        assert(entity); // loading took the row
        for (const std::string& one : strong_names(row)) {
            if (const auto other = other_bearer(one, *entity)) {
                add(Severity::warning, "JD143", row.line,
                    "'" + one + "' is also a strong name of " + id(*other),
                    "a ? before it makes it a weak one, which counts only where the context supports it");
            }
        }
    }

    void require(const TableRow& row, const std::string& wanted) {
        const auto entity = parse_entity(wanted);
        if (entity && built_in_.gazetteer.find(*entity) == nullptr && !entities_.contains(*entity)) {
            add(Severity::error, "JD141", row.line, "there is no '" + wanted + "'",
                "check its spelling, or give it a row");
        }
    }

    std::optional<Entity> other_bearer(const std::string& wanted, const Entity& entity) const {
        for (const Entity& known : built_in_.gazetteer.lookup(wanted)) {
            const auto& strong = built_in_.gazetteer.find(known)->aliases;
            if (known != entity && std::ranges::find(strong, wanted) != strong.end()) {
                return known;
            }
        }
        const auto found = names_.find(wanted);
        if (found != names_.end()) {
            for (const Entity& other : found->second) {
                if (other != entity) {
                    return other;
                }
            }
        }
        return std::nullopt;
    }

    /// Of two words that begin at one place the longer one wins, and what it covers is not looked at.
    void check_word(const TableRow& row) {
        const std::string& word = row.fields[1];
        if (parse_relation(row.fields.size() > 2 ? row.fields[2] : std::string{})) {
            return; // a cue itself
        }
        std::set<std::string> covered;
        for (const loaders::Word& cue : built_in_.lexicon.words) {
            if (is_cue(cue) && cue.word.size() < word.size() && word.find(cue.word) != word.npos) {
                covered.insert(cue.word);
            }
        }
        std::erase_if(covered, [&covered](const std::string& cue) {
            return std::ranges::any_of(covered, [&cue](const std::string& longer) {
                return longer != cue && longer.find(cue) != longer.npos;
            });
        });
        for (const std::string& cue : covered) {
            add(Severity::note, "JD144", row.line, "'" + word + "' switches off the cue '" + cue + "' in it",
                "that is right if the word never states cooperation");
        }
    }

    const UserTable& table_;
    const loaders::Knowledge& built_in_;
    Trial trial_;
    std::set<Entity> entities_;
    std::map<std::string, std::set<Entity>> names_;
    std::set<std::uint32_t> refused_;
    std::vector<Diagnostic> found_;
};

} // namespace

std::vector<Diagnostic> check_table(const UserTable& table, std::span<const UserTable> all,
                                    const loaders::Knowledge& built_in) {
    return TableCheck(table, all, built_in).run();
}

} // namespace jiedui::cli
