package earshot.cochlea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CochleaTest {
  @Test
  void bandwidthsAreThoseOfGlasbergAndMoore() {
    // ERB = 24.7 (4.37 F + 1), F in kHz, as their table's formula gives it.
    assertThat(CochleaCoefficients.erbHz(100)).isCloseTo(35.5, within(0.05));
    assertThat(CochleaCoefficients.erbHz(500)).isCloseTo(78.7, within(0.05));
    assertThat(CochleaCoefficients.erbHz(1000)).isCloseTo(132.6, within(0.05));
    assertThat(CochleaCoefficients.erbHz(4000)).isCloseTo(456.5, within(0.05));
    assertThat(CochleaCoefficients.erbRate(1000)).isCloseTo(15.62, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 17, 32, 64})
  void centresAscendInEqualStepsOfTheErbRate(int bands) {
    CochleaCoefficients design = CochleaCoefficients.design(fullWave(bands));
    assertThat(design.centreHz(0)).isCloseTo(50, within(1e-9));
    assertThat(design.centreHz(bands - 1)).isCloseTo(7800, within(1e-6));
    double step = rate(design, 1) - rate(design, 0);
    assertThat(step).isPositive();
    for (int band = 1; band < bands; band++) {
      assertThat(rate(design, band) - rate(design, band - 1)).isCloseTo(step, within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 32, 64})
  void theGainAtACentreIsOne(int bands) {
    CochleaCoefficients design = CochleaCoefficients.design(fullWave(bands));
    double[][] impulse = FilterResponses.impulse(bands, 4000);
    for (int band = 0; band < bands; band++) {
      // Below and above, a band overlaps its own image and loses up to 1.2 dB of its gain.
      if (design.centreHz(band) > 300 && design.centreHz(band) < 5000) {
        assertThat(FilterResponses.gain(impulse, band, design.centreHz(band)))
            .as("band %d", band)
            .isCloseTo(1, within(0.01));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 32, 64})
  void aToneExcitesMostTheBandNearestToIt(int bands) {
    CochleaCoefficients design = CochleaCoefficients.design(fullWave(bands));
    for (int near = 1; near < bands - 1; near++) {
      float[] envelope = envelopeOfTone(fullWave(bands), design.centreHz(near), 0.3);
      for (int band = 0; band < bands; band++) {
        assertThat(envelope[band]).as("band %d", band).isLessThanOrEqualTo(envelope[near]);
      }
    }
  }

  @Test
  void bandsThatAreFurtherApartThanOneErbAreWider() {
    // Halfway between two bands of a sparse bank as much is heard as in a dense one.
    assertThat(deepestGap(16)).isCloseTo(deepestGap(32), within(0.03)).isGreaterThan(0.6);
    assertThat(deepestGap(64)).isGreaterThan(0.85);
  }

  private static double deepestGap(int bands) {
    CochleaCoefficients design = CochleaCoefficients.design(fullWave(bands));
    double[][] impulse = FilterResponses.impulse(bands, 4000);
    double deepest = 1;
    for (int band = bands / 4; band < 3 * bands / 4; band++) {
      double between = (design.centreHz(band) + design.centreHz(band + 1)) / 2;
      double heard = 0;
      for (int other = 0; other < bands; other++) {
        heard = Math.max(heard, FilterResponses.gain(impulse, other, between));
      }
      deepest = Math.min(deepest, heard);
    }
    return deepest;
  }

  @Test
  void anEnvelopeIsTheMeanOfTheRectifiedToneInUnitsOfOneSixteenBitStep() {
    double frequency = CochleaCoefficients.design(fullWave(32)).centreHz(16);
    double mean = 0.1 * 32768 * 2 / Math.PI;
    assertThat((double) envelopeOfTone(fullWave(32), frequency, 0.1)[16])
        .isCloseTo(mean, within(0.02 * mean));
  }

  @Test
  void halfWaveHearsHalfOfWhatFullWaveHears() {
    var half = FilterResponses.bank(32, CochleaParameters.Rectifier.HALF_WAVE, 0.01);
    for (int band : new int[] {12, 16, 20, 28}) {
      double frequency = CochleaCoefficients.design(half).centreHz(band);
      float full = envelopeOfTone(fullWave(32), frequency, 0.3)[band];
      assertThat(envelopeOfTone(half, frequency, 0.3)[band])
          .isCloseTo(full / 2, within(0.05f * full));
    }
  }

  @Test
  void whatWasHeardFadesToExactlyNothing() {
    var parameters = fullWave(32);
    var cochlea = new Cochlea(parameters, CochleaCoefficients.design(parameters));
    float[] samples = new float[32_000];
    samples[0] = 1;
    float[] envelope = new float[32];
    for (int at = 0; at < samples.length; ) {
      at += cochlea.hear(samples, at, samples.length - at);
      if (cochlea.stepIsComplete()) {
        cochlea.takeEnvelope(envelope);
      }
    }
    assertThat(envelope).containsOnly(0f);
  }

  @Test
  void whatCannotBeDesignedIsRefusedWithBothValues() {
    var full = CochleaParameters.Rectifier.FULL_WAVE;
    refused(16000, 15, 50, 7800, 0.01, "The cochlea has 16 to 64 bands; 15 were asked for.");
    refused(16000, 65, 50, 7800, 0.01, "The cochlea has 16 to 64 bands; 65 were asked for.");
    refused(
        16000,
        32,
        800,
        700,
        0.01,
        "Bands from 800.0 to 700.0 Hz: the first centre must be above 0 and below the last.");
    refused(
        8000,
        32,
        50,
        7800,
        0.01,
        "A band at 7800.0 Hz needs a sample rate above 15600.0 Hz; it is 8000.0 Hz.");
    refused(16000, 32, 50, 7800, 1e-5, "A step of 1.0E-5 s holds no sample at 16000.0 Hz.");
    assertThat(new CochleaParameters(16000, 64, 50, 7999, full, 0.01).samplesPerStep())
        .isEqualTo(160);
  }

  private static void refused(
      double rate, int bands, double lowest, double highest, double step, String why) {
    assertThatThrownBy(
            () ->
                new CochleaParameters(
                    rate, bands, lowest, highest, CochleaParameters.Rectifier.FULL_WAVE, step))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(why);
  }

  private static CochleaParameters fullWave(int bands) {
    return FilterResponses.bank(bands, CochleaParameters.Rectifier.FULL_WAVE, 0.01);
  }

  private static double rate(CochleaCoefficients design, int band) {
    return CochleaCoefficients.erbRate(design.centreHz(band));
  }

  /** The mean of the steps after 200 ms of a tone. */
  private static float[] envelopeOfTone(
      CochleaParameters parameters, double frequencyHz, double amplitude) {
    var cochlea = new Cochlea(parameters, CochleaCoefficients.design(parameters));
    float[] samples = new float[8000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] =
          (float) (amplitude * Math.sin(2 * Math.PI * frequencyHz * i / parameters.sampleRateHz()));
    }
    float[] envelope = new float[parameters.bands()];
    float[] mean = new float[parameters.bands()];
    for (int at = 0; at < samples.length; ) {
      at += cochlea.hear(samples, at, samples.length - at);
      if (cochlea.stepIsComplete()) {
        cochlea.takeEnvelope(envelope);
        for (int band = 0; at > 3200 && band < mean.length; band++) {
          mean[band] += envelope[band] * 160 / 4800;
        }
      }
    }
    return mean;
  }
}
