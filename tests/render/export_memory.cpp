// SPDX-License-Identifier: Apache-2.0
// Writes a network of that many edges in every format into nothing and counts the memory asked for meanwhile:
// at most 200 MiB for a million edges beside the graph itself. usage: export_memory EDGES
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <new>
#include <streambuf>

#include <malloc.h>

#include <jiedui/graph/builder.hpp>
#include <jiedui/render/export.hpp>

namespace {

std::size_t in_use = 0;
std::size_t peak = 0;

class Nothing : public std::streambuf {
    int_type overflow(int_type c) override { return traits_type::not_eof(c); }
    std::streamsize xsputn(const char*, std::streamsize size) override { return size; }
};

using namespace jiedui;

/// Statements of 45 parties each, 990 edges a statement, with a quotation, over ten vertices an edge-hundred.
CooperationGraph network(std::size_t edges) {
    constexpr std::size_t parties = 45;
    GraphBuilder builder;
    for (std::size_t i = 0; i * (parties * (parties - 1) / 2) < edges; ++i) {
        Statement statement{.document = "d" + std::to_string(i), .relation = Relation::cooperation};
        for (std::size_t j = 0; j < parties; ++j) {
            statement.participants.push_back(
                {{EntityKind::region, "v" + std::to_string((i * parties + j) * 7)}, Role::peer});
        }
        statement.evidence = {{{10, 60}, std::string(90, 'q')}};
        builder.add(std::move(statement));
    }
    return std::move(builder).build();
}

} // namespace

// Not inlined: GCC would see malloc beside operator delete and warn.
[[gnu::noinline]] void* operator new(std::size_t size) {
    void* block = std::malloc(size);
    if (block == nullptr) {
        throw std::bad_alloc();
    }
    in_use += malloc_usable_size(block);
    peak = std::max(peak, in_use);
    return block;
}

[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    try {
        return operator new(size);
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}

[[gnu::noinline]] void operator delete(void* block) noexcept {
    in_use -= block == nullptr ? 0 : malloc_usable_size(block);
    std::free(block);
}

[[gnu::noinline]] void operator delete(void* block, std::size_t) noexcept {
    operator delete(block);
}

int main(int argc, char** argv) {
    if (argc != 2) {
        return 2;
    }
    const auto graph = network(std::stoul(argv[1]));
    const std::size_t limit =
        graph.edges().size() * 200 * 1024 * 1024 / 1000000 + std::size_t{64} * 1024; // and buffers
    std::cout << graph.edges().size() << " edges, " << graph.vertices().size() << " vertices\n";
    bool is_small = true;
    for (const auto& format : render::export_formats()) {
        if (format.name == "ucinet-csv" && graph.vertices().size() > 3000) {
            continue; // refused
        }
        Nothing nothing;
        std::ostream out(&nothing);
        const std::size_t before = peak = in_use;
        render::write_export(graph, format, {}, [&](std::string_view) -> std::ostream& { return out; });
        std::cout << format.name << ' ' << (peak - before) / 1024 << " KiB" << std::endl;
        is_small = is_small && peak - before <= limit;
    }
    return is_small ? 0 : 1;
}
