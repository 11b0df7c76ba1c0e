// SPDX-License-Identifier: Apache-2.0
#include "json_text.hpp"

#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::detail {

std::string dump(const Json& value) {
    try {
        return value.dump();
    } catch (const nlohmann::json::exception&) {
        throw Error("JD121", {}, "a string to be written is not UTF-8; expected UTF-8",
                    "decode the source before statements are made of it");
    }
}

} // namespace jiedui::detail
