package earshot.sound;

import be.tarsos.dsp.resample.Resampler;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.OptionalDouble;

/**
 * Another source at another rate: band-limited interpolation (Smith and Gossett 1984, as in
 * libresample), through TarsosDSP's resampler in its high quality. Output sample n lies at the time
 * n / rate, so nothing is delayed, and the end is flushed. The input is handed over in portions of
 * one size whatever the blocks are, so that any block size gives the same samples.
 */
public final class Resampling implements AudioSource {
  /** The largest ratio of the two rates, either way. */
  public static final double MAX_RATIO = 64;

  private static final double PORTION_SECONDS = 0.004; // what a listener waits for in addition
  private static final int SMALLEST_PORTION = 16;

  private final AudioSource source;
  private final double rateHz;
  private final double factor;
  private final Resampler resampler;
  private final float[] input;
  private final FloatBuffer inputView;
  private final FloatBuffer output; // from position to limit: not yet read
  private long samplesIn;
  private long samplesOut;
  private boolean ended;

  private Resampling(AudioSource source, double rateHz) {
    this.source = source;
    this.rateHz = rateHz;
    factor = rateHz / source.sampleRateHz();
    resampler = new Resampler(true, factor, factor);
    int portion = Math.max(SMALLEST_PORTION, (int) (PORTION_SECONDS * source.sampleRateHz()));
    input = new float[portion];
    inputView = FloatBuffer.wrap(input);
    int held = 2 * resampler.getFilterWidth();
    output = FloatBuffer.allocate((int) ((portion + held + 1) * factor) + 2).limit(0);
  }

  /**
   * The source at that rate; the source itself if it already has it.
   *
   * @throws UnreadableSoundException if the rates are too far apart
   */
  public static AudioSource to(double rateHz, AudioSource source) throws UnreadableSoundException {
    double from = source.sampleRateHz();
    if (from == rateHz) {
      return source;
    }
    double ratio = rateHz / from;
    if (!(ratio <= MAX_RATIO && ratio >= 1 / MAX_RATIO)) {
      throw new UnreadableSoundException(
          "Sound at "
              + from
              + " Hz cannot be brought to "
              + rateHz
              + " Hz: the two may differ by a factor of "
              + (int) MAX_RATIO
              + " at most.");
    }
    return new Resampling(source, rateHz);
  }

  @Override
  public double sampleRateHz() {
    return rateHz;
  }

  @Override
  public OptionalDouble durationSeconds() {
    return source.durationSeconds();
  }

  @Override
  public int read(float[] block, int offset, int length) throws IOException {
    while (!output.hasRemaining()) {
      if (ended) {
        return -1;
      }
      ended = !fillInput();
      output.clear();
      resampler.process(factor, inputView, ended, output);
      output.flip();
      trim();
    }
    int count = Math.min(length, output.remaining());
    output.get(block, offset, count);
    return count;
  }

  @Override
  public long lostSamples() {
    return source.lostSamples();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  /** The resampler goes on for up to one input sample too long. */
  private void trim() {
    if (ended) {
      long all = (long) Math.ceil(samplesIn * factor);
      output.limit((int) Math.max(0, Math.min(output.limit(), all - samplesOut)));
    }
    samplesOut += output.remaining();
  }

  /** Fills the input; false if the source ended before it was full. */
  private boolean fillInput() throws IOException {
    int filled = 0;
    while (filled < input.length) {
      int count = source.read(input, filled, input.length - filled);
      if (count < 0) {
        break;
      }
      filled += count;
    }
    samplesIn += filled;
    inputView.position(0).limit(filled);
    return filled == input.length;
  }
}
