// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

#include <jiedui/graph/statement.hpp>

namespace jiedui::loaders::detail {

/// Why a row cannot be used.
class UnusableRow : public std::runtime_error {
  public:
    UnusableRow(const std::string& problem, std::string next_step)
        : std::runtime_error(problem), next_step_(std::move(next_step)) {}

    const std::string& next_step() const { return next_step_; }

  private:
    std::string next_step_;
};

/// The cells of a row that say who is tied and how.
struct PartyCells {
    std::string relation{};
    std::string left{};
    std::string right{};
    std::string platform{};
    std::string programme{};
};

/// Fills in relation, participants, platform and programme. Left is supporter, source, host or lead, right is
/// supported, receiver or partner, by the relation; left alone are peers. Ids are separated by semicolons. A
/// platform or programme may stand on either side. Throws `UnusableRow`.
void set_parties(Statement& statement, const PartyCells& cells);

} // namespace jiedui::loaders::detail
