package earshot.comparison;

import earshot.evaluation.SoundOpener;
import earshot.sound.AudioSource;
import earshot.sound.WavWriter;
import earshot.spotting.Detection;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;

/** Runs an engine on one recording after the other, as a process for each. */
final class EngineProcess {
  private final Engine engine;
  private final List<String> keywords;
  private final SoundOpener opener;
  private final LongSupplier nanoClock;

  EngineProcess(Engine engine, List<String> keywords, SoundOpener opener, LongSupplier nanoClock) {
    this.engine = engine;
    this.keywords = keywords;
    this.opener = opener;
    this.nanoClock = nanoClock;
  }

  /**
   * What a process did.
   *
   * @param detections of the keywords
   * @param audioSeconds sound that it was given
   * @param wallSeconds that it ran
   * @param peakBytes the most memory that it held, 0 where the system does not tell
   */
  record Heard(
      List<Detection> detections, double audioSeconds, double wallSeconds, long peakBytes) {}

  /**
   * Hears a recording.
   *
   * @throws IOException if the recording or the engine fails; the message is a sentence
   */
  Heard hear(Path recording) throws IOException {
    Path folder = Files.createTempDirectory("earshot-compare");
    Path wav = folder.resolve("sound.wav");
    Path words = folder.resolve("keywords");
    try {
      double audioSeconds = convert(recording, wav);
      Files.writeString(words, engine.keywordFile(keywords));
      long began = nanoClock.getAsLong();
      Process process = start(engine.command(wav, words));
      try {
        var memory = new PeakMemory(process);
        List<Detection> detections = read(process);
        int status = process.waitFor();
        double wallSeconds = (nanoClock.getAsLong() - began) / 1e9;
        if (status != 0) {
          throw new IOException(
              "%s ended with status %d on %s.".formatted(engine.name(), status, recording));
        }
        return new Heard(detections, audioSeconds, wallSeconds, memory.bytes());
      } finally {
        end(process);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("The comparison was interrupted.", interrupted);
    } finally {
      Files.deleteIfExists(wav);
      Files.deleteIfExists(words);
      Files.deleteIfExists(folder);
    }
  }

  /** What could not be read to its end would go on without a reader. */
  private static void end(Process process) {
    if (process.isAlive()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Process start(List<String> command) throws IOException {
    try {
      return new ProcessBuilder(command)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .redirectInput(ProcessBuilder.Redirect.from(nothing().toFile()))
          .start();
    } catch (IOException notThere) {
      throw new IOException(
          "%s cannot be started (%s): %s"
              .formatted(engine.name(), command.get(0), engine.install()),
          notThere);
    }
  }

  private static Path nothing() {
    return Path.of(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");
  }

  private double convert(Path recording, Path wav) throws IOException {
    float[] block = new float[4096];
    long samples = 0;
    try (AudioSource source = opener.open(recording, engine.rateHz(), sentence -> {});
        WavWriter writer = WavWriter.create(wav, engine.rateHz())) {
      for (int n = source.read(block, 0, block.length);
          n >= 0;
          n = source.read(block, 0, block.length)) {
        writer.write(block, 0, n);
        samples += n;
      }
    }
    return samples / engine.rateHz();
  }

  private List<Detection> read(Process process) throws IOException {
    var detections = new ArrayList<Detection>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher matcher = engine.line(line.strip());
        if (matcher.find() && keywords.contains(matcher.group("keyword"))) {
          detections.add(detection(matcher));
        }
      }
    }
    return detections;
  }

  private Detection detection(Matcher matcher) throws IOException {
    try {
      double timeSeconds = Double.parseDouble(matcher.group("time"));
      double score =
          engine.detection().contains("(?<score>") && matcher.group("score") != null
              ? Double.parseDouble(matcher.group("score"))
              : 1;
      return new Detection(
          matcher.group("keyword"), score, Math.round(timeSeconds * engine.rateHz()), timeSeconds);
    } catch (NumberFormatException noNumber) {
      throw new IOException(
          "%s wrote \"%s\", in which the time or the score is no number."
              .formatted(engine.name(), matcher.group()),
          noNumber);
    }
  }
}
