// SPDX-License-Identifier: Apache-2.0
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdint>

#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::loaders::detail {
namespace {

bool starts_sequence(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

[[noreturn]] char32_t refuse(std::string_view bytes, std::size_t at, std::string_view name) {
    const auto head = bytes.substr(0, at);
    const auto line = static_cast<std::uint32_t>(1 + std::count(head.begin(), head.end(), '\n'));
    const auto start = head.rfind('\n') + 1; // npos + 1 == 0
    const auto column = static_cast<std::uint32_t>(
        1 + std::count_if(head.begin() + static_cast<std::ptrdiff_t>(start), head.end(), starts_sequence));
    throw Error("JD101", {std::string(name), line, column}, "not UTF-8",
                "convert the file first, for example: iconv -f GB18030 -t UTF-8");
}

/// Length of the sequence that starts with `lead`; 0 when no sequence does.
int sequence_length(unsigned char lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

/// The code point of the sequence of that length at a place.
char32_t decode_sequence(std::string_view bytes, std::size_t at, int length, std::string_view name) {
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (at + static_cast<std::size_t>(length) > bytes.size()) {
        refuse(bytes, at, name);
    }
    char32_t c = static_cast<unsigned char>(bytes[at]) & (0xFFU >> (length + 1));
    for (int k = 1; k < length; ++k) {
        const auto next = static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(k)]);
        if ((next & 0xC0U) != 0x80U) {
            refuse(bytes, at, name);
        }
        c = (c << 6U) | (next & 0x3FU);
    }
    const bool valid = c >= smallest[length] && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
    return valid ? c : refuse(bytes, at, name);
}

/// Three bytes that are a character whatever they say further: most of a Chinese text.
bool is_plain_triple(std::uint32_t lead, std::uint32_t second, std::uint32_t third) {
    return lead >= 0xE1 && lead <= 0xEF && lead != 0xED && ((second | third << 8U) & 0xC0C0U) == 0x8080U;
}

/// In short runs, which are counted many bytes at a time.
std::size_t count_characters(std::string_view bytes) {
    constexpr std::size_t run = 128;
    std::size_t count = 0;
    for (std::size_t at = 0; at < bytes.size(); at += run) {
        unsigned char in_run = 0;
        for (const char c : bytes.substr(at, run)) {
            in_run = static_cast<unsigned char>(in_run + (starts_sequence(c) ? 1 : 0));
        }
        count += in_run;
    }
    return count;
}

std::size_t encoded_size(std::u32string_view text) {
    std::size_t size = text.size();
    for (const char32_t c : text) {
        size += std::size_t{c >= 0x80} + std::size_t{c >= 0x800} + std::size_t{c >= 0x10000};
    }
    return size;
}

} // namespace

std::u32string decode_utf8(std::string_view bytes, std::string_view name) {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") {
        bytes.remove_prefix(3);
    }
    std::u32string text(count_characters(bytes), U'\0');
    char32_t* next = text.data();
    for (std::size_t i = 0; i < bytes.size();) {
        const auto byte = [at = bytes.data() + i](std::size_t k) {
            return static_cast<std::uint32_t>(static_cast<unsigned char>(at[k]));
        };
        if (byte(0) < 0x80) {
            *next++ = byte(0);
            ++i;
        } else if (i + 3 <= bytes.size() && is_plain_triple(byte(0), byte(1), byte(2))) {
            *next++ = ((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
            i += 3;
        } else {
            const int length = sequence_length(static_cast<unsigned char>(bytes[i]));
            *next++ = length == 0 ? refuse(bytes, i, name) : decode_sequence(bytes, i, length, name);
            i += static_cast<std::size_t>(length);
        }
    }
    return text;
}

std::string encode_utf8(std::u32string_view text) {
    std::string bytes(encoded_size(text), '\0');
    char* next = bytes.data();
    const auto put = [&next](char32_t value) { *next++ = static_cast<char>(value); };
    for (const char32_t c : text) {
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xC0U | (c >> 6U));
            put(0x80U | (c & 0x3FU));
        } else if (c < 0x10000) {
            put(0xE0U | (c >> 12U));
            put(0x80U | ((c >> 6U) & 0x3FU));
            put(0x80U | (c & 0x3FU));
        } else {
            put(0xF0U | (c >> 18U));
            put(0x80U | ((c >> 12U) & 0x3FU));
            put(0x80U | ((c >> 6U) & 0x3FU));
            put(0x80U | (c & 0x3FU));
        }
    }
    return bytes;
}

int display_width(char32_t c) {
    const bool wide =
        (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
        (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
        (c >= 0x20000 && c <= 0x3FFFD) || c == 0x2014 || (c >= 0x2018 && c <= 0x201D) || c == 0x2026;
    return wide ? 2 : 1;
}

} // namespace jiedui::loaders::detail
