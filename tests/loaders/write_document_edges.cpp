// SPDX-License-Identifier: Apache-2.0
// Writes the edge file of each document: write_document_edges DATA OUT DOCUMENT... makes OUT/<stem>.jsonl.
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>

#include <jiedui/graph/builder.hpp>
#include <jiedui/graph/json.hpp>
#include <jiedui/loaders/corpus.hpp>
#include <jiedui/loaders/extractor.hpp>

using namespace jiedui;

namespace {

void write_one(const loaders::Extractor& extractor, const std::filesystem::path& out,
               const std::string& path) {
    const auto extraction = extractor.extract(extractor.read(loaders::read_file(path), path));
    const auto graph = build_graph({extraction.statements, {extraction.document}});
    std::ofstream file(out / std::filesystem::path(path).stem().concat(".jsonl"), std::ios::binary);
    write_edges(file, graph);
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::cerr << "usage: write_document_edges DATA OUT DOCUMENT...\n";
        return 2;
    }
    try {
        const loaders::Extractor extractor(loaders::Knowledge::load(argv[1]));
        std::filesystem::create_directories(argv[2]);
        for (int i = 3; i < argc; ++i) {
            write_one(extractor, argv[2], argv[i]);
        }
    } catch (const std::exception& problem) {
        std::cerr << problem.what() << '\n';
        return 1;
    }
    return 0;
}
