// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// One invented document that tests write in every format.
namespace jiedui::testing {

enum class PartKind { line, title, heading, item, paragraph, table };

struct Part {
    PartKind kind = PartKind::paragraph;
    std::string text{};
    std::string marker{}; ///< of headings: part of the text in a text, a number of its own in an office file
    std::vector<std::vector<std::string>> rows{}; ///< `^` goes on with the cell above
};
using Parts = std::vector<Part>;

inline Parts made_document() {
    using enum PartKind;
    return {
        {line, "苏科合〔2021〕17号"},
        {title, "关于推动苏甘两省科技协作的实施方案"},
        {paragraph, "各市、州科技局："},
        {paragraph, "为落实两省商定的事项，现就科技协作工作安排如下，请各单位结合本地需要认真执行，并于每年"
                    "十二月底以前把进展情况写成简报送交两省科技厅备查。"},
        {heading, "总体安排", "一、"},
        {item, "推动江苏与甘肃结对发展，支持两地科研单位交换数据，建立月度会商的办法。", "（一）"},
        {item, "支持甘肃联合江苏、山东开展技术攻关，重点解决旱地蔬菜的节水栽培和冬季保温问题。", "（二）"},
        {heading, "平台建设", "二、"},
        {paragraph,
         "支持江苏省与甘肃省共建“陇苏旱作农业联合实验室”，由双方各出一半经费，用五年时间建成三处试验"
         "田和一处种子资源库，所得成果向两省农户免费公开。"},
        {paragraph, "选派南京市农技人员到定西市挂职。"},
        {heading, "结对关系", "三、"},
        {line, "苏甘结对关系表"},
        {table,
         "",
         "",
         {{"序号", "江苏省", "甘肃省"},
          {"1", "南京市", "定西市"},
          {"2", "苏州市", "天水市"},
          {"^", "^", "陇南市"}}},
        {paragraph, "以上安排自印发之日起执行。"},
        {line, "江苏省人民政府"},
        {line, "2021年6月8日"},
    };
}

/// As a person would type it; merged cells are written again.
inline std::string as_text(const Parts& parts) {
    std::string text;
    for (const Part& part : parts) {
        text += part.marker + part.text + (part.kind == PartKind::table ? "" : "\n");
        std::vector<std::string> above;
        for (const auto& row : part.rows) {
            above.resize(row.size());
            for (std::size_t i = 0; i < row.size(); ++i) {
                above[i] = row[i] == "^" ? above[i] : row[i];
                text += (i == 0 ? "" : "\t") + above[i];
            }
            text += '\n';
        }
    }
    return text;
}

inline std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        result += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
    }
    return result;
}

/// A place near the middle where a character begins.
inline std::size_t middle_of(std::string_view text) {
    std::size_t middle = text.size() / 2;
    while (middle > 0 && (static_cast<unsigned char>(text[middle]) & 0xC0U) == 0x80U) {
        --middle;
    }
    return middle;
}

/// How many cells below a cell go on with it.
inline std::size_t reach(const Part& table, std::size_t row, std::size_t column) {
    std::size_t rows = 1;
    while (row + rows < table.rows.size() && table.rows[row + rows][column] == "^") {
        ++rows;
    }
    return rows;
}

} // namespace jiedui::testing
