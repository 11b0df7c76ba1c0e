// SPDX-License-Identifier: Apache-2.0
#include "import/entities.hpp"

#include <charconv>
#include <cmath>
#include <set>

namespace jiedui::loaders::detail {
namespace {

std::string label_of(const ForeignVertex& vertex) {
    const std::string label = first_of(vertex.attributes, {"label", "name"});
    return label.empty() ? vertex.id : label;
}

EntityFacts facts_of(const Attributes& attributes) {
    return {.label_en = first_of(attributes, {"label_en", "name_en"}),
            .code = first_of(attributes, {"code"}),
            .macro_region = first_of(attributes, {"macro_region"}),
            .longitude = number_in(first_of(attributes, {"longitude", "lng", "lon"})),
            .latitude = number_in(first_of(attributes, {"latitude", "lat"}))};
}

class Naming {
  public:
    explicit Naming(const ImportOptions& options) : options_(options) {}

    /// What is known for certain; nothing where only the label speaks.
    std::optional<Entity> known(const ForeignVertex& vertex) const {
        if (auto entity = parse_entity(vertex.id)) {
            return entity;
        }
        if (options_.find && !kind_of(vertex)) {
            if (auto entity = options_.find(label_of(vertex))) {
                return entity;
            }
            return options_.find(vertex.id);
        }
        return std::nullopt;
    }

    Entity by_label(const ForeignVertex& vertex) const {
        return {kind_of(vertex).value_or(options_.kind), label_of(vertex)};
    }

    std::optional<EntityKind> kind_of(const ForeignVertex& vertex) const {
        return parse_kind(lower(first_of(vertex.attributes, {"kind"})));
    }

  private:
    const ImportOptions& options_;
};

/// All vertices, and ends of edges that the list of vertices lacks.
std::vector<ForeignVertex> completed(const ForeignNetwork& network, Entities& entities,
                                     const std::string& name) {
    std::vector<ForeignVertex> all;
    std::set<std::string> ids;
    for (const ForeignVertex& vertex : network.vertices) {
        if (!vertex.id.empty() && ids.insert(vertex.id).second) {
            all.push_back(vertex);
        }
    }
    const std::size_t listed = all.size();
    for (const ForeignEdge& edge : network.edges) {
        for (const std::string& end : {edge.source, edge.target}) {
            if (!end.empty() && ids.insert(end).second) {
                all.push_back({end, {}});
            }
        }
    }
    if (listed > 0 && all.size() > listed) {
        entities.diagnostics.push_back(
            remark(Severity::warning, "JD153", name,
                   std::to_string(all.size() - listed) +
                       " ends of edges are not in the list of vertices; they were added",
                   "check their spelling, or list them"));
    }
    return all;
}

} // namespace

std::string first_of(const Attributes& attributes, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        const auto found = attributes.find(name);
        if (found != attributes.end() && !found->second.empty()) {
            return found->second;
        }
    }
    return {};
}

std::optional<double> number_in(std::string_view text) {
    double value = 0.0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_number = problem == std::errc{} && end == text.data() + text.size() && std::isfinite(value);
    return is_number ? std::optional(value) : std::nullopt;
}

Entities entities_of(const ForeignNetwork& network, const std::string& name, const ImportOptions& options) {
    Entities entities;
    const auto vertices = completed(network, entities, name);
    const Naming naming(options);
    std::map<Entity, std::size_t> bearers;
    for (const ForeignVertex& vertex : vertices) {
        ++bearers[naming.known(vertex).value_or(naming.by_label(vertex))];
    }
    std::size_t same = 0;
    for (const ForeignVertex& vertex : vertices) {
        auto entity = naming.known(vertex);
        if (!entity) {
            entity = naming.by_label(vertex);
            if (bearers[*entity] > 1) {
                entity->name += " (" + vertex.id + ")";
            }
        } else if (bearers[*entity] > 1) {
            ++same;
        }
        entities.by_id.emplace(vertex.id, *entity);
        if (const EntityFacts facts = facts_of(vertex.attributes); facts != EntityFacts{}) {
            entities.facts.emplace(*entity, facts);
        }
    }
    if (same > 0) {
        entities.diagnostics.push_back(
            remark(Severity::warning, "JD153", name,
                   std::to_string(same) +
                       " vertices are names of an entity that another one names too; they were united",
                   "give each an id of the form kind:name if that is wrong"));
    }
    return entities;
}

} // namespace jiedui::loaders::detail
