package earshot.cochlea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import earshot.spikes.SpikeFrame;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SpikeEncoderTest {
  private static final int BANDS = 16;

  @Property(tries = 50)
  void belowTheCapNoChargeIsLostAndNoneIsMade(@ForAll long seed) {
    EncoderParameters parameters = EncoderParameters.standard();
    var encoder = new SpikeEncoder(parameters, BANDS);
    var frame = new SpikeFrame(encoder.channels());
    var random = new Random(seed);
    float[] envelope = new float[BANDS];
    double[] accumulated = new double[BANDS];
    int[] emitted = new int[BANDS];
    for (int step = 0; step < 200; step++) {
      for (int band = 0; band < BANDS; band++) {
        envelope[band] = 2000 * random.nextFloat();
      }
      encoder.encode(envelope, frame);
      for (int band = 0; band < BANDS; band++) {
        assertThat(frame.count(band)).isLessThan(SpikeFrame.MAX_COUNT);
        accumulated[band] += parameters.sustainedGain() * encoder.level(band);
        emitted[band] += frame.count(band);
        // Residuals begin at a half, so that rounding is to the nearest.
        double residual = 0.5 + accumulated[band] - emitted[band];
        assertThat(residual).isBetween(-0.001, 1.001);
      }
    }
  }

  @Test
  void aCellHoldsFifteenSpikesAtMostAndTheRestIsForgotten() {
    var encoder = new SpikeEncoder(changed(0.06, 0.1), BANDS);
    var frame = new SpikeFrame(encoder.channels());
    encoder.encode(envelope(30_000), frame);
    for (int channel = 0; channel < frame.channels(); channel++) {
      assertThat(frame.count(channel)).isBetween(0, SpikeFrame.MAX_COUNT);
    }
    assertThat(frame.count(0)).isEqualTo(SpikeFrame.MAX_COUNT);
    // At most one spike of what was beyond the cap is still to come.
    encoder.encode(envelope(0), frame);
    encoder.encode(envelope(0), frame);
    assertThat(frame.count(0)).isZero();
  }

  @Test
  void silenceGivesNoSpikes() {
    var encoder = new SpikeEncoder(EncoderParameters.standard(), BANDS);
    var frame = new SpikeFrame(encoder.channels());
    for (int step = 0; step < 500; step++) {
      encoder.encode(envelope(0), frame);
      assertThat(total(frame, 0, 3 * BANDS)).isZero();
    }
  }

  @Test
  void theLevelIsThatOfTheFormula() {
    var encoder = new SpikeEncoder(EncoderParameters.standard(), BANDS);
    var frame = new SpikeFrame(encoder.channels());
    double background = 0;
    for (int step = 1; step <= 120; step++) {
      float a = step % 7 * 100;
      encoder.encode(envelope(a), frame);
      background += Math.max(a < background ? 0.06 : 0.02, 1.0 / step) * (a - background);
      double level = Math.sqrt(a * Math.pow(4 + background, -0.85) + 2) - Math.sqrt(2);
      assertThat((double) encoder.level(3)).isCloseTo(level, within(1e-5));
    }
  }

  @Test
  void aSteadyBackgroundFades() {
    var encoder = new SpikeEncoder(EncoderParameters.standard(), BANDS);
    var frame = new SpikeFrame(encoder.channels());
    for (int step = 0; step < 100; step++) {
      encoder.encode(envelope(5), frame);
    }
    encoder.encode(envelope(500), frame);
    float whenItBegins = encoder.level(0);
    for (int step = 0; step < 500; step++) {
      encoder.encode(envelope(500), frame);
    }
    assertThat(encoder.level(0)).isLessThan(0.3f * whenItBegins);
  }

  @Test
  void halfASecondAfterALoudNoiseAWordIsTwiceAsLoudAsWithASlowRelease() {
    assertThat(levelHalfASecondAfterALoudNoise(0.06))
        .isGreaterThan(2 * levelHalfASecondAfterALoudNoise(0.02));
  }

  private static float levelHalfASecondAfterALoudNoise(double releaseRate) {
    var encoder = new SpikeEncoder(changed(releaseRate, 0.85), BANDS);
    var frame = new SpikeFrame(encoder.channels());
    for (int step = 0; step < 200; step++) {
      encoder.encode(envelope(5000), frame);
    }
    for (int step = 0; step < 50; step++) {
      encoder.encode(envelope(5), frame);
    }
    encoder.encode(envelope(500), frame);
    return encoder.level(0);
  }

  @Test
  void aRateThatIsNoShareIsRefusedWithItsNameAndValue() {
    for (double rate : new double[] {0, -0.1, 1.5, Double.NaN}) {
      assertThatThrownBy(() -> changed(rate, 0.85))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("release rate")
          .hasMessageContaining(String.valueOf(rate));
    }
  }

  @Test
  void onsetChannelsFireOnRiseAndOnFallOnly() {
    var encoder = new SpikeEncoder(EncoderParameters.standard(), BANDS);
    var frame = new SpikeFrame(encoder.channels());
    for (int step = 0; step < 300; step++) {
      encoder.encode(envelope(5), frame);
      assertThat(total(frame, BANDS, 3 * BANDS)).as("steady").isZero();
    }
    int[] rising = new int[3 * BANDS];
    for (int step = 0; step < 3; step++) {
      encoder.encode(envelope(2000), frame);
      add(frame, rising);
    }
    assertThat(sum(rising, BANDS, 2 * BANDS)).isPositive();
    assertThat(sum(rising, 2 * BANDS, 3 * BANDS)).isZero();
    for (int step = 0; step < 400; step++) {
      encoder.encode(envelope(2000), frame);
    }
    assertThat(total(frame, BANDS, 3 * BANDS)).as("steady again").isZero();
    int[] falling = new int[3 * BANDS];
    for (int step = 0; step < 3; step++) {
      encoder.encode(envelope(0), frame);
      add(frame, falling);
    }
    assertThat(sum(falling, BANDS, 2 * BANDS)).isZero();
    assertThat(sum(falling, 2 * BANDS, 3 * BANDS)).isPositive();
  }

  @Test
  void withoutOnsetsThereIsOneChannelForEachBand() {
    var encoder = new SpikeEncoder(EncoderParameters.standard().with(BandOnsets.NONE), BANDS);
    assertThat(encoder.channels()).isEqualTo(BANDS);
    var frame = new SpikeFrame(BANDS);
    encoder.encode(envelope(500), frame);
    assertThat(total(frame, 0, BANDS)).isPositive();
  }

  private static EncoderParameters changed(double releaseRate, double alpha) {
    EncoderParameters standard = EncoderParameters.standard();
    return new EncoderParameters(
        standard.backgroundRate(),
        releaseRate,
        standard.epsilon(),
        alpha,
        standard.delta(),
        standard.sustainedGain(),
        standard.channels(),
        standard.onsetRate(),
        standard.onsetGain(),
        standard.onsetDeadZone());
  }

  private static float[] envelope(float value) {
    float[] envelope = new float[BANDS];
    Arrays.fill(envelope, value);
    return envelope;
  }

  private static void add(SpikeFrame frame, int[] totals) {
    for (int channel = 0; channel < totals.length; channel++) {
      totals[channel] += frame.count(channel);
    }
  }

  private static int total(SpikeFrame frame, int from, int to) {
    int[] counts = new int[frame.channels()];
    add(frame, counts);
    return sum(counts, from, to);
  }

  private static int sum(int[] counts, int from, int to) {
    return Arrays.stream(counts, from, to).sum();
  }
}
