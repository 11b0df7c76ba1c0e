// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cgraph.h>

namespace jiedui::render::detail {

/// How a graph of Graphviz numbers its names: in the order in which they are first used. Its own numbers are
/// addresses, and subgraphs are drawn and written in the order of their numbers, so they would change from
/// run to run.
Agdisc_t* counting_names();

} // namespace jiedui::render::detail
