// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"

#include <random>

#include <jiedui/loaders/agreement.hpp>

using namespace jiedui;
using namespace jiedui::loaders;

namespace {

EdgeRecord edge(std::string document, std::string clause, const char* source, const char* target,
                Relation relation, bool is_optional = false) {
    return {std::move(document),   std::move(clause), *parse_entity(source),
            *parse_entity(target), relation,          is_optional};
}

std::vector<std::string> letters(std::string_view text) {
    std::vector<std::string> values;
    for (const char c : text) {
        values.emplace_back(1, c);
    }
    return values;
}

/// Two codings that give each pair of categories as often as the table says.
std::pair<std::vector<std::string>, std::vector<std::string>>
from_table(const std::vector<std::vector<int>>& table) {
    std::pair<std::vector<std::string>, std::vector<std::string>> codings;
    for (std::size_t i = 0; i < table.size(); ++i) {
        for (std::size_t j = 0; j < table[i].size(); ++j) {
            for (int k = 0; k < table[i][j]; ++k) {
                codings.first.push_back(std::to_string(i));
                codings.second.push_back(std::to_string(j));
            }
        }
    }
    return codings;
}

double agreed_share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    double agreed = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        agreed += a[i] == b[i] ? 1 : 0;
    }
    return agreed / static_cast<double>(a.size());
}

/// Chance: a unit drawn for one coder and a unit drawn for the other.
std::optional<double> slow_kappa(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    double alike = 0;
    for (const auto& one : a) {
        for (const auto& other : b) {
            alike += one == other ? 1 : 0;
        }
    }
    const double expected = alike / static_cast<double>(a.size() * b.size());
    return expected == 1.0 ? std::nullopt : std::optional((agreed_share(a, b) - expected) / (1 - expected));
}

/// Chance: two of all values drawn without putting the first one back.
std::optional<double> slow_alpha(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    auto values = a;
    values.insert(values.end(), b.begin(), b.end());
    double unlike = 0;
    double pairs = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        for (std::size_t j = 0; j < values.size(); ++j) {
            if (i != j) {
                pairs += 1;
                unlike += values[i] == values[j] ? 0 : 1;
            }
        }
    }
    return unlike == 0 ? std::nullopt : std::optional(1 - (1 - agreed_share(a, b)) / (unlike / pairs));
}

} // namespace

TEST_CASE("Cohen's kappa gives the value of Cohen's worked table of 1960") {
    const auto [a, b] = from_table({{88, 10, 2}, {14, 40, 6}, {18, 10, 12}});

    const auto kappa = cohen_kappa(a, b);

    REQUIRE(a.size() == 200);
    REQUIRE(kappa.value() == Approx((0.70 - 0.41) / (1 - 0.41)));
}

TEST_CASE("Krippendorff's alpha gives the values of his worked examples for two coders") {
    const auto nominal = krippendorff_alpha(letters("aabbdcccedda"), letters("babbbccceddd"));
    const auto binary = krippendorff_alpha(letters("0100000010"), letters("1110010000"));

    REQUIRE(nominal.value() == Approx(0.692).margin(0.0005));
    REQUIRE(binary.value() == Approx(0.095).margin(0.0005));
}

TEST_CASE("Both coefficients agree with drawing pairs one by one") {
    std::mt19937 random(GENERATE(range(0U, 60U)));
    const auto units = 1 + random() % 12;
    const auto categories = 1 + random() % 4;
    std::vector<std::string> a;
    std::vector<std::string> b;
    for (std::size_t i = 0; i < units; ++i) {
        a.push_back(std::to_string(random() % categories));
        b.push_back(random() % 2 == 0 ? a.back() : std::to_string(random() % categories));
    }

    const auto kappa = cohen_kappa(a, b);
    const auto alpha = krippendorff_alpha(a, b);

    const auto slow_k = slow_kappa(a, b);
    const auto slow_a = slow_alpha(a, b);
    REQUIRE(kappa.has_value() == slow_k.has_value());
    REQUIRE(alpha.has_value() == slow_a.has_value());
    REQUIRE(kappa.value_or(0) == Approx(slow_k.value_or(0)).margin(1e-12));
    REQUIRE(alpha.value_or(0) == Approx(slow_a.value_or(0)).margin(1e-12));
}

TEST_CASE("Without units, or with one category throughout, the coefficients are undefined") {
    REQUIRE_FALSE(cohen_kappa({}, {}));
    REQUIRE_FALSE(krippendorff_alpha({}, {}));
    REQUIRE_FALSE(cohen_kappa(letters("aaa"), letters("aaa")));
    REQUIRE_FALSE(krippendorff_alpha(letters("aaa"), letters("aaa")));
}

