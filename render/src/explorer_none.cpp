// SPDX-License-Identifier: Apache-2.0
#include "explorer_page.hpp"

namespace jiedui::render::detail {

std::string_view explorer_template() {
    return {};
}

} // namespace jiedui::render::detail
