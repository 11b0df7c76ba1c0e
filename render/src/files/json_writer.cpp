// SPDX-License-Identifier: Apache-2.0
#include "json_writer.hpp"

#include "values.hpp"

#include <cassert>

#include <nlohmann/json.hpp>

namespace jiedui::render::detail {
namespace {

std::string quoted(std::string_view text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace

void JsonWriter::separate() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    out_ << (first_ ? "" : ",") << (new_line_ ? "\n" : "");
    first_ = new_line_ = false;
}

JsonWriter& JsonWriter::begin(char bracket) {
    separate();
    out_ << bracket;
    open_ += bracket == '{' ? '}' : ']';
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::end() {
    assert(!open_.empty());
    out_ << (new_line_ ? "\n" : "") << open_.back();
    open_.pop_back();
    first_ = new_line_ = false;
    out_ << (open_.empty() ? "\n" : "");
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    out_ << quoted(name) << ':';
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
    separate();
    out_ << json;
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
    return raw(quoted(value));
}
JsonWriter& JsonWriter::number(double value) {
    return raw(text_of(value));
}
JsonWriter& JsonWriter::count(std::uint64_t value) {
    return raw(std::to_string(value));
}
JsonWriter& JsonWriter::flag(bool value) {
    return raw(value ? "true" : "false");
}

JsonWriter& JsonWriter::line() {
    new_line_ = true;
    return *this;
}

} // namespace jiedui::render::detail
