package earshot.assets;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Objects;

/**
 * The bundled recording: some thirty seconds of synthetic speech over faint noise, WAV, 16 kHz, 16
 * bit, mono. {@code assets/make-demo} makes it and its truth file.
 */
public final class Demo {
  /** The recording's name, as the truth file has it. */
  public static final String NAME = "demo.wav";

  private static final String TRUTH_NAME = "demo.tsv";

  private Demo() {}

  /** Where the recording is. */
  public static URL recordingLocation() {
    return location(NAME);
  }

  /** Where the truth is: a TSV with the columns file, start_s, end_s and keyword. */
  public static URL truthLocation() {
    return location(TRUTH_NAME);
  }

  /**
   * Opens the recording; the caller closes it.
   *
   * @throws IOException if the program's own files cannot be read
   */
  public static InputStream openRecording() throws IOException {
    return recordingLocation().openStream();
  }

  /**
   * Opens the truth file; the caller closes it.
   *
   * @throws IOException if the program's own files cannot be read
   */
  public static InputStream openTruth() throws IOException {
    return truthLocation().openStream();
  }

  private static URL location(String name) {
    return Objects.requireNonNull(
        Demo.class.getResource(name), () -> "The resource " + name + " is missing in this build.");
  }
}
