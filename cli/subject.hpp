// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "projection_words.hpp"

#include <functional>
#include <string>

#include <jiedui/analysis/topology.hpp>

/// What `rank` and `measure` look at: the network under analysis, of a cooperation network or of a plain one.
namespace jiedui::cli {

struct Named {
    std::string name{};
    std::string english{};
    std::string id{};
};

struct Subject {
    analysis::Topology topology{};
    analysis::Partition groups{};
    std::string convention{};
    std::function<Named(std::uint32_t vertex)> named{};
};

/// Whether there are groups to compare: a plain network has none.
enum class Groups { known, none };

/// By the first byte that is no blank: `{` begins a cooperation network, anything else a plain one, `<` as
/// GraphML, the rest as an edge list. A file that cannot be read counts as the former.
Groups groups_in(const std::string& path);

/// Reads the file and makes the network under analysis of it. Throws `UsageError` JD510 where the words ask a
/// plain network for what it does not have, and as `choice_of`.
Subject subject_of(const std::string& path, const ProjectionWords& words, const ProjectionDefaults& defaults,
                   const std::string& grouping);

} // namespace jiedui::cli
