// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>

#include <jiedui/loaders/corpus.hpp>

namespace jiedui::loaders::detail {

/// Under which name each document of a run was read first, in some 60 bytes a document: of its id only a hash
/// of 64 bits is kept. Among a million documents two different ones are taken for the same in one run of
/// 30 million.
class FirstNames {
  public:
    explicit FirstNames(std::span<const Source> sources) : sources_(sources) {}

    /// The name of the document of this id before; without one this name, in this source, is kept.
    std::optional<std::string> before(const std::string& id, std::size_t source, const std::string& name);

  private:
    struct Place {
        std::uint32_t source = 0;
        std::uint32_t line = 0;
        std::unique_ptr<std::string>
            rest{}; ///< of the name, after the path of the source, where it is no line
    };

    std::string name_at(const Place& place) const;

    std::span<const Source> sources_;
    std::unordered_map<std::uint64_t, Place> places_;
};

} // namespace jiedui::loaders::detail
