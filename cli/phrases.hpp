// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/render/style.hpp>

namespace jiedui::cli {

/// The wordings of reports in two languages: data/report.json, key to {"zh", "en"}.
class Phrases {
  public:
    /// Throws `Error` JD520 when the file cannot be used.
    Phrases(const std::filesystem::path& file, render::Language language);

    render::Language language() const { return language_; }

    /// The wording of a key with `{0}`, `{1}` ... replaced. Throws `Error` JD520 when there is no such key.
    std::string operator()(std::string_view key, const std::vector<std::string>& values = {}) const;

    /// The wording, or `otherwise` where the key is not listed.
    std::string or_else(std::string_view key, std::string_view otherwise) const;

  private:
    std::string file_;
    render::Language language_;
    std::map<std::string, render::Words, std::less<>> words_;
};

} // namespace jiedui::cli
