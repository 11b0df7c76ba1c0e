// SPDX-License-Identifier: Apache-2.0
#include "projection/time_filter.hpp"

#include <jiedui/graph/builder.hpp>
#include <jiedui/graph/dates.hpp>
#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::analysis {
namespace {

std::string day(const std::string& date, std::string (*end)(std::string_view)) {
    return date.empty() ? date : end(date);
}

} // namespace

std::string problem_with(const TimeWindow& window) {
    for (const std::string* date : {&window.from, &window.to, &window.as_of}) {
        if (!date->empty() && !is_date(*date)) {
            return "'" + *date + "' is no date; expected 2021, 2021-06 or 2021-06-30";
        }
    }
    if (!window.from.empty() && !window.to.empty() && last_day(window.to) < first_day(window.from)) {
        return "the window ends (" + window.to + ") before it begins (" + window.from + ")";
    }
    return {};
}

std::string describe(const TimeWindow& window) {
    if (window.is_open()) {
        return "all";
    }
    std::string text;
    if (!window.from.empty() || !window.to.empty()) {
        text = window.to.empty()     ? "issued from " + window.from + " on"
               : window.from.empty() ? "issued up to " + window.to
                                     : "issued from " + window.from + " to " + window.to;
    }
    if (!window.as_of.empty()) {
        text += (text.empty() ? "" : ", ") + ("in force as of " + window.as_of);
    }
    return text +
           (window.undated == Undated::drop ? ", undated documents left out" : ", undated documents kept");
}

namespace detail {

TimeFilter::TimeFilter(const CooperationGraph& graph, const TimeWindow& window)
    : graph_(&graph), is_open_(window.is_open()), keeps_undated_(window.undated == Undated::keep) {
    if (auto problem = problem_with(window); !problem.empty()) {
        throw Error("JD320", {}, std::move(problem));
    }
    from_ = day(window.from, first_day);
    to_ = day(window.to, last_day);
    as_of_ = day(window.as_of, last_day);
}

bool TimeFilter::admits_date(std::string_view date) const {
    if (date.empty()) {
        return keeps_undated_;
    }
    const std::string last = last_day(date);
    return (from_.empty() || first_day(date) >= from_) && (to_.empty() || last <= to_) &&
           (as_of_.empty() || last <= as_of_);
}

bool TimeFilter::admits(const DocumentInfo& document) const {
    return is_open_ || admits_date(date_of(document));
}

bool TimeFilter::admits(const Statement& statement) const {
    if (is_open_ || statement.origin == Origin::background) {
        return true;
    }
    if (!as_of_.empty() && is_date(statement.valid_to) && last_day(statement.valid_to) < as_of_) {
        return false;
    }
    const DocumentInfo* document = graph_->find_document(statement.document);
    return admits_date(document == nullptr ? std::string_view{} : date_of(*document));
}

} // namespace detail

CooperationGraph slice(const CooperationGraph& graph, const TimeWindow& window) {
    const detail::TimeFilter filter(graph, window);
    StatementSet set;
    for (const Statement& statement : graph.statements()) {
        if (filter.admits(statement)) {
            set.statements.push_back(statement);
        }
    }
    for (const DocumentInfo& document : graph.documents()) {
        if (filter.admits(document)) {
            set.documents.push_back(document);
        }
    }
    return build_graph(std::move(set),
                       [&graph](const Entity& entity) { return graph[*graph.find(entity)].facts; });
}

} // namespace jiedui::analysis
