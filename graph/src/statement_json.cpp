// SPDX-License-Identifier: Apache-2.0
#include "statement_codec.hpp"

#include <ostream>

#include <jiedui/graph/json.hpp>

namespace jiedui {

StatementSet read_statements(std::istream& in, std::string_view name) {
    StatementSet set;
    detail::for_each_json_line(in, name, [&set](const detail::Field& object) {
        if (!object.member("relation").is_absent()) {
            set.statements.push_back(detail::statement_from(object));
        } else if (!object.member("title").is_absent()) {
            set.documents.push_back(detail::document_from(object));
        } else {
            object.fail("JD122", "is neither statement nor document record",
                        "the key 'relation' or the key 'title'");
        }
    });
    return set;
}

std::string statement_json(const Statement& statement) {
    return detail::dump(detail::to_json(statement));
}

std::string document_json(const DocumentInfo& document) {
    return detail::dump(detail::to_json(document));
}

namespace {

template <class List> void write_lines(std::ostream& out, const List& list) {
    for (const auto& value : list) {
        out << detail::dump(detail::to_json(value)) << '\n';
    }
}

} // namespace

void write_statements(std::ostream& out, const StatementSet& set) {
    const auto sorted = merge(set, {});
    write_lines(out, sorted.documents);
    write_lines(out, sorted.statements);
}

void write_statements(std::ostream& out, const CooperationGraph& graph) {
    write_lines(out, graph.documents());
    write_lines(out, graph.statements());
}

} // namespace jiedui
