// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/foreign.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace jiedui::loaders::detail {

/// The elements of an XML file one after another, without a tree of them: as much of XML as files of networks
/// have. Comments and processing instructions are passed over. A document type, which alone can declare
/// entities, is refused. Only UTF-8 is read. Names of elements come without their namespace.
class XmlScanner {
  public:
    /// `bytes` live as long as the reader. Throws `Error` JD101 where they are not UTF-8.
    XmlScanner(std::string_view bytes, std::string name);

    enum class Event { begin, end, finished };

    /// The next begin or end of an element. An empty element has both. Throws `Error` JD150.
    Event next();

    /// What these give holds until the next event.
    std::string_view element() const { return element_; }
    /// Of the element that began last; empty when it has none of that name.
    std::string_view attribute(std::string_view name) const;
    /// The text since the last event, entities of XML itself resolved.
    std::string_view text() const { return text_; }

    [[noreturn]] void fail(const std::string& problem) const; ///< JD150
    [[noreturn]] void fail(std::string_view code, const std::string& problem) const;

  private:
    struct Attribute {
        std::string_view name;
        std::string_view value;
    };
    enum class Place { text, attribute };

    Event begin();
    Event finish() const;
    void read_declaration();
    Event end(std::string_view name);
    void read_end_tag();
    void read_attribute();
    std::string_view read_name();
    void skip_blanks();
    std::string_view read_to(std::string_view mark);
    void add_text(std::string_view raw);
    std::string resolved(std::string_view raw, Place place) const;
    void append_entity(std::string& text, std::string_view entity) const;

    std::string_view bytes_;
    std::string name_;
    std::size_t at_ = 0;
    std::vector<std::string_view> open_; ///< names of elements whose end is still to come
    std::vector<Attribute> attributes_;
    std::deque<std::string> resolved_; ///< values that are not in the file as they are meant
    std::string_view element_;
    std::string_view text_;
    std::string pieces_;    ///< of a text that is not in one piece
    bool is_empty_ = false; ///< the end of this element is due
    bool had_root_ = false;
};

} // namespace jiedui::loaders::detail
