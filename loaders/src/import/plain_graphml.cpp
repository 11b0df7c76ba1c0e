// SPDX-License-Identifier: Apache-2.0
#include "import/foreign.hpp"
#include "import/name_numbers.hpp"
#include "import/xml_scanner.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

/// GraphML without what only cooperation has: names of vertices, ends, direction and weight of edges.
namespace jiedui::loaders {
namespace {

using detail::XmlScanner;

class PlainReader {
  public:
    PlainReader(std::string_view bytes, const std::string& name) : xml_(bytes, name) {}

    PlainNetwork run() && {
        if (xml_.next() != XmlScanner::Event::begin || xml_.element() != "graphml") {
            xml_.fail("the file does not begin with the element graphml");
        }
        for (auto event = xml_.next(); event != XmlScanner::Event::finished; event = xml_.next()) {
            event == XmlScanner::Event::begin ? begin() : end();
        }
        settle_direction();
        return std::move(network_);
    }

  private:
    enum class Inside { nothing, node, edge };
    static constexpr std::string_view blanks = " \n\t";

    void begin() {
        const std::string_view element = xml_.element();
        if (element == "data") {
            key_ = xml_.attribute("key");
        } else if (element == "edge") {
            begin_edge();
        } else if (element == "node") {
            vertex_ = number_of(xml_.attribute("id"));
            inside_ = Inside::node;
        } else if (element == "key") {
            begin_key();
        } else if (element == "graph") {
            heads_ = xml_.attribute("edgedefault") == "directed";
        } else if (element == "hyperedge") {
            xml_.fail("a hyperedge joins more than two vertices; expected edges");
        }
    }

    void begin_key() {
        key_ = xml_.attribute("id");
        const std::string_view word = xml_.attribute("attr.name");
        const std::string name = detail::lower(word.empty() ? key_ : word);
        const std::string_view domain = xml_.attribute("for");
        if (domain != "node" && name == "weight") {
            weight_key_ = key_;
        } else if (domain != "edge" && (name == "label" || (name == "name" && name_key_.empty()))) {
            name_key_ = key_;
        }
    }

    void begin_edge() {
        const std::string_view directed = xml_.attribute("directed");
        network_.edges.push_back(
            {number_of(xml_.attribute("source")), number_of(xml_.attribute("target")), usual_weight_});
        is_directed_.push_back(directed.empty() ? heads_ : directed == "true");
        inside_ = Inside::edge;
    }

    void end() {
        const std::string_view element = xml_.element();
        if (element == "data") {
            keep();
        } else if (element == "default" && key_ == weight_key_) {
            usual_weight_ = weight();
        } else if (element == "node" || element == "edge") {
            inside_ = Inside::nothing;
        }
    }

    void keep() {
        if (inside_ == Inside::edge && key_ == weight_key_) {
            network_.edges.back().weight = weight();
        } else if (inside_ == Inside::node && key_ == name_key_ && !xml_.text().empty()) {
            network_.names[vertex_] = xml_.text();
        }
    }

    double weight() const {
        std::string_view text = xml_.text();
        text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
        text.remove_suffix(text.size() - 1 - text.find_last_not_of(blanks));
        double value = 0.0;
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (problem != std::errc{} || end != text.data() + text.size() || !std::isfinite(value) ||
            value <= 0.0) {
            xml_.fail("JD302", "the weight '" + std::string{text} + "' is not a positive number");
        }
        return value;
    }

    std::uint32_t number_of(std::string_view id) {
        if (id.empty()) {
            xml_.fail("a vertex has no id, or an edge no source or target");
        }
        const std::uint32_t number = numbers_.number_of(id);
        if (number == network_.names.size()) {
            network_.names.emplace_back(id);
        }
        return number;
    }

    /// Where some edges have a direction, the others lead both ways.
    void settle_direction() {
        network_.directed = std::ranges::find(is_directed_, true) != is_directed_.end();
        for (std::size_t i = 0; network_.directed && i < is_directed_.size(); ++i) {
            const PlainEdge edge = network_.edges[i];
            if (!is_directed_[i] && edge.source != edge.target) {
                network_.edges.push_back({edge.target, edge.source, edge.weight});
                ++network_.ways_back;
            }
        }
    }

    XmlScanner xml_;
    PlainNetwork network_;
    detail::NameNumbers numbers_; ///< of ids
    std::vector<bool> is_directed_;
    std::string key_;
    std::string weight_key_;
    std::string name_key_;
    std::uint32_t vertex_ = 0;
    double usual_weight_ = 1.0;
    bool heads_ = false;
    Inside inside_ = Inside::nothing;
};

} // namespace

PlainNetwork read_plain_graphml(std::string_view bytes, const std::string& name) {
    return PlainReader(bytes, name).run();
}

} // namespace jiedui::loaders
