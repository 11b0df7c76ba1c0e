// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/loaders/import.hpp>

namespace jiedui::loaders::detail {

/// Names in lower case.
using Attributes = std::map<std::string, std::string, std::less<>>;

struct ForeignVertex {
    std::string id{};
    Attributes attributes{}; ///< `label` among them
};

/// usual: the file does not say; that which the relation usually has.
enum class Heading { directed, undirected, usual };

struct ForeignEdge {
    std::string source{};
    std::string target{};
    Heading heading = Heading::undirected;
    Attributes attributes{};
};

/// A network as its file has it. An end that is no vertex of the list becomes one.
struct ForeignNetwork {
    std::vector<ForeignVertex> vertices{};
    std::vector<ForeignEdge> edges{};
    std::vector<Diagnostic> diagnostics{};
};

ForeignNetwork read_tables(std::string_view edges, const std::string& name, const ImportOptions& options);
ForeignNetwork read_graphml(std::string_view bytes, const std::string& name);
ForeignNetwork read_gexf(std::string_view bytes, const std::string& name);

/// Entities for vertices, statements for edges.
Import interpreted(const ForeignNetwork& network, const std::string& name, const ImportOptions& options);

/// Roles under which the statement of one tie yields exactly that tie.
Statement statement_of(const Tie& tie);

std::string lower(std::string_view word);
Diagnostic remark(Severity severity, std::string_view code, const std::string& name, std::string message,
                  std::string hint);

} // namespace jiedui::loaders::detail
