// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/graphs.hpp"

#include <fstream>
#include <sstream>

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/graph/json.hpp>

using namespace jiedui;

namespace {

struct Row {
    std::string name;
    std::string text;
    std::string code;
    std::string place; ///< how the message must begin
    std::string says;  ///< what it must hold: the key, the problem or what was expected
};

Error error_of(const std::string& text, bool network) {
    std::istringstream in{text};
    try {
        if (network) {
            read_graph(in, "file");
        } else {
            read_statements(in, "file");
        }
    } catch (const Error& error) {
        return error;
    }
    FAIL("nothing was refused in: " << text);
    return Error("", {}, "");
}

void check_rows(const std::vector<Row>& rows, bool network) {
    for (const auto& row : rows) {
        INFO(row.name);
        const auto error = error_of(row.text, network);
        const std::string what = error.what();
        INFO(what);
        CHECK(error.code() == row.code);
        CHECK(what.starts_with(row.place + ": error " + row.code));
        CHECK(what.find(row.says) != std::string::npos);
        CHECK(what.find("expected") != std::string::npos);
        CHECK(what.find('\n') == std::string::npos);
        CHECK(what.find("json.exception") == std::string::npos);
    }
}

/// A good statement with one key replaced or added.
std::string with(const std::string& key, const std::string& value) {
    std::string text = R"({"document":"甲","relation":"aid","participants":[])";
    if (const auto at = text.find("\"" + key + "\":"); at != std::string::npos) {
        const auto begin = at + key.size() + 3;
        return text.replace(begin,
                            text.find_first_of(",", begin) == std::string::npos
                                ? text.size() - begin
                                : text.find(',', begin) - begin,
                            value) +
               "}";
    }
    return text + ",\"" + key + "\":" + value + "}";
}

const std::string good = R"({"document":"甲","relation":"aid","participants":[]})";

std::string evidence(const std::string& span) {
    return with("evidence", "[{\"span\":" + span + ",\"quote\":\"x\"}]");
}

} // namespace

