// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

/// Where the data files are: gazetteer, lexicon, script, style.
///
///     const Knowledge knowledge = Knowledge::load(find_data({.chosen = option, .executable = self}));
namespace jiedui::loaders {

/// Where to look; an empty path is not asked.
struct DataPlaces {
    std::filesystem::path chosen = {};      ///< named by the user for this run
    std::filesystem::path environment = {}; ///< named by the user for all runs
    std::filesystem::path executable = {};  ///< the program's own file
};

/// The first of: `chosen`; `environment`; share/jiedui beside the folder of the executable; data/ in a folder
/// above it, which is the source tree when the program was built inside it. A folder that the user named is
/// never passed over: when it is no data folder, that is the error. Throws `Error` JD114 when there is none.
std::filesystem::path find_data(const DataPlaces& places);

} // namespace jiedui::loaders
