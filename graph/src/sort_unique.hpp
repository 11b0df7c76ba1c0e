// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

namespace jiedui::detail {

template <class T> void sort_unique(std::vector<T>& values) {
    if (!std::ranges::is_sorted(values)) {
        std::ranges::sort(values);
    }
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// The same for values that are large to move: their places are sorted first.
template <class T> void sort_unique_large(std::vector<T>& values) {
    if (!std::ranges::is_sorted(values)) {
        std::vector<T*> places;
        places.reserve(values.size());
        for (T& value : values) {
            places.push_back(&value);
        }
        std::ranges::sort(places, [](const T* a, const T* b) { return *a < *b; });
        std::vector<T> sorted;
        sorted.reserve(values.size());
        for (T* place : places) {
            sorted.push_back(std::move(*place));
        }
        values = std::move(sorted);
    }
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

} // namespace jiedui::detail
