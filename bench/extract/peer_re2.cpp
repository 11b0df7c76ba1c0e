// SPDX-License-Identifier: Apache-2.0
#include "scanner.hpp"

#include <memory>
#include <string_view>

#include <re2/set.h>

namespace jiedui::bench {

/// Which names each line holds; RE2 gives no places for sets.
Scanner re2(const std::vector<std::string>& names) {
    RE2::Options options;
    options.set_literal(true);
    options.set_max_mem(std::int64_t{1} << 28);
    auto set = std::make_shared<RE2::Set>(options, RE2::UNANCHORED);
    for (const std::string& name : names) {
        set->Add(name, nullptr);
    }
    set->Compile();
    return {"RE2 set", "which names a line holds", [set](const Texts& texts) {
                std::size_t found = 0;
                std::vector<int> matches;
                for (const auto& source : texts.sources) {
                    std::string_view rest = texts.bytes.at(source.path);
                    while (!rest.empty()) {
                        const std::string_view line = rest.substr(0, rest.find('\n'));
                        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
                        matches.clear();
                        set->Match({line.data(), line.size()}, &matches);
                        found += matches.size();
                    }
                }
                return found;
            }};
}

} // namespace jiedui::bench
