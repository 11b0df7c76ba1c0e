// SPDX-License-Identifier: Apache-2.0
#include "scanner.hpp"

#include <memory>
#include <stdexcept>

#include <hs/hs.h>

namespace jiedui::bench {
namespace {

int count_match(unsigned, unsigned long long, unsigned long long, unsigned, void* count) {
    ++*static_cast<std::size_t*>(count);
    return 0;
}

struct Database {
    hs_database_t* compiled = nullptr;
    hs_scratch_t* scratch = nullptr;

    explicit Database(const std::vector<std::string>& names) {
        std::vector<const char*> words;
        std::vector<std::size_t> lengths;
        std::vector<unsigned> flags(names.size(), 0);
        std::vector<unsigned> ids(names.size(), 0);
        for (const std::string& name : names) {
            words.push_back(name.c_str());
            lengths.push_back(name.size());
        }
        hs_compile_error_t* error = nullptr;
        const auto count = static_cast<unsigned>(names.size());
        if (hs_compile_lit_multi(words.data(), flags.data(), ids.data(), lengths.data(), count, HS_MODE_BLOCK,
                                 nullptr, &compiled, &error) != HS_SUCCESS ||
            hs_alloc_scratch(compiled, &scratch) != HS_SUCCESS) {
            throw std::runtime_error("Vectorscan does not take the names");
        }
    }
    ~Database() {
        hs_free_scratch(scratch);
        hs_free_database(compiled);
    }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
};

} // namespace

Scanner vectorscan(const std::vector<std::string>& names) {
    return {"Vectorscan", "finds names", [database = std::make_shared<Database>(names)](const Texts& texts) {
                std::size_t found = 0;
                for (const auto& source : texts.sources) {
                    const std::string& text = texts.bytes.at(source.path);
                    hs_scan(database->compiled, text.data(), static_cast<unsigned>(text.size()), 0,
                            database->scratch, count_match, &found);
                }
                return found;
            }};
}

} // namespace jiedui::bench
