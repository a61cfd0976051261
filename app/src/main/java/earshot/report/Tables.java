package earshot.report;

import java.util.List;

/** Tables of markup. */
final class Tables {
  private Tables() {}

  static String of(List<String> heads, List<List<String>> rows) {
    var text = new StringBuilder("<div class=\"wide\"><table><thead><tr>");
    heads.forEach(head -> text.append("<th scope=\"col\">").append(head).append("</th>"));
    text.append("</tr></thead><tbody>\n");
    for (List<String> row : rows) {
      text.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "<th scope=\"row\">" : "<td>").append(row.get(i));
        text.append(i == 0 ? "</th>" : "</td>");
      }
      text.append("</tr>\n");
    }
    return text.append("</tbody></table></div>").toString();
  }
}
