// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/lanes.hpp"

/// Compiles a function once for each kind of processor; which one runs is decided when the program starts.
/// All of them add in the same order and never fuse a product with a sum (-ffp-contract=off), so all give the
/// same bytes. The thread sanitizer is not ready when the choice is made, so it gets the plain version.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_THREAD__)
#define JIEDUI_FOR_EACH_PROCESSOR __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define JIEDUI_FOR_EACH_PROCESSOR
#endif

namespace jiedui::analysis::detail {

// How a vector is passed depends on the processor, so functions that take or return one are part of their
// callers.

/// All ones in the lanes whose bit is set.
[[gnu::always_inline]] inline LaneBits lanes_of(unsigned mask) {
    const LaneBits bit_of_lane = {1, 2, 4, 8, 16, 32, 64, 128};
    return ((bit_of_lane & static_cast<long long>(mask)) != 0);
}

/// The numbers in the lanes of the mask, 0 in the others.
[[gnu::always_inline]] inline Lanes only(Lanes values, LaneBits mask) {
    return __builtin_bit_cast(Lanes, __builtin_bit_cast(LaneBits, values) & mask);
}

/// The bits of all lanes together. In halves, as processors do it; lane by lane takes twice the time.
[[gnu::always_inline]] inline long long folded(LaneBits bits) {
    const auto half =
        __builtin_shufflevector(bits, bits, 0, 1, 2, 3) | __builtin_shufflevector(bits, bits, 4, 5, 6, 7);
    const auto quarter =
        __builtin_shufflevector(half, half, 0, 1) | __builtin_shufflevector(half, half, 2, 3);
    return quarter[0] | quarter[1];
}

[[gnu::always_inline]] inline double sum(Lanes x) {
    return ((x[0] + x[4]) + (x[1] + x[5])) + ((x[2] + x[6]) + (x[3] + x[7]));
}

} // namespace jiedui::analysis::detail
