package earshot.listening;

import earshot.runtime.OperationCounts;
import earshot.sound.AudioSource;
import earshot.spikes.SpikeFrame;
import earshot.spotting.Detection;
import earshot.spotting.KeywordSpotter;
import earshot.spotting.SpottingListener;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The ear: the one loop that pulls blocks from a source and pushes them through a spotter. It runs
 * on the caller's thread ({@link #run}) or on its own ({@link #start}), once. To listen to another
 * source, or with another model, make another session.
 */
public final class ListeningSession implements AutoCloseable {
  private static final double NANOS_PER_SECOND = 1e9;

  private final AudioSource source;
  private final Pacing pacing;
  private final EarListener listener;
  private final KeywordSpotter spotter;
  private final float[] block;
  private final Thread thread = new Thread(this::runAndReport, "ear");
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final AtomicBoolean endReported = new AtomicBoolean();
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicLong samples = new AtomicLong();
  private final AtomicLong detections = new AtomicLong();
  private volatile long beganNanos;

  /**
   * Makes a session that has heard nothing.
   *
   * @param source mono, at the rate of the model; the session closes it
   * @param settings what makes the spotter
   * @param pacing how fast
   * @param listener hears what happens
   * @throws IllegalArgumentException if the network breaks a limit of the backend
   */
  public ListeningSession(
      AudioSource source, SpotterSettings settings, Pacing pacing, EarListener listener) {
    this.source = source;
    this.pacing = pacing;
    this.listener = listener;
    spotter = settings.spotter(new Counter());
    block = new float[pacing.blockSamples()];
    thread.setDaemon(true);
  }

  /** The spotter; touched by nobody but the ear's thread once the session runs. */
  public KeywordSpotter spotter() {
    return spotter;
  }

  /** Listens on a thread of its own, named {@code ear}; the listener hears of the end. */
  public void start() {
    thread.start();
  }

  private void runAndReport() {
    try {
      run();
    } catch (IOException failure) {
      listener.failed(failure);
    }
  }

  /**
   * Listens on this thread until the sound ends or {@link #stop} is called.
   *
   * @return what was heard
   * @throws IOException if the source breaks, or what the listener does with the sound
   */
  public SessionSummary run() throws IOException {
    beganNanos = System.nanoTime();
    try (source) {
      listen();
    } catch (IOException failure) {
      if (!stopping.get()) {
        over.countDown();
        throw failure;
      }
    }
    return end();
  }

  private SessionSummary end() {
    SessionSummary summary = summary();
    if (endReported.compareAndSet(false, true)) {
      listener.ended(summary);
    }
    over.countDown();
    return summary;
  }

  private void listen() throws IOException {
    while (!stopping.get()) {
      int length = source.read(block, 0, block.length);
      if (length < 0) {
        return;
      }
      waitFor(samples.get() + length);
      listener.heard(block, length);
      spotter.hear(block, 0, length);
      samples.addAndGet(length);
    }
  }

  /** In real time, returns when the last of so many samples has sounded. */
  private void waitFor(long sample) {
    if (pacing != Pacing.REAL_TIME) {
      return;
    }
    long dueNanos =
        beganNanos + (long) (sample / spotter.frontEnd().sampleRateHz() * NANOS_PER_SECOND);
    long leftNanos = dueNanos - System.nanoTime();
    while (leftNanos > 0 && !stopping.get()) {
      LockSupport.parkNanos(Math.min(leftNanos, TimeUnit.MILLISECONDS.toNanos(100)));
      leftNanos = dueNanos - System.nanoTime();
    }
  }

  /**
   * What was heard so far. Exact on the ear's thread and once the session is over; from elsewhere
   * the counts may be those of an unfinished step.
   */
  public SessionSummary summary() {
    var counts = new OperationCounts();
    counts.add(spotter.network().counts());
    return new SessionSummary(
        samples.get() / spotter.frontEnd().sampleRateHz(),
        (System.nanoTime() - beganNanos) / NANOS_PER_SECOND,
        detections.get(),
        source.lostSamples(),
        counts);
  }

  /** Asks the session to end soon; from any thread, any number of times. */
  public void stop() {
    if (stopping.compareAndSet(false, true)) {
      try {
        source.close();
      } catch (IOException alreadyBroken) {
        // The ear meets the same failure at its next read and ends.
        return;
      }
    }
  }

  /**
   * Stops and waits up to two seconds for the ear to finish its block. An ear that hangs in a read
   * which does not give way is left behind, and its end is reported here.
   */
  @Override
  public void close() {
    stop();
    if (beganNanos == 0 || Thread.currentThread() == thread) {
      return;
    }
    try {
      if (!over.await(2, TimeUnit.SECONDS)) {
        end();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Counts detections on their way to the listener. */
  private final class Counter implements SpottingListener {
    @Override
    public void stepped(KeywordSpotter from, SpikeFrame input) {
      listener.stepped(from, input);
    }

    @Override
    public void detected(Detection detection) {
      detections.incrementAndGet();
      listener.detected(detection);
    }
  }
}
