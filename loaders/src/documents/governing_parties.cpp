// SPDX-License-Identifier: Apache-2.0
// Which parties govern a sentence: those of the sentences before it in its clause, else of the headings
// above. Most sentences never ask, so what decides it waits in line, and sentences that are only needed for
// it are not read.
#include "documents/document_reader.hpp"
#include "text/marks.hpp"

#include <algorithm>
#include <utility>

namespace jiedui::loaders::detail {

void DocumentReader::catch_up(std::uint32_t clause) {
    enter(clause);
    for (const Sentence& sentence : std::exchange(states_[clause].waiting, {})) {
        take_passed_over(sentence);
    }
}

void DocumentReader::enter(std::uint32_t clause) {
    State& state = states_[clause];
    const std::uint32_t parent = document_.clauses[clause].parent;
    if (!state.entered && parent != clause) {
        enter(parent);
        take_heading(parent);
        state.place = states_[parent].place;
        in_turn([this, clause, parent] {
            states_[clause].governing = states_[parent].heading;
            states_[clause].heading = states_[parent].heading;
        });
    }
    state.entered = true;
}

void DocumentReader::take_heading(std::uint32_t clause) {
    auto& waiting = states_[clause].waiting;
    if (!waiting.empty() && waiting.front().is_heading) {
        const Sentence heading = waiting.front();
        waiting.erase(waiting.begin());
        take_passed_over(heading);
    }
}

bool DocumentReader::does_more_than_name(const Sentence& sentence) const {
    const Block& block = *sentence.block;
    const bool may_lead = sentence.has_cue || sentence.lead_cue != nullptr || sentence.list_cue != nullptr;
    const bool says_whose = sentence.is_heading && header_.own_region.empty(); // see name_place
    const bool holds_open = block.chars[sentence.end - 1] == semicolon ||
                            (!open_.empty() && open_end_ == std::pair{&block, sentence.begin});
    return may_lead || says_whose || holds_open;
}

void DocumentReader::take_passed_over(Sentence sentence) {
    set_cues(sentence);
    if (does_more_than_name(sentence)) {
        work_off();
        read(sentence);
    } else {
        sentence.is_late = true;
        waiting_steps_.emplace_back([this, sentence] { read(sentence); });
    }
}

void DocumentReader::in_turn(std::function<void()> step) {
    if (waiting_steps_.empty()) {
        step();
    } else {
        waiting_steps_.push_back(std::move(step));
    }
}

void DocumentReader::work_off() {
    for (const auto& step : std::exchange(waiting_steps_, {})) { // none of them finds others that wait
        step();
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

} // namespace jiedui::loaders::detail
