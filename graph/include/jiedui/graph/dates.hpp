// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include <jiedui/graph/statement.hpp>

/// Dates as files hold them: 2022-03-03, or less exact 2022-03 and 2022. A less exact one means the whole
/// period of its days; written in full, dates compare as texts.
namespace jiedui {

/// True for YYYY, YYYY-MM and YYYY-MM-DD that the calendar has.
bool is_date(std::string_view text);

/// The first and the last day that a date means, as YYYY-MM-DD. `date` has to be one.
std::string first_day(std::string_view date);
std::string last_day(std::string_view date);

/// When a document was issued: the day it was written, where that is unknown the day it was published; empty
/// when neither is known or what stands there is no date.
std::string_view date_of(const DocumentInfo& document);

} // namespace jiedui
