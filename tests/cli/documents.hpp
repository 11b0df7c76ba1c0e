// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>
#include <vector>

#include <jiedui/loaders/document.hpp>

namespace jiedui::test {

/// Documents can be moved only, so no initializer list holds them.
template <class... Documents> std::vector<loaders::Document> together(Documents... documents) {
    std::vector<loaders::Document> all;
    (all.push_back(std::move(documents)), ...);
    return all;
}

} // namespace jiedui::test
