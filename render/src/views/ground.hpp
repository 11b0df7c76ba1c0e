// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <jiedui/render/layout.hpp>

/// What lies behind a map.
namespace jiedui::render::detail {

/// From kilometres of the projection to points of the drawing.
struct Scale {
    Point origin;        ///< kilometres; becomes `target`
    double per_km = 1.0; ///< points
    Point target = {0.0, 0.0};

    Point operator()(Point km) const {
        return {target.x + (km.x - origin.x) * per_km, target.y + (km.y - origin.y) * per_km};
    }
};

enum class Degrees { shown, not_shown };

/// White, then the base map within the frame, or, without one, meridians and parallels of every 10 degrees (5
/// where the frame is small), then the frame itself.
void add_ground(Layout& layout, const Diagram& diagram, const Scale& scale, const Box& frame,
                Degrees degrees);

} // namespace jiedui::render::detail
