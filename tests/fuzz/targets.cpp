// SPDX-License-Identifier: Apache-2.0
#include "targets.hpp"

#include "support/encode.hpp"
#include "support/made_office.hpp"
#include "support/made_page.hpp"
#include "support/made_pdf.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include <sys/mman.h>
#include <unistd.h>

#include <jiedui/analysis/relation_pattern.hpp>
#include <jiedui/graph/json.hpp>
#include <jiedui/loaders/corpus.hpp>
#include <jiedui/loaders/import.hpp>
#include <jiedui/loaders/review.hpp>
#include <jiedui/loaders/verify.hpp>

namespace jiedui::fuzz {
namespace {

using namespace jiedui::testing;
using Seeds = std::vector<std::string>;

const loaders::Extractor& extractor() {
    static const loaders::Extractor loaded(
        loaders::Knowledge::load(std::filesystem::path(JIEDUI_SOURCE_DIR) / "data"));
    return loaded;
}

void expect(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "broken: %s\n", what);
        std::abort();
    }
}

const loaders::FormatOptions limits{.encoding = {}, .max_bytes = std::size_t{4} << 20};

void read_document(std::string_view bytes, std::string_view name) {
    const auto document = extractor().read(loaders::plain_text(bytes, name, limits), name);
    const auto statements = extractor().extract(document).statements;
    const auto found = loaders::verify(statements, std::span(&document, 1));
    expect(found.verified == found.spans, "a quotation is not in its document");
    std::stringstream file;
    write_statements(file, {.statements = statements, .documents = {document.header.info}});
    expect(read_statements(file, "again").statements.size() == statements.size(),
           "statements are not read again");
}

void any_document(std::string_view bytes) {
    read_document(bytes, "document");
}

void page(std::string_view bytes) {
    read_document(bytes, "page.html");
}

void pdf(std::string_view bytes) {
    read_document(bytes, "file.pdf");
}

void docx(std::string_view xml) {
    read_document(packed({{"word/document.xml", std::string(xml)}, {"word/numbering.xml", std::string(xml)}}),
                  "f.docx");
}

void odt(std::string_view xml) {
    read_document(packed({{"mimetype", "x"}, {"content.xml", std::string(xml)}}), "f.odt");
}

