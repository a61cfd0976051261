package earshot.app;

import earshot.listening.Pacing;
import earshot.listening.SoundSupply;
import earshot.sound.AudioSource;
import earshot.sound.PcmSource;
import earshot.sound.Resampling;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Raw signed 16-bit little-endian mono from standard input.
 *
 * @param in where it comes from
 * @param inputRateHz its sample rate
 * @param pacing how fast
 */
record RawInput(InputStream in, double inputRateHz, Pacing pacing) implements SoundSupply {
  /** The rate unless told. */
  static final double USUAL_RATE_HZ = 16000;

  @Override
  public String name() {
    return "the standard input";
  }

  @Override
  public AudioSource open(double rateHz, Consumer<String> warnings) throws IOException {
    return Resampling.to(rateHz, new PcmSource(in, inputRateHz));
  }
}
