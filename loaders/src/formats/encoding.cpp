// SPDX-License-Identifier: Apache-2.0
#include "formats/encoding.hpp"

#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

namespace jiedui::loaders::detail {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

constexpr std::size_t sample_size = std::size_t{1} << 16; ///< bytes that a guess looks at
constexpr int sure = 40;                                  ///< confidence of ICU, of 100

/// GB2312 and GBK are parts of GB18030, and files that claim to be the former hold the latter.
std::string widest(std::string name) {
    std::ranges::transform(name, name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const bool simplified = name == "gb2312" || name == "gb_2312-80" || name == "gbk" || name == "cp936" ||
                            name == "gb18030-2022";
    return simplified ? "gb18030" : name;
}

Converter open(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(widest(name).c_str(), &status), ucnv_close);
    if (U_FAILURE(status) != 0) {
        converter.reset();
    }
    return converter;
}

struct Conversion {
    std::u32string text{};
    std::optional<std::size_t> bad{}; ///< where the bytes stop to be of that encoding
};

enum class Damage { stop, replace };

Conversion convert(std::string_view bytes, UConverter* converter, Damage damage = Damage::stop) {
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(converter,
                        damage == Damage::stop ? UCNV_TO_U_CALLBACK_STOP : UCNV_TO_U_CALLBACK_SUBSTITUTE,
                        nullptr, nullptr, nullptr, &status);
    ucnv_resetToUnicode(converter);
    Conversion result;
    result.text.reserve(bytes.size() / 2);
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    while (at < end) {
        const char* const begin = at;
        const UChar32 c = ucnv_getNextUChar(converter, &at, end, &status);
        if (status == U_INDEX_OUTOFBOUNDS_ERROR) { // only a byte order mark was left
            break;
        }
        if (U_FAILURE(status) != 0) {
            result.bad = static_cast<std::size_t>(begin - bytes.data());
            break;
        }
        result.text.push_back(static_cast<char32_t>(c));
    }
    if (!result.text.empty() && result.text.front() == 0xFEFF) {
        result.text.erase(0, 1);
    }
    return result;
}

std::string encoding_of_mark(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE")) {
        return "utf-16le";
    }
    return bytes.starts_with("\xFE\xFF") ? "utf-16be" : "";
}

/// How many of the units are what Chinese texts are made of.
double share_of_chinese(std::string_view bytes, bool little) {
    std::size_t known = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i + 1 < std::min(bytes.size(), sample_size); i += 2, ++all) {
        const auto low = static_cast<unsigned char>(bytes[i + (little ? 0 : 1)]);
        const auto high = static_cast<unsigned char>(bytes[i + (little ? 1 : 0)]);
        const unsigned unit = high * 256U + low;
        known += (unit >= 0x20 && unit < 0x7F) || unit == '\n' || unit == '\r' || unit == '\t' ||
                         (unit >= 0x2010 && unit <= 0x203F) || (unit >= 0x3000 && unit <= 0x3020) ||
                         (unit >= 0x4E00 && unit <= 0x9FA5) || (unit >= 0xFF00 && unit <= 0xFF5E)
                     ? 1U
                     : 0U;
    }
    return all == 0 ? 0.0 : static_cast<double>(known) / static_cast<double>(all);
}

/// UTF-16 without a mark; empty when the bytes are none.
std::string utf16_without_mark(std::string_view bytes) {
    if (bytes.size() % 2 != 0 || bytes.size() < 8) {
        return {};
    }
    const double little = share_of_chinese(bytes, true);
    const double big = share_of_chinese(bytes, false);
    constexpr double nearly_all = 0.95;
    constexpr double much_less = 0.7;
    if (little >= nearly_all && big < much_less) {
        return "utf-16le";
    }
    return big >= nearly_all && little < much_less ? "utf-16be" : "";
}

bool has_nul(std::string_view bytes) {
    return bytes.substr(0, 4096).find('\0') != std::string_view::npos;
}

/// Texts in UTF-8 with a broken place are not taken for another encoding.
bool is_mostly_utf8(std::string_view bytes) {
    std::size_t valid = 0;
    std::size_t other = 0;
    bytes = bytes.substr(0, sample_size);
    for (std::size_t i = 0; i < bytes.size();) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const std::size_t length = byte < 0x80 ? 1 : byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        bool good = length > 0 && i + length <= bytes.size();
        for (std::size_t k = 1; good && k < length; ++k) {
            good = (static_cast<unsigned char>(bytes[i + k]) & 0xC0U) == 0x80U;
        }
        valid += good && length > 2 ? 1U : 0U;
        other += good ? 0U : 1U;
        i += good ? length : 1;
    }
    return valid > 4 * other;
}

/// How sure ICU is of an encoding, 0 to 100.
int confidence(std::string_view bytes, std::string_view encoding) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                              ucsdet_close);
    const auto sample = bytes.substr(0, sample_size);
    ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
    std::int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
    if (U_FAILURE(status) != 0) {
        return 0;
    }
    for (std::int32_t i = 0; i < count; ++i) {
        if (encoding == ucsdet_getName(matches[i], &status)) {
            return ucsdet_getConfidence(matches[i], &status);
        }
    }
    return 0;
}

