// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <jiedui/graph/cooperation_graph.hpp>

/// Every tie has two clocks: when its documents were issued (`date_of` in dates.hpp), and how long it is to
/// hold by their own words (`Statement::valid_from`, `valid_to`). Here both are asked.
namespace jiedui::analysis {

/// What becomes of documents of unknown date where dates are asked.
enum class Undated { drop, keep };

/// Which statements count. Bounds are ISO dates, inclusive; empty: not asked. Less exact ones (2021, 2021-06)
/// mean all their days: the first day at the beginning of a window, the last one at its end and in `as_of`.
///  - `from`, `to`: the document is issued within. One that is dated by year or month has to lie within as a
///  whole.
///  - `as_of`: the document is issued on that day or before, and no end that the statement gives lies before
///  that day.
///    A statement that gives no end goes on; a beginning that it gives is not asked.
/// Background ties rest on no document: they are of every time. With all bounds empty everything counts.
struct TimeWindow {
    std::string from = {};
    std::string to = {};
    std::string as_of = {};
    Undated undated = Undated::drop;

    bool is_open() const { return from.empty() && to.empty() && as_of.empty(); }

    friend bool operator==(const TimeWindow&, const TimeWindow&) = default;
};

/// What is wrong with a window: a bound that is no date, an end before the beginning. Empty: nothing.
std::string problem_with(const TimeWindow& window);

/// In words: `all`, or what the bounds ask, as `convention` prints it.
std::string describe(const TimeWindow& window);

/// The graph of the statements that count, with the records of the documents that do: equal to one that was
/// built from these alone. Throws `Error` JD320 where something is wrong with the window. O(n log n) in the
/// number of ties.
CooperationGraph slice(const CooperationGraph& graph, const TimeWindow& window);

} // namespace jiedui::analysis
