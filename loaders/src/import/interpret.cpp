// SPDX-License-Identifier: Apache-2.0
#include "import/entities.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_set>

#include <nlohmann/json.hpp>

#include <jiedui/graph/edge_summary.hpp>

namespace jiedui::loaders::detail {
namespace {

using Json = nlohmann::json;

/// The date, month or year of a time; empty when it is none.
std::string iso_date(std::string_view time) {
    const std::string_view date = time.substr(0, time.find('T'));
    const bool has_length = date.size() == 4 || date.size() == 7 || date.size() == 10;
    for (std::size_t i = 0; i < date.size(); ++i) {
        const bool is_dash = i == 4 || i == 7;
        if (is_dash ? date[i] != '-' : date[i] < '0' || date[i] > '9') {
            return {};
        }
    }
    return has_length ? std::string{date} : std::string{};
}

std::vector<std::string> parts(std::string_view list) {
    constexpr std::string_view separator = "; ";
    std::vector<std::string> words;
    while (!list.empty()) {
        const auto end = std::min(list.find(separator), list.size());
        if (end > 0) {
            words.emplace_back(list.substr(0, end));
        }
        list.remove_prefix(std::min(list.size(), end + separator.size()));
    }
    return words;
}

/// One statement of an edge as `evidence` of the native file tells it.
struct Source {
    std::string document;
    std::string clause;
    std::vector<Evidence> evidence;
    std::string written;
};

/// Nothing when the text is not in that form.
std::vector<Source> sources_in(const std::string& evidence) {
    if (evidence.empty()) {
        return {};
    }
    std::map<std::uint64_t, Source> sources;
    try {
        for (const Json& piece : Json::parse(evidence)) {
            Source& source = sources[piece.at("statement").get<std::uint64_t>()];
            source.document = piece.at("document").get<std::string>();
            source.clause = piece.at("clause").get<std::string>();
            source.written = piece.at("written").is_null() ? "" : piece.at("written").get<std::string>();
            if (const Json& span = piece.at("span"); !span.is_null()) {
                const Span place{span.at(0).get<std::uint32_t>(), span.at(1).get<std::uint32_t>()};
                source.evidence.push_back({place, piece.at("quote").get<std::string>()});
            }
        }
    } catch (const Json::exception&) {
        return {};
    }
    std::vector<Source> list;
    for (auto& [number, source] : sources) {
        if (source.document.empty() || std::ranges::any_of(source.evidence, [](const Evidence& piece) {
                return piece.span.begin > piece.span.end;
            })) {
            return {};
        }
        list.push_back(std::move(source));
    }
    return list;
}

/// Makes statements of edges and counts what it had to guess.
class Interpreter {
  public:
    Interpreter(const std::string& name, const ImportOptions& options, Entities entities)
        : name_(name), options_(options), entities_(std::move(entities)) {}

    void read(const ForeignEdge& edge) {
        const auto source = entities_.by_id.find(edge.source);
        const auto target = entities_.by_id.find(edge.target);
        if (source == entities_.by_id.end() || target == entities_.by_id.end()) {
            ++without_end_;
            return;
        }
        if (source->second == target->second) {
            ++loops_;
            return;
        }
        std::string unknown;
        const Relation relation = relation_of(edge.attributes, unknown);
        const Tie tie{source->second, target->second, relation, is_directed(edge, relation)};
        Statement statement = statement_of(tie);
        fill(statement, edge.attributes);
        statement.note = first_of(edge.attributes, {"note"});
        if (!unknown.empty() && statement.note.empty()) {
            statement.note = unknown;
        }
        tied_.insert(&source->second);
        tied_.insert(&target->second);
        add_sources(std::move(statement), edge.attributes);
    }

    Import finish() && {
        std::map<Entity, bool> is_tied; // several ids may name one entity
        for (const auto& [id, entity] : entities_.by_id) {
            is_tied[entity] |= tied_.contains(&entity);
        }
        const auto left_out = static_cast<std::size_t>(
            std::ranges::count_if(is_tied, [](const auto& entity) { return !entity.second; }));
        import_.facts = std::move(entities_.facts);
        import_.diagnostics = std::move(entities_.diagnostics);
        tell(unknown_relations_.size(), Severity::warning, "JD152",
             " words are no relation: " + unknown_list() + "; they are kept as notes",
             "name the relation in a column 'relation', or choose one with --relation");
        tell(undocumented_, Severity::note, "JD154",
             " edges name no document; they stand under '" + options_.document + "' without evidence",
             "a column 'document_ids' names documents");
        tell(loops_, Severity::warning, "JD155", " edges from an entity to itself were left out",
             "no cooperation has one party only");
        tell(left_out, Severity::warning, "JD156", " vertices without an edge were left out",
             "a network here holds only what cooperates");
        tell(odd_weights_, Severity::warning, "JD157",
             " weights are no whole number from 1 to 1000; these edges weigh 1",
             "weights count documents here");
        tell(without_end_, Severity::warning, "JD158", " edges without source or target were left out",
             "name both ends");
        return std::move(import_);
    }

  private:
    static constexpr double most_documents = 1000.0;

