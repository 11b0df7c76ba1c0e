// SPDX-License-Identifier: Apache-2.0
#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include <jiedui/loaders/review.hpp>

namespace jiedui::loaders {
namespace {

std::string words_of(Decision decision) {
    switch (decision) {
    case Decision::undecided:
        break;
    case Decision::accept:
        return "accept";
    case Decision::reject:
        return "reject";
    case Decision::retype:
        return "retype";
    case Decision::add:
        return "add";
    }
    return "nothing";
}

std::string told(const ReviewRow& row) {
    return words_of(row.decision) +
           (row.decision == Decision::retype ? " to " + std::string{to_string(row.statement.relation)} : "") +
           (row.coder.empty() ? "" : " by " + row.coder);
}

/// Two rows that cannot both stand.
bool contradict(const ReviewRow& a, const ReviewRow& b) {
    const auto keeps = [](const ReviewRow& row) {
        return row.decision == Decision::accept || row.decision == Decision::add;
    };
    if (keeps(a) || keeps(b)) {
        return keeps(a) != keeps(b);
    }
    return a.decision != b.decision ||
           (a.decision == Decision::retype && statement_id(a.statement) != statement_id(b.statement));
}

/// A text without blank space, and where each character came from.
struct Squeezed {
    std::u32string chars{};
    std::vector<std::uint32_t> places{};
};

Squeezed squeezed(std::u32string_view text) {
    Squeezed result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!detail::is_space(text[i]) && text[i] != U'\n' && text[i] != U'\r') {
            result.chars.push_back(text[i]);
            result.places.push_back(static_cast<std::uint32_t>(i));
        }
    }
    return result;
}

std::optional<Evidence> find_quote(const std::string& wanted, const Document& document) {
    const auto [quote_chars, ignored] = squeezed(detail::decode_utf8(wanted, "quote"));
    const auto [chars, places] = squeezed(document.text);
    const auto at = chars.find(quote_chars);
    if (quote_chars.empty() || at == chars.npos) {
        return std::nullopt;
    }
    const Span span{places[at], places[at + quote_chars.size() - 1] + 1};
    return Evidence{span, quote(document, span)};
}

/// The quote as a whole, else its lines one by one: a sheet gives each piece of evidence its line.
std::vector<Evidence> find_evidence(const std::string& wanted, const Document& document) {
    if (const auto whole = find_quote(wanted, document)) {
        return {*whole};
    }
    std::vector<Evidence> found;
    for (std::size_t at = 0; at < wanted.size();) {
        const auto end = std::min(wanted.find('\n', at), wanted.size());
        const auto line = find_quote(wanted.substr(at, end - at), document);
        if (!line) {
            return {};
        }
        found.push_back(*line);
        at = end + 1;
    }
    return found;
}

class Reviewer {
  public:
    explicit Reviewer(std::span<const Document> documents) : documents_(documents) {}

    void hear(const ReviewRow& row) {
        if (row.decision == Decision::add) {
            added_.try_emplace(row.id, &row);
        }
        const auto [last, is_first] = verdicts_.try_emplace(row.id, &row);
        if (is_first) {
            return;
        }
        const ReviewRow& before = *last->second;
        const bool same_coder = !row.coder.empty() && row.coder == before.coder;
        if (contradict(before, row) && !same_coder) {
            report("JD133", row, told(row) + " overrules " + told(before) + " at " + to_string(before.place),
                   "agree on one decision; until then the later one stands");
        }
        last->second = &row;
    }

    Reviewed apply(StatementSet set) && {
        std::vector<Statement> statements = std::move(set.statements);
        std::set<std::string> present;
        std::ranges::transform(statements, std::inserter(present, present.end()), statement_id);
        for (const auto& [id, row] : added_) {
            if (!present.contains(id)) {
                statements.push_back(added(*row));
            }
        }
        set.statements.clear();
        for (Statement& statement : statements) {
            if (decide(statement)) {
                set.statements.push_back(std::move(statement));
            }
        }
        report_stale();
        return {merge(std::move(set), {}), std::move(diagnostics_)};
    }

  private:
    /// False when the statement is rejected. A retyped one is looked up again, each id once.
    bool decide(Statement& statement) {
        std::set<std::string> seen;
        for (auto id = statement_id(statement); seen.insert(id).second; id = statement_id(statement)) {
            const auto verdict = verdicts_.find(id);
            if (verdict == verdicts_.end()) {
                return true;
            }
            used_.insert(id);
            const ReviewRow& row = *verdict->second;
            if (row.decision != Decision::retype) {
                return row.decision != Decision::reject;
            }
            statement.relation = row.statement.relation;
            statement.participants = row.statement.participants;
            statement.platform = row.statement.platform;
            statement.programme = row.statement.programme;
            statement.rule = row.statement.rule;
            statement.note = row.statement.note;
            statement.confidence = 1.0;
        }
        return true;
    }

    Statement added(const ReviewRow& row) {
        Statement statement = row.statement;
        const auto document = std::ranges::find(documents_, statement.document,
                                                [](const Document& one) { return one.header.info.id; });
        if (row.quote.empty()) {
            report("JD134", row, "the added statement has no quote to rest on",
                   "copy the sentence into the column quote");
        } else if (document == documents_.end()) {
            report("JD134", row, "the text of '" + statement.document + "' is not among the sources",
                   "name it, so that the quote finds its place");
        } else {
            statement.evidence = find_evidence(row.quote, *document);
            if (statement.evidence.empty()) {
                report("JD134", row, "'" + statement.document + "' does not hold the quote",
                       "copy the sentence from the text as it stands there");
            }
        }
        return statement;
    }

    /// In the order of the sheets.
    void report_stale() {
        std::vector<const ReviewRow*> stale;
        for (const auto& [id, row] : verdicts_) {
            if (!used_.contains(id)) {
                stale.push_back(row);
            }
        }
        std::ranges::sort(stale, {}, [](const ReviewRow* row) {
            return std::pair(std::string_view(row->place.path), row->place.line);
        });
        for (const ReviewRow* row : stale) {
            report("JD132", *row, words_of(row->decision) + ": no statement has the id " + row->id,
                   "its text or the extraction has changed: look at it in a new sheet");
        }
    }

    void report(std::string code, const ReviewRow& row, std::string message, std::string next_step) {
        diagnostics_.push_back(
            {Severity::warning, std::move(code), row.place, std::move(message), std::move(next_step)});
    }

    std::span<const Document> documents_;
    std::map<std::string, const ReviewRow*> verdicts_; ///< the last for every id
    std::map<std::string, const ReviewRow*> added_;
    std::set<std::string> used_;
    std::vector<Diagnostic> diagnostics_;
};

} // namespace

Reviewed apply_reviews(StatementSet set, std::span<const Review> reviews,
                       std::span<const Document> documents) {
    Reviewer reviewer(documents);
    for (const Review& review : reviews) {
        for (const ReviewRow& row : review.rows) {
            reviewer.hear(row);
        }
    }
    return std::move(reviewer).apply(std::move(set));
}

} // namespace jiedui::loaders