TEST_CASE("Every statement that cannot be used is refused with its line, problem and expectation") {
    check_rows(
        {
            {"broken JSON", good + "\n{\"document\":", "JD120", "file:2:13", "broken JSON"},
            {"two objects on a line", good + good, "JD120", "file:1:54", "one complete JSON object"},
            {"number beyond double", with("confidence", "1e999"), "JD120", "file:1", "too large"},
            {"NaN", with("confidence", "NaN"), "JD120", "file:1:67", "broken JSON"},
            {"invalid UTF-8", good + "\n{\"document\":\"\xE4\xB8\"}", "JD121", "file:2:14", "UTF-8"},
            {"overlong UTF-8", "\xC0\xAF", "JD121", "file:1:1", "UTF-8"},
            {"surrogate in UTF-8", "\"\xED\xA0\x80\"", "JD121", "file:1:2", "UTF-8"},
            {"escaped lone surrogate", with("note", R"("\ud800")"), "JD120", "file:1:68", "broken JSON"},
            {"no object", "[1]", "JD122", "file:1", "an object"},
            {"neither statement nor record", R"({"document":"甲"})", "JD122", "file:1", "'relation'"},
            {"no document", R"({"relation":"aid","participants":[]})", "JD122", "file:1",
             "'document' is missing"},
            {"empty document", with("document", R"("")"), "JD122", "file:1", "'document' is empty"},
            {"no participants", R"({"document":"甲","relation":"aid"})", "JD122", "file:1",
             "'participants' is missing"},
            {"document of wrong type", with("document", "7"), "JD122", "file:1",
             "'document' has the wrong type"},
            {"clause of wrong type", with("clause", "7"), "JD122", "file:1", "'clause'"},
            {"relation of wrong type", with("relation", "7"), "JD122", "file:1", "'relation'"},
            {"unknown relation", with("relation", R"("friendship")"), "JD123", "file:1", "friendship"},
            {"participants of wrong type", with("participants", "{}"), "JD122", "file:1",
             "'participants' has the wrong type"},
            {"participant of wrong type", with("participants", "[3]"), "JD122", "file:1",
             "'participants[0]'"},
            {"participant without entity", with("participants", "[{}]"), "JD122", "file:1",
             "'participants[0].entity'"},
            {"entity without kind", with("participants", R"([{"entity":"甲"}])"), "JD123", "file:1",
             "kind:name"},
            {"unknown kind", with("participants", R"([{"entity":"place:甲"}])"), "JD123", "file:1",
             "place:甲"},
            {"empty name", with("participants", R"([{"entity":"region:"}])"), "JD123", "file:1",
             "'participants[0].entity'"},
            {"unknown role", with("participants", R"([{"entity":"region:a","role":"friend"}])"), "JD123",
             "file:1", "friend"},
            {"role of wrong type", with("participants", R"([{"entity":"region:a","role":1}])"), "JD122",
             "file:1", "'participants[0].role'"},
            {"platform of wrong type", with("platform", "[]"), "JD122", "file:1", "'platform'"},
            {"platform of unknown kind", with("platform", R"("lab:x")"), "JD123", "file:1", "'platform'"},
            {"empty platform", with("platform", R"("")"), "JD123", "file:1", "'platform'"},
            {"programme of wrong type", with("programme", "true"), "JD122", "file:1", "'programme'"},
            {"fields of wrong type", with("fields", R"("wheat")"), "JD122", "file:1",
             "'fields' has the wrong type"},
            {"field of wrong type", with("fields", R"(["a",2])"), "JD122", "file:1", "'fields[1]'"},
            {"evidence without span", with("evidence", R"([{"quote":"x"}])"), "JD122", "file:1",
             "'evidence[0].span'"},
            {"span of one number", evidence("[3]"), "JD122", "file:1", "begin and end"},
            {"span of strings", evidence(R"(["1","2"])"), "JD122", "file:1", "'evidence[0].span[0]'"},
            {"negative span", evidence("[-1,2]"), "JD122", "file:1", "'evidence[0].span[0]'"},
            {"fractional span", evidence("[1,2.5]"), "JD122", "file:1", "'evidence[0].span[1]'"},
            {"huge span", evidence("[1,4294967296]"), "JD122", "file:1", "'evidence[0].span[1]'"},
            {"backward span", evidence("[5,4]"), "JD124", "file:1", "begins after its end"},
            {"quote of wrong type", with("evidence", R"([{"span":[1,2],"quote":3}])"), "JD122", "file:1",
             "'evidence[0].quote'"},
            {"confidence too large", with("confidence", "1.01"), "JD124", "file:1", "from 0 to 1"},
            {"confidence below zero", with("confidence", "-0.01"), "JD124", "file:1", "from 0 to 1"},
            {"confidence of wrong type", with("confidence", R"("0.5")"), "JD122", "file:1", "'confidence'"},
            {"unknown origin", with("origin", R"("rumour")"), "JD123", "file:1", "stated or background"},
            {"rule of wrong type", with("rule", "1"), "JD122", "file:1", "'rule'"},
            {"valid_from of wrong type", with("valid_from", "2020"), "JD122", "file:1", "'valid_from'"},
            {"valid_to of wrong type", with("valid_to", "2020"), "JD122", "file:1", "'valid_to'"},
            {"valid_by of wrong type", with("valid_by", "\"2020\""), "JD122", "file:1", "'valid_by'"},
            {"valid_by without a place", with("valid_by", R"({"quote":"2020"})"), "JD122", "file:1",
             "'valid_by.span'"},
            {"note of wrong type", with("note", "[]"), "JD122", "file:1", "'note'"},
            {"title of wrong type", R"({"document":"甲","title":1})", "JD122", "file:1", "'title'"},
            {"issuers of wrong type", R"({"document":"甲","title":"t","issuers":"x"})", "JD122", "file:1",
             "'issuers'"},
            {"line number after blank lines", good + "\r\n\n\n" + with("confidence", "2"), "JD124", "file:4",
             "'confidence'"},
        },
        false);
}

