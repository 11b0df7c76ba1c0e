// SPDX-License-Identifier: Apache-2.0
#include "json_field.hpp"

#include <limits>

#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::detail {

std::string Field::path() const {
    if (parent == nullptr) {
        return {};
    }
    std::string outer = parent->path();
    if (key.empty()) {
        return outer + "[" + std::to_string(position) + "]";
    }
    return outer + (outer.empty() ? "" : ".") + std::string{key};
}

void Field::fail(std::string_view code, std::string_view problem, std::string_view expected) const {
    std::string message = parent == nullptr ? std::string{"the object"} : "'" + path() + "'";
    message.append(" ").append(problem).append("; expected ").append(expected);
    throw Error(std::string{code}, Location{std::string{file}, line, 0}, std::move(message),
                "docs/formats.md lists every key and its values");
}

Field Field::member(std::string_view name) const {
    Field inner{{}, file, line, this, name, 0};
    simdjson::dom::object object;
    if (!value || value->get(object) != simdjson::SUCCESS) {
        fail("JD122", value ? "has the wrong type" : "is missing", "an object");
    }
    simdjson::dom::element found;
    if (object.at_key(name).get(found) == simdjson::SUCCESS) {
        inner.value = found;
    }
    return inner;
}

Field Field::required(std::string_view name) const {
    auto field = member(name);
    if (field.is_absent()) {
        field.fail("JD122", "is missing", "this key in every object of the kind");
    }
    return field;
}

simdjson::dom::array Field::array() const {
    simdjson::dom::array list;
    if (value->get(list) != simdjson::SUCCESS) {
        fail("JD122", "has the wrong type", "an array");
    }
    return list;
}

std::size_t Field::array_size() const {
    std::size_t size = 0;
    each([&](const Field&) { ++size; });
    return size;
}

std::string Field::text() const {
    std::string_view text;
    if (!value || value->get(text) != simdjson::SUCCESS) {
        fail("JD122", value ? "has the wrong type" : "is missing", "a string");
    }
    return std::string{text};
}

std::string Field::text_or_empty() const {
    return is_absent() ? std::string{} : text();
}

std::uint32_t Field::unsigned_integer() const {
    std::uint64_t number = 0;
    if (!value || value->get(number) != simdjson::SUCCESS ||
        number > std::numeric_limits<std::uint32_t>::max()) {
        fail("JD122", value ? "has the wrong type" : "is missing", "a whole number from 0 to 4294967295");
    }
    return static_cast<std::uint32_t>(number);
}

double Field::number_or(double fallback) const {
    double number = fallback;
    if (!is_absent() && value->get(number) != simdjson::SUCCESS) {
        fail("JD122", "has the wrong type", "a number");
    }
    return number;
}

bool Field::flag_or(bool fallback) const {
    bool flag = fallback;
    if (!is_absent() && value->get(flag) != simdjson::SUCCESS) {
        fail("JD122", "has the wrong type", "true or false");
    }
    return flag;
}

std::string Field::json() const {
    return value ? simdjson::minify(*value) : std::string{};
}

} // namespace jiedui::detail
