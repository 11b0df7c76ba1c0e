// SPDX-License-Identifier: Apache-2.0
#include "documents/document_reader.hpp"

#include "names/level.hpp"
#include "rules/name_tokens.hpp"
#include "rules/parties.hpp"
#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {
namespace {

/// Behind the mark that ends the sentence. What runs on without one is cut: every statement quotes its
/// sentence, so that the quotations of one without end would grow with the square of its length.
std::size_t end_of_sentence(std::u32string_view chars, std::size_t begin) {
    constexpr std::size_t long_sentence = 2000; ///< characters; behind them a comma ends it
    constexpr std::size_t longest = 4000;       ///< behind them any character does
    std::size_t end = begin;
    while (end < chars.size() && !ends_sentence(chars[end])) {
        const std::size_t size = end - begin;
        if (size > long_sentence &&
            (chars[end] == comma || chars[end] == enumeration_comma || size > longest)) {
            break;
        }
        ++end;
    }
    return std::min(end + 1, chars.size());
}

} // namespace

Extraction DocumentReader::run() {
    extraction_.document = header_.info;
    names_.regions = header_.own_region;
    if (names_.regions.size() == 1) { // a district names its neighbours without their city
        const auto* own = vocabulary_.gazetteer().find(names_.regions.front());
        const auto* outer = level_of(own) == Level::county && !own->within.empty()
                                ? vocabulary_.gazetteer().find(own->within.front())
                                : nullptr;
        if (level_of(outer) == Level::city || is_municipality(outer)) {
            names_.regions.push_back(outer->entity);
        }
    }
    names_.names_in_full = [this](const GazetteerEntry& entry) { return spells_out(entry); };
    define_own_body();
    for (const Block& block : document_.blocks()) {
        define(block);
    }
    issuers();
    for (const Block& block : document_.blocks()) {
        read(block);
    }
    for (const TableRow& row : read_tables(document_, vocabulary_, filter_, names_)) {
        record(row);
    }
    auto& statements = extraction_.statements;
    for (Statement& statement : statements) {
        normalise(statement);
    }
    std::sort(statements.begin(), statements.end());
    statements.erase(std::unique(statements.begin(), statements.end()), statements.end());
    return std::move(extraction_);
}

void DocumentReader::issuers() {
    for (const Issuer& issuer : header_.issuers) {
        Statement statement;
        statement.document = header_.info.id;
        statement.clause = document_.clauses.front().label;
        statement.relation = Relation::issues;
        statement.participants = {{{EntityKind::organization, issuer.name}, Role::source},
                                  {{EntityKind::document, header_.info.id}, Role::receiver}};
        if (issuer.span.end > issuer.span.begin) { // else a table beside the text names it
            statement.evidence = {evidence(issuer.span)};
        }
        statement.rule = "issuer";
        extraction_.statements.push_back(std::move(statement));
    }
}

bool DocumentReader::spells_out(const GazetteerEntry& entry) {
    const auto [known, added] = spelt_out_.try_emplace(entry.entity, false);
    if (added) {
        const auto stands_in_text = [this](const std::string& alias) {
            const std::u32string name = decode_utf8(alias, "name");
            return std::any_of(document_.blocks().begin(), document_.blocks().end(), [&](const Block& b) {
                return b.chars.find(name) != std::u32string_view::npos;
            });
        };
        known->second = std::any_of(entry.aliases.begin(), entry.aliases.end(), stands_in_text);
    }
    return known->second;
}

void DocumentReader::read(const Block& block) {
    const std::u32string_view chars = block.chars;
    bool heading = block.body > 0;
    for (std::size_t begin = block.body; begin < chars.size();) {
        const std::size_t end = end_of_sentence(chars, begin);
        const Sentence sentence{&block, begin, end, heading};
        const bool led = lead_cue(block) != nullptr || list_cue(block) != nullptr || chars[end - 1] == colon;
        const std::u32string_view text = chars.substr(begin, end - begin);
        const bool is_wanted = led || explained_ != nullptr;
        const auto is_enough = [&](std::uint32_t traits) {
            return is_wanted || CueFilter::words_may_state(traits, text.size());
        };
        const std::uint32_t known = names_.defined.empty() ? 0U : CueFilter::name;
        const std::uint32_t traits = filter_.traits(text, known, is_enough);
        if (is_wanted || CueFilter::may_state(traits, text)) {
            catch_up(block.clause);
            read(sentence);
        } else if (CueFilter::may_govern(traits)) {
            states_[block.clause].waiting.push_back(sentence);
        }
        heading = false;
        begin = end;
    }
}

void DocumentReader::catch_up(std::uint32_t clause) {
    enter(clause);
    std::vector<Sentence> waiting;
    waiting.swap(states_[clause].waiting);
    for (const Sentence& sentence : waiting) {
        read(sentence);
    }
}

