// SPDX-License-Identifier: Apache-2.0
#include "documents/feed.hpp"

#include "documents/kinds.hpp"
#include "formats/encoding.hpp"
#include "text/official_forms.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <sstream>

#include <nlohmann/json.hpp>

namespace jiedui::loaders::detail {
namespace {

constexpr std::size_t head_size = 4096;

Error too_large(const std::string& name, std::size_t most) {
    return {"JD164",
            {name},
            "more than " + std::to_string(most) + " bytes",
            "allow more with --max-bytes, or leave the file out"};
}

bool is_blank(const std::string& line) {
    return line.find_first_not_of(" \t\r") == std::string::npos;
}

std::string field(const nlohmann::json& json, const char* key, const std::string& name) {
    const auto found = json.find(key);
    if (found == json.end() || found->is_null()) {
        return {};
    }
    if (found->is_number_integer()) {
        return std::to_string(found->get<std::int64_t>());
    }
    if (!found->is_string()) {
        throw Error("JD169", {name}, "'" + std::string(key) + "' is no text", "write it in quotation marks");
    }
    return found->get<std::string>();
}

std::string date_of(const nlohmann::json& meta, const char* key, const std::string& name) {
    const std::string text = field(meta, key, name);
    return text.empty() ? text : find_plain_date(decode_utf8(text, name));
}

} // namespace

Piece piece_of_line(const std::string& line, const std::string& name) {
    Piece piece{.name = name, .kind = SourceKind::document};
    try {
        const auto json = nlohmann::json::parse(line);
        const auto text = json.find("text");
        if (!json.is_object() || text == json.end() || !text->is_string()) {
            throw Error("JD169", {name}, "a line without a 'text'",
                        "{\"id\": ..., \"text\": ..., \"meta\": {...}}");
        }
        piece.bytes = text->get<std::string>();
        piece.imposed.id = field(json, "id", name);
        const auto meta = json.find("meta");
        if (meta != json.end() && meta->is_object()) {
            piece.imposed.title = field(*meta, "title", name);
            piece.imposed.number = field(*meta, "number", name);
            piece.imposed.written = date_of(*meta, "written", name);
            piece.imposed.published = date_of(*meta, "published", name);
            if (const auto issuers = meta->find("issuers"); issuers != meta->end() && issuers->is_array()) {
                piece.imposed.issuers = issuers->get<std::vector<std::string>>();
            } else if (std::string issuer = field(*meta, "issuer", name); !issuer.empty()) {
                piece.imposed.issuers = {std::move(issuer)};
            }
        }
    } catch (const nlohmann::json::exception&) {
        throw Error("JD169", {name}, "no valid JSON",
                    "each line is one object: {\"id\", \"text\", \"meta\"}");
    }
    return piece;
}

std::optional<Piece> Feed::operator()() {
    while (ready_.empty()) {
        try {
            if (archive_ != nullptr) {
                next_member();
            } else if (lines_ != nullptr) {
                next_line();
            } else if (at_ < sources_.size()) {
                open(sources_[at_++]);
            } else {
                return std::nullopt;
            }
        } catch (const Error& error) {
            archive_.reset();
            lines_.reset();
            put({.name = sources_[at_ - 1].path, .problem = error});
        }
    }
    Piece piece = std::move(ready_.front());
    ready_.pop_front();
    return piece;
}

void Feed::put(Piece piece) {
    piece.source = at_ - 1;
    ready_.push_back(std::move(piece));
}

void Feed::open(const Source& source) {
    left_out_ = 0;
    taken_ = 0;
    line_ = 0;
    if (source.kind == SourceKind::archive) {
        archive_ = std::make_unique<ArchiveReader>(source.path, limits());
    } else if (source.kind && source.kind != SourceKind::statements) {
        put({.name = source.path, .kind = source.kind});
    } else {
        open_unknown(source);
    }
}

/// Its first line tells a file of texts, which is read line by line, from everything else.
void Feed::open_unknown(const Source& source) {
    auto stream = options_.open(source.path);
    std::string head(head_size, '\0');
    stream->read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(stream->gcount()));
    stream->clear();
    if (is_line_of_text(head)) {
        lines_ = std::move(stream);
        head_ = std::move(head);
    } else if (source.kind) {
        put({.name = source.path, .kind = source.kind});
    } else {
        const bool is_document = guess_kind(head) == SourceKind::document;
        std::string more(std::size_t{1} << 16, '\0');
        while (stream->read(more.data(), static_cast<std::streamsize>(more.size())), stream->gcount() > 0) {
            head.append(more.data(), static_cast<std::size_t>(stream->gcount()));
            if (is_document && head.size() > options_.format.max_bytes) {
                throw too_large(source.path, options_.format.max_bytes);
            }
        }
        open_bytes(source, std::move(head));
    }
}

