package earshot.evaluation;

import earshot.sound.AudioSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lets every run hear one recording after the other. Belongs to one thread. */
final class StreamWorker implements Function<SoundTree.Entry, StreamOutcome> {
  private final Truth truth;
  private final SoundOpener opener;
  private final Consumer<String> warnings;
  private final List<StreamHearing> hearings;

  StreamWorker(List<Run> runs, Truth truth, SoundOpener opener, Consumer<String> warnings) {
    this.truth = truth;
    this.opener = opener;
    this.warnings = warnings;
    hearings = runs.stream().map(run -> new StreamHearing(run.settings())).toList();
  }

  @Override
  public StreamOutcome apply(SoundTree.Entry recording) {
    var answers = new ArrayList<StreamAnswer>();
    var remarks = new Oddities.Sentences(warnings);
    try {
      for (StreamHearing hearing : hearings) {
        try (AudioSource source = opener.open(recording.file(), hearing.rateHz(), remarks)) {
          answers.add(hearing.hear(source, truth.in(recording)));
        }
      }
    } catch (IOException reason) {
      return new StreamOutcome(recording.path(), Reasons.of(reason), List.of(), List.of(), 0);
    }
    return new StreamOutcome(recording.path(), null, remarks.all(), answers, 0);
  }
}