void DocumentReader::enter(std::uint32_t clause) {
    State& state = states_[clause];
    const std::uint32_t parent = document_.clauses[clause].parent;
    if (!state.entered && parent != clause) {
        enter(parent);
        read_heading(parent);
        state.governing = states_[parent].heading;
        state.place = states_[parent].place;
        state.aid = states_[parent].aid;
        state.heading = state.governing;
    }
    state.entered = true;
}

void DocumentReader::read_heading(std::uint32_t clause) {
    auto& waiting = states_[clause].waiting;
    if (!waiting.empty() && waiting.front().is_heading) {
        const Sentence heading = waiting.front();
        waiting.erase(waiting.begin());
        read(heading);
    }
}

void DocumentReader::sentence(const Block& block, std::size_t begin, std::size_t end, bool is_heading) {
    std::vector<Ambiguity> ambiguities;
    auto tokens =
        tokenize(block.chars, begin, end, vocabulary_, names_, store_, &ambiguities, std::move(buffer_));
    name_coined_compounds(block.chars, tokens);
    const std::size_t before = extraction_.statements.size();
    leads(block, tokens);
    if (block.kind == BlockKind::heading && begin == block.body) {
        remember_heading(states_[block.clause], tokens);
    }
    const auto& place = states_[block.clause].place;
    merge_names(block.chars, tokens, vocabulary_, store_, place.empty() ? header_.own_place : place);
    if (open_end_ != std::pair{&block, begin}) {
        open_.clear();
    }
    SentenceContext context{&pairs_,
                            states_[block.clause].governing,
                            header_.own_region,
                            header_.supported_place,
                            is_heading,
                            lead_cue(block),
                            list_cue(block),
                            heading_aid(block),
                            open_};
    const SentenceReading reading = read_sentence(block.chars, tokens, context, vocabulary_);
    const Span span{block.places[begin], block.places[end - 1] + 1};
    for (const Finding& finding : reading.findings) {
        record(finding, block, span, context);
    }
    if (explained_ != nullptr) {
        tell(block, span, tokens, reading, before);
    }
    if (!reading.findings.empty()) {
        for (const Ambiguity& ambiguity : ambiguities) {
            report(block, ambiguity);
        }
    }
    for (const Governing& group : reading.groups) {
        pairs_.push_back(group);
        pairs_.back().evidence = {span};
    }
    govern(block.clause, reading.governing, span, is_heading);
    remember_lead(block, tokens, end, reading.findings.empty());
    if (reading.list_cue != nullptr) {
        list_lead_ = {reading.list_cue, block.clause};
    }
    open_ = reading.open;
    for (Governing& pair : open_) {
        pair.evidence.push_back(span);
    }
    open_end_ = {&block, end};
    buffer_ = std::move(tokens);
}

void DocumentReader::remember_heading(State& state, const std::vector<Token>& heading) const {
    const auto region = std::find_if(heading.begin(), heading.end(), is_place);
    if (region != heading.end() && header_.own_region.empty()) {
        state.place.assign(region->entities.begin(), region->entities.end());
    }
    const auto aid = std::find_if(heading.begin(), heading.end(),
                                  [](const Token& token) { return token.is(WordClass::aid); });
    state.aid = aid == heading.end() ? state.aid : aid->as(WordClass::aid);
}

const Word* DocumentReader::heading_aid(const Block& block) {
    if (states_[block.clause].aid != nullptr) {
        return states_[block.clause].aid;
    }
    if (!title_aid_) {
        const std::u32string title = decode_utf8(header_.info.title, "title");
        const auto words = tokenize(title, 0, title.size(), vocabulary_, NameContext{}, store_);
        const auto aid =
            std::find_if(words.begin(), words.end(), [](const Token& t) { return t.is(WordClass::aid); });
        title_aid_ = aid == words.end() ? nullptr : aid->as(WordClass::aid);
    }
    return *title_aid_;
}

void DocumentReader::tell(const Block& block, Span span, const std::vector<Token>& tokens,
                          const SentenceReading& reading, std::size_t first) {
    ExplainedSentence sentence;
    sentence.clause = document_.clauses[block.clause].label;
    sentence.span = span;
    sentence.text = quote(document_, span);
    const auto part = [&](std::uint32_t begin, std::uint32_t end) {
        return Span{block.places[begin], block.places[end - 1] + 1};
    };
    for (const Token& token : tokens) {
        SeenWord word;
        word.span = part(token.begin, token.end);
        for (const Entity& entity : token.entities) {
            word.meanings.push_back(id(entity));
        }
        for (const Word* meaning : token.words) {
            word.meanings.emplace_back(to_string(meaning->word_class));
        }
        if (token.kind == TokenKind::programme) {
            word.meanings.emplace_back(to_string(EntityKind::programme));
        }
        if (!word.meanings.empty()) {
            word.text = quote(document_, word.span);
            sentence.words.push_back(std::move(word));
        }
    }
    for (const Dropped& dropped : reading.dropped) {
        const Span cue = part(dropped.begin, dropped.end);
        sentence.unused.push_back({cue, quote(document_, cue), dropped.reason});
    }
    sentence.statements.assign(extraction_.statements.begin() + static_cast<std::ptrdiff_t>(first),
                               extraction_.statements.end());
    explained_->push_back(std::move(sentence));
}

