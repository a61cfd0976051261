package earshot.sound;

/**
 * Samples on their way from the capture thread to the reader. The writer never waits: when the ring
 * is full the oldest samples give way and are counted. The reader waits until there is one.
 */
final class SampleRing {
  private final float[] ring;
  private long written;
  private long read;
  private long lost;
  private boolean ended;

  SampleRing(int capacity) {
    ring = new float[capacity];
  }

  synchronized void write(float[] samples, int count) {
    for (int i = 0; i < count; i++) {
      ring[(int) ((written + i) % ring.length)] = samples[i];
    }
    written += count;
    long overrun = written - read - ring.length;
    if (overrun > 0) {
      read += overrun;
      lost += overrun;
    }
    notifyAll();
  }

  /** Reads at least one sample; -1 once the ring has ended and is empty. */
  synchronized int read(float[] block, int offset, int length) throws InterruptedException {
    while (written == read && !ended) {
      wait();
    }
    int count = (int) Math.min(length, written - read);
    if (count == 0) {
      return -1;
    }
    for (int i = 0; i < count; i++) {
      block[offset + i] = ring[(int) ((read + i) % ring.length)];
    }
    read += count;
    return count;
  }

  /** No more samples will come. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  synchronized long lost() {
    return lost;
  }
}
