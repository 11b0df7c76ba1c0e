// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <jiedui/render/diagram.hpp>
#include <jiedui/render/layout.hpp>

/// Which engine lays out a diagram, and which one when the first does not do it.
namespace jiedui::render::detail {

struct Attempt {
    Engine engine;
    bool is_framed;
};

/// The engine that is meant: `wanted`, or the choice that layout.hpp describes.
Engine chosen_engine(const Diagram& diagram, Engine wanted);

/// False when the engine may take minutes; nothing can interrupt it.
bool is_affordable(const Diagram& diagram, Engine engine);

/// What is tried, in this order; never empty.
std::vector<Attempt> attempts(const Diagram& diagram, Engine wanted);

} // namespace jiedui::render::detail
