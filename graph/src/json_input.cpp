// SPDX-License-Identifier: Apache-2.0
#include "json_input.hpp"

#include <algorithm>
#include <istream>
#include <optional>

#include <nlohmann/json.hpp>

#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::detail {
namespace {

/// Length of the well-formed sequence (Unicode, table 3-7) at the start of `bytes`; 0 when there is none.
std::size_t sequence_length(std::string_view bytes) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned first = at(0);
    if (first < 0x80) {
        return 1;
    }
    const std::size_t length = first < 0xC2   ? 0U
                               : first < 0xE0 ? 2U
                               : first < 0xF0 ? 3U
                               : first < 0xF5 ? 4U
                                              : 0U;
    if (length == 0 || bytes.size() < length) {
        return 0;
    }
    const unsigned low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (at(1) < low || at(1) > high) {
        return 0;
    }
    for (std::size_t i = 2; i < length; ++i) {
        if (at(i) < 0x80 || at(i) > 0xBF) {
            return 0;
        }
    }
    return length;
}

std::optional<std::size_t> first_bad_byte(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto length = sequence_length(text.substr(i));
        if (length == 0) {
            return i;
        }
        i += length;
    }
    return std::nullopt;
}

/// Line and column (in bytes) of a byte of `text`.
Location locate(std::string_view text, std::size_t byte, std::string_view file, std::uint32_t first_line) {
    const auto before = text.substr(0, std::min(byte, text.size()));
    const auto newline = before.rfind('\n');
    const auto column = newline == std::string_view::npos ? before.size() : before.size() - newline - 1;
    const auto lines = static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
    return Location{std::string{file}, first_line + lines, static_cast<std::uint32_t>(column + 1)};
}

/// What simdjson refuses, told with its place, which simdjson does not say: the slow parser finds it.
[[noreturn]] void explain(std::string_view text, std::string_view file, std::uint32_t first_line) {
    if (const auto bad = first_bad_byte(text)) {
        throw Error("JD121", locate(text, *bad, file, first_line), "the text is not UTF-8; expected UTF-8",
                    "convert the file to UTF-8");
    }
    try {
        [[maybe_unused]] const auto accepted = nlohmann::json::parse(text);
    } catch (const nlohmann::json::parse_error& error) {
        throw Error("JD120", locate(text, error.byte == 0 ? 0 : error.byte - 1, file, first_line),
                    "broken JSON; expected one complete JSON object", "the column counts bytes");
    } catch (const nlohmann::json::exception&) { // a number beyond double
    }
    throw Error(
        "JD120", Location{std::string{file}, first_line, 0},
        "a number is too large, or lists stand in lists too deep; expected numbers that fit a double");
}

} // namespace

simdjson::dom::element parse_json(simdjson::dom::parser& parser, std::string_view text, std::string_view file,
                                  std::uint32_t first_line) {
    simdjson::dom::element value;
    if (parser.parse(text.data(), text.size(), false).get(value) != simdjson::SUCCESS) {
        explain(text, file, first_line);
    }
    return value;
}

std::string read_all(std::istream& in, std::string_view file) {
    constexpr std::size_t block = std::size_t{1} << 20U;
    std::string text;
    std::size_t size = 0;
    while (in) {
        text.resize(std::max(size + block, size + size / 2));
        in.read(text.data() + size, static_cast<std::streamsize>(text.size() - size));
        size += static_cast<std::size_t>(in.gcount());
    }
    text.resize(size);
    text.reserve(size + simdjson::SIMDJSON_PADDING);
    if (in.bad() || !in.eof()) {
        throw Error("JD128", Location{std::string{file}, 0, 0},
                    "the file cannot be read; expected a file that is there and may be read",
                    "check its name and your rights");
    }
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) {
        text.erase(0, byte_order_mark.size());
    }
    return text;
}

void for_each_json_line(std::istream& in, std::string_view file,
                        const std::function<void(const Field&)>& visit) {
    const std::string text = read_all(in, file);
    std::string_view rest = text;
    simdjson::dom::parser parser;
    for (std::uint32_t number = 1; !rest.empty(); ++number) {
        const auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
            continue;
        }
        visit(Field{parse_json(parser, line, file, number), file, number});
    }
}

} // namespace jiedui::detail
