package earshot.bench;

import earshot.sound.AudioSource;

/** Samples that are in memory already. */
final class SampleSource implements AudioSource {
  private final float[] samples;
  private final double rateHz;
  private int at;

  SampleSource(float[] samples, double rateHz) {
    this.samples = samples;
    this.rateHz = rateHz;
  }

  @Override
  public double sampleRateHz() {
    return rateHz;
  }

  @Override
  public int read(float[] block, int offset, int length) {
    int count = Math.min(length, samples.length - at);
    if (count <= 0) {
      return -1;
    }
    System.arraycopy(samples, at, block, offset, count);
    at += count;
    return count;
  }

  @Override
  public void close() {}
}
