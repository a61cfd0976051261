package earshot.cochlea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.spikes.SpikeFrame;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChannelGroupsTest {
  private static final int BANDS = 32;
  private static final int STEPS = 150;

  /** Bursts over a quiet ground, so that levels rise and fall. */
  private static float[] envelope(Random random, int step) {
    float[] envelope = new float[BANDS];
    float loud = step / 20 % 2 == 0 ? 30 : 1500;
    for (int band = 0; band < BANDS; band++) {
      envelope[band] = loud * random.nextFloat();
    }
    return envelope;
  }

  private static int[] encode(SpikeEncoder encoder, SpikeFrame frame, float[] envelope) {
    encoder.encode(envelope, frame);
    return IntStream.range(0, frame.channels()).map(frame::count).toArray();
  }

  private static int[] joined(int[]... parts) {
    return Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
  }

  /** The root mean square of even groups of bands. */
  private static float[] rms(float[] envelope, int groups) {
    float[] joined = new float[groups];
    for (int group = 0; group < groups; group++) {
      int first = group * envelope.length / groups;
      int next = (group + 1) * envelope.length / groups;
      double square =
          IntStream.range(first, next)
              .mapToDouble(band -> (double) envelope[band] * envelope[band])
              .average()
              .orElseThrow();
      joined[group] = (float) Math.sqrt(square);
    }
    return joined;
  }

  @Property(tries = 20)
  void aChannelForEachBandIsTheFormulaToTheBit(@ForAll long seed) {
    var random = new Random(seed);
    var encoder = new SpikeEncoder(EncoderParameters.standard(), BANDS);
    var frame = new SpikeFrame(encoder.channels());
    var plain = new PlainEncoder(EncoderParameters.standard(), BANDS);
    for (int step = 0; step < STEPS; step++) {
      float[] envelope = envelope(random, step);
      assertThat(encode(encoder, frame, envelope)).isEqualTo(joined(plain.encode(envelope)));
    }
  }

  @Property(tries = 60)
  void groupsAreEncodedAsBandsWithTheRootMeanSquareOfTheirs(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = BANDS) int sustained,
      @ForAll @IntRange(max = BANDS) int rises,
      @ForAll @IntRange(max = BANDS) int falls) {
    var random = new Random(seed);
    EncoderParameters parameters =
        EncoderParameters.standard().with(new ChannelGroups(sustained, rises, falls));
    var encoder = new SpikeEncoder(parameters, BANDS);
    assertThat(encoder.channels()).isEqualTo(sustained + rises + falls);
    var frame = new SpikeFrame(encoder.channels());
    var plainLevels = new PlainEncoder(parameters, sustained);
    var plainRises = new PlainEncoder(parameters, rises);
    var plainFalls = new PlainEncoder(parameters, falls);
    for (int step = 0; step < STEPS; step++) {
      float[] envelope = envelope(random, step);
      assertThat(encode(encoder, frame, envelope))
          .isEqualTo(
              joined(
                  plainLevels.encode(rms(envelope, sustained))[0],
                  plainRises.encode(rms(envelope, rises))[1],
                  plainFalls.encode(rms(envelope, falls))[2]));
    }
  }

  @Test
  void asManyGroupsAsBandsAreTheBands() {
    var random = new Random(1);
    EncoderParameters standard = EncoderParameters.standard();
    var byBand = new SpikeEncoder(standard, BANDS);
    var grouped = new SpikeEncoder(standard.with(new ChannelGroups(BANDS, BANDS, BANDS)), BANDS);
    var frame = new SpikeFrame(3 * BANDS);
    for (int step = 0; step < STEPS; step++) {
      float[] envelope = envelope(random, step);
      assertThat(encode(grouped, frame, envelope)).isEqualTo(encode(byBand, frame, envelope));
    }
  }

  @Test
  void everyBandShowsTheLevelOfItsGroup() {
    EncoderParameters parameters = EncoderParameters.standard().with(new ChannelGroups(10, 4, 2));
    var encoder = new SpikeEncoder(parameters, BANDS);
    float[] envelope = new float[BANDS];
    envelope[31] = 1000;
    encoder.encode(envelope, new SpikeFrame(16));
    for (int band = 0; band < BANDS; band++) {
      // 32 bands in 10 groups: the last begins at floor(9 x 32 / 10) = 28.
      assertThat(encoder.level(band) > 0.5).as("band %d", band).isEqualTo(band >= 28);
    }
  }

  @Test
  void aResetForgetsWhatWasHeard() {
    EncoderParameters parameters = EncoderParameters.standard().with(new ChannelGroups(10, 4, 2));
    var encoder = new SpikeEncoder(parameters, BANDS);
    var fresh = new SpikeEncoder(parameters, BANDS);
    var frame = new SpikeFrame(16);
    var random = new Random(2);
    for (int step = 0; step < 50; step++) {
      encoder.encode(envelope(random, step), frame);
    }
    encoder.reset();
    for (int step = 0; step < STEPS; step++) {
      float[] envelope = envelope(random, step);
      assertThat(encode(encoder, frame, envelope)).isEqualTo(encode(fresh, frame, envelope));
    }
  }

  @Test
  void moreGroupsThanBandsAndNoSustainedGroupAreRefused() {
    EncoderParameters standard = EncoderParameters.standard();
    assertThatThrownBy(() -> new SpikeEncoder(standard.with(new ChannelGroups(4, 33, 0)), BANDS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("33 groups of bands were asked for; the cochlea has 32 bands.");
    assertThatThrownBy(() -> new ChannelGroups(0, 4, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0, 4 and 2");
  }
}
