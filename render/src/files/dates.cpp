// SPDX-License-Identifier: Apache-2.0
#include "dates.hpp"

#include <charconv>
#include <chrono>
#include <optional>

#include <jiedui/graph/edge_summary.hpp>

namespace jiedui::render::detail {
namespace {

std::optional<int> digits(std::string_view text) {
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_number = problem == std::errc{} && end == text.data() + text.size() && text.front() != '-';
    return is_number ? std::optional(value) : std::nullopt;
}

/// The day of a month that has as many days.
bool is_month(std::string_view date) {
    if (date.size() != 7 || date[4] != '-' || !digits(date.substr(0, 4))) {
        return false;
    }
    const auto month = digits(date.substr(5));
    return month && *month >= 1 && *month <= 12;
}

std::string last_of_month(std::string_view month) {
    using namespace std::chrono;
    const year_month_day_last last(
        year(*digits(month.substr(0, 4))),
        month_day_last(std::chrono::month(static_cast<unsigned>(*digits(month.substr(5))))));
    return std::to_string(static_cast<unsigned>(last.day()));
}

bool is_day(std::string_view date) {
    if (date.size() != 10 || date[7] != '-' || !is_month(date.substr(0, 7))) {
        return false;
    }
    const auto day = digits(date.substr(8));
    return day && *day >= 1 && *day <= *digits(last_of_month(date.substr(0, 7)));
}

bool is_year(std::string_view date) {
    return date.size() == 4 && digits(date);
}

} // namespace

std::string first_day(std::string_view date) {
    if (is_year(date)) {
        return std::string{date} + "-01-01";
    }
    return is_month(date) ? std::string{date} + "-01" : is_day(date) ? std::string{date} : std::string{};
}

std::string last_day(std::string_view date) {
    if (is_year(date)) {
        return std::string{date} + "-12-31";
    }
    if (is_month(date)) {
        return std::string{date} + "-" + last_of_month(date);
    }
    return is_day(date) ? std::string{date} : std::string{};
}

Lifetime lifetime(const CooperationGraph& graph, const Edge& edge) {
    const Validity valid = validity(graph, edge);
    Lifetime life{first_day(valid.from.empty() ? first_dated(graph, edge) : valid.from), last_day(valid.to)};
    if (!life.end.empty() && life.end < life.start) {
        life.start.clear();
    }
    return life;
}

} // namespace jiedui::render::detail
