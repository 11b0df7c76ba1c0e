// SPDX-License-Identifier: Apache-2.0
#include "rules/set_aside.hpp"

#include "rules/parties.hpp"
#include "text/marks.hpp"

#include <algorithm>
#include <utility>

namespace jiedui::loaders::detail {
namespace {

using Tokens = std::vector<Token>;

/// Behind the party at a token and the words that make it a government, a department or another body.
std::size_t behind_body(const Tokens& tokens, std::size_t at, std::size_t end) {
    constexpr ClassSet heads{WordClass::government, WordClass::department, WordClass::organization_head,
                             WordClass::platform_head, WordClass::zone_head};
    ++at;
    while (at < end && tokens[at].is_any(heads)) {
        ++at;
    }
    return at;
}

/// How many tokens of a title that starts at `first` are the parties of the agreement: "A and B on ...", or
/// the compound of both where no party stands before the title.
std::size_t titled_parties(const Tokens& tokens, std::size_t first, std::size_t end) {
    const bool alone = std::none_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(first),
                                    [](const Token& token) { return token.kind == TokenKind::party; });
    std::size_t parties = 0;
    std::size_t last = first; // behind the parties so far
    for (std::size_t at = first; at < end && tokens[at].kind == TokenKind::party;) {
        parties += alone && tokens[at].compound ? tokens[at].entities.size() : 1;
        last = behind_body(tokens, at, end);
        const bool joined = last < end && (tokens[last].is(WordClass::hub) || joins_list(tokens[last]));
        at = last + (joined ? 1 : 0);
    }
    return parties > 1 ? last - first : 0;
}

/// The title ends with a cue, or with a cue and the word for what it is ("... cooperation plan").
bool ends_with_cue(const Tokens& tokens, std::size_t first, std::size_t end) {
    std::size_t last = end;
    while (last > first && tokens[last - 1].is_any({WordClass::title_end, WordClass::generic}) &&
           !tokens[last - 1].is_any({WordClass::mutual, WordClass::agreement})) {
        --last;
    }
    const bool plan = last > first && tokens[end - 1].is(WordClass::title_end) &&
                      tokens[last - 1].is_any({WordClass::mutual, WordClass::aid});
    return plan || (end > first && tokens[end - 1].is_any({WordClass::mutual, WordClass::agreement}));
}

/// The cue in the title of an agreement: its last one, where a word for signing stands before or behind it,
/// where those whose agreement it is stand right before it ("the two provinces' ..."), or where the title
/// begins with the parties, ends with the cue and stands by itself, in a list or behind a verb of policy;
/// null where there is none.
const Token* signed_cue(const Tokens& tokens, std::size_t open, std::size_t end, const Token* behind) {
    const bool before = open > 0 && tokens[open - 1].is(WordClass::sign);
    const bool is_signed = before || (behind != nullptr && behind->is(WordClass::sign));
    const bool in_force =
        open == 0 || tokens[open - 1].kind == TokenKind::mark ||
        tokens[open - 1].is_any({WordClass::policy_verb, WordClass::list, WordClass::mutual, WordClass::aid});
    const bool of_parties =
        in_force && ends_with_cue(tokens, open + 1, end) && titled_parties(tokens, open + 1, end) > 0;
    const bool theirs = open > 1 && tokens[open - 1].is(WordClass::pair) &&
                        tokens[open - 2].kind == TokenKind::party && end > open + 1 &&
                        tokens[end - 1].is_any({WordClass::mutual, WordClass::agreement});
    if (!is_signed && !of_parties && !theirs) {
        return nullptr;
    }
    for (std::size_t i = end; i > open + 1; --i) {
        if (tokens[i - 1].is(WordClass::mutual) || tokens[i - 1].is(WordClass::aid)) {
            return &tokens[i - 1];
        }
    }
    return nullptr;
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
            const bool outermost = open == open_title && opened.empty();
            const Token* cue = outermost ? signed_cue(tokens, kept, end, behind) : nullptr;
            Token text = cue == nullptr ? Token{} : *cue;
            const bool builds = cue != nullptr && tokens[kept + 1].is(WordClass::joint_build);
            std::size_t parties = cue == nullptr ? 0
                                  : builds       ? end - kept - 2
                                                 : titled_parties(tokens, kept + 1, end);
            if (parties > 0 && !builds && tokens[kept + 1 + parties].is(WordClass::joint_build)) {
                parties = end - kept - 2; // "A and B's agreement on building P": all but the cue
            }
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
