package earshot.training.data;

import java.util.List;

/**
 * A recording as the trainer keeps it.
 *
 * @param file where it came from, for messages
 * @param variants the envelope as it is, and perhaps the same sound in a room
 * @param firstFrame where its sound begins: the first frame within 25 dB of the loudest
 * @param lastFrame where its sound ends
 */
public record Recording(String file, List<Envelope> variants, int firstFrame, int lastFrame) {
  private static final float AUDIBLE_SHARE_OF_POWER = (float) Math.pow(10, -2.5);

  /** Copies the list. */
  public Recording {
    variants = List.copyOf(variants);
  }

  /** Finds where the sound lies. */
  public static Recording of(String file, List<Envelope> variants) {
    Envelope dry = variants.get(0);
    float loudest = 0;
    for (int frame = 0; frame < dry.frames(); frame++) {
      loudest = Math.max(loudest, dry.power(frame));
    }
    int first = 0;
    int last = dry.frames();
    while (first < last && dry.power(first) < AUDIBLE_SHARE_OF_POWER * loudest) {
      first++;
    }
    while (last > first + 1 && dry.power(last - 1) < AUDIBLE_SHARE_OF_POWER * loudest) {
      last--;
    }
    return new Recording(file, variants, first, last);
  }

  /** The recording itself. */
  public Envelope dry() {
    return variants.get(0);
  }

  /**
   * The speaker, where the name tells it, as Speech Commands and others do: what stands before the
   * first _ or -.
   */
  public static String speaker(String fileName) {
    int end = 0;
    while (end < fileName.length() && fileName.charAt(end) != '_' && fileName.charAt(end) != '-') {
      end++;
    }
    return fileName.substring(0, end);
  }
}
