// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace jiedui::loaders::detail {

/// Where a rule found its parties.
enum class Basis : std::uint8_t {
    stated,  ///< both sides stand at the cue
    apart,   ///< in the sentence, but the tie to the cue is looser
    context, ///< one side stands outside the sentence
};

/// How sure a statement of the rule is. The one place where this is decided: docs/accuracy.md tells how it
/// was measured, and tests/gold/calibration.py measures it again. The rule must be one of the table.
double confidence_of(std::string_view rule, Basis basis = Basis::stated);

} // namespace jiedui::loaders::detail
