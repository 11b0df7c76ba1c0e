// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include <jiedui/graph/diagnostic.hpp>

namespace jiedui {

Error::Error(std::string code, Location location, std::string message, std::string hint)
    : std::runtime_error(to_string(Diagnostic{Severity::error, code, location, message, {}})),
      code_(std::move(code)), location_(std::move(location)), message_(std::move(message)),
      hint_(std::move(hint)) {}

std::string_view to_string(Severity severity) {
    switch (severity) {
    case Severity::note:
        return "note";
    case Severity::warning:
        return "warning";
    case Severity::error:
        return "error";
    }
    return "error";
}

std::string to_string(const Location& location) {
    std::string text = location.path;
    for (const auto number : {location.line, location.column}) {
        if (number == 0) {
            break;
        }
        text += text.empty() ? "" : ":";
        text += std::to_string(number);
    }
    return text;
}

std::string to_string(const Diagnostic& diagnostic) {
    std::string text = to_string(diagnostic.location);
    text += text.empty() ? "" : ": ";
    text += to_string(diagnostic.severity);
    text += diagnostic.code.empty() ? "" : " " + diagnostic.code;
    return text + ": " + diagnostic.message;
}

} // namespace jiedui
