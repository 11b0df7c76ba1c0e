// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/made_document.hpp"

#include <map>
#include <stdexcept>

#include <archive.h>
#include <archive_entry.h>

/// The invented document as files of word processors, whose headings are numbered by the program. Archives.
namespace jiedui::testing {

struct Member {
    std::string name;
    std::string bytes;
};

/// An archive in memory: `format` is ARCHIVE_FORMAT_ZIP, ARCHIVE_FORMAT_TAR_PAX_RESTRICTED ..., `filter` such
/// as ARCHIVE_FILTER_GZIP.
inline std::string packed(const std::vector<Member>& members, int format = ARCHIVE_FORMAT_ZIP,
                          int filter = ARCHIVE_FILTER_NONE) {
    std::size_t room = 1U << 16U;
    for (const Member& member : members) {
        room += member.bytes.size() + 4096;
    }
    std::string bytes(room, '\0');
    std::size_t used = 0;
    archive* out = archive_write_new();
    archive_write_set_format(out, format);
    archive_write_add_filter(out, filter);
    archive_write_set_bytes_in_last_block(out, 1);
    archive_write_open_memory(out, bytes.data(), bytes.size(), &used);
    archive_entry* entry = archive_entry_new();
    for (const Member& member : members) {
        archive_entry_clear(entry);
        archive_entry_set_pathname(entry, member.name.c_str());
        archive_entry_set_size(entry, static_cast<la_int64_t>(member.bytes.size()));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        if (archive_write_header(out, entry) != ARCHIVE_OK ||
            archive_write_data(out, member.bytes.data(), member.bytes.size()) < 0) {
            throw std::runtime_error(archive_error_string(out));
        }
    }
    archive_entry_free(entry);
    archive_write_close(out);
    archive_write_free(out);
    bytes.resize(used);
    return bytes;
}

inline std::string docx_paragraph(const std::string& properties, const std::string& text) {
    const auto middle = middle_of(text); // runs end anywhere
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + escaped(text.substr(0, middle)) +
           "</w:t></w:r><w:del><w:r><w:delText>浙江</w:delText></w:r></w:del><w:r><w:t "
           "xml:space=\"preserve\">" +
           escaped(text.substr(middle)) + "</w:t></w:r></w:p>";
}

inline std::string docx_table(const Part& part) {
    std::string xml = "<w:tbl>";
    for (const auto& row : part.rows) {
        xml += "<w:tr>";
        for (const auto& cell : row) {
            const bool goes_on = cell == "^";
            xml += std::string("<w:tc><w:tcPr>") +
                   (goes_on ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>") + "</w:tcPr>" +
                   docx_paragraph("", goes_on ? "" : cell) + "</w:tc>";
        }
        xml += "</w:tr>";
    }
    return xml + "</w:tbl>";
}

/// Chapters are numbered by a style, items by a list.
inline std::string as_docx(const Parts& parts) {
    const std::string space = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    std::string body;
    for (const Part& part : parts) {
        if (part.kind == PartKind::table) {
            body += docx_table(part);
        } else {
            const std::string number = part.kind == PartKind::heading ? "<w:pStyle w:val=\"1\"/>"
                                       : part.kind == PartKind::item
                                           ? "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"7\"/></w:numPr>"
                                           : "";
            body += docx_paragraph(number, part.text);
        }
    }
    const std::string numbering =
        "<w:numbering" + space +
        "><w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
        "w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start "
        "w:val=\"1\"/>"
        "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl></w:abstractNum>"
        "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>";
    const std::string styles = "<w:styles" + space +
                               "><w:style w:type=\"paragraph\" w:styleId=\"1\"><w:pPr><w:numPr><w:numId "
                               "w:val=\"7\"/></w:numPr></w:pPr></w:style></w:styles>";
    return packed(
        {{"[Content_Types].xml", "<Types/>"},
         {"word/numbering.xml", numbering},
         {"word/styles.xml", styles},
         {"word/document.xml", "<w:document" + space + "><w:body>" + body + "</w:body></w:document>"}});
}

inline std::string odt_table(const Part& part) {
    std::string xml = "<table:table>";
    for (std::size_t r = 0; r < part.rows.size(); ++r) {
        xml += "<table:table-row>";
        for (std::size_t c = 0; c < part.rows[r].size(); ++c) {
            xml += part.rows[r][c] == "^" ? "<table:covered-table-cell/>"
                                          : "<table:table-cell table:number-rows-spanned=\"" +
                                                std::to_string(reach(part, r, c)) + "\"><text:p>" +
                                                part.rows[r][c] + "</text:p></table:table-cell>";
        }
        xml += "</table:table-row>";
    }
    return xml + "</table:table>";
}

inline std::string as_odt(const Parts& parts) {
    const std::string space = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                              " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                              " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                              " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"";
    std::string body;
    for (const Part& part : parts) {
        if (part.kind == PartKind::table) {
            body += odt_table(part);
        } else if (part.kind == PartKind::heading) {
            body += "<text:h text:outline-level=\"1\">" + part.text + "</text:h>";
        } else if (part.kind == PartKind::item) {
            body += "<text:list text:style-name=\"L1\" "
                    "text:continue-numbering=\"true\"><text:list-item><text:p>" +
                    part.text + "</text:p></text:list-item></text:list>";
        } else {
            const auto middle = middle_of(part.text);
            body += "<text:p>" + part.text.substr(0, middle) + "<text:span>" + part.text.substr(middle) +
                    "</text:span><text:note><text:note-body><text:p>浙江</text:p></text:note-body></"
                    "text:note></text:p>";
        }
    }
    const std::string lists =
        "<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" "
        "style:num-prefix=\"（\" "
        "style:num-suffix=\"）\" style:num-format=\"一, 二, 三, ...\"/></text:list-style>";
    const std::string outline =
        "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-suffix=\"、\" "
        "style:num-format=\"一, 二, 三, ...\"/></text:outline-style>";
    return packed(
        {{"mimetype", "application/vnd.oasis.opendocument.text"},
         {"styles.xml", "<office:document-styles" + space + ">" + outline + "</office:document-styles>"},
         {"content.xml", "<office:document-content" + space + "><office:automatic-styles>" + lists +
                             "</office:automatic-styles><office:body><office:text>" + body +
                             "</office:text></office:body></office:document-content>"}});
}

} // namespace jiedui::testing
