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

void write_statements(std::ostream& out, const StatementSet& set) {
    const auto sorted = merge(set, {});
    for (const auto& document : sorted.documents) {
        out << detail::dump(detail::to_json(document)) << '\n';
    }
    for (const auto& statement : sorted.statements) {
        out << detail::dump(detail::to_json(statement)) << '\n';
    }
}

} // namespace jiedui