/// Bytes as a file with a name, which lies in memory.
class MemoryFile {
  public:
    explicit MemoryFile(std::string_view bytes) : handle_(memfd_create("fuzz", 0)) {
        expect(write(handle_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()),
               "memory file");
    }
    ~MemoryFile() { close(handle_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(handle_); }

  private:
    int handle_;
};

void gazetteer(std::string_view bytes) {
    const MemoryFile file(bytes);
    const std::array paths{file.path()};
    (void)loaders::Gazetteer::load(paths, {});
}

void lexicon(std::string_view bytes) {
    const MemoryFile file(bytes);
    const std::array paths{file.path()};
    (void)loaders::Lexicon::load(paths);
}

void statements(std::string_view bytes) {
    std::istringstream in{std::string(bytes)};
    const auto set = read_statements(in, "fuzz");
    std::stringstream file;
    write_statements(file, set);
    expect(merge(read_statements(file, "again"), {}) == merge(set, {}), "statements change when written");
}

void graph(std::string_view bytes) {
    std::istringstream in{std::string(bytes)};
    const auto found = read_graph(in, "fuzz");
    std::stringstream file;
    write_graph(file, found);
    expect(read_graph(file, "again") == found, "a graph changes when written");
}

void pattern(std::string_view bytes) {
    (void)analysis::parse_pattern(bytes);
}

/// The first byte chooses the format.
void import(std::string_view bytes) {
    if (bytes.empty()) {
        return;
    }
    const auto format = static_cast<loaders::ImportFormat>(static_cast<unsigned char>(bytes.front()) % 6);
    (void)loaders::graph_of(loaders::import_network(bytes.substr(1), "fuzz", format));
}

void tables(std::string_view bytes) {
    if (!bytes.empty() && bytes.front() == 'r') {
        (void)loaders::read_review(std::string(bytes.substr(1)), "fuzz");
    } else {
        (void)loaders::read_manifest(bytes, "fuzz");
    }
}

/// Archives and files of texts, through all that stands between a source and its documents.
void corpus(std::string_view bytes) {
    loaders::CorpusOptions options;
    options.format = limits;
    options.open = [bytes](const std::string&) {
        return std::make_unique<std::istringstream>(std::string(bytes));
    };
    options.skip = [](const Error&) {};
    const std::array sources{loaders::Source{.path = "-", .kind = {}}};
    loaders::read_each(
        sources, extractor(), [](const loaders::SourceContent&) {}, options);
}

Seeds document_seeds() {
    const Parts parts = made_document();
    const std::string text = as_text(parts);
    return {text,
            encoded(text, "GB18030"),
            encoded("\xEF\xBB\xBF" + text, "UTF-16LE"),
            as_page(parts, "utf-8", "zoom"),
            as_pdf(parts, 2),
            as_docx(parts),
            as_odt(parts)};
}

Seeds page_seeds() {
    return {as_page(made_document(), "utf-8", "TRS_Editor"), as_page(made_document(), "utf-8", "x")};
}

Seeds pdf_seeds() {
    return {as_pdf(made_document(), 1), as_pdf(made_document(), 2)};
}

Seeds docx_seeds() {
    std::string body;
    for (const Part& part : made_document()) {
        body += part.kind == PartKind::table ? docx_table(part)
                                             : docx_paragraph("<w:pStyle w:val=\"1\"/>", part.text);
    }
    return {"<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>",
            "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:start "
            "w:val=\"1\"/>"
            "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum><w:num "
            "w:numId=\"7\">"
            "<w:abstractNumId w:val=\"3\"/></w:num></w:numbering>"};
}

Seeds odt_seeds() {
    std::string body;
    for (const Part& part : made_document()) {
        body += part.kind == PartKind::table
                    ? odt_table(part)
                    : "<text:h text:outline-level=\"1\">" + part.text + "<text:s/></text:h>";
    }
    return {
        "<o xmlns:text=\"t\" xmlns:table=\"b\" xmlns:style=\"s\"><text:list-style style:name=\"L\">"
        "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\"/></text:list-style><text:list "
        "text:style-name=\"L\"><text:list-item><text:p>甲</text:p></text:list-item></text:list>" +
        body + "</o>"};
}

constexpr auto one_statement =
    R"({"document":"d","clause":"一","relation":"aid","participants":[{"entity":"region:甲","role":"supporter"},{"entity":"region:乙","role":"supported"}],"evidence":[{"span":[1,5],"quote":"甲援乙"}],"confidence":0.5,"valid_from":"2020"})";

Seeds statement_seeds() {
    return {std::string(one_statement) + "\n" +
            R"({"document":"d","title":"t","issuers":["i"],"written":"2020-01-02"})"};
}

Seeds graph_seeds() {
    std::istringstream in(statement_seeds().front());
    std::ostringstream out;
    write_graph(out, build_graph(read_statements(in, "seed")));
    return {out.str()};
}

Seeds pattern_seeds() {
    return {"pairing,co_construction*", "(aid|^aid)+,cooperation?", "aid>,<hosts"};
}

Seeds import_seeds() {
    return {
        std::string("\0", 1) + graph_seeds().front(),
        "\1" + statement_seeds().front(),
        "\2"
        R"({"document":"d","clause":"1","source":"region:甲","target":"region:乙","relation":"aid"})",
        "\3source,target,weight\n甲,乙,2\n",
        "\4<graphml><key id=\"k\" for=\"edge\" attr.name=\"relation\"/><graph edgedefault=\"directed\"><node "
        "id=\"a\"/><node id=\"b\"/><edge source=\"a\" target=\"b\"><data "
        "key=\"k\">aid</data></edge></graph></graphml>",
        "\5<gexf><graph><nodes><node id=\"a\" label=\"甲\"/><node id=\"b\"/></nodes><edges><edge id=\"0\" "
        "source=\"a\" "
        "target=\"b\" weight=\"2\"/></edges></graph></gexf>"};
}

Seeds gazetteer_seeds() {
    return {"kind\tname\taliases\tabbreviation\twithin\tcode\tlon\tlat\tenglish\tformer\n"
            "region\t甲\t甲省;?甲地\t甲\t\t110000\t100.5\t30.1\tJia\t\nregion\t乙\t乙市\t\tregion:"
            "甲\t\t\t\t\t\n"};
}

Seeds lexicon_seeds() {
    return {"class\tword\tvalue\nmutual\t结对\tpairing\nhub\t与\t\n"};
}

Seeds table_seeds() {
    return {"path,title,written\na.txt,\"题, 目\",2020年3月1日\n", "rid,decision,note\n1,accept,\n"};
}

Seeds corpus_seeds() {
    return {packed({{"a.txt", "推动温州与吉安结对发展。"}, {"b/c.txt", "甲"}}),
            packed({{"a.txt", "推动温州与吉安结对发展。"}}, ARCHIVE_FORMAT_TAR_PAX_RESTRICTED,
                   ARCHIVE_FILTER_GZIP),
            "{\"id\":\"1\",\"text\":\"推动温州与吉安结对发展。\",\"meta\":{\"title\":\"t\",\"issuers\":["
            "\"科技部\"]}}\n{\"text\":3}\n"};
}

} // namespace

std::span<const Target> targets() {
    static constexpr std::array all{Target{"document", any_document, document_seeds},
                                    Target{"html", page, page_seeds},
                                    Target{"pdf", pdf, pdf_seeds},
                                    Target{"docx", docx, docx_seeds},
                                    Target{"odt", odt, odt_seeds},
                                    Target{"corpus", corpus, corpus_seeds},
                                    Target{"gazetteer", gazetteer, gazetteer_seeds},
                                    Target{"lexicon", lexicon, lexicon_seeds},
                                    Target{"statements", statements, statement_seeds},
                                    Target{"graph", graph, graph_seeds},
                                    Target{"pattern", pattern, pattern_seeds},
                                    Target{"import", import, import_seeds},
                                    Target{"tables", tables, table_seeds}};
    return all;
}

void read(const Target& target, std::string_view bytes) {
    try {
        target.read(bytes);
    } catch (const Error&) { // an answer like others
    }
}

} // namespace jiedui::fuzz