TEST_CASE("Every network that cannot be used is refused with its problem and expectation") {
    std::ostringstream out;
    write_graph(out, build_graph({{test::aid("甲", "region:a", "region:b")}, {}}));
    const auto file = out.str();
    const auto changed = [&](const std::string& from, const std::string& to) {
        REQUIRE(file.find(from) != std::string::npos);
        auto text = file;
        return text.replace(text.find(from), from.size(), to);
    };
    const auto node_begin = file.find("{\"id\":\"region:b\"");
    const auto node_end = file.find("\n],\n\"edges\"");
    const auto without_b = file.substr(0, node_begin - 2) + file.substr(node_end);

    check_rows(
        {
            {"empty file", "", "JD120", "file:1:1", "broken JSON"},
            {"cut off", file.substr(0, file.find("\"edges\"")), "JD120", "file:15:1", "broken JSON"},
            {"invalid UTF-8", "\n{\"a\":\"\xFF\"}", "JD121", "file:2:7", "UTF-8"},
            {"another JSON", "[]", "JD125", "file", "jiedui-network"},
            {"node-link file of another program", R"({"directed":true,"graph":{},"nodes":[],"edges":[]})",
             "JD125", "file", "no jiedui network"},
            {"graph of wrong type", R"({"graph":[]})", "JD125", "file", "no jiedui network"},
            {"format of wrong type", R"({"graph":{"format":1}})", "JD125", "file", "no jiedui network"},
            {"no version", R"({"graph":{"format":"jiedui-network"}})", "JD122", "file",
             "'graph.version' is missing"},
            {"another version", changed("\"version\":1", "\"version\":2"), "JD126", "file", "version 2"},
            {"no statements", changed("\"statements\":", "\"phrases\":"), "JD122", "file",
             "'graph.statements' is missing"},
            {"bad statement", changed("\"confidence\":1.0", "\"confidence\":7"), "JD124", "file",
             "'graph.statements[0].confidence'"},
            {"bad document", changed("\"documents\":[]", "\"documents\":[{}]"), "JD122", "file",
             "'graph.documents[0].document'"},
            {"no nodes", changed("\"nodes\":", "\"knots\":"), "JD122", "file", "'nodes' is missing"},
            {"a node less", without_b, "JD127", "file", "'nodes' has 1 entries"},
            {"a node twice", changed("{\"id\":\"region:b\"", "{\"id\":\"region:a\""), "JD127", "file",
             "twice"},
            {"another node", changed("{\"id\":\"region:b\"", "{\"id\":\"region:c\""), "JD127", "file",
             "region:c"},
            {"an edge more", changed("\"edges\":[", "\"edges\":[{},"), "JD127", "file",
             "'edges' has 2 entries"},
            {"edges of wrong type", changed("\"edges\":[", "\"edges\":7,\"x\":["), "JD122", "file",
             "'edges' has the wrong type"},
            {"longitude of wrong type", changed("\"size\":", "\"longitude\":\"east\",\"size\":"), "JD122",
             "file", "longitude"},
        },
        true);
}

TEST_CASE("A refusal names the next step") {
    CHECK_FALSE(error_of("{", false).hint().empty());
    CHECK_FALSE(error_of("\xFF", false).hint().empty());
    CHECK_FALSE(error_of(with("relation", "7"), false).hint().empty());
    CHECK_FALSE(error_of("{}", true).hint().empty());
    CHECK_FALSE(error_of(R"({"graph":{"format":"jiedui-network","version":0}})", true).hint().empty());
}

TEST_CASE("A stream that cannot be read is an error") {
    std::istringstream in{good};
    in.setstate(std::ios::failbit);
    std::ifstream nowhere{"no/such/file"};

    CHECK_THROWS_AS(read_statements(in, "file"), Error);
    CHECK_THROWS_AS(read_statements(nowhere, "no/such/file"), Error);
    CHECK_THROWS_AS(read_graph(nowhere, "no/such/file"), Error);
}

TEST_CASE("A string that is not UTF-8 is not written") {
    std::ostringstream out;
    const auto statement = test::among("\xFF", Relation::pairing, {"region:a", "region:b"});

    CHECK_THROWS_AS(write_statements(out, {{statement}, {}}), Error);
}
