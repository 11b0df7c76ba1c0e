// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>

namespace jiedui::analysis::detail {

/// Eight numbers that the processor adds at once, or two or four at a time where it is a plain one.
using Lanes = double __attribute__((vector_size(64)));
using LaneBits = long long __attribute__((vector_size(64)));

inline constexpr std::uint32_t lane_count = 8;

/// An array that begins at a cache line, zero at first.
template <class Value> class LineArray {
  public:
    explicit LineArray(std::size_t size)
        : values_(static_cast<Value*>(::operator new(size * sizeof(Value), line))), size_(size) {
        clear();
    }
    void clear() { std::fill_n(values_.get(), size_, Value{}); }
    Value* data() { return values_.get(); }

  private:
    static constexpr std::align_val_t line{64};
    struct Free {
        void operator()(Value* values) const { ::operator delete(values, line); }
    };
    std::unique_ptr<Value[], Free> values_;
    std::size_t size_;
};

} // namespace jiedui::analysis::detail
