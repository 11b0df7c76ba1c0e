// SPDX-License-Identifier: Apache-2.0
#include "rules/set_aside.hpp"

#include "rules/parties.hpp"
#include "text/marks.hpp"

#include <utility>

namespace jiedui::loaders::detail {
namespace {

using Tokens = std::vector<Token>;

/// The cue in the title of an agreement that is signed, as the word before or behind it says: its last one;
/// null where there is none.
const Token* signed_cue(const Tokens& tokens, std::size_t open, std::size_t end, const Token* behind) {
    const bool before = open > 0 && tokens[open - 1].is(WordClass::sign);
    if (!before && (behind == nullptr || !behind->is(WordClass::sign))) {
        return nullptr;
    }
    for (std::size_t i = end; i > open + 1; --i) {
        if (tokens[i - 1].is(WordClass::mutual) || tokens[i - 1].is(WordClass::aid)) {
            return &tokens[i - 1];
        }
    }
    return nullptr;
}

/// How many tokens of a title that starts at `first` are the parties of the agreement: "A and B on ...".
std::size_t titled_parties(const Tokens& tokens, std::size_t first, std::size_t end) {
    std::size_t last = first;
    while (last < end && tokens[last].kind == TokenKind::party) {
        const bool goes_on = last + 2 < end && tokens[last + 2].kind == TokenKind::party &&
                             (tokens[last + 1].is(WordClass::hub) || joins_list(tokens[last + 1]));
        if (!goes_on) {
            return last > first ? last + 1 - first : 0;
        }
        last += 2;
    }
    return 0;
}

} // namespace

void set_aside(std::vector<Token>& tokens, char32_t open, char32_t close, SetAside how) {
    std::size_t kept = 0;            // tokens [0, kept) stay
    std::vector<std::size_t> opened; // where among them each open mark stands
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token token = tokens[i];
        if (token.is_mark(open)) {
            opened.push_back(kept);
            tokens[kept++] = token;
        } else if (token.is_mark(close) && !opened.empty()) {
            const std::size_t end = std::exchange(kept, opened.back());
            opened.pop_back();
            const Token* behind = i + 1 < tokens.size() ? &tokens[i + 1] : nullptr;
            const Token* cue = open == open_title ? signed_cue(tokens, kept, end, behind) : nullptr;
            Token text = cue == nullptr ? Token{} : *cue;
            const bool builds = cue != nullptr && tokens[kept + 1].is(WordClass::joint_build);
            const std::size_t parties = cue == nullptr ? 0
                                        : builds       ? end - kept - 2
                                                       : titled_parties(tokens, kept + 1, end);
            for (std::size_t k = 0; k < parties; ++k, ++kept) {
                tokens[kept] = tokens[kept + 1];
            }
            text.begin = parties == 0 ? tokens[kept].begin : tokens[kept - 1].end;
            text.end = token.end;
            if (how == SetAside::as_text) {
                tokens[kept++] = text;
            }
        } else {
            tokens[kept++] = token;
        }
    }
    tokens.resize(kept);
}

} // namespace jiedui::loaders::detail
