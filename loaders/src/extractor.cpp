// SPDX-License-Identifier: Apache-2.0
#include <jiedui/loaders/extractor.hpp>

#include "cue_filter.hpp"
#include "header.hpp"
#include "layout.hpp"
#include "lexer.hpp"
#include "marks.hpp"
#include "parties.hpp"
#include "sentence_rules.hpp"
#include "tables.hpp"
#include "tsv.hpp"
#include "utf8.hpp"

#include <algorithm>
#include <tuple>

namespace jiedui::loaders {
namespace {

using namespace detail;

/// Reads the clauses of one document in order and carries the governing parties from sentence to sentence.
class DocumentReader {
  public:
    DocumentReader(const Document& document, const VocabularyIndex& vocabulary, const Lexicon& lexicon,
                   const CueFilter& filter, std::vector<ExplainedSentence>* explained = nullptr)
        : document_(document), vocabulary_(vocabulary), lexicon_(lexicon), filter_(filter),
          header_(document.header), explained_(explained), states_(document.clauses.size()) {}

    Extraction run() {
        extraction_.document = header_.info;
        names_.regions = header_.own_region;
        find_countries();
        for (const Block& block : document_.blocks) {
            define(block);
        }
        issuers();
        for (const Block& block : document_.blocks) {
            read(block);
        }
        for (const TableRow& row : read_tables(document_, vocabulary_, names_)) {
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

  private:
    struct Sentence {
        const Block* block = nullptr;
        std::size_t begin = 0;
        std::size_t end = 0;
        bool is_heading = false;
    };

    /// How far a clause was read.
    struct State {
        Governing governing; ///< the parties that govern what comes next
        Governing heading;   ///< those that govern its heading, and so the clauses below
        std::vector<Sentence> waiting;
        bool entered = false;
    };

    void issuers() {
        for (const Issuer& issuer : header_.issuers) {
            Statement statement;
            statement.document = header_.info.id;
            statement.clause = document_.clauses.front().label;
            statement.relation = Relation::issues;
            statement.participants = {{{EntityKind::organization, issuer.name}, Role::source},
                                      {{EntityKind::document, header_.info.id}, Role::receiver}};
            statement.evidence = {evidence(issuer.span)};
            statement.rule = "issuer";
            extraction_.statements.push_back(std::move(statement));
        }
    }

    /// Where the text uses an abbreviation that several countries share: which of them it names in full.
    void find_countries() {
        const std::u32string_view text = document_.text;
        for (const GazetteerEntry& entry : vocabulary_.gazetteer().entries()) {
            for (const auto& abbreviation : entry.abbreviations) {
                std::size_t length = 0;
                const std::u32string chars = decode_utf8(abbreviation, abbreviation);
                const bool shared = entry.entity.kind == EntityKind::country && vocabulary_.countries(chars, 0, length).size() > 1;
                if (shared && text.find(chars) != std::u32string_view::npos &&
                    text.find(decode_utf8(entry.entity.name, "name")) != std::u32string_view::npos) {
                    names_.countries.push_back(entry.entity);
                }
            }
        }
    }

    /// NAME (hereinafter SHORT): the short name stands for the entity in the whole document.
    void define(const Block& block) {
        const std::u32string_view chars = block.chars;
        for (auto open = chars.find(open_parenthesis); open != std::u32string_view::npos; open = chars.find(open_parenthesis, open + 1)) {
            const auto close = chars.find(close_parenthesis, open);
            const bool short_enough = close != std::u32string_view::npos && close - open <= 30;
            if (open == 0 || !short_enough || !filter_.may_define(chars.substr(open + 1, close - open - 1))) {
                continue;
            }
            const auto inside = tokenize(chars, open + 1, close, vocabulary_, NameContext{});
            if (inside.empty() || !inside.front().is(WordClass::definition)) {
                continue;
            }
            std::u32string name(chars.substr(inside.front().end, close - inside.front().end));
            std::erase_if(name, [](char32_t c) { return c == open_quote || c == close_quote || c == comma || c == colon; });
            const auto before = tokenize(chars, open > 30 ? open - 30 : 0, open, vocabulary_, names_);
            const bool party = !before.empty() && before.back().kind == TokenKind::party && before.back().entities.size() == 1;
            if (party && name.size() >= 2) {
                names_.defined.emplace_back(std::move(name), before.back().entities.front());
            } else if (name.size() >= 2) {
                define_built(chars, before, std::move(name));
            }
        }
    }

    /// The same for a zone or platform that is built here and so is not in the gazetteer.
    void define_built(std::u32string_view chars, const std::vector<Token>& before, std::u32string name) {
        std::size_t first = before.size();
        while (first > 0 && before[first - 1].kind != TokenKind::mark && !before[first - 1].is(WordClass::build) &&
               !before[first - 1].is(WordClass::joint_build) && !before[first - 1].is(WordClass::directive) &&
               !before[first - 1].is(WordClass::policy_verb) && !before[first - 1].is(WordClass::aim_preposition)) {
            --first;
        }
        const auto built = read_objects(chars, before, first, vocabulary_);
        if (built.size() == 1 && built.front().end == before.back().end) {
            names_.defined.emplace_back(std::move(name), built.front().entity);
        }
    }

    Evidence evidence(Span span) const { return {span, quote(document_, span)}; }

    void read(const Block& block) {
        const std::u32string& chars = block.chars;
        bool heading = block.body > 0;
        for (std::size_t begin = block.body; begin < chars.size();) {
            std::size_t end = begin;
            while (end < chars.size() && !ends_sentence(chars[end])) {
                ++end;
            }
            end = std::min(end + 1, chars.size());
            const Sentence sentence{&block, begin, end, heading};
            const bool led = lead_.first != nullptr && lead_.second == block.clause;
            const auto names = names_.defined.empty() ? NamesOfText::listed : NamesOfText::defined;
            if (led || explained_ != nullptr || filter_.may_state(std::u32string_view(chars).substr(begin, end - begin), names)) {
                catch_up(block.clause);
                read(sentence);
            } else {
                states_[block.clause].waiting.push_back(sentence);
            }
            heading = false;
            begin = end;
        }
    }

    /// Reads what was passed over because it states nothing, for the parties that it may name: the headings above the
    /// clause and its own sentences so far. A clause starts with the parties that govern its parent's heading.
    void catch_up(std::uint32_t clause) {
        State& state = states_[clause];
        const std::uint32_t parent = document_.clauses[clause].parent;
        if (!state.entered && parent != clause) {
            catch_up_heading(parent);
            state.governing = states_[parent].heading;
            state.heading = state.governing;
        }
        state.entered = true;
        std::vector<Sentence> waiting;
        waiting.swap(state.waiting);
        for (const Sentence& sentence : waiting) {
            read(sentence);
        }
    }

    void catch_up_heading(std::uint32_t clause) {
        State& state = states_[clause];
        const std::uint32_t parent = document_.clauses[clause].parent;
        if (!state.entered && parent != clause) {
            catch_up_heading(parent);
            state.governing = states_[parent].heading;
            state.heading = state.governing;
        }
        state.entered = true;
        if (!state.waiting.empty() && state.waiting.front().is_heading) {
            const Sentence heading = state.waiting.front();
            state.waiting.erase(state.waiting.begin());
            read(heading);
        }
    }

    void read(const Sentence& part) { sentence(*part.block, part.begin, part.end, part.is_heading); }

    void sentence(const Block& block, std::size_t begin, std::size_t end, bool is_heading) {
        std::vector<Ambiguity> ambiguities;
        auto tokens = tokenize(block.chars, begin, end, vocabulary_, names_, &ambiguities);
        leads(block, tokens);
        merge_names(block.chars, tokens, vocabulary_, header_.own_region);
        SentenceContext context{&pairs_, states_[block.clause].governing, header_.own_region, header_.supported_place, is_heading, lead_cue(block, begin)};
        const SentenceReading reading = read_sentence(block.chars, tokens, context, vocabulary_);
        const Span span{block.places[begin], block.places[end - 1] + 1};
        const std::size_t before = extraction_.statements.size();
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
        govern(block.clause, reading.governing, span, is_heading);
        remember_lead(block, tokens, end, reading.findings.empty());
    }

    /// Adds the sentence to the explanation; its statements are those from index `first` on.
    void tell(const Block& block, Span span, const std::vector<Token>& tokens, const SentenceReading& reading, std::size_t first) {
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
        sentence.statements.assign(extraction_.statements.begin() + static_cast<std::ptrdiff_t>(first), extraction_.statements.end());
        explained_->push_back(std::move(sentence));
    }

    /// A short sentence with a cue of aid and no parties leads: it governs the sentences of its clause that follow.
    void remember_lead(const Block& block, const std::vector<Token>& tokens, std::size_t end, bool states_nothing) {
        constexpr std::size_t longest_lead = 24; ///< characters
        if (tokens.empty() || end - tokens.front().begin > longest_lead) {
            return;
        }
        const bool parties = std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.kind == TokenKind::party; });
        for (const Token& token : tokens) {
            const Word* cue = token.as(WordClass::aid);
            if (cue != nullptr && states_nothing && !parties) {
                lead_ = {cue, block.clause};
            }
        }
    }

