package earshot.lowpower;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.runtime.OperationCounts;
import earshot.spikes.SpikeFrame;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IntegerCoreTest {
  private static final int STEPS = 30;

  @Property(tries = 60)
  void everyStateIsThatOfThePlainCoreAtEveryStep(@ForAll long seed) {
    Random random = new Random(seed);
    compareRuns(RandomPrograms.next(random), random);
  }

  @Test
  void theRandomNetworksSaturateAliasDelayAndFire() {
    var total = new OperationCounts();
    int aliases = 0;
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      CoreProgram program = RandomPrograms.next(random);
      for (int target : program.alias()) {
        aliases += target == CoreProgram.NO_ALIAS ? 0 : 1;
      }
      total.add(compareRuns(program, random));
    }
    assertThat(total.saturations).isGreaterThan(10_000);
    assertThat(total.hiddenSpikes).isGreaterThan(10_000);
    assertThat(total.outputSpikes).isGreaterThan(100);
    assertThat(aliases).isGreaterThan(100);
  }

  @Test
  void aResetGivesTheSameRunAgain() {
    Random random = new Random(7);
    CoreProgram program = RandomPrograms.next(random);
    var core = new IntegerCore(program);
    long inputSeed = random.nextLong();
    drive(core, program, new Random(inputSeed));
    long operations = core.counts().synapticOperations;
    core.reset();
    drive(core, program, new Random(inputSeed));
    assertThat(core.counts().synapticOperations).isEqualTo(operations).isPositive();
  }

  private static void drive(Core core, CoreProgram program, Random random) {
    var frame = new SpikeFrame(program.inputs());
    for (int step = 0; step < STEPS; step++) {
      fill(frame, random);
      core.step(frame);
    }
  }

  private static OperationCounts compareRuns(CoreProgram program, Random random) {
    var plain = new PlainCore(program);
    var fast = new IntegerCore(program);
    var frame = new SpikeFrame(program.inputs());
    for (int step = 0; step < STEPS; step++) {
      fill(frame, random);
      plain.step(frame);
      fast.step(frame);
      compareStates(program, plain, fast, step);
    }
    assertThat(fast.counts()).usingRecursiveComparison().isEqualTo(plain.counts());
    return fast.counts();
  }

  private static void compareStates(CoreProgram program, Core plain, Core fast, int step) {
    for (int p = 0; p < program.populations().size(); p++) {
      Population population = program.populations().get(p);
      for (int k = 0; k < population.neurons(); k++) {
        for (int s = 0; s < population.synapses(); s++) {
          check("current " + s, step, p, k, plain.current(p, s, k), fast.current(p, s, k));
        }
        check("membrane", step, p, k, plain.membrane(p, k), fast.membrane(p, k));
        check("spikes", step, p, k, plain.spikes(p, k), fast.spikes(p, k));
      }
    }
  }

  private static void check(String what, int step, int p, int k, int expected, int found) {
    if (expected != found) {
      throw new AssertionError(
          "%s of neuron %d in population %d at step %d: plain %d, fast %d"
              .formatted(what, k, p, step, expected, found));
    }
  }

  private static void fill(SpikeFrame frame, Random random) {
    for (int c = 0; c < frame.channels(); c++) {
      frame.setCount(c, random.nextInt(3) == 0 ? random.nextInt(20) : 0);
    }
  }
}
