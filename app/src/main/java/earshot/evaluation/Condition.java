package earshot.evaluation;

import java.util.Locale;

/**
 * A noise that a clip is heard in.
 *
 * @param noise the class of the noise; {@link #ANY} for one of any class
 * @param snrDb power of the clip to that of the noise, each over the whole clip
 */
public record Condition(String noise, double snrDb) {
  /** Noise of any class. */
  public static final String ANY = "all";

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s at %s dB", noise, snrDb);
  }
}
