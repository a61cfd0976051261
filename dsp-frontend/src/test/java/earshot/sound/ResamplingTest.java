package earshot.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplingTest {
  private static final int EDGE = 400;

  @ParameterizedTest
  @CsvSource({
    "44100, 8200", "44100, 9000", "44100, 12000", "44100, 20000",
    "48000, 8200", "48000, 9000", "48000, 12000", "48000, 20000",
    "384000, 8200", "384000, 100000"
  })
  void tonesAboveTheNewRangeAreSixtyDecibelsDown(double fromHz, double toneHz) throws IOException {
    assertThat(gainDecibels(fromHz, 16000, toneHz)).isLessThan(-60);
  }

  @ParameterizedTest
  @CsvSource({
    "44100, 16000, 1000",
    "48000, 16000, 1000",
    "48000, 16000, 6000",
    "384000, 16000, 1000",
    "8000, 16000, 1000",
    "11025, 16000, 3000",
    "16000, 48828.125, 1000",
    "44100, 48828.125, 1000",
    "250, 16000, 50"
  })
  void tonesInsidePassWithinHalfADecibel(double fromHz, double toHz, double toneHz)
      throws IOException {
    assertThat(gainDecibels(fromHz, toHz, toneHz)).isCloseTo(0, within(0.5));
  }

  @ParameterizedTest
  @CsvSource({"8000, 16000", "48000, 16000", "44100, 48828.125", "384000, 16000"})
  void aToneStaysWhereItWasInTime(double fromHz, double toHz) throws IOException {
    float[] expected = Sounds.tone(500, toHz, 0.3);

    float[] resampled = resample(Sounds.tone(500, fromHz, 0.3), fromHz, toHz, 100);

    for (int i = EDGE; i < expected.length - EDGE; i++) {
      assertThat(resampled[i]).isCloseTo(expected[i], within(0.01f));
    }
  }

  @Property(tries = 60)
  void anyBlockSizeGivesTheSameSamples(
      @ForAll @IntRange(min = 1, max = 3000) int blockSize,
      @ForAll @IntRange(min = 1, max = 3000) int portion)
      throws IOException {
    float[] noise = noise(10_000);
    for (double toHz : new double[] {16000, 48828.125}) {
      assertThat(Sounds.readAll(Resampling.to(toHz, Sounds.of(noise, 44100, portion)), blockSize))
          .isEqualTo(resample(noise, 44100, toHz, 512));
    }
  }

  @Property(tries = 100)
  void theLengthIsRightToTwoSamples(
      @ForAll @IntRange(min = 0, max = 5000) int length,
      @ForAll @IntRange(min = 1000, max = 192_000) int fromHz)
      throws IOException {
    assertThat((double) resample(new float[length], fromHz, 16000, 512).length)
        .isCloseTo(length * 16000.0 / fromHz, within(2.0));
  }

  @Test
  void aSourceThatHasTheRateIsLeftAlone() throws IOException {
    AudioSource source = Sounds.of(noise(10), 16000, 10);

    assertThat(Resampling.to(16000, source)).isSameAs(source);
  }

  @Test
  void ratesThatAreTooFarApartAreRefused() {
    assertThatThrownBy(() -> Resampling.to(16000, Sounds.of(noise(10), 1, 10)))
        .isInstanceOf(UnreadableSoundException.class)
        .hasMessage(
            "Sound at 1.0 Hz cannot be brought to 16000.0 Hz: the two may differ by a factor of 64"
                + " at most.");
    assertThatThrownBy(() -> Resampling.to(16000, Sounds.of(noise(10), 4e9, 10)))
        .isInstanceOf(UnreadableSoundException.class);
    assertThatThrownBy(() -> Resampling.to(Double.NaN, Sounds.of(noise(10), 16000, 10)))
        .isInstanceOf(UnreadableSoundException.class);
  }

  private static double gainDecibels(double fromHz, double toHz, double toneHz) throws IOException {
    double seconds = Math.max(0.5, 1000 / fromHz);
    float[] tone = Sounds.tone(toneHz, fromHz, seconds);
    return Sounds.levelDecibels(resample(tone, fromHz, toHz, 512), EDGE)
        - Sounds.levelDecibels(tone, 0);
  }

  private static float[] resample(float[] samples, double fromHz, double toHz, int blockSize)
      throws IOException {
    return Sounds.readAll(Resampling.to(toHz, Sounds.of(samples, fromHz, 4096)), blockSize);
  }

  private static float[] noise(int length) {
    Random random = new Random(3);
    float[] noise = new float[length];
    for (int i = 0; i < length; i++) {
      noise[i] = random.nextFloat() - 0.5f;
    }
    return noise;
  }
}
