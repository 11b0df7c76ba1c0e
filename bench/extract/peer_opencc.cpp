// SPDX-License-Identifier: Apache-2.0
#include "scanner.hpp"

#include <memory>

#include <opencc/opencc.h>

namespace jiedui::bench {

Scanner opencc() {
    return {"OpenCC", "converts traditional characters",
            [converter = std::make_shared<opencc::SimpleConverter>("t2s.json")](const Texts& texts) {
                std::size_t bytes = 0;
                for (const auto& source : texts.sources) {
                    bytes += converter->Convert(texts.bytes.at(source.path)).size();
                }
                return bytes;
            }};
}

} // namespace jiedui::bench
