package earshot.window.keep;

import earshot.listening.EarListener;
import earshot.listening.EventWriter;
import earshot.listening.SpotterSettings;
import earshot.sound.WavWriter;
import earshot.spotting.Detection;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Records what an ear hears while it is turned on: a WAV file, and beside it the events, one JSON
 * object a line, their times counted from the start of the file. A recording that breaks is ended
 * and said; the ear goes on.
 */
public final class SoundTap implements EarListener {
  private final SpotterSettings settings;
  private final double rateHz;
  private final Consumer<String> warnings;
  private Optional<Take> take = Optional.empty(); // guarded by this
  private long heardBefore; // guarded by this

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

  /** One recording. */
  private static final class Take {
    final WavWriter sound;
    final PrintStream lines;
    final EventWriter events;
    long firstSample = -1;

    Take(WavWriter sound, PrintStream lines, EventWriter events) {
      this.sound = sound;
      this.lines = lines;
      this.events = events;
    }
  }

  /**
   * Begins a recording with the next block.
   *
   * @param wav a file that does not exist; its events get the same name and {@code .jsonl}
   * @throws IOException if one of them cannot be made; the message is a sentence
   */
  public synchronized void start(Path wav) throws IOException {
    stop();
    Path folder = wav.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    WavWriter sound = WavWriter.create(wav, rateHz);
    var lines =
        new PrintStream(Files.newOutputStream(eventsOf(wav)), false, StandardCharsets.UTF_8);
    take = Optional.of(new Take(sound, lines, new EventWriter(lines, settings)));
  }

  /** The file with the events of a recording. */
  public static Path eventsOf(Path wav) {
    String name = String.valueOf(wav.getFileName()).replaceFirst("(?i)\\.wav$", "");
    return wav.resolveSibling(name + ".jsonl");
  }

  /** Ends the recording, if there is one. */
  public synchronized void stop() throws IOException {
    Optional<Take> ending = take;
    take = Optional.empty();
    if (ending.isPresent()) {
      ending.get().lines.close();
      ending.get().sound.close();
    }
  }

  /** Whether it records. */
  public synchronized boolean isOn() {
    return take.isPresent();
  }

  @Override
  public synchronized void heard(float[] block, int length) {
    if (take.isEmpty()) {
      heardBefore += length;
      return;
    }
    Take present = take.get();
    if (present.firstSample < 0) {
      present.firstSample = heardBefore;
    }
    heardBefore += length;
    try {
      present.sound.write(block, 0, length);
    } catch (IOException broken) {
      take = Optional.empty();
      present.lines.close();
      warnings.accept(broken.getMessage() + " The recording was ended; listening goes on.");
    }
  }

  @Override
  public synchronized void detected(Detection detection) {
    if (take.isPresent() && take.get().firstSample >= 0) {
      long sample = detection.sample() - take.get().firstSample;
      take.get()
          .events
          .detected(new Detection(detection.keyword(), detection.score(), sample, sample / rateHz));
    }
  }
}
