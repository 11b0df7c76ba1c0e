// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "output.hpp"
#include "table.hpp"
#include "time_options.hpp"

#include <optional>
#include <string>
#include <vector>

#include <jiedui/analysis/partners.hpp>

/// What the commands about partners are asked, the same for each.
namespace jiedui::cli {

struct PartnerChoice {
    std::string network{};
    std::vector<std::string> relations{};
    std::vector<std::string> origins{};
    TimeOptions time{};
    std::string format = "text";
    std::string output = "-";
    std::string data{};
};

/// --relation, --origin, the options of time, --format, --output, --data.
void add_partner_options(CLI::App& command, PartnerChoice& choice);

enum class ReportFormat { text, csv, json };
ReportFormat format_of(const PartnerChoice& choice);

/// Writes a report by the `to_text`, `table_of` and `to_json` of its command; a table has its convention on
/// standard error.
template <class Report>
void write_report(ReportFormat format, const std::string& output, const Report& report) {
    switch (format) {
    case ReportFormat::text:
        return write_output(output, to_text(report));
    case ReportFormat::csv:
        print_line(report.convention);
        return write_output(output, to_csv(table_of(report)));
    case ReportFormat::json:
        return write_output(output, to_json(report));
    }
}

/// Relations and origins.
analysis::PartnerOptions ties_of(const PartnerChoice& choice);

/// `relations: ...; origins: ...; time: ...`.
std::string convention(const PartnerChoice& choice);

/// A network, and what of it lies in the time that was asked for. Names are looked up in the whole, so that
/// one who takes no part in that time is known all the same.
class AskedNetwork {
  public:
    explicit AskedNetwork(const PartnerChoice& choice);

    const CooperationGraph& graph() const { return graph_; } ///< of the time asked for

    /// Throws `Error` JD502, JD503.
    const Vertex& find(const std::string& name) const;
    /// Where it stands in `graph()`; nothing when it takes no part there.
    std::optional<VertexId> position(const Vertex& vertex) const { return graph_.find(vertex.entity); }

  private:
    const PartnerChoice& choice_;
    CooperationGraph whole_;
    CooperationGraph graph_;
};

/// `id, English name`.
std::string label_of(const Vertex& vertex);

/// Every edge with its arrow and relation, and below it its evidence.
std::string ties_text(const CooperationGraph& graph, std::span<const EdgeId> edges,
                      const std::string& indent);

/// Different relations of edges, in their order: `aid, pairing`.
std::string relations_text(const CooperationGraph& graph, std::span<const EdgeId> edges);

} // namespace jiedui::cli
