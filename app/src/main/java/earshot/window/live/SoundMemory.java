package earshot.window.live;

/**
 * The last samples of a session in 16 bits; written by the ear, which never waits. The ring holds
 * more than is ever read, so that the ear may go on while a reader copies.
 */
public final class SoundMemory {
  private static final float FULL_SCALE = 32767;

  private final short[] ring; // sample n at n % length
  private final int readable;
  private volatile long samples;

  /**
   * Makes an empty one.
   *
   * @param readable the last samples that can be read
   * @param margin how many the ear may write while a reader looks at the oldest
   */
  SoundMemory(int readable, int margin) {
    this.readable = readable;
    ring = new short[readable + margin];
  }

  void write(float[] block, int length) {
    long at = samples;
    for (int i = 0; i < length; i++) {
      float clipped = Math.max(-1f, Math.min(1f, block[i]));
      ring[(int) ((at + i) % ring.length)] = (short) Math.round(clipped * FULL_SCALE);
    }
    samples = at + length;
  }

  void copy(SoundMemory other, long from, long to) {
    for (long n = from; n < to; n++) {
      ring[(int) (n % ring.length)] = other.ring[(int) (n % other.ring.length)];
    }
    samples = to;
  }

  /** How many samples were heard. */
  public long samples() {
    return samples;
  }

  /** Copies samples; those that are gone, or were not heard yet, are left out at either end. */
  public float[] between(long from, long to) {
    long heard = samples;
    long end = Math.min(to, heard);
    long begin = Math.max(Math.max(0, from), heard - readable);
    float[] copy = new float[(int) Math.max(0, end - begin)];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = ring[(int) ((begin + i) % ring.length)] / FULL_SCALE;
    }
    return copy;
  }
}