TEST_CASE("Each level counts different edges, and direction only for aid and hosts") {
    using enum Relation;
    const std::vector gold{edge("d", "一", "region:甲", "region:乙", aid),
                           edge("d", "一", "region:甲", "region:丙", pairing),
                           edge("d", "二", "region:乙", "region:丙", cooperation)};
    const std::vector predicted{edge("d", "一", "region:乙", "region:甲", aid),
                                edge("d", "三", "region:丙", "region:甲", pairing),
                                edge("d", "四", "region:丙", "region:甲", pairing)};

    const auto result = score(predicted, gold);

    REQUIRE(precision(result.pair) == 1.0);
    REQUIRE(recall(result.pair) == Approx(2.0 / 3));
    REQUIRE(result.typed.hits == 1);
    REQUIRE(result.typed.predicted == 2);
    REQUIRE(f1(result.typed) == Approx(2 * 0.5 / 3 / (0.5 + 1.0 / 3)));
    REQUIRE(result.typed.spurious == std::vector<EdgeKey>{{"d", "乙", "甲", "aid", ""}});
    REQUIRE(result.typed.missed ==
            std::vector<EdgeKey>{{"d", "丙", "乙", "cooperation", ""}, {"d", "甲", "乙", "aid", ""}});
    REQUIRE(result.clause.hits == 0);
    REQUIRE(result.clause.predicted == 3);
}

TEST_CASE("Spellings, blanks, marks and brackets make no difference, nor do kinds") {
    const std::vector gold{edge("甲发〔2024〕1号", "二（一）", "zone:天山园|天山高新区",
                                "platform:“星火”中心", Relation::co_construction)};
    const std::vector predicted{edge("《甲发[2024] 1号》", "二、(一)", "region:天山　高新区",
                                     "platform:星火中心", Relation::co_construction)};

    const auto result = score(predicted, gold);

    REQUIRE(result.clause.hits == 1);
    REQUIRE(result.clause.spurious.empty());
}

TEST_CASE("Optional edges count for nothing, unless they are required elsewhere") {
    using enum Relation;
    const std::vector gold{edge("d", "一", "region:甲", "region:乙", pairing, true),
                           edge("d", "一", "region:甲", "region:丙", aid),
                           edge("d", "二", "region:甲", "region:丙", aid, true)};
    const std::vector predicted{edge("d", "一", "region:甲", "region:乙", pairing),
                                edge("d", "二", "region:甲", "region:丙", aid)};

    const auto result = score(predicted, gold);

    REQUIRE(result.typed.predicted == 1);
    REQUIRE(result.typed.hits == 1);
    REQUIRE(result.clause.predicted == 0);
    REQUIRE(result.clause.required == 1);
    REQUIRE(precision(result.clause) == 1.0);
    REQUIRE(f1(result.clause) == 0.0);
}

TEST_CASE("Documents that the gold does not name are left out, unless there is one document only") {
    const std::vector gold{edge("d", "", "region:甲", "region:乙", Relation::pairing)};
    const std::vector predicted{edge("e", "", "region:甲", "region:乙", Relation::pairing)};

    REQUIRE(score(predicted, gold).pair.predicted == 0);
    REQUIRE(score(predicted, gold, Scope::one_document).pair.hits == 1);
}

TEST_CASE("Two empty codings agree") {
    const auto result = score({}, {});

    REQUIRE(f1(result.pair) == 1.0);
    REQUIRE(agreement({}, {}).units == 0);
    REQUIRE_FALSE(agreement({}, {}).kappa);
}

TEST_CASE("The units of agreement are pairs, their category the set of relations with direction or none") {
    using enum Relation;
    const std::vector gold{
        edge("d", "一", "region:甲", "region:乙", aid), edge("d", "一", "region:甲", "region:乙", pairing),
        edge("d", "一", "region:甲", "region:丙", aid), edge("d", "一", "region:乙", "region:丙", pairing),
        edge("d", "一", "region:丁", "region:丙", pairing, true)};
    const std::vector predicted{
        edge("d", "二", "region:乙", "region:甲", pairing), edge("d", "二", "region:甲", "region:乙", aid),
        edge("d", "二", "region:丙", "region:甲", aid), edge("d", "二", "region:丁", "region:乙", pairing),
        edge("d", "二", "region:丁", "region:丙", pairing)};

    const auto result = agreement(predicted, gold);

    // 甲乙: both aid and pairing; 甲丙: aid either way; 乙丙: gold only; 乙丁: predicted only
    REQUIRE(result.units == 4);
    REQUIRE(result.agreed == 1);
    REQUIRE(result.kappa.value() == Approx((0.25 - 3.0 / 16) / (1 - 3.0 / 16)));
    // values: {aid, pairing} 2, aid 1, aid reversed 1, pairing 2, none 2
    REQUIRE(result.alpha.value() == Approx(1 - 0.75 / ((3 * 12.0 + 2 * 7) / 56)));
}
