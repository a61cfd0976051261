package earshot.app;

import earshot.evaluation.Progress;
import earshot.evaluation.Reasons;
import earshot.evaluation.SoundOpener;
import earshot.evaluation.SoundTree;
import earshot.frontend.FrontEnd;
import earshot.sound.AudioSource;
import earshot.spikefiles.SpikeMaker;
import earshot.spikefiles.SpikeRecording;
import earshot.spikefiles.SpikeSetWriter;
import earshot.spikefiles.UnwritableException;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Turns recordings into a set of spikes; what cannot be read is said and left out. */
final class SpikeSetMaking {
  private final FrontEnd frontEnd;
  private final SoundOpener opener;
  private final Consumer<String> warnings;
  private long recordings;
  private long spikes;

  /**
   * Makes one that has written nothing.
   *
   * @param frontEnd used by nobody else
   */
  SpikeSetMaking(FrontEnd frontEnd, SoundOpener opener, Consumer<String> warnings) {
    this.frontEnd = frontEnd;
    this.opener = opener;
    this.warnings = warnings;
  }

  /**
   * Writes all of them.
   *
   * @throws IOException if the set cannot be written
   */
  void write(List<SoundTree.Entry> files, SpikeSetWriter writer, Progress progress)
      throws IOException {
    var maker = new SpikeMaker(frontEnd);
    for (SoundTree.Entry file : files) {
      SpikeRecording recording;
      try (AudioSource source = opener.open(file.file(), frontEnd.sampleRateHz(), warnings)) {
        recording = maker.hear(file.path(), file.topFolder(), writer.through(source));
      } catch (UnwritableException full) {
        throw full;
      } catch (IOException unreadable) {
        warnings.accept(file.path() + " is left out: " + Reasons.of(unreadable));
        continue;
      }
      writer.add(recording);
      recordings++;
      spikes += recording.spikes();
      progress.advance();
    }
  }

  /** How many recordings were written. */
  long recordings() {
    return recordings;
  }

  /** How many spikes they have. */
  long spikes() {
    return spikes;
  }
}
