package earshot.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import earshot.spikes.SpikeSink;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class XyloAudioFrontEndTest {
  @Property(tries = 50)
  void anyBlockSizeGivesTheSameSpikes(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 1500) int block) {
    float[] samples = noise(seed, 5000);
    FrontEnd inBlocks = XyloAudioParameters.standard().create();
    List<List<Integer>> found = new ArrayList<>();
    for (int at = 0; at < samples.length; at += block) {
      hear(inBlocks, samples, at, Math.min(block, samples.length - at), found);
    }
    List<List<Integer>> expected = new ArrayList<>();
    hear(XyloAudioParameters.standard().create(), samples, 0, samples.length, expected);
    assertThat(found).isEqualTo(expected).hasSize(5000 / 488);
  }

  @Test
  void aToneFiresMostInTheChannelOfItsFrequency() {
    var parameters =
        new XyloAudioParameters(
            XyloAudioParameters.LONG_STEP_SAMPLES, new XyloAudioThreshold.Fixed(1_000_000));
    for (int channel = 2; channel < 13; channel++) {
      FrontEnd frontEnd = parameters.create();
      float[] samples = new float[48_828];
      double step = 2 * Math.PI * frontEnd.centreHz(channel) / frontEnd.sampleRateHz();
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (float) (0.3 * Math.sin(step * i));
      }
      int[] totals = new int[frontEnd.inputs()];
      frontEnd.process(
          samples,
          0,
          samples.length,
          frame -> {
            for (int c = 0; c < totals.length; c++) {
              totals[c] += frame.count(c);
            }
          });
      for (int c = 0; c < totals.length; c++) {
        assertThat(totals[c]).isLessThanOrEqualTo(totals[channel]);
      }
    }
  }

  @Test
  void samplesAreTruncatedTowardsZeroAndClipped() {
    assertThat(XyloAudioFrontEnd.quantise(1f)).isEqualTo(8191);
    assertThat(XyloAudioFrontEnd.quantise(-1.5f)).isEqualTo(-8192);
    assertThat(XyloAudioFrontEnd.quantise(-1.9f / 8192)).isEqualTo(-1);
    assertThat(XyloAudioFrontEnd.quantise(1.9f / 8192)).isEqualTo(1);
  }

  @Test
  void aResetForgetsWhatWasHeard() {
    FrontEnd frontEnd = XyloAudioParameters.standard().create();
    float[] samples = noise(3, 4880);
    List<List<Integer>> first = new ArrayList<>();
    hear(frontEnd, samples, 0, 4600, first);
    frontEnd.reset();
    List<List<Integer>> again = new ArrayList<>();
    hear(frontEnd, samples, 0, 4600, again);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void aStepOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> new XyloAudioParameters(100, new XyloAudioThreshold.Fixed(1)).create())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A step of the integer front end has 50 or 488 samples; 100 were asked for.");
  }

  @Test
  void hearingAllocatesNothing() {
    FrontEnd frontEnd = XyloAudioParameters.standard().create();
    float[] samples = noise(1, 4880);
    SpikeSink sink = frame -> {};
    frontEnd.process(samples, 0, samples.length, sink);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 20; i++) {
      frontEnd.process(samples, 0, samples.length, sink);
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2000);
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

  private static float[] noise(long seed, int length) {
    Random random = new Random(seed);
    float[] samples = new float[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (float) Math.max(-1, Math.min(1, 0.2 * random.nextGaussian()));
    }
    return samples;
  }
}
