// SPDX-License-Identifier: Apache-2.0
#include "sort_unique.hpp"

#include <algorithm>
#include <cassert>
#include <functional>
#include <iterator>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <jiedui/graph/builder.hpp>

namespace jiedui {
namespace {

template <class T> void append(std::vector<T>& to, std::vector<T>&& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void keep_smaller(std::string& kept, std::string&& other) {
    if (kept.empty() || (!other.empty() && other < kept)) {
        kept = std::move(other);
    }
}

/// One record for every document id; expects them sorted.
std::vector<DocumentInfo> merge_records(std::vector<DocumentInfo> sorted) {
    std::vector<DocumentInfo> merged;
    for (auto& document : sorted) {
        if (merged.empty() || merged.back().id != document.id) {
            merged.push_back(std::move(document));
        } else {
            auto& kept = merged.back();
            keep_smaller(kept.title, std::move(document.title));
            keep_smaller(kept.number, std::move(document.number));
            keep_smaller(kept.written, std::move(document.written));
            keep_smaller(kept.published, std::move(document.published));
            append(kept.issuers, std::move(document.issuers));
        }
        detail::sort_unique(merged.back().issuers);
    }
    return merged;
}

struct NamedTie {
    Tie tie;
    Origin origin;
    StatementId statement;
};

struct PlacedTie {
    VertexId source;
    VertexId target;
    Relation relation;
    bool directed;
    Origin origin;
    StatementId statement;

    friend auto operator<=>(const PlacedTie&, const PlacedTie&) = default;
};

bool same_edge(const Edge& edge, const PlacedTie& tie) {
    return std::tie(edge.source, edge.target, edge.relation, edge.directed, edge.origin) ==
           std::tie(tie.source, tie.target, tie.relation, tie.directed, tie.origin);
}

std::vector<NamedTie> expand_all(const std::vector<Statement>& statements) {
    std::vector<NamedTie> ties;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        for (auto& tie : expand(statements[i])) {
            ties.push_back(NamedTie{std::move(tie), statements[i].origin, static_cast<StatementId>(i)});
        }
    }
    return ties;
}

/// The entities of all ties, in their order. The ties must live as long.
class Numbering {
  public:
    explicit Numbering(const std::vector<NamedTie>& ties) {
        for (const NamedTie& named : ties) {
            for (const Entity* entity : {&named.tie.source, &named.tie.target}) {
                if (number_.try_emplace(*entity).second) {
                    sorted_.push_back(entity);
                }
            }
        }
        std::ranges::sort(sorted_, [](const Entity* a, const Entity* b) { return *a < *b; });
        for (std::size_t i = 0; i < sorted_.size(); ++i) {
            number_[*sorted_[i]] = static_cast<VertexId>(i);
        }
    }

    const std::vector<const Entity*>& sorted() const { return sorted_; }
    VertexId of(const Entity& entity) const { return number_.at(entity); }

