// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <jiedui/loaders/formats.hpp>

/// What a reading process answers, as bytes. Both ends are this program.
namespace jiedui::cli {

void append_field(std::string& message, std::string_view field);

/// The fields of a message in their order; empty behind its end.
class Fields {
  public:
    explicit Fields(std::string message) : message_(std::move(message)) {}

    std::string next();
    std::size_t number();
    bool is_complete() const { return complete_; } ///< no field was cut short

  private:
    std::string message_;
    std::size_t at_ = 0;
    bool complete_ = true;
};

std::string to_message(const loaders::PlainText& plain);
std::string to_message(const Error& error);

/// The answer; throws the `Error` that it holds, and JD170 for one that is cut short.
loaders::PlainText plain_text_of(const std::string& message, const std::string& name);

} // namespace jiedui::cli
