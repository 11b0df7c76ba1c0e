// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::test {

/// The code of the error that an action throws; "none" when it throws none.
inline std::string code_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return error.code();
    }
    return "none";
}

} // namespace jiedui::test
