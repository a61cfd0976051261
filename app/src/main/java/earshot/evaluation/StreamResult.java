package earshot.evaluation;

import java.util.List;

/**
 * What came out of an evaluation on long recordings.
 *
 * @param runs a report for each model and backend
 * @param differences of each further run from the first, on the same recordings
 */
public record StreamResult(List<StreamReport> runs, List<StreamDifference> differences) {
  /** What stands in the JSON: a single report as it is, several in a list. */
  public Object json() {
    return runs.size() == 1 ? runs.get(0) : this;
  }
}
