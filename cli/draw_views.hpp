// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "time_options.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include <jiedui/render/compose.hpp>

/// The views of `draw`: what each needs, what it takes when nothing is said, and its diagram.
namespace jiedui::cli {

enum class View { network, ego, path, flow, map, matrix, timeline, two_mode };

struct ViewOptions {
    std::string network{};
    std::string view{};
    std::string entity{};
    std::string to{};
    std::string with{};    ///< two-mode: who meets where
    std::string cluster{}; ///< network: frames
    std::string basemap{};
    std::vector<std::string> relations{};
    std::vector<std::string> kinds{};
    std::size_t hops = 1;
    std::size_t most_paths = 3;
    std::string data{};
};

/// `network, ego, ...`.
std::string view_words();

/// The view that was asked for, or the one that the other options make sense for. Throws `UsageError` JD504
/// (unknown word), JD506 (something else is needed, or belongs to another view).
View view_of(const ViewOptions& options);

/// The diagram of a view. Throws `Error` JD502, JD503 (names), JD505 (no path), JD420 (base map).
render::Diagram compose(const CooperationGraph& graph, const render::Style& style, View view,
                        const ViewOptions& options, const render::DiagramOptions& looks);

} // namespace jiedui::cli
