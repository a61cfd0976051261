package earshot.window.keep;

import earshot.listening.EventWriter;
import earshot.listening.SpotterSettings;
import earshot.sound.WavWriter;
import earshot.spotting.Detection;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One recording: a WAV file and its events beside it. The ear alone writes; anybody may close it,
 * and what the ear still writes then is lost.
 */
final class Take implements AutoCloseable {
  private final Path wav;
  private final WavWriter sound;
  private final PrintStream lines;
  private final EventWriter events;
  private final double rateHz;
  private long firstSample = -1;

  private Take(
      Path wav, WavWriter sound, PrintStream lines, SpotterSettings settings, double rateHz) {
    this.wav = wav;
    this.sound = sound;
    this.lines = lines;
    this.rateHz = rateHz;
    events = new EventWriter(lines, settings);
  }

  /**
   * Makes both files, or none.
   *
   * @throws IOException if one of them is there already or cannot be made; the message is a
   *     sentence
   */
  static Take begin(Path wav, SpotterSettings settings, double rateHz) throws IOException {
    Path folder = wav.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    WavWriter sound = WavWriter.create(wav, rateHz);
    try {
      return new Take(wav, sound, lines(SoundTap.eventsOf(wav)), settings, rateHz);
    } catch (IOException failed) {
      try (sound) {
        Files.deleteIfExists(wav);
      }
      throw failed;
    }
  }

  private static PrintStream lines(Path file) throws IOException {
    try {
      return new PrintStream(
          Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
          false,
          StandardCharsets.UTF_8);
    } catch (FileAlreadyExistsException there) {
      throw new IOException(file + " exists already and is not overwritten.", there);
    } catch (IOException reason) {
      throw new IOException(file + " cannot be written: check the permissions around it.", reason);
    }
  }

  /** Appends a block; the first one begins at a sample of the session. */
  void heard(float[] block, int length, long sample) throws IOException {
    if (firstSample < 0) {
      firstSample = sample;
    }
    sound.write(block, 0, length);
  }

  /** Appends an event, its time counted from the first block. */
  void detected(Detection detection) {
    if (firstSample >= 0) {
      long sample = detection.sample() - firstSample;
      events.detected(
          new Detection(detection.keyword(), detection.score(), sample, sample / rateHz));
    }
  }

  /** Ends it and takes it away again: nothing was recorded. */
  void discard() throws IOException {
    close();
    Files.deleteIfExists(wav);
    Files.deleteIfExists(SoundTap.eventsOf(wav));
  }

  @Override
  public void close() throws IOException {
    try (sound) {
      lines.close();
    }
  }
}
