// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"

#include <jiedui/graph/dates.hpp>

using namespace jiedui;

TEST_CASE("a date is a year, a month or a day of the calendar") {
    for (const auto* date : {"2021", "2021-06", "2021-06-30", "2024-02-29", "0001-01-01"}) {
        CAPTURE(date);
        CHECK(is_date(date));
    }
    for (const auto* other : {"", "21", "2021-", "2021-6", "2021-13", "2021-00", "2023-02-29", "2021-06-31",
                              "2021-06-3", "2021/06", "2021-06-30 ", "year", "202a", "2021-06-30T00"}) {
        CAPTURE(other);
        CHECK_FALSE(is_date(other));
    }
}

TEST_CASE("a date that is not exact means all its days") {
    CHECK(first_day("2021") == "2021-01-01");
    CHECK(last_day("2021") == "2021-12-31");
    CHECK(first_day("2021-06") == "2021-06-01");
    CHECK(last_day("2021-06") == "2021-06-30");
    CHECK(last_day("2024-02") == "2024-02-29");
    CHECK(last_day("2023-02") == "2023-02-28");
    CHECK(first_day("2021-06-09") == "2021-06-09");
    CHECK(last_day("2021-06-09") == "2021-06-09");
}

TEST_CASE("a document is dated by the day it was written, else published") {
    CHECK(date_of({.id = "甲", .written = "2020-01-02", .published = "2020-01-05"}) == "2020-01-02");
    CHECK(date_of({.id = "甲", .written = "", .published = "2020-01"}) == "2020-01");
    CHECK(date_of({.id = "甲", .written = "spring", .published = "2020"}) == "2020");
    CHECK(date_of({.id = "甲"}).empty());
}
