// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attributes.hpp"

#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include <jiedui/render/layout.hpp>

/// The Graphviz C libraries behind plain values. Only cgraph.cpp includes their headers.
namespace jiedui::render::detail {

/// A graph being prepared for Graphviz; lives inside a session. Nodes, edges and groups are numbered in the
/// order in which they are added; their names are ours and unique.
class GvGraph {
  public:
    GvGraph();
    ~GvGraph();
    GvGraph(GvGraph&&) noexcept;
    GvGraph& operator=(GvGraph&&) noexcept;

    void set(const Attributes& attributes);
    std::size_t add_node(const std::string& name, const Attributes& attributes);
    std::size_t add_edge(const std::string& name, std::size_t tail, std::size_t head,
                         const Attributes& attributes);

    /// `name` must begin with "cluster" for engines to frame it.
    std::size_t add_group(const std::string& name, const std::vector<std::size_t>& nodes,
                          const Attributes& attributes);

    /// DOT text.
    std::string source() const;

  private:
    friend class GvSession;
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// What an engine made of a graph. An edge that it lost has no curves.
struct GvLayout {
    std::vector<Box> nodes;
    std::vector<EdgePath> edges; ///< from tail to head
    std::vector<std::optional<Box>> groups;
};

/// One conversation with Graphviz. Its error handler and some of its engines keep global state, so there is
/// one session at a time; others wait. Nothing of what Graphviz says reaches stderr.
class GvSession {
  public:
    GvSession();
    ~GvSession();
    GvSession(const GvSession&) = delete;
    GvSession& operator=(const GvSession&) = delete;

    /// Nothing when the engine gave up.
    std::optional<GvLayout> lay_out(GvGraph& graph, Engine engine);

    /// Routes the edges of a graph whose nodes all have a `pos`. Nothing when Graphviz gave up.
    std::optional<GvLayout> route(GvGraph& graph);

    /// Draws a graph whose nodes and edges all have a `pos`. Nothing when Graphviz cannot.
    std::optional<std::string> draw(GvGraph& graph, const char* format);

    /// What was said so far, one line each, without repetition.
    std::vector<std::string> messages() const;

  private:
    std::optional<GvLayout> run(GvGraph& graph, const char* engine);

    std::unique_lock<std::mutex> lock_;
    struct Context;
    std::unique_ptr<Context> context_;
};

} // namespace jiedui::render::detail
