// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace jiedui::render::detail {

/// XML 1.0 straight into a stream, one element a line.
///
///     xml.open("node").attribute("id", "a").close();
class XmlWriter {
  public:
    explicit XmlWriter(std::ostream& out); ///< writes the declaration

    XmlWriter& open(std::string_view element);
    XmlWriter& attribute(std::string_view name, std::string_view value);
    XmlWriter& text(std::string_view value); ///< the only content of its element
    XmlWriter& close();                      ///< the element that was opened last

  private:
    enum class Inside { tag, text, element };

    std::ostream& out_;
    std::vector<std::string> open_;
    Inside inside_ = Inside::element;
};

/// For attributes and text alike: markup and line ends as references; what no XML file may hold becomes
/// U+FFFD.
std::string escape_xml(std::string_view text);

} // namespace jiedui::render::detail
