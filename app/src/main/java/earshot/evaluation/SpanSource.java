package earshot.evaluation;

import earshot.sound.AudioSource;
import java.io.IOException;

/** A part of a recording. */
final class SpanSource implements AudioSource {
  private final AudioSource whole;
  private long skip;
  private long left;

  private SpanSource(AudioSource whole, Span span) {
    this.whole = whole;
    skip = Math.round(span.startSeconds() * whole.sampleRateHz());
    double end = span.endSeconds() * whole.sampleRateHz();
    left = end < Long.MAX_VALUE ? Math.round(end) - skip : Long.MAX_VALUE;
  }

  static AudioSource of(AudioSource whole, Span span) {
    return span.equals(Span.WHOLE) ? whole : new SpanSource(whole, span);
  }

  @Override
  public double sampleRateHz() {
    return whole.sampleRateHz();
  }

  @Override
  public int read(float[] block, int offset, int length) throws IOException {
    while (skip > 0) {
      int n = whole.read(block, offset, (int) Math.min(length, skip));
      if (n < 0) {
        return -1;
      }
      skip -= n;
    }
    if (left <= 0) {
      return -1;
    }
    int n = whole.read(block, offset, (int) Math.min(length, left));
    left -= Math.max(0, n);
    return n;
  }

  @Override
  public void close() throws IOException {
    whole.close();
  }
}
