// SPDX-License-Identifier: Apache-2.0
#include "utf8.hpp"

#include <algorithm>
#include <memory>
#include <set>

#include <fontconfig/fontconfig.h>

#include <jiedui/render/font.hpp>

namespace jiedui::render {
namespace {

template <auto destroy> struct Destroy {
    template <class T> void operator()(T* value) const { destroy(value); }
};

using Config = std::unique_ptr<FcConfig, Destroy<FcConfigDestroy>>;
using Pattern = std::unique_ptr<FcPattern, Destroy<FcPatternDestroy>>;
using Charset = std::unique_ptr<FcCharSet, Destroy<FcCharSetDestroy>>;
using Properties = std::unique_ptr<FcObjectSet, Destroy<FcObjectSetDestroy>>;
using Fonts = std::unique_ptr<FcFontSet, Destroy<FcFontSetDestroy>>;

/// The configuration of that file and nothing else; null when it cannot be read.
Config read_configuration(const std::filesystem::path& path) {
    Config config(FcConfigCreate());
    const auto bytes = path.string();
    const auto* name = reinterpret_cast<const FcChar8*>(bytes.c_str());
    if (FcConfigParseAndLoad(config.get(), name, FcFalse) == FcFalse ||
        FcConfigBuildFonts(config.get()) == FcFalse) {
        return nullptr;
    }
    return config;
}

/// All families with these characters, which any font for simplified Chinese has.
std::set<std::string> families_with_chinese(FcConfig* config) {
    const Charset needed(FcCharSetCreate());
    for (const FcChar32 c : {0x4E2DU, 0x56FDU, 0x5BF9U, 0x63F4U}) {
        FcCharSetAddChar(needed.get(), c);
    }
    const Pattern pattern(FcPatternCreate());
    FcPatternAddCharSet(pattern.get(), FC_CHARSET, needed.get());
    const Properties properties(FcObjectSetBuild(FC_FAMILY, static_cast<char*>(nullptr)));
    const Fonts fonts(FcFontList(config, pattern.get(), properties.get()));
    std::set<std::string> families;
    for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
        FcChar8* family = nullptr;
        for (int n = 0; FcPatternGetString(fonts->fonts[i], FC_FAMILY, n, &family) == FcResultMatch; ++n) {
            families.emplace(reinterpret_cast<const char*>(family));
        }
    }
    return families;
}

} // namespace

bool needs_cjk_font(std::string_view text) {
    return std::ranges::any_of(detail::decode(text), [](char32_t c) {
        return (c >= 0x2E80 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFFEF) ||
               (c >= 0x20000 && c <= 0x3FFFD);
    });
}

std::optional<std::string> find_cjk_font(std::string_view preferred,
                                         const std::filesystem::path& configuration) {
    Config own;
    if (!configuration.empty()) {
        own = read_configuration(configuration);
        if (own == nullptr) {
            return std::nullopt;
        }
    }
    const auto families = families_with_chinese(own.get()); // null: the usual configuration
    if (families.empty()) {
        return std::nullopt;
    }
    const std::string wanted{preferred};
    return families.contains(wanted) ? wanted : *families.begin();
}

} // namespace jiedui::render
