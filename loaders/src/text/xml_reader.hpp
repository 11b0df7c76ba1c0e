// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace jiedui::loaders::detail {

/// The elements of an XML file one after another, through libxml2's streaming reader. Nothing is loaded from
/// elsewhere, and a document type, which alone can declare entities, is refused. Names come without their
/// namespace.
class XmlReader {
  public:
    XmlReader(std::string_view bytes, const std::string& name);
    ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    enum class Event { begin, end, finished };

    /// The next begin or end of an element. An empty element has both. Throws `Error` JD150.
    Event next();

    const std::string& element() const { return element_; }
    /// Of the element that began last; empty when it has none of that name.
    std::string attribute(const char* name) const;
    /// The text since the last event, entities of XML itself resolved.
    const std::string& text() const { return text_; }

    [[noreturn]] void fail(const std::string& problem) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
    std::string element_;
    std::string text_;
    bool is_empty_ = false; ///< the end of this element is due
};

} // namespace jiedui::loaders::detail
