// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <mutex>
#include <set>
#include <sstream>
#include <system_error>

#include <nettle/sha2.h>
#include <nlohmann/json.hpp>

#include <jiedui/graph/json.hpp>
#include <jiedui/loaders/store.hpp>

namespace jiedui::loaders {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view extension = ".jsonl";

class Hash {
  public:
    Hash() { sha256_init(&state_); }

    /// A field and its length, so that no two sequences of fields look alike.
    void add(std::string_view field) {
        const std::string length = std::to_string(field.size()) + ":";
        update(length);
        update(field);
    }

    void update(std::string_view bytes) {
        sha256_update(&state_, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    }

    std::string finish() {
        std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
        sha256_digest(&state_, digest.size(), digest.data());
        constexpr std::string_view digits = "0123456789abcdef";
        std::string text;
        for (const std::uint8_t byte : digest) {
            text += digits[byte >> 4U];
            text += digits[byte & 0x0FU];
        }
        return text;
    }

  private:
    sha256_ctx state_{};
};

nlohmann::json to_json(const Diagnostic& diagnostic) {
    return {{"severity", static_cast<int>(diagnostic.severity)},
            {"code", diagnostic.code},
            {"path", diagnostic.location.path},
            {"line", diagnostic.location.line},
            {"column", diagnostic.location.column},
            {"message", diagnostic.message},
            {"hint", diagnostic.hint}};
}

Diagnostic diagnostic_from(const nlohmann::json& json) {
    return {.severity = static_cast<Severity>(json.at("severity").get<int>()),
            .code = json.at("code").get<std::string>(),
            .location = {json.at("path").get<std::string>(), json.at("line").get<std::uint32_t>(),
                         json.at("column").get<std::uint32_t>()},
            .message = json.at("message").get<std::string>(),
            .hint = json.at("hint").get<std::string>()};
}

[[noreturn]] void refuse(const fs::path& path, const std::string& problem) {
    throw Error("JD501", {path.string()}, "cannot write: " + problem,
                "check that the folder exists, may be written to and has room");
}

} // namespace

struct ResultStore::State {
    fs::path folder;
    std::string version;
    mutable std::mutex mutex{};
    std::set<std::string> used{};
    std::atomic<std::size_t> loaded = 0;
};

ResultStore::ResultStore(fs::path folder, std::string version)
    : state_(new State{.folder = std::move(folder), .version = std::move(version)}) {
    std::error_code problem;
    fs::create_directories(state_->folder, problem);
    if (problem) {
        refuse(state_->folder, problem.message());
    }
}

ResultStore::~ResultStore() = default;

std::string ResultStore::key(std::string_view name, std::string_view bytes,
                             const DocumentInfo& imposed) const {
    Hash hash;
    for (const std::string_view field :
         {std::string_view(state_->version), name, std::string_view(imposed.id),
          std::string_view(imposed.title), std::string_view(imposed.number),
          std::string_view(imposed.written), std::string_view(imposed.published)}) {
        hash.add(field);
    }
    for (const std::string& issuer : imposed.issuers) {
        hash.add(issuer);
    }
    hash.add(bytes);
    return hash.finish();
}

std::optional<SourceContent> ResultStore::load(const std::string& key) const {
    {
        const std::lock_guard lock(state_->mutex);
        state_->used.insert(key);
    }
    std::ifstream file(state_->folder / (key + std::string(extension)), std::ios::binary);
    std::string head;
    if (!std::getline(file, head)) {
        return std::nullopt;
    }
    const std::string body(std::istreambuf_iterator<char>(file), {});
    try {
        const auto json = nlohmann::json::parse(head);
        if (json.at("sha256").get<std::string>() != sha256(body)) {
            return std::nullopt;
        }
        SourceContent content;
        for (const auto& diagnostic : json.at("diagnostics")) {
            content.diagnostics.push_back(diagnostic_from(diagnostic));
        }
        std::istringstream lines(body);
        content.set = read_statements(lines, key);
        state_->loaded += 1;
        return content;
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    } catch (const Error&) {
        return std::nullopt;
    }
}

void ResultStore::save(const std::string& key, const SourceContent& content) const {
    std::ostringstream body;
    write_statements(body, content.set);
    nlohmann::json head{{"sha256", sha256(body.view())}, {"diagnostics", nlohmann::json::array()}};
    for (const Diagnostic& diagnostic : content.diagnostics) {
        head["diagnostics"].push_back(to_json(diagnostic));
    }
    const fs::path path = state_->folder / (key + std::string(extension));
    const fs::path aside = state_->folder / (key + ".tmp");
    std::error_code problem;
    {
        errno = 0;
        std::ofstream file(aside, std::ios::binary | std::ios::trunc);
        file << head.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n' << body.view();
        if (file) {
            file.close();
        }
        if (!file) {
            problem = {errno == 0 ? EIO : errno, std::generic_category()};
        }
    }
    if (!problem) {
        fs::rename(aside, path, problem);
    }
    if (problem) {
        std::error_code ignored;
        fs::remove(aside, ignored);
        refuse(path, problem.message());
    }
}

std::size_t ResultStore::loaded() const {
    return state_->loaded;
}

void ResultStore::remove_unused() const {
    const std::lock_guard lock(state_->mutex);
    std::error_code problem;
    std::set<fs::path> old;
    for (const auto& entry : fs::directory_iterator(state_->folder, problem)) {
        const fs::path& path = entry.path();
        const bool ours = path.stem().string().size() == 2 * SHA256_DIGEST_SIZE &&
                          (path.extension() == extension || path.extension() == ".tmp");
        const bool left_over = path.extension() == ".tmp"; // of a run that was stopped
        if (ours && (left_over || !state_->used.contains(path.stem().string()))) {
            old.insert(path);
        }
    }
    for (const fs::path& path : old) {
        fs::remove(path, problem);
    }
}

std::string sha256(std::string_view bytes) {
    Hash hash;
    hash.update(bytes);
    return hash.finish();
}

} // namespace jiedui::loaders