    const Word* lead_cue(const Block& block, std::size_t) const { return lead_.second == block.clause ? lead_.first : nullptr; }

    void record(const Finding& finding, const Block& block, Span span, const SentenceContext& context) {
        const auto& bodies = header_.info.issuers;
        const bool own_coordination = std::all_of(
            finding.statement.participants.begin(), finding.statement.participants.end(), [&](const Participant& p) {
                return p.entity.kind == EntityKind::organization && std::find(bodies.begin(), bodies.end(), p.entity.name) != bodies.end();
            });
        if (own_coordination) {
            return; // issuing bodies among themselves are no parties (rule 10)
        }
        Statement statement = finding.statement;
        statement.document = header_.info.id;
        statement.clause = document_.clauses[block.clause].label;
        statement.evidence = {evidence(span)};
        if (finding.uses_context) {
            const bool anaphoric = context.item.empty() && !context.pairs->empty();
            for (const Span extra : anaphoric ? context.pairs->back().evidence : context.item.evidence) {
                if (extra != span) {
                    statement.evidence.push_back(evidence(extra));
                }
            }
            if (context.item.empty() && context.own.empty() && header_.supported_span.end != 0) {
                statement.evidence.push_back(evidence(header_.supported_span));
            }
        }
        extraction_.statements.push_back(std::move(statement));
    }

