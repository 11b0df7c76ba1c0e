// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/made_document.hpp"

/// The invented document as a page that was saved from a site, with what sites put around their documents.
namespace jiedui::testing {

inline std::string rows_of_page(const Part& part) {
    std::string html = "<table border=1><tbody>";
    for (std::size_t r = 0; r < part.rows.size(); ++r) {
        html += "<tr>";
        for (std::size_t c = 0; c < part.rows[r].size(); ++c) {
            if (part.rows[r][c] != "^") {
                const auto span = std::to_string(reach(part, r, c));
                html +=
                    "<td rowspan=\"" + span + "\"><p><span>" + escaped(part.rows[r][c]) + "</span></p></td>";
            }
        }
        html += "</tr>\n";
    }
    return html + "</tbody></table>";
}

inline std::string content_of_page(const Parts& parts) {
    std::string html;
    for (const Part& part : parts) {
        if (part.kind == PartKind::table) {
            html += rows_of_page(part);
        } else {
            const std::string element = part.kind == PartKind::title ? "h2" : "p";
            html += "<" + element + " style=\"text-indent:2em\">" + part.marker + "<span>" +
                    escaped(part.text) + "</span></" + element + ">\n";
        }
    }
    return html;
}

/// `content_class` is what the editing system of the site calls the element of the document.
inline std::string as_page(const Parts& parts, const std::string& charset, const std::string& content_class) {
    return "<!DOCTYPE html>\n<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=" +
           charset +
           "\">\n<title>关于推动苏甘两省科技协作的实施方案_某省科技信息网</title>\n"
           "<meta name=\"ArticleTitle\" content=\"关于推动苏甘两省科技协作的实施方案\">\n"
           "<meta name=\"PubDate\" content=\"2021-06-15 09:30\">\n"
           "<meta name=\"ContentSource\" content=\"某省科技信息网\">\n"
           "<style>p { color: black }</style><script>var menu = '浙江与新疆结对发展';</script></head>\n"
           "<body><div class=\"header\"><h1><a href=\"/\">某省科技信息网</a></h1></div>\n"
           "<ul class=\"nav\"><li><a href=\"/a\">推动广东与贵州结对发展</a></li><li><a "
           "href=\"/b\">机构</a></li>"
           "<li><a href=\"/c\">服务</a></li></ul>\n"
           "<div class=\"crumbs\">当前位置：<a href=\"/\">首页</a> &gt; 通知</div>\n"
           "<div class=\"main\"><table class=\"info\"><tr><td>索 引 号：</td><td>000/2021-0017</td>"
           "<td>发布日期：</td><td>2021年6月15日</td></tr></table>\n"
           "<div class=\"" +
           content_class + "\">" + content_of_page(parts) +
           "</div></div>\n"
           "<div><ul><li><a href=\"/1\">福建与宁夏结对发展</a></li><li><a "
           "href=\"/2\">山东与重庆结对发展</a></li>"
           "<li><a href=\"/3\">更多</a></li></ul></div>\n"
           "<div class=\"footer\">主办：某省科技厅 支持上海与云南开展合作<br>联系电话：12345</div>\n"
           "<!-- 推动北京与内蒙古结对发展 --></body></html>\n";
}

} // namespace jiedui::testing
