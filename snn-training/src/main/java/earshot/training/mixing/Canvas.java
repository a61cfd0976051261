package earshot.training.mixing;

import earshot.cochlea.SpikeEncoder;
import earshot.spikes.SpikeFrame;
import earshot.training.data.Envelope;
import earshot.training.network.SpikeTrain;
import java.util.Arrays;

/**
 * A stretch of sound as envelopes, two frames to a step, on which recordings are laid. Sounds that
 * are not correlated add their powers, so a cell holds a sum of squares. Belongs to one thread and
 * is used again for every sequence.
 */
final class Canvas {
  private final int bands;
  private final float[] power; // (frames, bands)
  private final float[] envelope; // (bands)
  private int frames;

  Canvas(int longestFrames, int bands) {
    this.bands = bands;
    power = new float[longestFrames * bands];
    envelope = new float[bands];
  }

  void clear(int framesWanted) {
    frames = framesWanted;
    Arrays.fill(power, 0, frames * bands, 0f);
  }

  int frames() {
    return frames;
  }

  int bands() {
    return bands;
  }

  /**
   * How a piece is laid.
   *
   * @param at frame of the canvas where the piece begins; may lie outside
   * @param speed frames of the recording per frame of the canvas
   * @param bandShift bands by which it is moved upwards
   * @param gain factor on the envelope
   * @param fadeFrames over which it comes and goes; 0 for none
   */
  record Placement(double at, double speed, double bandShift, double gain, int fadeFrames) {}

  /**
   * Lays frames {@code from} to {@code to} of a recording.
   *
   * @return the frame of the canvas at which it ends
   */
  int add(Envelope recording, int from, int to, Placement placement) {
    int length = (int) Math.floor((to - from) / placement.speed());
    int first = (int) Math.round(placement.at());
    for (int i = Math.max(0, -first); i < length && first + i < frames; i++) {
      double source = from + i * placement.speed();
      int whole = Math.min((int) source, recording.frames() - 1);
      int next = Math.min(whole + 1, recording.frames() - 1);
      float part = (float) (source - whole);
      float gain = (float) (placement.gain() * fade(i, length, placement.fadeFrames()));
      addFrame(recording, whole, next, part, gain, placement.bandShift(), first + i);
    }
    return Math.min(frames, first + length);
  }

  private static double fade(int i, int length, int fadeFrames) {
    if (fadeFrames == 0) {
      return 1;
    }
    return Math.min(1, Math.min(i + 1, length - i) / (double) (fadeFrames + 1));
  }

  private void addFrame(
      Envelope recording, int whole, int next, float part, float gain, double shift, int frame) {
    int lower = (int) Math.floor(shift);
    float above = (float) (shift - lower);
    int at = frame * bands;
    for (int band = 0; band < bands; band++) {
      int source = Math.min(bands - 1, Math.max(0, band - lower));
      int source2 = Math.min(bands - 1, Math.max(0, band - lower - 1));
      float now = (1 - above) * recording.at(whole, source) + above * recording.at(whole, source2);
      float then = (1 - above) * recording.at(next, source) + above * recording.at(next, source2);
      float a = gain * (now + part * (then - now));
      power[at + band] += a * a;
    }
  }

  /**
   * Lays noise over the canvas up to frame {@code to}, from frame {@code start} of its recording
   * on, in a circle.
   *
   * @param placement where it begins and how it is changed
   */
  void addNoise(Envelope noise, int start, int to, Placement placement) {
    int first = Math.max(0, (int) Math.round(placement.at()));
    int length = Math.min(frames, to) - first;
    for (int i = 0; i < length; i++) {
      double source = (start + i * placement.speed()) % noise.frames();
      int whole = Math.min((int) source, noise.frames() - 1);
      int next = (whole + 1) % noise.frames();
      float part = (float) (source - whole);
      float gain = (float) (placement.gain() * fade(i, length, placement.fadeFrames()));
      addFrame(noise, whole, next, part, gain, placement.bandShift(), first + i);
    }
  }

  /** The envelope of a band in a frame. */
  float envelope(int frame, int band) {
    return (float) Math.sqrt(power[frame * bands + band]);
  }

  /** Empties some bands. */
  void maskBands(int from, int to) {
    for (int frame = 0; frame < frames; frame++) {
      Arrays.fill(power, frame * bands + from, frame * bands + to, 0f);
    }
  }

  /** Empties some frames. */
  void maskFrames(int from, int to) {
    Arrays.fill(power, from * bands, Math.min(frames, to) * bands, 0f);
  }

  /** Encodes it as the front end would, into the rows of a batch. */
  void encode(SpikeEncoder encoder, SpikeFrame scratch, SpikeTrain train, int firstRow) {
    encoder.reset();
    for (int step = 0; step < frames / 2; step++) {
      int a = 2 * step * bands;
      int b = a + bands;
      for (int band = 0; band < bands; band++) {
        envelope[band] =
            0.5f * ((float) Math.sqrt(power[a + band]) + (float) Math.sqrt(power[b + band]));
      }
      encoder.encode(envelope, scratch);
      for (int channel = 0; channel < scratch.channels(); channel++) {
        int count = scratch.count(channel);
        if (count != 0) {
          train.add(firstRow + step, channel, count);
        }
      }
    }
  }
}
