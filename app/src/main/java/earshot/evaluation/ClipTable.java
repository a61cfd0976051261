package earshot.evaluation;

import java.util.List;

/** The answers as CSV (RFC 4180): {@code path,truth,predicted} and the score of every label. */
public final class ClipTable {
  private final List<String> labels;
  private final List<ClipOutcome.Answered> answered;

  ClipTable(List<String> labels, List<ClipOutcome.Answered> answered) {
    this.labels = labels;
    this.answered = List.copyOf(answered);
  }

  /** The whole text. */
  public String csv() {
    var text = new StringBuilder("path,truth,predicted");
    labels.forEach(label -> text.append(',').append(quoted(label)));
    text.append('\n');
    for (ClipOutcome.Answered answer : answered) {
      text.append(quoted(answer.clip().path()));
      text.append(',').append(quoted(labels.get(answer.truth())));
      text.append(',').append(quoted(labels.get(answer.predicted())));
      for (double score : answer.scores()) {
        text.append(',').append(score);
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
