package earshot.training.mixing;

import earshot.training.data.Envelope;
import earshot.training.data.Recording;
import java.util.Arrays;
import java.util.List;

/** A new recording put together from cuts of others, in the domain of envelopes. */
final class Collage {
  private final int bands;
  private float[] values = new float[0]; // (frames, bands)
  private int frames;

  Collage(int bands) {
    this.bands = bands;
  }

  /** In which direction a cut runs. */
  enum Direction {
    FORWARDS,
    BACKWARDS
  }

  /**
   * How a cut sounds.
   *
   * @param direction in time
   * @param speed frames of the recording per frame of the collage
   * @param bandShift bands by which it is moved upwards
   * @param bandStretch factor by which bands are spread around the middle one
   * @param gains factors on the envelope (bands)
   */
  record Sound(
      Direction direction, double speed, double bandShift, double bandStretch, float[] gains) {}

  /** Appends frames {@code from} to {@code to} of a recording. */
  void append(Envelope recording, int from, int to, Sound sound) {
    int length = (int) Math.floor((to - from) / sound.speed());
    values = Arrays.copyOf(values, (frames + length) * bands);
    for (int i = 0; i < length; i++) {
      int ahead = (int) (i * sound.speed());
      int source = sound.direction() == Direction.FORWARDS ? from + ahead : to - 1 - ahead;
      for (int band = 0; band < bands; band++) {
        values[(frames + i) * bands + band] = at(recording, source, band, sound);
      }
    }
    frames += length;
  }

  /** Appends frames in which nothing is heard. */
  void appendSilence(int length) {
    frames += length;
    values = Arrays.copyOf(values, frames * bands);
  }

  private float at(Envelope recording, int frame, int band, Sound sound) {
    double middle = 0.5 * (bands - 1);
    double source = middle + (band - middle - sound.bandShift()) / sound.bandStretch();
    source = Math.max(0, Math.min(bands - 1, source));
    int whole = (int) source;
    int next = Math.min(bands - 1, whole + 1);
    float part = (float) (source - whole);
    float below = recording.at(frame, whole);
    float above = recording.at(frame, next);
    return sound.gains()[band] * (below + part * (above - below));
  }

  /** What was put together. */
  Recording recording(String name) {
    return Recording.of(name, List.of(new Envelope(values, bands)));
  }
}
