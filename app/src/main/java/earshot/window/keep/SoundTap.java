package earshot.window.keep;

import earshot.listening.EarListener;
import earshot.listening.SpotterSettings;
import earshot.spotting.Detection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Records what an ear hears while it is turned on: a WAV file, and beside it the events, one JSON
 * object a line, their times counted from the start of the file. A recording that breaks is ended
 * and said; the ear goes on. Files are made and closed by whoever turns it on and off, and the ear
 * never waits for that.
 */
public final class SoundTap implements EarListener, AutoCloseable {
  private final SpotterSettings settings;
  private final double rateHz;
  private final Consumer<String> warnings;
  private volatile Optional<Take> take = Optional.empty(); // changed with the monitor held
  private boolean over; // guarded by this
  private long heardBefore; // the ear's own

  /**
   * Makes one that records nothing yet.
   *
   * @param settings name model and backend in the events
   * @param rateHz of the sound
   * @param warnings takes a sentence when a recording broke
   */
  public SoundTap(SpotterSettings settings, double rateHz, Consumer<String> warnings) {
    this.settings = settings;
    this.rateHz = rateHz;
    this.warnings = warnings;
  }

  /**
   * Begins a recording with the next block, in place of the present one.
   *
   * @param wav a file that does not exist; its events get the same name and {@code .jsonl}
   * @throws IOException if one of them cannot be made or nothing is heard any more; the message is
   *     a sentence
   */
  public void start(Path wav) throws IOException {
    Take next = Take.begin(wav, settings, rateHz);
    Optional<Take> before = Optional.empty();
    boolean late;
    synchronized (this) {
      late = over;
      if (!late) {
        before = take;
        take = Optional.of(next);
      }
    }
    if (late) {
      next.discard();
      throw new IOException(
          "Nothing was recorded to " + wav + ", because listening ended: press record again.");
    }
    if (before.isPresent()) {
      before.get().close();
    }
  }

  /** The file with the events of a recording. */
  public static Path eventsOf(Path wav) {
    String name = String.valueOf(wav.getFileName()).replaceFirst("(?i)\\.wav$", "");
    return wav.resolveSibling(name + ".jsonl");
  }

  /** Ends the recording, if there is one. */
  public void stop() throws IOException {
    Optional<Take> ending = takeAway();
    if (ending.isPresent()) {
      ending.get().close();
    }
  }

  private synchronized Optional<Take> takeAway() {
    Optional<Take> ending = take;
    take = Optional.empty();
    return ending;
  }

  /** Takes a recording away, unless somebody did before. */
  private synchronized boolean takeAway(Take broken) {
    boolean present = take.isPresent() && take.get() == broken;
    if (present) {
      take = Optional.empty();
    }
    return present;
  }

  /** Whether it records. */
  public boolean isOn() {
    return take.isPresent();
  }

  @Override
  public void heard(float[] block, int length) {
    Optional<Take> present = take;
    if (present.isPresent()) {
      record(present.get(), block, length);
    }
    heardBefore += length;
  }

  private void record(Take present, float[] block, int length) {
    try {
      present.heard(block, length, heardBefore);
    } catch (IOException broken) {
      // What somebody ended meanwhile is no failure: the file is closed and whole.
      if (takeAway(present)) {
        closeBroken(present);
        warnings.accept(broken.getMessage() + " The recording was ended; listening goes on.");
      }
    }
  }

  private static void closeBroken(Take broken) {
    try {
      broken.close();
    } catch (IOException again) {
      // The same disk refuses the rest as well; its first refusal is what is told.
      return;
    }
  }

  @Override
  public void detected(Detection detection) {
    take.ifPresent(present -> present.detected(detection));
  }

  /** Ends the recording; none can be begun any more. */
  @Override
  public void close() throws IOException {
    synchronized (this) {
      over = true;
    }
    stop();
  }
}
