// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

/// Two of the three error channels. (The third, a broken rule of the caller, is `assert`.)
///  - `Error` is thrown when the environment or a file is unusable.
///  - `Diagnostic` is returned beside a result when a text is imperfect; the work always finishes.
namespace jiedui {

/// Where something is: a file (or `-`), a line and a column from 1; 0 means "not known".
struct Location {
    std::string path{};
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

enum class Severity { note, warning, error };

struct Diagnostic {
    Severity severity = Severity::warning;
    std::string code{}; ///< stable, such as JD203; docs/errors.md has a paragraph for each
    Location location{};
    std::string message{};
    std::string hint{}; ///< the next step; may be empty
};

/// An unusable file or environment. `what()` is the one line for the user: place, code, problem.
class Error : public std::runtime_error {
  public:
    Error(std::string code, Location location, std::string message, std::string hint = {});

    const std::string& code() const { return code_; }
    const Location& location() const { return location_; }
    const std::string& message() const { return message_; }
    const std::string& hint() const { return hint_; }

  private:
    std::string code_;
    Location location_;
    std::string message_;
    std::string hint_;
};

std::string_view to_string(Severity severity);

/// `path:line:column`, leaving out what is not known.
std::string to_string(const Location& location);

/// `path:line:column: severity CODE: message`, one line.
std::string to_string(const Diagnostic& diagnostic);

} // namespace jiedui
