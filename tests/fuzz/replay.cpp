// SPDX-License-Identifier: Apache-2.0
// replay TARGET RUNS SEED: reads the seeds of a target, then RUNS mutations of them, always the same ones.
// replay TARGET FILE...: reads files, such as what the fuzzer found.
// replay --seeds FOLDER: writes the seeds of all targets to FOLDER/TARGET/.
#include "mutate.hpp"
#include "targets.hpp"

#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

namespace fs = std::filesystem;
using namespace jiedui::fuzz;

int write_seeds(const fs::path& folder) {
    for (const Target& target : targets()) {
        fs::create_directories(folder / target.name);
        int number = 0;
        for (const std::string& seed : target.seeds()) {
            std::ofstream(folder / target.name / ("seed" + std::to_string(number++)), std::ios::binary)
                << seed;
        }
    }
    return 0;
}

/// The input that is being read lies on disk, so that a crash can be repeated.
void read_kept(const Target& target, const std::string& bytes) {
    std::ofstream(std::string("last-") + target.name, std::ios::binary) << bytes;
    read(target, bytes);
}

int mutate(const Target& target, unsigned long runs, unsigned long seed) {
    const auto seeds = target.seeds();
    std::mt19937 random(static_cast<std::mt19937::result_type>(seed));
    for (const std::string& bytes : seeds) {
        read_kept(target, bytes);
    }
    for (unsigned long i = 0; i < runs; ++i) {
        const std::string& one = seeds[random() % seeds.size()];
        const std::string& other = seeds[random() % seeds.size()];
        read_kept(target, mutated(one, other, random));
    }
    fs::remove(std::string("last-") + target.name);
    std::printf("%s: %zu seeds, %lu mutations\n", target.name, seeds.size(), runs);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 3 && std::strcmp(argv[1], "--seeds") == 0) {
        return write_seeds(argv[2]);
    }
    for (const Target& target : targets()) {
        if (argc >= 3 && std::strcmp(argv[1], target.name) == 0) {
            if (argc == 4 && !fs::exists(argv[2])) {
                return mutate(target, std::stoul(argv[2]), std::stoul(argv[3]));
            }
            for (int i = 2; i < argc; ++i) {
                std::ifstream file(argv[i], std::ios::binary);
                read(target, std::string(std::istreambuf_iterator<char>(file), {}));
            }
            return 0;
        }
    }
    std::fputs("replay TARGET RUNS SEED | replay TARGET FILE... | replay --seeds FOLDER\n", stderr);
    return 2;
}
