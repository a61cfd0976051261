package earshot.spikefiles;

import earshot.frontend.FrontEnd;
import earshot.sound.AudioSource;
import earshot.spikes.SpikeFrame;
import java.io.IOException;

/**
 * Turns recordings into spikes, each from the initial state: the recording, then 300 ms of zeros,
 * as evaluations hear them. Several spikes of a channel in a step are spread evenly over it.
 */
public final class SpikeMaker {
  /** How long zeros follow a recording. */
  static final double SILENCE_AFTER_SECONDS = 0.3;

  private final FrontEnd frontEnd;
  private final double stepSeconds;
  private final Spikes spikes = new Spikes();
  private final float[] block = new float[4096];
  private final float[] silence;
  private long steps;

  /**
   * Makes a maker.
   *
   * @param frontEnd used by nobody else
   */
  public SpikeMaker(FrontEnd frontEnd) {
    this.frontEnd = frontEnd;
    stepSeconds = frontEnd.samplesPerStep() / frontEnd.sampleRateHz();
    silence = new float[(int) Math.rint(SILENCE_AFTER_SECONDS * frontEnd.sampleRateHz())];
  }

  /**
   * Hears a recording to its end.
   *
   * @param source at the front end's rate
   * @throws IOException if it breaks, or holds no sound
   */
  public SpikeRecording hear(String path, String label, AudioSource source) throws IOException {
    frontEnd.reset();
    spikes.clear(); // of a recording that broke
    steps = 0;
    long samples = 0;
    for (int n = read(source); n >= 0; n = read(source)) {
      frontEnd.process(block, 0, n, this::step);
      samples += n;
    }
    if (samples == 0) {
      throw new IOException("It holds no sound.");
    }
    frontEnd.process(silence, 0, silence.length, this::step);
    return spikes.take(path, label, steps * stepSeconds);
  }

  private int read(AudioSource source) throws IOException {
    return source.read(block, 0, block.length);
  }

  private void step(SpikeFrame frame) {
    int from = spikes.count();
    for (int channel = 0; channel < frame.channels(); channel++) {
      int count = frame.count(channel);
      for (int i = 0; i < count; i++) {
        spikes.add((steps + (i + 0.5) / count) * stepSeconds, channel);
      }
    }
    spikes.sortFrom(from);
    steps++;
  }
}