    void record(const TableRow& row) {
        Statement statement;
        statement.document = header_.info.id;
        statement.clause = document_.clauses[row.clause].label;
        statement.relation = *parse_relation(row.cue->value);
        statement.rule = "table-row";
        statement.confidence = 0.9;
        const bool aid = statement.relation == Relation::aid;
        const bool swapped = aid && is_west(row.left.front()) && !is_west(row.right.front());
        for (const Entity& entity : swapped ? row.right : row.left) {
            statement.participants.push_back({entity, aid ? Role::supporter : Role::lead});
        }
        for (const Entity& entity : swapped ? row.left : row.right) {
            statement.participants.push_back({entity, aid ? Role::supported : Role::partner});
        }
        statement.evidence = {evidence(row.caption), evidence(row.span)};
        extraction_.statements.push_back(std::move(statement));
    }

    bool is_west(const Entity& entity) const { return vocabulary_.gazetteer().facts(entity).macro_region == "west"; }

    /// The last pair governs, or else the last party; a party of the pair does not push the pair out.
    void govern(std::uint32_t clause, const Governing& found, Span span, bool is_heading) {
        if (found.has_pair()) {
            pairs_.push_back(found);
            pairs_.back().evidence = {span};
        }
        Governing& current = states_[clause].governing;
        if (!found.empty()) {
            const auto& left = current.left;
            const bool known = !found.has_pair() && current.has_pair() &&
                               (std::find(left.begin(), left.end(), found.left.front()) != left.end() ||
                                std::find(current.right.begin(), current.right.end(), found.left.front()) != current.right.end());
            if (!known) {
                current = found;
                current.evidence = {span};
            }
        }
        if (is_heading) {
            states_[clause].heading = current;
        }
    }

    /// Bodies in charge: (A, B and C are in charge).
    void leads(const Block& block, const std::vector<Token>& tokens) {
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (!tokens[i].is(WordClass::lead_duty)) {
                continue;
            }
            std::size_t first = i;
            while (first > 0 && (tokens[first - 1].kind == TokenKind::party || tokens[first - 1].is(WordClass::list) ||
                                 tokens[first - 1].is_mark(enumeration_comma) || tokens[first - 1].is(WordClass::government))) {
                --first;
            }
            for (std::size_t k = first; k < i; ++k) {
                lead(block, tokens, k, tokens[i].end);
            }
        }
    }

