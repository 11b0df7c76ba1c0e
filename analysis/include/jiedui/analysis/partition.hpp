// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <jiedui/analysis/projection.hpp>

/// Groups of vertices by something that is known of them: where they lie, what they are.
namespace jiedui::analysis {

/// Every vertex is in one group. Groups are numbered in the order of the bytes of their names.
struct Partition {
    std::vector<std::uint32_t> of = {}; ///< the group of each vertex, below names.size()
    std::vector<std::string> names = {};

    friend bool operator==(const Partition&, const Partition&) = default;
};

/// A group for each different name; `name_of` has one entry for each vertex. O(n log n).
Partition partition_of(const std::vector<std::string>& name_of);

/// By the macro-region of the gazetteer; vertices without one share the group `none`.
Partition by_macro_region(const CooperationGraph& graph, const Network& network);

/// By kind of entity.
Partition by_kind(const CooperationGraph& graph, const Network& network);

} // namespace jiedui::analysis
