// SPDX-License-Identifier: Apache-2.0
#include "cgraph_names.hpp"

#include <map>
#include <string>
#include <vector>

namespace jiedui::render::detail {
namespace {

/// The names of one graph, as strings of Graphviz, which has to know them for its own. Numbers are even: odd
/// ones are Graphviz's, for what has no name.
struct Names {
    Agraph_t* graph;
    std::map<std::string, IDTYPE, std::less<>> number;
    std::vector<char*> name;
};

void* open_names(Agraph_t* graph, Agdisc_t*) {
    return new Names{graph, {}, {}};
}

void close_names(void* state) {
    delete static_cast<Names*>(state);
}

/// Each use of a name is counted, as Graphviz's own numbering does.
long number_of(void* state, int, char* text, IDTYPE* number, int create) {
    auto& names = *static_cast<Names*>(state);
    if (text == nullptr) {
        return 0;
    }
    const auto found = names.number.find(text);
    if (found == names.number.end() && create == 0) {
        return 0;
    }
    *number = found == names.number.end() ? 2 * (names.name.size() + 1) : found->second;
    if (found == names.number.end()) {
        names.number.emplace(text, *number);
        names.name.push_back(nullptr);
    }
    if (create != 0) {
        names.name[*number / 2 - 1] = agstrdup(names.graph, text);
    }
    return 1;
}

bool is_name(const Names& names, IDTYPE number) {
    return number % 2 == 0 && number > 0 && number / 2 <= names.name.size();
}

char* name_of(void* state, int, IDTYPE number) {
    const auto& names = *static_cast<Names*>(state);
    return is_name(names, number) ? names.name[number / 2 - 1] : nullptr;
}

void free_name(void* state, int, IDTYPE number) {
    const auto& names = *static_cast<Names*>(state);
    if (is_name(names, number)) {
        agstrfree(names.graph, names.name[number / 2 - 1]);
    }
}

long take_number(void*, int, IDTYPE) {
    return 1;
}

void ignore_object(void*, int, void*) {}

} // namespace

Agdisc_t* counting_names() {
    static Agiddisc_t ids{open_names, number_of, take_number, free_name, name_of, close_names, ignore_object};
    static Agdisc_t disciplines{&AgMemDisc, &ids, &AgIoDisc};
    return &disciplines;
}

} // namespace jiedui::render::detail
