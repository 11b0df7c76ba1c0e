// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "paths/state_graph.hpp"

#include <algorithm>
#include <vector>

/// The memory of a search: it is used again for the next one without being cleared.
namespace jiedui::analysis::detail {

/// The best price known for each state, and whether it is final. `begin` forgets all in O(1).
class LabelTable {
  public:
    void begin(std::size_t states) {
        round_ += 2;
        if (labels_.size() < states || round_ < 2) {
            labels_.assign(std::max(states, labels_.size()), {});
            round_ = 2;
        }
    }

    bool is_settled(std::uint32_t state) const { return labels_[state].mark == round_ + 1; }
    bool is_labelled(std::uint32_t state) const { return labels_[state].mark >= round_; }
    /// Asks for a labelled state.
    Price operator[](std::uint32_t state) const { return {labels_[state].cost, labels_[state].hops}; }

    /// Whether the price is news.
    bool improve(std::uint32_t state, Price price) {
        Label& label = labels_[state];
        if (label.mark > round_ || (label.mark == round_ && !(price < Price{label.cost, label.hops}))) {
            return false;
        }
        label = {price.cost, price.hops, round_};
        return true;
    }
    void settle(std::uint32_t state) { labels_[state].mark = round_ + 1; }

  private:
    struct Label {
        double cost = 0.0;
        std::uint32_t hops = 0;
        std::uint32_t mark = 0; ///< round_: labelled; round_ + 1: settled; less: of an earlier search
    };
    std::vector<Label> labels_;
    std::uint32_t round_ = 0;
};

/// States to be settled, by price. Where every step is as long as any other, prices come in order and a queue
/// serves.
class Frontier {
  public:
    enum class Order { any, ascending };

    void begin(Order order) {
        entries_.clear();
        head_ = 0;
        order_ = order;
    }
    bool empty() const { return head_ == entries_.size(); }
    Price top() const { return {entries_[head_].cost, entries_[head_].hops}; }

    void push(Price price, std::uint32_t state) {
        entries_.push_back({price.cost, price.hops, state});
        if (order_ == Order::any) {
            std::ranges::push_heap(entries_, IsLater{});
        }
    }
    std::uint32_t pop() {
        if (order_ == Order::ascending) {
            return entries_[head_++].state;
        }
        std::ranges::pop_heap(entries_, IsLater{});
        const std::uint32_t state = entries_.back().state;
        entries_.pop_back();
        return state;
    }
    std::size_t size() const { return entries_.size() - head_; }

  private:
    struct Entry {
        double cost = 0.0;
        std::uint32_t hops = 0;
        std::uint32_t state = 0;
    };
    struct IsLater {
        bool operator()(const Entry& a, const Entry& b) const {
            return b.cost < a.cost || (b.cost == a.cost && b.hops < a.hops);
        }
    };

    std::vector<Entry> entries_;
    std::size_t head_ = 0;
    Order order_ = Order::any;
};

} // namespace jiedui::analysis::detail
