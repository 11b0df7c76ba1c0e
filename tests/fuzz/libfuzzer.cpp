// SPDX-License-Identifier: Apache-2.0
// The entry of libFuzzer; FUZZ_TARGET is the name of a target.
#include "targets.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    for (const auto& target : jiedui::fuzz::targets()) {
        if (std::strcmp(target.name, FUZZ_TARGET) == 0) {
            jiedui::fuzz::read(target, {reinterpret_cast<const char*>(data), size});
        }
    }
    return 0;
}
