package earshot.app;

import earshot.listening.DetectionPrinter;
import earshot.listening.EarListener;
import earshot.listening.EarListeners;
import earshot.listening.EventWriter;
import earshot.listening.ListeningSession;
import earshot.listening.Pacing;
import earshot.listening.SessionSummary;
import earshot.listening.SpotterSettings;
import earshot.sound.AudioSource;
import earshot.spotting.Detection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Listens without a window, on the calling thread, and writes what is found to the output. */
final class HeadlessJob {
  /** What stands on the output. */
  enum Form {
    /** A line for people. */
    TEXT,
    /** A JSON object. */
    JSON_LINES
  }

  private final Surroundings surroundings;
  private final SpotterSettings settings;
  private final Form form;

  HeadlessJob(Surroundings surroundings, SpotterSettings settings, Form form) {
    this.surroundings = surroundings;
    this.settings = settings;
    this.form = form;
  }

  /** Writes events in a form. */
  static EarListener writer(Surroundings surroundings, SpotterSettings settings, Form form) {
    return form == Form.JSON_LINES
        ? new EventWriter(surroundings.out(), settings)
        : new DetectionPrinter(surroundings.out(), surroundings.err());
  }

  /**
   * Listens to the end.
   *
   * @param source is closed in any case
   * @param pacing how fast
   * @param others are told before the output is
   * @param closing is closed before the end, so that an interruption waits for it
   * @return the exit status
   * @throws IOException if the source breaks or the output cannot be written
   */
  int run(AudioSource source, Pacing pacing, List<EarListener> others, Closing closing)
      throws IOException {
    try (source;
        closing) {
      var stopper = new OutputWatch();
      var listeners = new ArrayList<EarListener>(others);
      listeners.add(writer(surroundings, settings, form));
      listeners.add(stopper);
      try (var session =
              new ListeningSession(source, settings, pacing, new EarListeners(listeners));
          var watch = surroundings.interrupts().watch(session::stop)) {
        stopper.session.set(session);
        SessionSummary summary = session.run();
        closing.close();
        if (summary.lostSamples() > 0) {
          surroundings
              .warnings()
              .accept(
                  summary.lostSamples()
                      + " samples of the microphone were lost because this machine was too busy:"
                      + " end other programs, or take a smaller model.");
        }
        if (surroundings.out().checkError()) {
          throw new IOException(
              "The output could not be written after "
                  + summary.audioSeconds()
                  + " s of sound: check what reads it, or the space on its disk.");
        }
        return watch.fired() ? Command.INTERRUPTED : Command.DONE;
      }
    }
  }

  /** Stops listening when nobody takes the output any more. */
  private final class OutputWatch implements EarListener {
    private final AtomicReference<@Nullable ListeningSession> session = new AtomicReference<>();

    @Override
    public void detected(Detection detection) {
      ListeningSession listening = session.get();
      if (listening != null && surroundings.out().checkError()) {
        listening.stop();
      }
    }
  }
}
