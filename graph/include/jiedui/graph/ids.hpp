// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

/// Dense indices into one CooperationGraph. They are valid for that graph only: never store them in a file.
namespace jiedui {

enum class VertexId : std::uint32_t {};
enum class EdgeId : std::uint32_t {};
enum class StatementId : std::uint32_t {};

constexpr std::size_t index(VertexId id) {
    return static_cast<std::size_t>(id);
}
constexpr std::size_t index(EdgeId id) {
    return static_cast<std::size_t>(id);
}
constexpr std::size_t index(StatementId id) {
    return static_cast<std::size_t>(id);
}

} // namespace jiedui
