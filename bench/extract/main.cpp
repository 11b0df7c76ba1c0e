// SPDX-License-Identifier: Apache-2.0
// bench_extract [--rounds N] [--data DIR] [--mix MB] NAME=FOLDER[,FOLDER...] ...
// The whole extraction, from bytes to statements, on one thread and on two, beside programs that do a small
// part of it: find names (Vectorscan, RE2), convert characters (OpenCC). All take their turn in every round.
// Each corpus is also mixed up to MB megabytes (--mix). Prints megabytes a second, best and median; judge by
// the ratios.
#include "scanner.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <set>
#include <sstream>

#include <sys/resource.h>

#include <jiedui/graph/json.hpp>
#include <jiedui/loaders/data_path.hpp>

namespace {

using namespace jiedui;
using namespace jiedui::bench;

struct Choice {
    std::size_t rounds = 3;
    std::size_t mix = 0; ///< bytes
    std::string data = {};
    std::vector<Texts> corpora = {};
};

double seconds_now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Peak memory of the process so far, in megabytes.
double peak_memory() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

Scanner jiedui_threads(const loaders::Extractor& extractor, unsigned threads) {
    return {
        "jiedui", std::to_string(threads) + (threads == 1 ? " thread" : " threads"),
        [&extractor, threads](const Texts& texts) {
            std::size_t found = 0;
            const loaders::CorpusOptions options{
                .read = [&texts](const std::string& path) { return texts.bytes.at(path); },
                .progress = {},
                .threads = threads};
            loaders::read_each(
                texts.sources, extractor,
                [&found](const loaders::SourceContent& content) { found += content.set.statements.size(); },
                options);
            return found;
        }};
}

/// True when the statements are the same whatever the number of threads.
bool same_bytes(const loaders::Extractor& extractor, const Texts& texts) {
    std::string first;
    for (const unsigned threads : {1U, 2U, 3U}) {
        std::ostringstream out;
        loaders::read_each(
            texts.sources, extractor,
            [&out](const loaders::SourceContent& content) { write_statements(out, content.set); },
            {.read = [&texts](const std::string& path) { return texts.bytes.at(path); },
             .progress = {},
             .threads = threads});
        first = first.empty() ? out.str() : first;
        if (out.view() != first) {
            return false;
        }
    }
    return true;
}

std::vector<Scanner> scanners(const loaders::Extractor& extractor) {
    std::vector<Scanner> all{jiedui_threads(extractor, 1), jiedui_threads(extractor, 2)};
    [[maybe_unused]] const auto names = names_of(extractor.knowledge().gazetteer);
#ifdef JIEDUI_HAS_VECTORSCAN
    all.push_back(vectorscan(names));
#endif
#ifdef JIEDUI_HAS_RE2
    all.push_back(re2(names));
#endif
#ifdef JIEDUI_HAS_OPENCC
    all.push_back(opencc());
#endif
    return all;
}

void run(const std::vector<Scanner>& all, const Texts& texts, std::size_t rounds) {
    std::vector<std::vector<double>> times(all.size());
    std::vector<std::size_t> found(all.size());
    for (std::size_t round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            const double start = seconds_now();
            found[i] = all[i].run(texts);
            times[i].push_back(seconds_now() - start);
        }
    }
    const double megabytes = static_cast<double>(texts.size()) / 1e6;
    std::printf("%s: %zu texts, %.1f MB, peak memory so far %.0f MB\n", texts.name.c_str(),
                texts.sources.size(), megabytes, peak_memory());
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::ranges::sort(times[i]);
        std::printf("  %-10s %-32s %8.1f MB/s best, %8.1f median, %6.2f x jiedui on one thread, %zu found\n",
                    all[i].who.c_str(), all[i].what.c_str(), megabytes / times[i].front(),
                    megabytes / times[i][times[i].size() / 2], times[0].front() / times[i].front(), found[i]);
    }
    std::fflush(stdout);
}

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, ',');) {
        parts.push_back(part);
    }
    return parts;
}

Choice choice_of(int count, char** words) {
    Choice choice;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        const bool has_value = i + 1 < count;
        if (word == "--rounds" && has_value) {
            choice.rounds = std::max(1UL, std::stoul(words[++i]));
        } else if (word == "--mix" && has_value) {
            choice.mix = std::stoul(words[++i]) * 1'000'000;
        } else if (word == "--data" && has_value) {
            choice.data = words[++i];
        } else if (const auto equals = word.find('='); equals != std::string::npos) {
            choice.corpora.push_back(read_texts(word.substr(0, equals), split(word.substr(equals + 1))));
        }
    }
    return choice;
}

} // namespace

std::vector<std::string> jiedui::bench::names_of(const loaders::Gazetteer& gazetteer) {
    std::set<std::string> names;
    for (const auto& entry : gazetteer.entries()) {
        names.insert(entry.aliases.begin(), entry.aliases.end());
        names.insert(entry.weak.begin(), entry.weak.end());
    }
    names.erase("");
    return {names.begin(), names.end()};
}

int main(int count, char** words) {
    const Choice choice = choice_of(count, words);
    if (choice.corpora.empty()) {
        std::cerr << "bench_extract [--rounds N] [--data DIR] [--mix MB] NAME=FOLDER[,FOLDER...] ...\n";
        return EXIT_FAILURE;
    }
    const double start = seconds_now();
    const loaders::Extractor extractor(loaders::Knowledge::load(loaders::find_data(
        {.chosen = choice.data, .environment = "", .executable = std::filesystem::absolute(words[0])})));
    std::printf("start-up with the whole gazetteer: %.0f ms\n", 1e3 * (seconds_now() - start));
    const auto all = scanners(extractor);
    for (const Texts& texts : choice.corpora) {
        if (!same_bytes(extractor, texts)) {
            std::cerr << texts.name << ": the statements depend on the number of threads\n";
            return EXIT_FAILURE;
        }
        run(all, texts, choice.rounds);
        if (choice.mix > 0) {
            run(all, mixed(texts, choice.mix, 1), choice.rounds);
        }
    }
    return EXIT_SUCCESS;
}
