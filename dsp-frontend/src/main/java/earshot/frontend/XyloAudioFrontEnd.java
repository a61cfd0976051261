package earshot.frontend;

import earshot.spikes.SpikeFrame;
import earshot.spikes.SpikeSink;
import java.util.Arrays;
import java.util.List;

/** The emulated integer front end of XyloAudio 3: filters, divisive normalisation, raster. */
public final class XyloAudioFrontEnd implements FrontEnd {
  private static final int LARGEST_SAMPLE = (1 << 13) - 1;
  private static final int SMALLEST_SAMPLE = -(1 << 13);

  private final XyloAudioParameters parameters;
  private final XyloAudioFilters filters;
  private final XyloAudioSpiker spiker;
  private final long[] y; // (channels)
  private final int[] counts; // (channels)
  private final float[] level; // (channels)
  private final SpikeFrame frame;
  private int samplesInStep;
  private long steps;

  /** Makes one that has heard nothing. */
  public XyloAudioFrontEnd(XyloAudioParameters parameters) {
    this.parameters = parameters;
    filters = new XyloAudioFilters(XyloAudioCoefficients.ofChip());
    spiker = new XyloAudioSpiker(parameters.threshold(), filters.channels());
    y = new long[filters.channels()];
    counts = new int[filters.channels()];
    level = new float[filters.channels()];
    frame = new SpikeFrame(filters.channels());
  }

  /** A sample as the chip takes it: q = trunc(x 2^13), clipped to signed 14 bit. */
  public static int quantise(float sample) {
    int q = (int) (sample * (1 << 13));
    return Math.min(LARGEST_SAMPLE, Math.max(SMALLEST_SAMPLE, q));
  }

  @Override
  public double sampleRateHz() {
    return XyloAudioParameters.SAMPLE_RATE_HZ;
  }

  @Override
  public int samplesPerStep() {
    return parameters.samplesPerStep();
  }

  @Override
  public int inputs() {
    return frame.channels();
  }

  @Override
  public List<ChannelKind> channelKinds() {
    return List.of(new ChannelKind("level", inputs()));
  }

  @Override
  public int bands() {
    return frame.channels();
  }

  @Override
  public double centreHz(int band) {
    return XyloAudioCoefficients.centreHz(band);
  }

  @Override
  public float level(int band) {
    return level[band];
  }

  @Override
  public void process(float[] samples, int offset, int length, SpikeSink sink) {
    for (int i = offset; i < offset + length; i++) {
      filters.filter(quantise(samples[i]), y);
      spiker.fire(y, counts);
      if (++samplesInStep == parameters.samplesPerStep()) {
        finishStep(sink);
      }
    }
  }

  private void finishStep(SpikeSink sink) {
    for (int c = 0; c < counts.length; c++) {
      int count = Math.min(counts[c], SpikeFrame.MAX_COUNT);
      frame.setCount(c, count);
      level[c] = count / 5f;
    }
    Arrays.fill(counts, 0);
    samplesInStep = 0;
    frame.setStep(steps++);
    sink.accept(frame);
  }

  @Override
  public void reset() {
    filters.reset();
    spiker.reset();
    Arrays.fill(counts, 0);
    Arrays.fill(level, 0);
    frame.clear();
    samplesInStep = 0;
    steps = 0;
  }
}
