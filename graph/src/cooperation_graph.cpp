// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cassert>

#include <jiedui/graph/cooperation_graph.hpp>

namespace jiedui {
namespace {

std::span<const Arc> slice(const std::vector<Arc>& arcs, const std::vector<std::uint32_t>& begin,
                           VertexId id) {
    assert(index(id) + 1 < begin.size());
    const std::size_t first = begin[index(id)];
    return std::span{arcs}.subspan(first, begin[index(id) + 1] - first);
}

} // namespace

std::optional<VertexId> CooperationGraph::find(const Entity& entity) const {
    const auto found = std::ranges::lower_bound(vertices_, entity, {}, &Vertex::entity);
    if (found == vertices_.end() || found->entity != entity) {
        return std::nullopt;
    }
    return static_cast<VertexId>(found - vertices_.begin());
}

const DocumentInfo* CooperationGraph::find_document(std::string_view id) const {
    const auto found = std::ranges::lower_bound(documents_, id, {}, &DocumentInfo::id);
    return found == documents_.end() || found->id != id ? nullptr : &*found;
}

std::span<const Arc> CooperationGraph::out(VertexId id) const {
    return slice(out_arcs_, out_begin_, id);
}
std::span<const Arc> CooperationGraph::in(VertexId id) const {
    return slice(in_arcs_, in_begin_, id);
}

} // namespace jiedui
