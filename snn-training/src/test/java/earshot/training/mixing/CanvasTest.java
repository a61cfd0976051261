package earshot.training.mixing;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.cochlea.SpikeEncoder;
import earshot.frontend.GammatoneFrontEnd;
import earshot.frontend.GammatoneParameters;
import earshot.spikes.SpikeFrame;
import earshot.training.Chirps;
import earshot.training.data.Envelope;
import earshot.training.network.SpikeTrain;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class CanvasTest {
  private static final int BANDS = 16;
  private static final Canvas.Placement PLAIN = new Canvas.Placement(0, 1, 0, 1, 0);

  /** One frame louder than the other, one band louder than the other. */
  private static Envelope ramp(int frames) {
    float[] values = new float[frames * BANDS];
    for (int i = 0; i < values.length; i++) {
      values[i] = 1 + i / BANDS + 100 * (i % BANDS);
    }
    return new Envelope(values, BANDS);
  }

  private static Canvas with(Envelope recording, Canvas.Placement placement) {
    var canvas = new Canvas(100, BANDS);
    canvas.clear(100);
    canvas.add(recording, 0, recording.frames(), placement);
    return canvas;
  }

  /** Kept numbers have 8 bits of mantissa. */
  private static Offset<Float> rounding(float value) {
    return Offset.offset(0.005f * Math.abs(value) + 1e-6f);
  }

  /**
   * Two half steps, each rounded to 8 bits, against one whole step: levels differ by 0.4 % at most,
   * so a neuron may now and then fire a step earlier or later, and no more.
   */
  @Test
  void aPlainRecordingIsEncodedAsTheFrontEndEncodesItsSamples() {
    GammatoneParameters parameters = Chirps.recipe(1, 1).frontEnd();
    float[] samples = new float[16000];
    for (int i = 0; i < 2; i++) {
      float[] chirp = Chirps.chirp(300 + 900 * i, 3000 - 2500 * i, i);
      System.arraycopy(chirp, 0, samples, 1000 + 7000 * i, chirp.length);
    }
    int channels = 3 * BANDS;
    int[][] expected = new int[100][channels];
    new GammatoneFrontEnd(parameters)
        .process(
            samples,
            0,
            samples.length,
            frame -> {
              for (int c = 0; c < channels; c++) {
                expected[(int) frame.step()][c] = frame.count(c);
              }
            });

    Envelope heard = Envelopes.of(parameters, samples);
    var canvas = new Canvas(200, BANDS);
    canvas.clear(200);
    canvas.add(heard, 0, heard.frames(), PLAIN);
    var train = new SpikeTrain(channels);
    train.clear(100);
    canvas.encode(
        new SpikeEncoder(parameters.encoder(), BANDS), new SpikeFrame(channels), train, 0);

    double spikes = Arrays.stream(expected).flatMapToInt(Arrays::stream).sum();
    int differing = 0;
    int[][] found = Envelopes.counts(train, 100, channels);
    for (int t = 0; t < 100; t++) {
      for (int c = 0; c < channels; c++) {
        int difference = Math.abs(found[t][c] - expected[t][c]);
        assertThat(difference).as("step %d, channel %d", t, c).isLessThanOrEqualTo(1);
        differing += difference;
      }
    }
    assertThat(spikes).isGreaterThan(500);
    assertThat(train.total()).isCloseTo(spikes, Offset.offset(0.01 * spikes));
    assertThat(differing / spikes).isLessThan(0.03);
  }

  @Test
  void aPlainPlacementChangesNothing() {
    Envelope ramp = ramp(50);
    Canvas canvas = with(ramp, PLAIN);

    for (int frame = 0; frame < 100; frame++) {
      for (int band = 0; band < BANDS; band++) {
        float expected = frame < 50 ? ramp.at(frame, band) : 0;
        assertThat(canvas.envelope(frame, band)).isCloseTo(expected, rounding(expected));
      }
    }
  }

  @Test
  void aShiftMovesItInTimeAndCutsWhatLiesOutside() {
    Envelope ramp = ramp(50);
    Canvas late = with(ramp, new Canvas.Placement(70, 1, 0, 1, 0));
    Canvas early = with(ramp, new Canvas.Placement(-10, 1, 0, 1, 0));

    assertThat(late.envelope(69, 3)).isZero();
    assertThat(late.envelope(70, 3)).isCloseTo(ramp.at(0, 3), rounding(400));
    assertThat(late.envelope(99, 3)).isCloseTo(ramp.at(29, 3), rounding(400));
    assertThat(early.envelope(0, 3)).isCloseTo(ramp.at(10, 3), rounding(400));
    assertThat(early.envelope(40, 3)).isZero();
  }

  @Test
  void aWarpIsAsMuchShorterAsItIsFaster() {
    Envelope ramp = ramp(50);
    Canvas fast = with(ramp, new Canvas.Placement(0, 2, 0, 1, 0));
    Canvas slow = with(ramp, new Canvas.Placement(0, 0.5, 0, 1, 0));

    assertThat(fast.envelope(10, 0)).isCloseTo(ramp.at(20, 0), rounding(30));
    assertThat(fast.envelope(24, 0)).isPositive();
    assertThat(fast.envelope(25, 0)).isZero();
    assertThat(slow.envelope(21, 0)).isCloseTo(11.5f, rounding(20)); // between 11 and 12
    assertThat(slow.envelope(99, 0)).isPositive();
  }

  @Test
  void aBandShiftMovesItUpOrDown() {
    Envelope ramp = ramp(50);
    Canvas up = with(ramp, new Canvas.Placement(0, 1, 2, 1, 0));
    Canvas half = with(ramp, new Canvas.Placement(0, 1, 0.5, 1, 0));
    Canvas down = with(ramp, new Canvas.Placement(0, 1, -1, 1, 0));

    assertThat(up.envelope(5, 7)).isCloseTo(ramp.at(5, 5), rounding(700));
    assertThat(up.envelope(5, 0)).isCloseTo(ramp.at(5, 0), rounding(700));
    assertThat(half.envelope(5, 7)).isCloseTo(656f, rounding(700));
    assertThat(down.envelope(5, 7)).isCloseTo(ramp.at(5, 8), rounding(900));
  }

  @Test
  void aGainMultipliesAndTwoSoundsAddTheirPowers() {
    Envelope ramp = ramp(50);
    Canvas canvas = with(ramp, new Canvas.Placement(0, 1, 0, 3, 0));

    assertThat(canvas.envelope(9, 4)).isCloseTo(3 * ramp.at(9, 4), rounding(1300));

    canvas.add(ramp, 0, 50, new Canvas.Placement(0, 1, 0, 4, 0));
    assertThat(canvas.envelope(9, 4)).isCloseTo(5 * ramp.at(9, 4), rounding(2200));
  }

  @Test
  void aFadeComesAndGoes() {
    Envelope ramp = ramp(50);
    Canvas canvas = with(ramp, new Canvas.Placement(0, 1, 0, 1, 3));

    assertThat(canvas.envelope(0, 4)).isCloseTo(0.25f * ramp.at(0, 4), rounding(500));
    assertThat(canvas.envelope(25, 4)).isCloseTo(ramp.at(25, 4), rounding(500));
    assertThat(canvas.envelope(49, 4)).isCloseTo(0.25f * ramp.at(49, 4), rounding(500));
  }

  @Test
  void masksEmptyWhatTheyNameAndNothingElse() {
    Canvas canvas = with(ramp(100), PLAIN);

    canvas.maskBands(3, 5);
    canvas.maskFrames(90, 1000);

    for (int frame = 0; frame < 100; frame++) {
      for (int band = 0; band < BANDS; band++) {
        boolean emptied = (band >= 3 && band < 5) || frame >= 90;
        assertThat(canvas.envelope(frame, band) == 0).isEqualTo(emptied);
      }
    }
  }

  @Test
  void noiseGoesRoundInACircle() {
    Envelope ramp = ramp(50);
    var canvas = new Canvas(100, BANDS);
    canvas.clear(100);

    canvas.addNoise(ramp, 45, 30, new Canvas.Placement(10, 1, 0, 2, 0));

    assertThat(canvas.envelope(9, 1)).isZero();
    assertThat(canvas.envelope(10, 1)).isCloseTo(2 * ramp.at(45, 1), rounding(300));
    assertThat(canvas.envelope(15, 1)).isCloseTo(2 * ramp.at(0, 1), rounding(300));
    assertThat(canvas.envelope(30, 1)).isZero();
  }

  @Test
  void noiseAtAnotherSpeedGoesThroughItsRecordingFaster() {
    Envelope ramp = ramp(50);
    var canvas = new Canvas(100, BANDS);
    canvas.clear(100);

    canvas.addNoise(ramp, 10, 100, new Canvas.Placement(0, 1.5, 0, 1, 0));

    assertThat(canvas.envelope(0, 1)).isCloseTo(ramp.at(10, 1), rounding(300));
    assertThat(canvas.envelope(20, 1)).isCloseTo(ramp.at(40, 1), rounding(300));
    assertThat(canvas.envelope(40, 1)).isCloseTo(ramp.at(20, 1), rounding(300));
  }
}
