package earshot.window.live;

import earshot.listening.Pacing;
import earshot.listening.SoundSupply;
import earshot.sound.AudioSource;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A microphone that can be open once only, and whose reads wait until it is closed. */
public final class SilentDesk implements SoundSupply {
  private final AtomicBoolean open = new AtomicBoolean();
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger reading = new AtomicInteger();

  @Override
  public String name() {
    return "Desk";
  }

  @Override
  public Pacing pacing() {
    return Pacing.AS_IT_COMES;
  }

  /** Whether somebody holds it. */
  public boolean isOpen() {
    return open.get();
  }

  /** How often it was opened. */
  public int opened() {
    return opened.get();
  }

  /** How many reads wait. */
  public int reading() {
    return reading.get();
  }

  @Override
  public AudioSource open(double rateHz, Consumer<String> warnings) throws IOException {
    if (!open.compareAndSet(false, true)) {
      throw new IOException("The microphone \"Desk\" is in use: close what holds it.");
    }
    opened.incrementAndGet();
    var closed = new CountDownLatch(1);
    return new AudioSource() {
      @Override
      public double sampleRateHz() {
        return rateHz;
      }

      @Override
      public int read(float[] block, int offset, int length) throws IOException {
        reading.incrementAndGet();
        try {
          closed.await();
          return -1;
        } catch (InterruptedException interrupted) {
          throw new IOException("The read was interrupted.", interrupted);
        } finally {
          reading.decrementAndGet();
        }
      }

      @Override
      public void close() {
        if (closed.getCount() > 0) {
          closed.countDown();
          open.set(false);
        }
      }
    };
  }
}
