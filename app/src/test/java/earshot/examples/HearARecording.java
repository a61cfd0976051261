package earshot.examples;

import earshot.sound.AudioSource;
import earshot.sound.SoundFiles;
import earshot.spotting.KeywordSpotter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Finds keywords in a recording: {@code HearARecording RECORDING}. */
public final class HearARecording {
  private HearARecording() {}

  /** Takes the path of a recording. */
  public static void main(String[] arguments) throws IOException {
    hear(Path.of(arguments[0]), System.out);
  }

  static void hear(Path recording, PrintStream out) throws IOException {
    KeywordSpotter spotter = KeywordSpotter.load("commands");
    spotter.onDetection(found -> out.println(found.timeSeconds() + " s: " + found.keyword()));
    float[] block = new float[1600];
    try (AudioSource sound = SoundFiles.open(recording, spotter.sampleRateHz(), out::println)) {
      for (int n = sound.read(block, 0, 1600); n >= 0; n = sound.read(block, 0, 1600)) {
        spotter.hear(block, n);
      }
    }
  }
}
