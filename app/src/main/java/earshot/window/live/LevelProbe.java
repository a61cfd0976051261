package earshot.window.live;

import earshot.listening.SoundSupply;
import earshot.sound.AudioSource;
import java.io.IOException;
import java.util.Optional;

/** Listens to a source for its level alone, before it is chosen. */
public final class LevelProbe implements AutoCloseable {
  private static final double FADING = 0.9;
  private static final long LONGEST_END_MILLIS = 2000;

  private final SoundSupply supply;
  private final double rateHz;
  private final Thread thread = new Thread(this::listen, "level-probe");
  private volatile boolean closed;
  private volatile Optional<AudioSource> opened = Optional.empty();
  private volatile double level;
  private volatile Optional<String> failure = Optional.empty();

  private LevelProbe(SoundSupply supply, double rateHz) {
    this.supply = supply;
    this.rateHz = rateHz;
    thread.setDaemon(true);
  }

  /** Begins to listen. */
  public static LevelProbe open(SoundSupply supply, double rateHz) {
    var probe = new LevelProbe(supply, rateHz);
    probe.thread.start();
    return probe;
  }

  private void listen() {
    float[] block = new float[(int) (rateHz / 50)];
    try (AudioSource source = supply.open(rateHz, warning -> {})) {
      opened = Optional.of(source); // before closed is looked at, as close() does it the other way
      for (int count = 0; count >= 0 && !closed; count = source.read(block, 0, block.length)) {
        double peak = 0;
        for (int i = 0; i < count; i++) {
          peak = Math.max(peak, Math.abs(block[i]));
        }
        level = Math.max(peak, level * FADING);
      }
    } catch (IOException | RuntimeException broken) {
      failure = Optional.of(String.valueOf(broken.getMessage()));
    }
  }

  /** The source. */
  public SoundSupply supply() {
    return supply;
  }

  /** The peak, 0 to 1, fading. */
  public double level() {
    return level;
  }

  /** Why it cannot be heard. */
  public Optional<String> failure() {
    return failure;
  }

  /**
   * Lets go of the source, also where a read waits in it, and returns when that is done, after two
   * seconds at the latest. Not for the toolkit's thread: a device may take its time.
   */
  @Override
  public void close() {
    closed = true;
    try {
      if (opened.isPresent()) {
        opened.get().close();
      }
      thread.join(LONGEST_END_MILLIS);
    } catch (IOException broken) {
      failure = Optional.of(String.valueOf(broken.getMessage()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
