package earshot.evaluation;

import earshot.files.CsvField;
import java.util.List;

/**
 * Answers as rows of CSV (RFC 4180): {@code path,truth,predicted} and the score of every label;
 * with several runs {@code model,backend,path,truth,predicted,score}.
 */
final class ClipTable {
  private final List<Run> runs;

  ClipTable(List<Run> runs) {
    this.runs = runs;
  }

  String header() {
    if (runs.size() > 1) {
      return "model,backend,path,truth,predicted,score\n";
    }
    var text = new StringBuilder("path,truth,predicted");
    runs.get(0).answers().labels().forEach(label -> text.append(',').append(CsvField.of(label)));
    return text.append('\n').toString();
  }

  String rows(Clip clip, ClipOutcome outcome) {
    var text = new StringBuilder();
    for (int i = 0; i < outcome.answers().size(); i++) {
      Run run = runs.get(i);
      Answer answer = outcome.answers().get(i);
      List<String> labels = run.answers().labels();
      if (runs.size() > 1) {
        text.append(CsvField.of(run.name().model())).append(',').append(run.name().backend());
        text.append(',');
      }
      text.append(CsvField.of(clip.path()));
      text.append(',').append(CsvField.of(labels.get(run.answers().truth(clip.label()))));
      text.append(',').append(CsvField.of(labels.get(answer.predicted())));
      if (runs.size() > 1) {
        text.append(',').append(answer.scores()[answer.predicted()]);
      } else {
        for (double score : answer.scores()) {
          text.append(',').append(score);
        }
      }
      text.append('\n');
    }
    return text.toString();
  }
}
