// SPDX-License-Identifier: Apache-2.0
#include "import/xml_scanner.hpp"

/// GraphML (graphml.graphdrawing.org): nested graphs become one, ports are passed over.
namespace jiedui::loaders::detail {
namespace {

struct Key {
    std::string name;
    std::string domain; ///< node, edge, all ...
    std::string fallback{};
};

class GraphmlReader {
  public:
    GraphmlReader(std::string_view bytes, const std::string& name) : xml_(bytes, name), name_(name) {}

    ForeignNetwork run() && {
        if (xml_.next() != XmlScanner::Event::begin || xml_.element() != "graphml") {
            xml_.fail("the file does not begin with the element graphml");
        }
        for (auto event = xml_.next(); event != XmlScanner::Event::finished; event = xml_.next()) {
            event == XmlScanner::Event::begin ? begin() : end();
        }
        if (hyperedges_ > 0) {
            network_.diagnostics.push_back(remark(Severity::warning, "JD158", name_,
                                                  std::to_string(hyperedges_) + " hyperedges were left out",
                                                  "write them as edges between two vertices"));
        }
        return std::move(network_);
    }

  private:
    enum class Inside { nothing, node, edge };

    void begin() {
        const std::string_view element = xml_.element();
        if (element == "key") {
            key_ = xml_.attribute("id");
            const std::string_view name = xml_.attribute("attr.name");
            keys_[key_] = {lower(name.empty() ? key_ : name), std::string{xml_.attribute("for")}};
        } else if (element == "graph") {
            heading_ = xml_.attribute("edgedefault") == "directed" ? Heading::directed : Heading::undirected;
        } else if (element == "node") {
            network_.vertices.push_back({std::string{xml_.attribute("id")}, defaults("node")});
            inside_ = Inside::node;
        } else if (element == "edge") {
            begin_edge();
        } else if (element == "hyperedge") {
            ++hyperedges_;
            inside_ = Inside::nothing;
        } else if (element == "data") {
            key_ = xml_.attribute("key");
        }
    }

    void begin_edge() {
        const std::string_view directed = xml_.attribute("directed");
        const Heading heading = directed.empty()     ? heading_
                                : directed == "true" ? Heading::directed
                                                     : Heading::undirected;
        network_.edges.push_back({std::string{xml_.attribute("source")},
                                  std::string{xml_.attribute("target")}, heading, defaults("edge")});
        const std::string_view label = xml_.attribute("label"); // as Neo4j writes it
        if (!label.empty()) {
            network_.edges.back().attributes["label"] = label;
        }
        inside_ = Inside::edge;
    }

    void end() {
        const std::string_view element = xml_.element();
        if (element == "default") {
            keys_[key_].fallback = std::string{xml_.text()};
        } else if (element == "data") {
            keep(std::string{xml_.text()});
        } else if (element == "node" || element == "edge") {
            inside_ = Inside::nothing;
        }
    }

    void keep(const std::string& value) {
        const auto known = keys_.find(key_);
        const std::string name = known == keys_.end() ? lower(key_) : known->second.name;
        if (inside_ == Inside::node) {
            network_.vertices.back().attributes[name] = value;
        } else if (inside_ == Inside::edge) {
            network_.edges.back().attributes[name] = value;
        }
    }

    Attributes defaults(std::string_view domain) const {
        Attributes values;
        for (const auto& [id, key] : keys_) {
            if (!key.fallback.empty() && (key.domain == domain || key.domain == "all")) {
                values[key.name] = key.fallback;
            }
        }
        return values;
    }

    XmlScanner xml_;
    std::string name_;
    ForeignNetwork network_;
    std::map<std::string, Key> keys_;
    std::string key_;
    Heading heading_ = Heading::undirected;
    Inside inside_ = Inside::nothing;
    std::size_t hyperedges_ = 0;
};

} // namespace

ForeignNetwork read_graphml(std::string_view bytes, const std::string& name) {
    return GraphmlReader(bytes, name).run();
}

} // namespace jiedui::loaders::detail
