// SPDX-License-Identifier: Apache-2.0
#include "import/xml_scanner.hpp"

/// GEXF 1.1 to 1.3 (gexf.net): nodes within nodes become vertices like others. Of times only the outer bounds
/// are read, and only where the file has no attributes valid_from and valid_to of its own.
namespace jiedui::loaders::detail {
namespace {

class GexfReader {
  public:
    GexfReader(std::string_view bytes, const std::string& name) : xml_(bytes, name) {}

    ForeignNetwork run() && {
        if (xml_.next() != XmlScanner::Event::begin || xml_.element() != "gexf") {
            xml_.fail("the file does not begin with the element gexf");
        }
        for (auto event = xml_.next(); event != XmlScanner::Event::finished; event = xml_.next()) {
            event == XmlScanner::Event::begin ? begin() : end();
        }
        return std::move(network_);
    }

  private:
    enum class Inside { nothing, node, edge };
    using Titles = std::map<std::string, std::string, std::less<>>;

    void begin() {
        const std::string_view element = xml_.element();
        if (element == "graph") {
            heading_ = heading_of(xml_.attribute("defaultedgetype"), Heading::undirected);
        } else if (element == "attributes") {
            titles_ = xml_.attribute("class") == "edge" ? &edge_titles_ : &node_titles_;
        } else if (element == "attribute" && titles_ != nullptr) {
            (*titles_)[std::string{xml_.attribute("id")}] = lower(xml_.attribute("title"));
        } else if (element == "node") {
            network_.vertices.push_back({std::string{xml_.attribute("id")}, {}});
            keep_attribute(network_.vertices.back().attributes, "label", "label");
            inside_ = Inside::node;
        } else if (element == "edge") {
            begin_edge();
        } else if (element == "attvalue") {
            keep_value();
        } else if (element == "spell" && inside_ == Inside::edge) {
            keep_times();
        }
    }

    void begin_edge() {
        network_.edges.push_back({std::string{xml_.attribute("source")},
                                  std::string{xml_.attribute("target")},
                                  heading_of(xml_.attribute("type"), heading_),
                                  {}});
        inside_ = Inside::edge;
        for (const char* name : {"label", "kind", "weight"}) {
            keep_attribute(network_.edges.back().attributes, name, name);
        }
        keep_times();
    }

    void keep_times() {
        for (const auto& [id, title] : edge_titles_) {
            if (title == "valid_from" || title == "valid_to") {
                return;
            }
        }
        auto& attributes = network_.edges.back().attributes;
        const std::string start{xml_.attribute("start")};
        auto& from = attributes["valid_from"];
        if (from.empty() || (!start.empty() && start < from)) {
            from = start;
        }
        auto& to = attributes["valid_to"];
        to = std::max(to, std::string{xml_.attribute("end")});
    }

    void keep_value() {
        const Titles& titles = inside_ == Inside::edge ? edge_titles_ : node_titles_;
        const auto known = titles.find(xml_.attribute("for"));
        if (known == titles.end() || inside_ == Inside::nothing) {
            return;
        }
        auto& attributes =
            inside_ == Inside::edge ? network_.edges.back().attributes : network_.vertices.back().attributes;
        attributes[known->second] = xml_.attribute("value");
    }

    void keep_attribute(Attributes& attributes, const char* from, const char* to) const {
        if (const std::string_view value = xml_.attribute(from); !value.empty()) {
            attributes[to] = value;
        }
    }

    void end() {
        if (xml_.element() == "attributes") {
            titles_ = nullptr;
        } else if (xml_.element() == "node" || xml_.element() == "edge") {
            inside_ = Inside::nothing;
        }
    }

    static Heading heading_of(std::string_view word, Heading otherwise) {
        return word.empty() ? otherwise : word == "directed" ? Heading::directed : Heading::undirected;
    }

    XmlScanner xml_;
    ForeignNetwork network_;
    Titles node_titles_;
    Titles edge_titles_;
    Titles* titles_ = nullptr; ///< whose attributes are being declared
    Heading heading_ = Heading::undirected;
    Inside inside_ = Inside::nothing;
};

} // namespace

ForeignNetwork read_gexf(std::string_view bytes, const std::string& name) {
    return GexfReader(bytes, name).run();
}

} // namespace jiedui::loaders::detail
