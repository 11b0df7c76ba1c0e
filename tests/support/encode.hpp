// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

#include <iconv.h>

namespace jiedui::testing {

/// Text in another encoding, by the C library and not by the one that the loaders use.
inline std::string encoded(std::string text, const char* encoding, const char* from = "UTF-8") {
    const iconv_t converter = iconv_open(encoding, from);
    std::string bytes(text.size() * 4 + 16, '\0');
    char* in = text.data();
    char* out = bytes.data();
    std::size_t left = text.size();
    std::size_t room = bytes.size();
    const bool failed = iconv(converter, &in, &left, &out, &room) == static_cast<std::size_t>(-1);
    iconv_close(converter);
    if (failed) {
        throw std::runtime_error(std::string("not in ") + encoding);
    }
    bytes.resize(bytes.size() - room);
    return bytes;
}

} // namespace jiedui::testing