    Relation relation_of(const Attributes& attributes, std::string& unknown) {
        for (const std::string_view key : {"relation", "kind", "label"}) {
            std::string word = lower(first_of(attributes, {key}));
            std::ranges::replace(word, ' ', '_');
            if (const auto relation = parse_relation(word)) {
                return *relation;
            }
        }
        unknown = first_of(attributes, {"relation", "kind", "label"});
        if (!unknown.empty()) {
            unknown_relations_.insert(unknown);
        }
        return options_.relation;
    }

    static bool is_directed(const ForeignEdge& edge, Relation relation) {
        const std::string undirected = lower(first_of(edge.attributes, {"undirected"}));
        if (!undirected.empty()) {
            return undirected != "true" && undirected != "1";
        }
        return edge.heading == Heading::usual ? is_usually_directed(relation)
                                              : edge.heading == Heading::directed;
    }

    static void fill(Statement& statement, const Attributes& attributes) {
        statement.clause = first_of(attributes, {"clause"});
        statement.valid_from = iso_date(first_of(attributes, {"valid_from"}));
        statement.valid_to = iso_date(first_of(attributes, {"valid_to"}));
        statement.origin = parse_origin(first_of(attributes, {"origin"})).value_or(Origin::stated);
        const auto confidence = number_in(first_of(attributes, {"confidence"}));
        statement.confidence = confidence && *confidence >= 0.0 && *confidence <= 1.0 ? *confidence : 1.0;
    }

    void add_sources(Statement statement, const Attributes& attributes) {
        for (Source& source : sources_in(first_of(attributes, {"evidence"}))) {
            Statement said = statement;
            said.document = source.document;
            said.clause = source.clause;
            said.evidence = std::move(source.evidence);
            import_.set.statements.push_back(std::move(said));
            if (!source.written.empty()) {
                import_.set.documents.push_back({.id = source.document, .written = source.written});
            }
            statement.document = source.document;
        }
        if (!statement.document.empty()) {
            return;
        }
        if (const std::string quote = first_of(attributes, {"quote"}); !quote.empty()) {
            statement.note += (statement.note.empty() ? "" : "; ") + quote; // its place is not known
        }
        for (const std::string& document : documents_of(attributes)) {
            statement.document = document;
            import_.set.statements.push_back(statement);
        }
    }

    std::vector<std::string> documents_of(const Attributes& attributes) {
        auto documents = parts(first_of(attributes, {"document_ids", "document"}));
        if (!documents.empty()) {
            return documents;
        }
        ++undocumented_;
        const std::string text = first_of(attributes, {"weight", "count", "value", "strength"});
        const double weight = number_in(text).value_or(text.empty() ? 1.0 : 0.0);
        if (weight == 1.0 || weight < 1.0 || weight > most_documents || std::floor(weight) != weight) {
            odd_weights_ += weight == 1.0 ? 0U : 1U;
            return {options_.document};
        }
        for (int number = 1; number <= static_cast<int>(weight); ++number) {
            documents.push_back(options_.document + " " + std::to_string(number));
        }
        return documents;
    }

    std::string unknown_list() const {
        constexpr std::size_t most = 5;
        std::string list;
        std::size_t named = 0;
        for (const std::string& word : unknown_relations_) {
            if (named++ == most) {
                return list + ", ...";
            }
            list += (list.empty() ? "" : ", ") + word;
        }
        return list;
    }

    void tell(std::size_t count, Severity severity, std::string_view code, const std::string& what,
              const std::string& hint) {
        if (count > 0) {
            import_.diagnostics.push_back(remark(severity, code, name_, std::to_string(count) + what, hint));
        }
    }

    std::string name_;
    const ImportOptions& options_;
    Entities entities_;
    Import import_;
    std::unordered_set<const Entity*> tied_; ///< of `entities_`
    std::set<std::string> unknown_relations_;
    std::size_t undocumented_ = 0;
    std::size_t loops_ = 0;
    std::size_t odd_weights_ = 0;
    std::size_t without_end_ = 0;
};

} // namespace

Statement statement_of(const Tie& tie) {
    Statement statement;
    statement.relation = tie.relation;
    const auto& [source, target, relation, directed] = tie;
    if (!directed) {
        statement.participants = {{source, Role::peer}, {target, Role::peer}};
    } else if (relation == Relation::aid) {
        statement.participants = {{source, Role::supporter}, {target, Role::supported}};
    } else if (relation == Relation::hosts) {
        statement.participants = {{source, Role::host}};
        statement.platform = target;
    } else {
        statement.participants = {{source, Role::source}, {target, Role::receiver}};
    }
    return statement;
}

std::string lower(std::string_view word) {
    std::string text{word};
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

Diagnostic remark(Severity severity, std::string_view code, const std::string& name, std::string message,
                  std::string hint) {
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.code = code;
    diagnostic.location.path = name;
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
    return diagnostic;
}

Import interpreted(const ForeignNetwork& network, const std::string& name, const ImportOptions& options) {
    Interpreter interpreter(name, options, entities_of(network, name, options));
    for (const ForeignEdge& edge : network.edges) {
        interpreter.read(edge);
    }
    Import import = std::move(interpreter).finish();
    import.diagnostics.insert(import.diagnostics.begin(), network.diagnostics.begin(),
                              network.diagnostics.end());
    return import;
}

} // namespace jiedui::loaders::detail