  private:
    struct Hash {
        std::size_t operator()(const Entity& entity) const {
            return std::hash<std::string_view>{}(entity.name) + static_cast<std::size_t>(entity.kind);
        }
    };
    std::unordered_map<std::reference_wrapper<const Entity>, VertexId, Hash, std::equal_to<Entity>> number_;
    std::vector<const Entity*> sorted_;
};

/// Statements are sorted by document first, so an edge meets the statements of one document in one run.
std::vector<Edge> gather_edges(const std::vector<PlacedTie>& sorted,
                               const std::vector<Statement>& statements) {
    std::vector<Edge> edges;
    for (const auto& tie : sorted) {
        const auto& document = statements[index(tie.statement)].document;
        if (edges.empty() || !same_edge(edges.back(), tie)) {
            edges.push_back(Edge{tie.source, tie.target, tie.relation, tie.origin, tie.directed, 1, {}});
        } else if (statements[index(edges.back().statements.back())].document != document) {
            ++edges.back().weight;
        }
        edges.back().statements.push_back(tie.statement);
    }
    return edges;
}

enum class End { source, target };

/// Arcs grouped by the vertex they leave (`End::source`) or enter (`End::target`), by counting: O(V + E).
void index_arcs(End end, std::size_t vertices, const std::vector<Edge>& edges,
                std::vector<std::uint32_t>& begin, std::vector<Arc>& arcs) {
    const auto each_arc = [&](auto&& visit) {
        for (std::size_t i = 0; i < edges.size(); ++i) {
            const auto& edge = edges[i];
            if (end == End::source || !edge.directed) {
                visit(edge.source, Arc{static_cast<EdgeId>(i), edge.target});
            }
            if (end == End::target || !edge.directed) {
                visit(edge.target, Arc{static_cast<EdgeId>(i), edge.source});
            }
        }
    };
    begin.assign(vertices + 1, 0);
    each_arc([&](VertexId at, const Arc&) { ++begin[index(at) + 1]; });
    for (std::size_t v = 0; v < vertices; ++v) {
        begin[v + 1] += begin[v];
    }
    arcs.resize(begin.back());
    std::vector<std::uint32_t> next{begin};
    each_arc([&](VertexId at, const Arc& arc) { arcs[next[index(at)]++] = arc; });
}

} // namespace

StatementSet content(const CooperationGraph& graph) {
    return {.statements = {graph.statements().begin(), graph.statements().end()},
            .documents = {graph.documents().begin(), graph.documents().end()}};
}

StatementSet without(StatementSet set, std::string_view document) {
    std::erase_if(set.statements, [document](const Statement& s) { return s.document == document; });
    std::erase_if(set.documents, [document](const DocumentInfo& d) { return d.id == document; });
    return set;
}

StatementSet merge(StatementSet a, StatementSet b) {
    append(a.statements, std::move(b.statements));
    for (auto& statement : a.statements) {
        assert(statement.confidence >= 0.0 && statement.confidence <= 1.0);
        normalise(statement);
    }
    detail::sort_unique_large(a.statements);
    append(a.documents, std::move(b.documents));
    std::ranges::sort(a.documents);
    a.documents = merge_records(std::move(a.documents));
    return a;
}

void GraphBuilder::add(Statement statement) {
    set_.statements.push_back(std::move(statement));
}

void GraphBuilder::add(DocumentInfo document) {
    set_.documents.push_back(std::move(document));
}

void GraphBuilder::add(StatementSet set) {
    std::move(set.statements.begin(), set.statements.end(), std::back_inserter(set_.statements));
    std::move(set.documents.begin(), set.documents.end(), std::back_inserter(set_.documents));
}

CooperationGraph GraphBuilder::build() && {
    CooperationGraph graph;
    auto set = merge(std::move(set_), {});
    graph.statements_ = std::move(set.statements);
    graph.documents_ = std::move(set.documents);

    const auto named = expand_all(graph.statements_);
    const Numbering numbers(named);
    for (const Entity* entity : numbers.sorted()) {
        graph.vertices_.push_back(Vertex{*entity, describe_ ? describe_(*entity) : EntityFacts{}});
    }

    std::vector<PlacedTie> placed;
    placed.reserve(named.size());
    for (const auto& [tie, origin, statement] : named) {
        placed.push_back(PlacedTie{numbers.of(tie.source), numbers.of(tie.target), tie.relation, tie.directed,
                                   origin, statement});
    }
    std::ranges::sort(placed);
    graph.edges_ = gather_edges(placed, graph.statements_);

    index_arcs(End::source, graph.vertices_.size(), graph.edges_, graph.out_begin_, graph.out_arcs_);
    index_arcs(End::target, graph.vertices_.size(), graph.edges_, graph.in_begin_, graph.in_arcs_);
    return graph;
}

CooperationGraph build_graph(StatementSet set, std::function<EntityFacts(const Entity&)> describe) {
    GraphBuilder builder;
    builder.add(std::move(set));
    builder.describe_with(std::move(describe));
    return std::move(builder).build();
}

} // namespace jiedui
