package earshot.listening;

import earshot.sound.AudioSource;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A microphone that may go away and come back: when it breaks, it is opened again and again, after
 * half a second at first and twice as long each time, up to half a minute. What was said meanwhile
 * is not heard, and the count of samples goes on where it stopped.
 */
public final class ReturningSource implements AudioSource {
  private static final long FIRST_PAUSE_MILLIS = 500;
  private static final long LONGEST_PAUSE_MILLIS = 30_000;

  private final SoundSupply supply;
  private final double rateHz;
  private final Consumer<String> warnings;
  private final Pause pause;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Stretch stretch;

  /**
   * From one opening to the next; the time between two of them belongs to the earlier.
   *
   * @param source what was opened
   * @param lostBefore what all sources before it lost
   */
  private record Stretch(AudioSource source, long lostBefore) {
    long lostSamples() {
      return lostBefore + source.lostSamples();
    }
  }

  /** Waits between two attempts. */
  @FunctionalInterface
  interface Pause {
    /**
     * Waits.
     *
     * @param closed ends the waiting
     * @return whether it was ended
     */
    boolean over(CountDownLatch closed, long millis) throws InterruptedException;
  }

  /**
   * Opens a microphone.
   *
   * @param supply where it is found, each time anew
   * @param rateHz the rate at which samples are wanted
   * @param warnings takes a sentence when it goes and when it comes
   * @throws IOException if it is not there to begin with
   */
  public ReturningSource(SoundSupply supply, double rateHz, Consumer<String> warnings)
      throws IOException {
    this(supply, rateHz, warnings, (closed, ms) -> closed.await(ms, TimeUnit.MILLISECONDS));
  }

  ReturningSource(SoundSupply supply, double rateHz, Consumer<String> warnings, Pause pause)
      throws IOException {
    this.supply = supply;
    this.rateHz = rateHz;
    this.warnings = warnings;
    this.pause = pause;
    stretch = new Stretch(supply.open(rateHz, warnings), 0);
  }

  @Override
  public double sampleRateHz() {
    return rateHz;
  }

  @Override
  public int read(float[] block, int offset, int length) throws IOException {
    while (true) {
      try {
        return stretch.source.read(block, offset, length);
      } catch (IOException gone) {
        if (isClosed() || !reopened(gone)) {
          return -1;
        }
      }
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private boolean reopened(IOException gone) throws IOException {
    warnings.accept(gone.getMessage() + " Listening goes on when it comes back.");
    stretch.source.close();
    long millis = FIRST_PAUSE_MILLIS;
    try {
      while (!pause.over(closed, millis)) {
        try {
          AudioSource next = supply.open(rateHz, warnings);
          stretch = new Stretch(next, stretch.lostSamples());
          if (isClosed()) {
            next.close();
            return false;
          }
          warnings.accept("Listening goes on: " + supply.name() + " is back.");
          return true;
        } catch (IOException stillGone) {
          millis = Math.min(LONGEST_PAUSE_MILLIS, 2 * millis);
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  @Override
  public long lostSamples() {
    return stretch.lostSamples();
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    stretch.source.close();
  }
}
