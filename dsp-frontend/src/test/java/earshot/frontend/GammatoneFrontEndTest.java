package earshot.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import earshot.cochlea.ChannelGroups;
import earshot.cochlea.CochleaParameters;
import earshot.cochlea.EncoderParameters;
import earshot.spikes.SpikeSink;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GammatoneFrontEndTest {
  private static GammatoneParameters sixteenChannels() {
    GammatoneParameters standard = GammatoneParameters.standard();
    return new GammatoneParameters(
        standard.cochlea(), standard.encoder().with(new ChannelGroups(10, 4, 2)));
  }

  @Property(tries = 60)
  void anyCutIntoBlocksGivesTheSameSpikes(
      @ForAll long seed,
      @ForAll boolean grouped,
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 700) Integer> cuts) {
    GammatoneParameters parameters = grouped ? sixteenChannels() : GammatoneParameters.standard();
    float[] samples = MadeUpWord.in(seed, 0.3);
    FrontEnd inBlocks = parameters.create();
    List<List<Integer>> found = new ArrayList<>();
    int at = 0;
    for (int i = 0; at < samples.length; i++) {
      // The last cut is the rest, so that cuts of nothing alone come to an end too.
      int cut = i < 40 * cuts.size() ? cuts.get(i % cuts.size()) : samples.length;
      int length = Math.min(cut, samples.length - at);
      hear(inBlocks, samples, at, length, found);
      at += length;
    }
    assertThat(found).isEqualTo(spikes(parameters, samples)).hasSize(samples.length / 160);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 32, 64})
  void halfWaveAndFullWaveBothTurnAWordIntoSpikes(int bands) {
    for (CochleaParameters.Rectifier rectifier : CochleaParameters.Rectifier.values()) {
      var parameters =
          new GammatoneParameters(
              new CochleaParameters(16000, bands, 50, 7800, rectifier, 0.01),
              EncoderParameters.standard());
      FrontEnd frontEnd = parameters.create();
      assertThat(frontEnd.inputs()).isEqualTo(3 * bands);
      assertThat(frontEnd.bands()).isEqualTo(bands);
      List<List<Integer>> spikes = spikes(parameters, MadeUpWord.in(1, 0.3));
      assertThat(total(spikes)).isGreaterThan(10 * bands);
      assertThat(spikes.get(0)).hasSize(3 * bands);
    }
  }

  @Test
  void joinedBandsMakeAsManyInputsAsTheChipHas() {
    FrontEnd frontEnd = sixteenChannels().create();
    assertThat(frontEnd.inputs()).isEqualTo(16);
    assertThat(frontEnd.bands()).isEqualTo(32);
    assertThat(frontEnd.channelKinds())
        .containsExactly(
            new ChannelKind("level", 10), new ChannelKind("rise", 4), new ChannelKind("fall", 2));
    assertThat(spikes(sixteenChannels(), MadeUpWord.in(1, 0.3)))
        .allMatch(step -> step.size() == 16)
        .anyMatch(step -> step.get(10) > 0)
        .anyMatch(step -> step.get(14) > 0);
  }

  @Test
  void moreGroupsThanBandsAreRefused() {
    GammatoneParameters standard = GammatoneParameters.standard();
    EncoderParameters encoder = standard.encoder().with(new ChannelGroups(40, 0, 0));
    assertThatThrownBy(() -> new GammatoneParameters(standard.cochlea(), encoder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("40 groups of bands were asked for; the cochlea has 32 bands.");
  }

  @Test
  void stepsAreCountedFromTheReset() {
    FrontEnd frontEnd = GammatoneParameters.standard().create();
    List<Long> steps = new ArrayList<>();
    frontEnd.process(new float[500], 0, 500, frame -> steps.add(frame.step()));
    frontEnd.reset();
    frontEnd.process(new float[500], 0, 400, frame -> steps.add(frame.step()));
    assertThat(steps).containsExactly(0L, 1L, 2L, 0L, 1L);
  }

  @Test
  void aResetForgetsWhatWasHeard() {
    FrontEnd frontEnd = GammatoneParameters.standard().create();
    float[] samples = MadeUpWord.in(3, 0.3);
    List<List<Integer>> first = new ArrayList<>();
    hear(frontEnd, samples, 0, 7777, first);
    frontEnd.reset();
    List<List<Integer>> again = new ArrayList<>();
    hear(frontEnd, samples, 0, 7777, again);
    assertThat(again).isEqualTo(first);
  }

  static Stream<GammatoneParameters> ungroupedAndGrouped() {
    return Stream.of(GammatoneParameters.standard(), sixteenChannels());
  }

  @ParameterizedTest
  @MethodSource("ungroupedAndGrouped")
  void hearingAllocatesNothing(GammatoneParameters parameters) {
    FrontEnd frontEnd = parameters.create();
    float[] samples = MadeUpWord.in(1, 0.3);
    SpikeSink sink = frame -> {};
    frontEnd.process(samples, 0, samples.length, sink);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 20; i++) {
      frontEnd.process(samples, 0, samples.length, sink);
    }
    // 20 x 100 steps; a single array of the bands in each would be 280,000 bytes.
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2000);
  }

  @Test
  void aQuietAndALoudSpeakerGiveAlikeSpikes() {
    int usual = total(spikes(GammatoneParameters.standard(), MadeUpWord.in(5, 0.2)));
    int quiet = total(spikes(GammatoneParameters.standard(), MadeUpWord.in(5, 0.02)));
    int loud = total(spikes(GammatoneParameters.standard(), MadeUpWord.in(5, 0.632)));
    // A tenth of the amplitude; without gain control the square root alone would leave 32 %.
    assertThat(quiet).isBetween((int) (0.45 * usual), usual);
    assertThat(loud).isBetween(usual, (int) (1.28 * usual));
  }

  @Test
  void silenceGivesNoSpikes() {
    assertThat(total(spikes(GammatoneParameters.standard(), new float[32_000]))).isZero();
  }

  @Test
  void aSteadyNoiseFades() {
    var random = new Random(2);
    float[] samples = new float[6 * 16_000];
    for (int i = 16_000; i < samples.length; i++) {
      samples[i] = (float) (0.05 * random.nextGaussian());
    }
    List<List<Integer>> spikes = spikes(GammatoneParameters.standard(), samples);
    int begins = total(spikes.subList(100, 120));
    int lasts = total(spikes.subList(580, 600));
    assertThat(lasts).isLessThan(begins / 2);
  }

  private static List<List<Integer>> spikes(GammatoneParameters parameters, float[] samples) {
    List<List<Integer>> steps = new ArrayList<>();
    hear(parameters.create(), samples, 0, samples.length, steps);
    return steps;
  }

  private static int total(List<List<Integer>> steps) {
    return steps.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
  }

  private static void hear(
      FrontEnd frontEnd, float[] samples, int offset, int length, List<List<Integer>> steps) {
    frontEnd.process(
        samples,
        offset,
        length,
        frame -> {
          List<Integer> step = new ArrayList<>();
          for (int c = 0; c < frame.channels(); c++) {
            step.add(frame.count(c));
          }
          steps.add(step);
        });
  }
}
