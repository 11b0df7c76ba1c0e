// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/validity.hpp"
#include "names/lexer.hpp"
#include "rules/cue_filter.hpp"
#include "rules/sentence_rules.hpp"
#include "rules/tables.hpp"

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <jiedui/loaders/extractor.hpp>

namespace jiedui::loaders::detail {

/// Reads the clauses of one document in order and carries the governing parties from sentence to sentence.
class DocumentReader {
  public:
    DocumentReader(const Document& document, const VocabularyIndex& vocabulary, const Lexicon& lexicon,
                   const CueFilter& filter, const PeriodReader& periods,
                   std::vector<ExplainedSentence>* explained = nullptr)
        : document_(document), vocabulary_(vocabulary), lexicon_(lexicon), filter_(filter),
          validity_(document, periods), header_(document.header), explained_(explained),
          states_(document.clauses.size()) {}

    Extraction run();

  private:
    struct Sentence {
        const Block* block = nullptr;
        std::size_t begin = 0;
        std::size_t end = 0;
        bool is_heading = false;
    };

    /// How far a clause was read.
    struct State {
        Governing governing;       ///< the parties that govern what comes next
        Governing heading;         ///< those that govern its heading, and so the clauses below
        std::vector<Entity> place; ///< the region that "our city" means, where the heading names one
        const Word* aid = nullptr; ///< the cue of aid in its heading, or in one above it
        std::vector<Sentence> waiting;
        bool entered = false;
    };

    void issuers();

    /// Whether the text has a strong name of an entity: it may call it by a weak one, or by an abbreviation
    /// that several share.
    bool spells_out(const GazetteerEntry& entry);

    /// "AB" for two places of which the text has the full names, right before a cue: a compound.
    void name_coined_compounds(std::u32string_view chars, std::vector<Token>& tokens);
    /// The one city or county with that first character that the text names; null for none and for several.
    const GazetteerEntry* place_that_begins(char32_t first);
    /// Calls `visit(name, entry)` for all cities and counties that have a strong name with that first
    /// character.
    template <class Visit> void visit_places(char32_t first, const Visit& visit) const;
    bool may_abbreviate(char32_t first) const;

    /// "Our university": the body that the title names first, where its name ends like that.
    void define_own_body();
    /// NAME (hereinafter SHORT): the short name stands for the entity in the whole document.
    void define(const Block& block);

    /// The same for a zone or platform that is built here and so is not in the gazetteer.
    void define_built(std::u32string_view chars, const std::vector<Token>& before, std::u32string name);

    Evidence evidence(Span span) const { return {span, quote(document_, span)}; }

    void read(const Block& block);

    /// Reads what was passed over because it states nothing, for the parties that it may name: the headings
    /// above the clause and its own sentences so far.
    void catch_up(std::uint32_t clause);

    /// A clause starts with the parties that govern its parent's heading.
    void enter(std::uint32_t clause);

    void read_heading(std::uint32_t clause);

    void read(const Sentence& part) { sentence(*part.block, part.begin, part.end, part.is_heading); }

    void sentence(const Block& block, std::size_t begin, std::size_t end, bool is_heading);

    /// What a heading leaves to the text below: in several pieces of news in one file, whose "our city" is; a
    /// cue of aid.
    void remember_heading(State& state, const std::vector<Token>& heading) const;

    /// Adds the sentence to the explanation; its statements are those from index `first` on.
    void tell(const Block& block, Span span, const std::vector<Token>& tokens, const SentenceReading& reading,
              std::size_t first);

    /// A short sentence with a cue of aid and no parties leads: it governs the sentences of its clause that
    /// follow. One that a colon ends, with any cue, opens a list.
    void remember_lead(const Block& block, const std::vector<Token>& tokens, std::size_t end,
                       bool states_nothing);

    /// The cue of aid in the heading above, else in the title.
    const Word* heading_aid(const Block& block);

    const Word* lead_cue(const Block& block) const {
        return lead_.second == block.clause && !has_columns(document_, block) ? lead_.first : nullptr;
    }

    /// The cue of the sentence that opens the list in which the block stands; null when there is none.
    const Word* list_cue(const Block& block) const {
        const bool inside =
            list_lead_.second == block.clause || list_lead_.second == document_.clauses[block.clause].parent;
        return inside ? list_lead_.first : nullptr;
    }

    void record(const Finding& finding, const Block& block, Span span, const SentenceContext& context);

    /// What a finding that takes a side from outside its sentence rests on there; null for the region whose
    /// own text it is.
    static const Governing* ground_of(const Finding& finding, const SentenceContext& context);

    void record(const TableRow& row);

    /// The last pair governs, or else the last party; a party of the pair does not push the pair out.
    void govern(std::uint32_t clause, const Governing& found, Span span, bool is_heading);

    /// Bodies in charge: (A, B and C are in charge).
    void leads(const Block& block, const std::vector<Token>& tokens);

    void lead(const Block& block, const std::vector<Token>& tokens, std::size_t at, std::uint32_t end);

    void report(const Block& block, const Ambiguity& ambiguity);

    const Document& document_;
    const VocabularyIndex& vocabulary_;
    const Lexicon& lexicon_;
    const CueFilter& filter_;
    Validity validity_;
    const Header& header_;
    NameContext names_;
    EntityStore store_;
    std::vector<Token> buffer_; ///< of the sentence read last, to be used again
    std::map<Entity, bool> spelt_out_;
    std::map<char32_t, const GazetteerEntry*> coined_; ///< by first character, as far as asked for
    std::vector<ExplainedSentence>* explained_;        ///< null unless the reading is to be told
    std::vector<State> states_;
    std::vector<Governing> pairs_;
    std::vector<Governing> open_; ///< pairs that wait for a cue behind a semicolon
    std::pair<const Block*, std::size_t> open_end_{nullptr, 0}; ///< where that semicolon stands
    std::optional<const Word*> title_aid_; ///< the cue of aid in the title, once it was looked for
    std::pair<const Word*, std::uint32_t> lead_{nullptr, 0};
    std::pair<const Word*, std::uint32_t> list_lead_{nullptr, 0};
    Extraction extraction_;
};

} // namespace jiedui::loaders::detail
