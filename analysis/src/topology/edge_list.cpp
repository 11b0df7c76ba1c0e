// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

#include <jiedui/analysis/edge_list.hpp>
#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::analysis {

namespace {

constexpr std::size_t block_size = std::size_t{1} << 16U;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

/// Reads one line after the other; knows where it is.
class EdgeReader {
  public:
    EdgeReader(std::string_view path, const EdgeListOptions& options) : path_(path), options_(options) {}

    void read_line(const char* at, const char* end) {
        ++line_;
        at = skip_blanks(at, end);
        if (at == end || *at == '#' || *at == '%') {
            return;
        }
        PlainEdge edge;
        at = skip_blanks(read_vertex(at, end, edge.source), end);
        at = skip_blanks(read_vertex(at, end, edge.target), end);
        if (at != end) {
            at = skip_blanks(read_weight(at, end, edge.weight), end);
        }
        if (at != end) {
            reject("JD304", "more than `source target weight`");
        }
        if (options_.weights == EdgeWeights::ignore) {
            edge.weight = 1.0;
        }
        vertices_ = std::max(vertices_, std::max(edge.source, edge.target) + 1);
        edges_.push_back(edge);
    }

    Topology topology() const {
        return Topology(vertices_, edges_,
                        {.directed = options_.directed, .weight_meaning = options_.weight_meaning});
    }

    [[noreturn]] void reject(const char* code, const std::string& problem) const {
        throw Error(code, {.path = std::string(path_), .line = line_}, problem,
                    "a line is `source target` or `source target weight`, vertices are counted from 0");
    }

  private:
    static const char* skip_blanks(const char* at, const char* end) {
        while (at != end && is_blank(*at)) {
            ++at;
        }
        return at;
    }

    const char* read_vertex(const char* at, const char* end, std::uint32_t& vertex) const {
        std::uint64_t number = 0;
        const char* const begin = at;
        for (; at != end && static_cast<unsigned char>(*at - '0') < 10; ++at) {
            number = 10 * number + static_cast<std::uint64_t>(*at - '0');
            if (number >= options_.most_vertices) {
                reject("JD305", "a vertex number of " + std::to_string(options_.most_vertices) + " or more");
            }
        }
        if (at == begin || (at != end && !is_blank(*at))) {
            reject("JD304", "a vertex is not a whole number");
        }
        vertex = static_cast<std::uint32_t>(number);
        return at;
    }

    const char* read_weight(const char* at, const char* end, double& weight) const {
        const auto [after, problem] = std::from_chars(at, end, weight);
        if (problem != std::errc{} || (after != end && !is_blank(*after))) {
            reject("JD304", "the weight is not a number");
        }
        if (!std::isfinite(weight) || weight <= 0.0) {
            reject("JD302", "the weight is not a positive number");
        }
        return after;
    }

    std::string_view path_;
    const EdgeListOptions& options_;
    std::vector<PlainEdge> edges_ = {};
    std::uint32_t vertices_ = 0;
    std::uint32_t line_ = 0;
};

} // namespace

Topology read_edge_list(std::istream& in, std::string_view path, const EdgeListOptions& options) {
    EdgeReader reader(path, options);
    std::string text;
    std::size_t bytes = 0;
    std::size_t kept = 0; // the beginning of a line whose end is in the next block
    while (in) {
        text.resize(kept + block_size);
        in.read(text.data() + kept, static_cast<std::streamsize>(block_size));
        text.resize(kept + static_cast<std::size_t>(in.gcount()));
        bytes += static_cast<std::size_t>(in.gcount());
        if (options.progress) {
            options.progress(bytes);
        }
        std::size_t begin = 0;
        for (std::size_t end = text.find('\n', kept); end != std::string::npos;
             end = text.find('\n', begin)) {
            reader.read_line(text.data() + begin, text.data() + end);
            begin = end + 1;
        }
        text.erase(0, begin);
        kept = text.size();
    }
    if (in.bad()) {
        reader.reject("JD306", "the stream cannot be read any further");
    }
    if (!text.empty()) {
        reader.read_line(text.data(), text.data() + text.size());
    }
    return reader.topology();
}

} // namespace jiedui::analysis
