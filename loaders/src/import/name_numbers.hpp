// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace jiedui::loaders::detail {

/// Numbers names from 0, in the order in which they are first asked for. They lie close together, for those
/// who ask a million times.
class NameNumbers {
  public:
    std::uint32_t number_of(std::string_view name) {
        const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(name));
        for (std::size_t at = hash;; ++at) {
            Slot& slot = slots_[at & (slots_.size() - 1)];
            if (slot.number == none) {
                slot = {hash, add(name)};
                const std::uint32_t number = slot.number;
                grow_when_full();
                return number;
            }
            if (slot.hash == hash && (*this)[slot.number] == name) {
                return slot.number;
            }
        }
    }

    std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }
    std::string_view operator[](std::uint32_t number) const {
        const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
        return std::string_view{letters_}.substr(begin, ends_[number] - begin);
    }

  private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = none;
    };

    std::uint32_t add(std::string_view name) {
        letters_ += name;
        ends_.push_back(letters_.size());
        return size() - 1;
    }

    void grow_when_full() {
        if (2 * ends_.size() < slots_.size()) {
            return;
        }
        std::vector<Slot> larger(2 * slots_.size());
        for (const Slot& slot : slots_) {
            if (slot.number != none) {
                std::size_t at = slot.hash;
                while (larger[at & (larger.size() - 1)].number != none) {
                    ++at;
                }
                larger[at & (larger.size() - 1)] = slot;
            }
        }
        slots_ = std::move(larger);
    }

    std::vector<Slot> slots_ = std::vector<Slot>(64); ///< a power of two, at most half of them taken
    std::string letters_;
    std::vector<std::size_t> ends_;
};

} // namespace jiedui::loaders::detail