/// How many of the characters are what Chinese texts are made of.
double share_of_chinese(std::u32string_view text) {
    text = text.substr(0, sample_size);
    const auto known = std::ranges::count_if(text, [](char32_t c) {
        return (c >= 0x20 && c < 0x7F) || c == U'\n' || c == U'\r' || c == U'\t' || is_wide(c) ||
               c == 0x2026 || c == middle_dot || (c >= 0x2460 && c <= 0x2473);
    });
    return text.empty() ? 0.0 : static_cast<double>(known) / static_cast<double>(text.size());
}

Diagnostic guessed(std::string_view name, std::string_view encoding) {
    Diagnostic diagnostic;
    diagnostic.code = "JD160";
    diagnostic.location.path = name;
    diagnostic.message = "read as " + std::string(encoding) + ", which is not certain";
    diagnostic.hint = "look at a quotation, and name the encoding with --encoding if it is not that";
    return diagnostic;
}

/// The better one of the two encodings that files without a mark are in; nothing when it is neither.
std::optional<DecodedText> guess(std::string_view bytes, std::string_view name) {
    struct Candidate {
        const char* name;
        Conversion conversion;
        int confidence;
    };
    constexpr double enough = 0.8;
    std::array<Candidate, 2> candidates{Candidate{"GB18030", {}, 0}, Candidate{"Big5", {}, 0}};
    for (Candidate& candidate : candidates) {
        const Converter converter = open(candidate.name);
        candidate.conversion = convert(bytes, converter.get());
        const bool possible =
            !candidate.conversion.bad && share_of_chinese(candidate.conversion.text) >= enough;
        candidate.confidence = possible ? confidence(bytes, candidate.name) : -1;
    }
    Candidate& best = candidates[candidates[1].confidence > candidates[0].confidence ? 1 : 0];
    const Candidate& other = candidates[candidates[1].confidence > candidates[0].confidence ? 0 : 1];
    if (best.confidence < 0) {
        return std::nullopt;
    }
    DecodedText decoded{.text = std::move(best.conversion.text), .diagnostics = {}};
    if (best.confidence < sure || best.confidence == other.confidence) {
        decoded.diagnostics.push_back(guessed(name, best.name));
    }
    return decoded;
}

std::u32string decode_as(std::string_view bytes, std::string_view name, const std::string& encoding) {
    const Converter converter = open(encoding);
    if (!converter) {
        throw Error("JD161", {std::string(name)}, "there is no encoding '" + encoding + "'",
                    "for example UTF-8, UTF-16LE, GB18030, Big5");
    }
    Conversion conversion = convert(bytes, converter.get());
    if (conversion.bad) {
        const auto head = bytes.substr(0, *conversion.bad);
        const auto line = static_cast<std::uint32_t>(1 + std::count(head.begin(), head.end(), '\n'));
        throw Error("JD161", {std::string(name), line}, "not " + encoding,
                    "leave --encoding out, or name another one");
    }
    return std::move(conversion.text);
}

} // namespace

bool is_encoding(const std::string& name) {
    return open(name) != nullptr;
}

DecodedText decode_page(std::string_view bytes, std::string_view name, const std::string& chosen,
                        const std::string& declared) {
    try {
        return decode_text(bytes, name, chosen, declared);
    } catch (const Error& error) {
        if (error.code() != "JD101" || !is_mostly_utf8(bytes)) {
            throw;
        }
    }
    const Converter converter = open("utf-8");
    DecodedText decoded{.text = convert(bytes, converter.get(), Damage::replace).text, .diagnostics = {}};
    Diagnostic diagnostic;
    diagnostic.code = "JD171";
    diagnostic.location.path = name;
    const auto places = std::ranges::count(decoded.text, U'\uFFFD');
    diagnostic.message = std::to_string(places) + (places == 1 ? " place is" : " places are") + " damaged";
    diagnostic.hint = "look whether a sentence that matters is among them";
    decoded.diagnostics.push_back(std::move(diagnostic));
    return decoded;
}

std::string utf8_name(const std::string& name) {
    try {
        return encode_utf8(decode_text(name, name, {}).text);
    } catch (const Error&) {
        std::string safe = name;
        std::ranges::replace_if(
            safe, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }, '?');
        return safe;
    }
}

DecodedText decode_text(std::string_view bytes, std::string_view name, const std::string& chosen,
                        const std::string& declared) {
    if (!chosen.empty()) {
        return {.text = decode_as(bytes, name, chosen), .diagnostics = {}};
    }
    std::string marked = encoding_of_mark(bytes);
    if (marked.empty() && has_nul(bytes)) {
        marked = utf16_without_mark(bytes);
    }
    if (!marked.empty()) {
        return {.text = decode_as(bytes, name, marked), .diagnostics = {}};
    }
    try {
        return {.text = decode_utf8(bytes, name), .diagnostics = {}};
    } catch (const Error&) {
        if (const std::string unmarked = utf16_without_mark(bytes); !unmarked.empty()) {
            return {.text = decode_as(bytes, name, unmarked), .diagnostics = {}};
        }
        if (is_mostly_utf8(bytes)) {
            throw;
        }
        if (const Converter converter = declared.empty() ? Converter(nullptr, ucnv_close) : open(declared)) {
            if (Conversion conversion = convert(bytes, converter.get()); !conversion.bad) {
                return {.text = std::move(conversion.text), .diagnostics = {}};
            }
        }
        auto guessed_text = guess(bytes, name);
        if (!guessed_text) {
            throw;
        }
        return *std::move(guessed_text);
    }
}

} // namespace jiedui::loaders::detail