void DocumentReader::remember_lead(const Block& block, const std::vector<Token>& tokens, std::size_t end,
                                   bool states_nothing) {
    constexpr std::size_t longest_lead = 24; ///< characters
    const bool opens_list = !tokens.empty() && tokens.back().is_mark(colon);
    if (tokens.empty() || (!opens_list && end - tokens.front().begin > longest_lead) ||
        has_columns(document_, block)) {
        return;
    }
    const bool parties =
        std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.kind == TokenKind::party; });
    for (const Token& token : tokens) {
        const Word* aid = token.as(WordClass::aid);
        const Word* cue = aid == nullptr && opens_list ? token.as(WordClass::mutual) : aid;
        cue = cue_of_list(cue, heading_aid(block));
        if (cue != nullptr && (opens_list || (states_nothing && !parties))) {
            (opens_list ? list_lead_ : lead_) = {cue, block.clause};
            return;
        }
    }
}

void DocumentReader::govern(std::uint32_t clause, const Governing& found, Span span, bool is_heading) {
    if (found.has_pair()) {
        pairs_.push_back(found);
        pairs_.back().evidence = {span};
    }
    Governing& current = states_[clause].governing;
    if (!found.empty()) {
        const auto& left = current.left;
        const bool known = !found.has_pair() && current.has_pair() &&
                           (std::find(left.begin(), left.end(), found.left.front()) != left.end() ||
                            std::find(current.right.begin(), current.right.end(), found.left.front()) !=
                                current.right.end());
        if (!known) {
            current = found;
            current.evidence = {span};
        }
    }
    if (is_heading) {
        states_[clause].heading = current;
    }
}

void DocumentReader::leads(const Block& block, const std::vector<Token>& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].is(WordClass::lead_duty)) {
            continue;
        }
        std::size_t first = i;
        while (first > 0 &&
               (tokens[first - 1].kind == TokenKind::party || tokens[first - 1].is(WordClass::list) ||
                tokens[first - 1].is_mark(enumeration_comma) ||
                tokens[first - 1].is(WordClass::government))) {
            --first;
        }
        for (std::size_t k = first; k < i; ++k) {
            lead(block, tokens, k, tokens[i].end);
        }
    }
}

void DocumentReader::lead(const Block& block, const std::vector<Token>& tokens, std::size_t at,
                          std::uint32_t end) {
    if (tokens[at].kind != TokenKind::party || tokens[at].compound) {
        return;
    }
    const Token& token = tokens[at];
    Entity body = token.entities.front();
    if (body.kind == EntityKind::region) {
        body.kind = EntityKind::organization;
        body.name = encode_utf8(std::u32string_view(block.chars).substr(token.begin, token.size()));
        const auto government = std::find_if(lexicon_.words.begin(), lexicon_.words.end(), [](const Word& w) {
            return w.word_class == WordClass::government;
        });
        body.name += government == lexicon_.words.end() ? "" : government->word;
    }
    if (body.kind != EntityKind::organization) {
        return;
    }
    Statement statement;
    statement.document = header_.info.id;
    statement.clause = document_.clauses[block.clause].label;
    statement.relation = Relation::leads;
    statement.participants = {{std::move(body), Role::source},
                              {{EntityKind::document, header_.info.id}, Role::receiver}};
    statement.evidence = {evidence({block.places[token.begin], block.places[end - 1] + 1})};
    statement.rule = "lead-duty";
    extraction_.statements.push_back(std::move(statement));
}

void DocumentReader::report(const Block& block, const Ambiguity& ambiguity) {
    const std::uint32_t place = block.places[ambiguity.begin];
    const std::u32string_view before = std::u32string_view(document_.text).substr(0, place);
    Diagnostic diagnostic;
    diagnostic.code = "JD203";
    diagnostic.location.path = document_.path;
    diagnostic.location.line =
        static_cast<std::uint32_t>(1 + std::count(before.begin(), before.end(), U'\n'));
    diagnostic.location.column = static_cast<std::uint32_t>(place - (before.rfind(U'\n') + 1) + 1);
    diagnostic.message =
        "'" +
        encode_utf8(
            std::u32string_view(block.chars).substr(ambiguity.begin, ambiguity.end - ambiguity.begin)) +
        "' could be";
    for (const Entity& candidate : ambiguity.candidates) {
        diagnostic.message += " " + id(candidate);
    }
    diagnostic.message += "; left out";
    diagnostic.hint =
        "name its parent beside it, or make one of them the only strong name in a gazetteer of your own";
    extraction_.diagnostics.push_back(std::move(diagnostic));
}

} // namespace jiedui::loaders::detail
