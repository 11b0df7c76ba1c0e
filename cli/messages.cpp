// SPDX-License-Identifier: Apache-2.0
#include "messages.hpp"

#include <charconv>
#include <cstdint>
#include <cstring>

namespace jiedui::cli {
namespace {

constexpr std::string_view answered = "plain";
constexpr std::string_view refused = "error";

void append_number(std::string& message, std::size_t number) {
    append_field(message, std::to_string(number));
}

void append_location(std::string& message, const Location& location) {
    append_field(message, location.path);
    append_number(message, location.line);
    append_number(message, location.column);
}

Location location_of(Fields& fields) {
    Location location;
    location.path = fields.next();
    location.line = static_cast<std::uint32_t>(fields.number());
    location.column = static_cast<std::uint32_t>(fields.number());
    return location;
}

} // namespace

void append_field(std::string& message, std::string_view field) {
    const std::uint64_t size = field.size();
    message.append(reinterpret_cast<const char*>(&size), sizeof(size));
    message.append(field);
}

std::string Fields::next() {
    std::uint64_t size = 0;
    if (message_.size() - at_ < sizeof(size)) {
        complete_ = false;
        return {};
    }
    std::memcpy(&size, message_.data() + at_, sizeof(size));
    at_ += sizeof(size);
    if (message_.size() - at_ < size) {
        complete_ = false;
        return {};
    }
    std::string field = message_.substr(at_, size);
    at_ += size;
    return field;
}

std::size_t Fields::number() {
    const std::string text = next();
    std::size_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::string to_message(const loaders::PlainText& plain) {
    std::string message;
    append_field(message, answered);
    append_field(message,
                 {reinterpret_cast<const char*>(plain.text.data()), plain.text.size() * sizeof(char32_t)});
    append_field(message, plain.metadata.title);
    append_field(message, plain.metadata.number);
    append_field(message, plain.metadata.written);
    append_field(message, plain.metadata.published);
    append_number(message, plain.metadata.issuers.size());
    for (const std::string& issuer : plain.metadata.issuers) {
        append_field(message, issuer);
    }
    append_number(message, plain.diagnostics.size());
    for (const Diagnostic& diagnostic : plain.diagnostics) {
        append_number(message, static_cast<std::size_t>(diagnostic.severity));
        append_field(message, diagnostic.code);
        append_location(message, diagnostic.location);
        append_field(message, diagnostic.message);
        append_field(message, diagnostic.hint);
    }
    return message;
}

std::string to_message(const Error& error) {
    std::string message;
    append_field(message, refused);
    append_field(message, error.code());
    append_location(message, error.location());
    append_field(message, error.message());
    append_field(message, error.hint());
    return message;
}

loaders::PlainText plain_text_of(const std::string& message, const std::string& name) {
    Fields fields(message);
    const std::string kind = fields.next();
    loaders::PlainText plain;
    if (kind == refused) {
        const std::string code = fields.next();
        const Location place = location_of(fields);
        const std::string problem = fields.next();
        const std::string hint = fields.next();
        throw Error(code, place, problem, hint);
    }
    const std::string text = fields.next();
    plain.text.resize(text.size() / sizeof(char32_t));
    std::memcpy(plain.text.data(), text.data(), plain.text.size() * sizeof(char32_t));
    plain.metadata.title = fields.next();
    plain.metadata.number = fields.next();
    plain.metadata.written = fields.next();
    plain.metadata.published = fields.next();
    for (std::size_t left = fields.number(); left > 0 && fields.is_complete(); --left) {
        plain.metadata.issuers.push_back(fields.next());
    }
    for (std::size_t left = fields.number(); left > 0 && fields.is_complete(); --left) {
        Diagnostic diagnostic;
        diagnostic.severity = static_cast<Severity>(fields.number());
        diagnostic.code = fields.next();
        diagnostic.location = location_of(fields);
        diagnostic.message = fields.next();
        diagnostic.hint = fields.next();
        plain.diagnostics.push_back(std::move(diagnostic));
    }
    if (kind != answered || !fields.is_complete()) {
        throw Error("JD170", {name}, "the process that read it crashed",
                    "leave the file out, and please report it");
    }
    return plain;
}

} // namespace jiedui::cli
