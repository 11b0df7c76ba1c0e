// SPDX-License-Identifier: Apache-2.0
#include "csv_writer.hpp"

namespace jiedui::render::detail {

CsvWriter::CsvWriter(std::ostream& out, ByteOrderMark mark) : out_(out) {
    out_ << (mark == ByteOrderMark::write ? "\xEF\xBB\xBF" : "");
}

void CsvWriter::row(const std::vector<std::string>& fields) {
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        line += i == 0 ? "" : ",";
        if (fields[i].find_first_of(",\"\r\n") == std::string::npos) {
            line += fields[i];
            continue;
        }
        line += '"';
        for (const char c : fields[i]) {
            line.append(c == '"' ? 2 : 1, c);
        }
        line += '"';
    }
    out_ << line << '\n';
}

} // namespace jiedui::render::detail
