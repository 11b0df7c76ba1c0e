// SPDX-License-Identifier: Apache-2.0
#include "text/xml_reader.hpp"

#include <climits>

#include <libxml/xmlreader.h>

#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::loaders::detail {
namespace {

std::string text_from(const xmlChar* text) {
    return text == nullptr ? std::string{} : std::string{reinterpret_cast<const char*>(text)};
}

} // namespace

struct XmlReader::State {
    std::string name;
    xmlTextReaderPtr reader = nullptr;
    std::string problem{};
    int line = 0;
};

XmlReader::XmlReader(std::string_view bytes, const std::string& name) : state_(new State{.name = name}) {
    if (bytes.size() > INT_MAX) {
        fail("the file is larger than 2 GiB");
    }
    state_->reader = xmlReaderForMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr,
                                        XML_PARSE_NONET | XML_PARSE_NOCDATA);
    if (state_->reader == nullptr) {
        fail("the file is empty");
    }
    xmlTextReaderSetStructuredErrorHandler(
        state_->reader,
        [](void* to, auto* error) {
            auto& state = *static_cast<State*>(to);
            if (state.problem.empty() && error->message != nullptr) {
                state.problem = error->message;
                state.line = error->line;
            }
        },
        state_.get());
}

XmlReader::~XmlReader() {
    if (state_->reader != nullptr) {
        xmlFreeTextReader(state_->reader);
    }
}

XmlReader::Event XmlReader::next() {
    text_.clear();
    if (is_empty_) {
        is_empty_ = false;
        return Event::end;
    }
    while (true) {
        const int result = xmlTextReaderRead(state_->reader);
        if (result < 0) {
            fail("this is no complete XML: " + state_->problem);
        }
        if (result == 0) {
            return Event::finished;
        }
        switch (xmlTextReaderNodeType(state_->reader)) {
        case XML_READER_TYPE_ELEMENT:
            element_ = text_from(xmlTextReaderConstLocalName(state_->reader));
            is_empty_ = xmlTextReaderIsEmptyElement(state_->reader) == 1;
            return Event::begin;
        case XML_READER_TYPE_END_ELEMENT:
            element_ = text_from(xmlTextReaderConstLocalName(state_->reader));
            return Event::end;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
            text_ += text_from(xmlTextReaderConstValue(state_->reader));
            break;
        case XML_READER_TYPE_DOCUMENT_TYPE:
        case XML_READER_TYPE_ENTITY_REFERENCE:
            fail("the file declares a document type or entities of its own, which are not read");
        default:
            break;
        }
    }
}

std::string XmlReader::attribute(const char* name) const {
    xmlChar* value = xmlTextReaderGetAttribute(state_->reader, reinterpret_cast<const xmlChar*>(name));
    std::string text = text_from(value);
    xmlFree(value);
    return text;
}

void XmlReader::fail(const std::string& problem) const {
    int line = state_->line;
    if (line == 0 && state_->reader != nullptr) {
        line = xmlTextReaderGetParserLineNumber(state_->reader);
    }
    std::string one_line = problem;
    one_line.erase(one_line.find_last_not_of(" \r\n") + 1);
    throw Error("JD150", {state_->name, static_cast<std::uint32_t>(line)}, one_line,
                "open it in the program that wrote it and save it again");
}

} // namespace jiedui::loaders::detail
