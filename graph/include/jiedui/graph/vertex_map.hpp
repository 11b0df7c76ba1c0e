// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <utility>
#include <vector>

#include <jiedui/graph/ids.hpp>

namespace jiedui {

/// One value for every vertex of one graph: the form in which measures travel between modules,
/// beside the graph and never inside it. Access is O(1).
template <class T> class VertexMap {
  public:
    VertexMap() = default;
    explicit VertexMap(std::size_t vertices, T value = T{}) : values_(vertices, std::move(value)) {}

    T& operator[](VertexId id) {
        assert(index(id) < values_.size());
        return values_[index(id)];
    }
    const T& operator[](VertexId id) const {
        assert(index(id) < values_.size());
        return values_[index(id)];
    }
    std::size_t size() const { return values_.size(); }
    auto begin() const { return values_.begin(); }
    auto end() const { return values_.end(); }

    friend bool operator==(const VertexMap&, const VertexMap&) = default;

  private:
    std::vector<T> values_;
};

} // namespace jiedui