void Feed::open_bytes(const Source& source, std::string bytes) {
    if (is_archive(bytes) && guess_format(bytes, source.path) == Format::text) {
        held_ = std::move(bytes);
        archive_ = std::make_unique<ArchiveReader>(held_, source.path, limits());
    } else {
        put({.name = source.path, .bytes = std::move(bytes)});
    }
}

ArchiveLimits Feed::limits() const {
    constexpr std::size_t documents = 64; // of greatest size
    return {.member_bytes = options_.format.max_bytes, .total_bytes = documents * options_.format.max_bytes};
}

/// The next line, at most as long as a document may be; false at the end. Throws `Error` JD164.
bool Feed::read_line(std::string& line) {
    bool any = false;
    bool fits = true;
    for (;;) {
        int c = 0;
        if (head_at_ < head_.size()) {
            c = static_cast<unsigned char>(head_[head_at_++]);
        } else {
            c = lines_->rdbuf()->sbumpc();
        }
        if (c == std::char_traits<char>::eof() || c == '\n') {
            if (!fits) {
                throw too_large(sources_[at_ - 1].path + ":" + std::to_string(line_ + 1),
                                options_.format.max_bytes);
            }
            return any || c == '\n';
        }
        any = true;
        fits = fits && line.size() < options_.format.max_bytes;
        if (fits) {
            line += static_cast<char>(c);
        }
    }
}

void Feed::next_line() {
    std::string name = sources_[at_ - 1].path;
    std::string line;
    try {
        if (!read_line(line)) {
            lines_.reset();
            head_.clear();
            head_at_ = 0;
            return;
        }
        name += ":" + std::to_string(++line_);
        if (!is_blank(line)) {
            put(piece_of_line(line, name));
        }
    } catch (const Error& error) {
        line_ += error.code() == "JD164" ? 1U : 0U;
        put({.name = error.location().path, .problem = error});
    }
}

void Feed::close_archive() {
    const std::string& path = sources_[at_ - 1].path;
    archive_.reset();
    held_.clear();
    if (taken_ == 0) {
        put({.name = path,
             .problem = Error("JD166", {path}, "no document in the archive",
                              "archives within archives and files of other kinds are not read")});
    } else if (left_out_ > 0) {
        Diagnostic note;
        note.severity = Severity::note;
        note.code = "JD112";
        note.location.path = path;
        note.message = "not read: " + std::to_string(left_out_) + (left_out_ == 1 ? " member" : " members") +
                       " of other kinds";
        put({.name = path, .note = std::move(note)});
    }
}

void Feed::next_member() {
    auto member = archive_->next();
    if (!member) {
        close_archive();
        return;
    }
    if (!member->is_file) {
        return;
    }
    const std::string& path = sources_[at_ - 1].path;
    if (member->name.empty()) { // only compressed
        ++taken_;
        put({.name = path, .kind = SourceKind::document, .bytes = std::move(member->bytes)});
        if (member->is_too_large) {
            ready_.back().problem = too_large(path, options_.format.max_bytes);
        }
        return;
    }
    const std::string name = path + "/" + utf8_name(member->name);
    if (is_hidden_member(name.substr(path.size() + 1)) || kind_of_name(name) != SourceKind::document) {
        ++left_out_;
        return;
    }
    ++taken_;
    if (member->is_too_large) {
        put({.name = name, .problem = too_large(name, options_.format.max_bytes)});
        return;
    }
    put({.name = name, .kind = SourceKind::document, .bytes = std::move(member->bytes)});
}

} // namespace jiedui::loaders::detail