    void lead(const Block& block, const std::vector<Token>& tokens, std::size_t at, std::uint32_t end) {
        if (tokens[at].kind != TokenKind::party || tokens[at].compound) {
            return;
        }
        const Token& token = tokens[at];
        Entity body = token.entities.front();
        if (body.kind == EntityKind::region) {
            body.kind = EntityKind::organization;
            body.name = encode_utf8(std::u32string_view(block.chars).substr(token.begin, token.size()));
            const auto government = std::find_if(lexicon_.words.begin(), lexicon_.words.end(),
                                                 [](const Word& w) { return w.word_class == WordClass::government; });
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

    void report(const Block& block, const Ambiguity& ambiguity) {
        const std::uint32_t place = block.places[ambiguity.begin];
        const std::u32string_view before = std::u32string_view(document_.text).substr(0, place);
        Diagnostic diagnostic;
        diagnostic.code = "JD203";
        diagnostic.location.path = document_.path;
        diagnostic.location.line = static_cast<std::uint32_t>(1 + std::count(before.begin(), before.end(), U'\n'));
        diagnostic.location.column = static_cast<std::uint32_t>(place - (before.rfind(U'\n') + 1) + 1);
        diagnostic.message = "'" + encode_utf8(std::u32string_view(block.chars).substr(ambiguity.begin, ambiguity.end - ambiguity.begin)) +
                             "' could be";
        for (const Entity& candidate : ambiguity.candidates) {
            diagnostic.message += " " + id(candidate);
        }
        diagnostic.message += "; left out";
        diagnostic.hint = "name its parent beside it, or make one of them the only strong name in a gazetteer of your own";
        extraction_.diagnostics.push_back(std::move(diagnostic));
    }

    const Document& document_;
    const VocabularyIndex& vocabulary_;
    const Lexicon& lexicon_;
    const CueFilter& filter_;
    const Header& header_;
    NameContext names_;
    std::vector<ExplainedSentence>* explained_; ///< null unless the reading is to be told
    std::vector<State> states_;
    std::vector<Governing> pairs_;
    std::pair<const Word*, std::uint32_t> lead_{nullptr, 0};
    Extraction extraction_;
};

} // namespace

struct Extractor::Impl {
    explicit Impl(Knowledge given)
        : knowledge(std::move(given)), script(knowledge.script), vocabulary(knowledge.gazetteer, knowledge.lexicon, script),
          filter(knowledge.gazetteer, knowledge.lexicon, script) {}

    Knowledge knowledge;
    Script script;
    VocabularyIndex vocabulary;
    CueFilter filter;
};

Extractor::Extractor(Knowledge knowledge) : impl_(std::make_unique<Impl>(std::move(knowledge))) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

const Knowledge& Extractor::knowledge() const { return impl_->knowledge; }

Document Extractor::read(std::string_view bytes, std::string_view name) const {
    Document document;
    document.path = name;
    document.text = decode_utf8(bytes, name);
    document.blocks = lay_out(document.text, impl_->script);
    if (document.blocks.empty()) {
        throw Error("JD106", {std::string(name)}, "no text in it", "leave the file out, or check that it was converted");
    }
    document.clauses = outline(document.text, document.blocks);
    document.header = read_header(document, impl_->vocabulary, std::string(name.substr(name.rfind('/') + 1)));
    return document;
}

Extraction Extractor::extract(const Document& document) const {
    return DocumentReader(document, impl_->vocabulary, impl_->knowledge.lexicon, impl_->filter).run();
}

std::vector<ExplainedSentence> Extractor::explain(const Document& document) const {
    std::vector<ExplainedSentence> sentences;
    (void)DocumentReader(document, impl_->vocabulary, impl_->knowledge.lexicon, impl_->filter, &sentences).run();
    std::stable_sort(sentences.begin(), sentences.end(),
                     [](const ExplainedSentence& a, const ExplainedSentence& b) { return a.span < b.span; });
    return sentences;
}

std::string quote(const Document& document, Span span) {
    return detail::encode_utf8(std::u32string_view(document.text).substr(span.begin, span.end - span.begin));
}

Knowledge Knowledge::load(const std::filesystem::path& data) {
    const auto files = [&](const char* folder) {
        std::vector<std::filesystem::path> found;
        std::error_code problem;
        for (const auto& entry : std::filesystem::directory_iterator(data / folder, problem)) {
            if (entry.path().extension() == ".tsv") {
                found.push_back(entry.path());
            }
        }
        if (problem) {
            throw Error("JD107", {(data / folder).string()}, "cannot read the data folder",
                        "set JIEDUI_DATA to the folder that holds gazetteer, lexicon and script");
        }
        std::sort(found.begin(), found.end());
        return found;
    };
    Knowledge knowledge;
    auto names = files("gazetteer");
    std::vector<std::filesystem::path> members;
    std::erase_if(names, [&](const std::filesystem::path& path) {
        const bool is_members = path.stem() == "members";
        if (is_members) {
            members.push_back(path);
        }
        return is_members;
    });
    knowledge.gazetteer = Gazetteer::load(names, members);
    knowledge.lexicon = Lexicon::load(files("lexicon"));
    for (const auto& path : files("script")) {
        for (const auto& row : detail::read_tsv(path, {"traditional", "simplified"})) {
            const auto from = detail::decode_utf8(row.fields[0], path.string());
            const auto to = detail::decode_utf8(row.fields[1], path.string());
            if (from.size() == 1 && to.size() == 1) {
                knowledge.script.emplace_back(from.front(), to.front());
            }
        }
    }
    return knowledge;
}

} // namespace jiedui::loaders
