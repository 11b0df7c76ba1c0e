// SPDX-License-Identifier: Apache-2.0
#include "documents/first_names.hpp"

#include <cassert>
#include <charconv>
#include <functional>
#include <string_view>

namespace jiedui::loaders::detail {
namespace {

/// The number in `:12`; 0 for anything else.
std::uint32_t line_in(std::string_view rest) {
    std::uint32_t line = 0;
    if (rest.starts_with(':')) {
        const auto [end, problem] = std::from_chars(rest.data() + 1, rest.data() + rest.size(), line);
        line = problem == std::errc{} && end == rest.data() + rest.size() ? line : 0;
    }
    return line;
}

} // namespace

std::optional<std::string> FirstNames::before(const std::string& id, std::size_t source,
                                              const std::string& name) {
    const auto [known, added] = places_.try_emplace(std::hash<std::string>{}(id));
    if (!added) {
        return name_at(known->second);
    }
    assert(name.starts_with(sources_[source].path));
    Place& place = known->second;
    const std::string_view rest = std::string_view(name).substr(sources_[source].path.size());
    place.source = static_cast<std::uint32_t>(source);
    place.line = line_in(rest);
    if (!rest.empty() && place.line == 0) {
        place.rest = std::make_unique<std::string>(rest);
    }
    return std::nullopt;
}

std::string FirstNames::name_at(const Place& place) const {
    const std::string& path = sources_[place.source].path;
    return place.rest != nullptr ? path + *place.rest
           : place.line != 0     ? path + ":" + std::to_string(place.line)
                                 : path;
}

} // namespace jiedui::loaders::detail
