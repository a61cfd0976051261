package earshot.nir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class GraphSimulatorTest {
  private static final double DT = Net.DT;
  private static final SimulationOptions SUBTRACT = SimulationOptions.of(DT, Reset.SUBTRACT);
  private static final SimulationOptions ZERO = SimulationOptions.of(DT, Reset.ZERO);

  private final List<String> notices = new ArrayList<>();

  @Test
  void theOrderOfTheListDoesNotMatter() {
    var forwards = new Net().input("a", 1).linear("w", 2).fire("n").output("z");
    var backwards = new Net().output("z").fire("n").linear("w", 2).input("a", 1);
    for (Net net : List.of(forwards, backwards)) {
      net.edge("a", "w").edge("w", "n").edge("n", "z");
      assertThat(run(net, SUBTRACT, 1, 0, 1)).containsExactly(1, 0, 1);
    }
  }

  @Test
  void aSpikeInsideALoopArrivesAStepLater() {
    Net net = new Net().input("a", 1).fire("n").linear("w", 1.5).output("z");
    net.edge("a", "n").edge("n", "w").edge("w", "n").edge("n", "z");
    assertThat(run(net, ZERO, 1.5, 0, 0)).containsExactly(1, 1, 1);
  }

  @Test
  void aSpikeThatLeavesALoopArrivesInItsStep() {
    Net net = new Net().input("a", 1).fire("n").linear("w", 1.5).fire("m").output("z");
    net.edge("a", "n").edge("n", "w").edge("w", "n").edge("n", "m").edge("m", "z");
    assertThat(run(net, ZERO.recording("m.v"), 1.5, 0)).containsExactly(1, 0);
    assertThat(run(net, ZERO.recording("n"), 1.5, 0)).containsExactly(1, 1);
  }

  @Test
  void inALoopOfTwoThatFireEachSendsItsStepBefore() {
    Net net = new Net().input("a", 1).fire("n").fire("m").linear("w", 1.5).linear("u", 1.5);
    net.output("z").edge("a", "n").edge("n", "w").edge("w", "m").edge("m", "u").edge("u", "n");
    net.edge("m", "z");
    assertThat(run(net, ZERO, 1.5, 0, 0, 0)).containsExactly(0, 1, 0, 1);
    assertThat(run(net, ZERO.recording("n"), 1.5, 0, 0, 0)).containsExactly(1, 0, 1, 0);
  }

  @Test
  void aDelayOfAStepBreaksALoopWithoutAFurtherStep() {
    Net net = new Net().input("a", 1).fire("n").linear("w", 1.5).delay("d", DT).output("z");
    net.edge("a", "n").edge("n", "d").edge("d", "w").edge("w", "n").edge("n", "z");
    assertThat(run(net, ZERO, 1.5, 0, 0)).containsExactly(1, 1, 1);
  }

  @Test
  void aDelayOfNoStepLeavesTheLoopToTheSpike() {
    Net net = new Net().input("a", 1).fire("n").linear("w", 1.5).delay("d", 0).output("z");
    net.edge("a", "n").edge("n", "d").edge("d", "w").edge("w", "n").edge("n", "z");
    assertThat(run(net, ZERO, 1.5, 0, 0)).containsExactly(1, 1, 1);
  }

  @Test
  void refusesALoopThatNothingBreaks() {
    Net net = new Net().input("a", 1).linear("w", 1).linear("u", 1).output("z");
    net.edge("a", "w").edge("w", "u").edge("u", "w").edge("u", "z");
    assertThatThrownBy(() -> run(net, ZERO, 1)).hasMessageContaining("'w', 'u'");
  }

  @Test
  void delaysEachValueByItsOwnSteps() {
    Net net = new Net().input("a", 3).output("z");
    net.node("d", new NirNode.Delay(NirArray.vector(0, DT, 3 * DT), NirMetadata.NONE));
    net.edge("a", "d").edge("d", "z");
    var simulator = new GraphSimulator(net.graph(), ZERO, notices::add);
    List<String> seen = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      simulator.step(new double[] {i, i, i});
      seen.add(Arrays.toString(simulator.recorded()));
    }
    assertThat(seen)
        .containsExactly(
            "[1.0, 0.0, 0.0]",
            "[2.0, 1.0, 0.0]",
            "[3.0, 2.0, 0.0]",
            "[4.0, 3.0, 1.0]",
            "[5.0, 4.0, 2.0]");
  }

  @Test
  void saysWhenADelayIsNoWholeNumberOfSteps() {
    Net net = new Net().input("a", 1).delay("d", 0.26).output("z").edge("a", "d").edge("d", "z");
    assertThat(run(net, ZERO, 1, 0, 0, 0)).containsExactly(0, 0, 0, 1);
    assertThat(notices).singleElement().asString().contains("'d'", "2.600 steps", "3 are used");
  }

  @Test
  void aMembraneAtItsThresholdFiresOnlyWhereTheMetadataSaysSo() {
    Net net = new Net().input("a", 1).fire("n").output("z").edge("a", "n").edge("n", "z");
    assertThat(run(net, ZERO, 1)).containsExactly(0);
    net.metadata = net.metadata.with("threshold", "inclusive");
    assertThat(run(net, ZERO, 1)).containsExactly(1);
  }

  @Test
  void firesOnceAStepUnlessTheMetadataGivesACap() {
    Net net = new Net().input("a", 1).fire("n").output("z").edge("a", "n").edge("n", "z");
    assertThat(run(net, SUBTRACT, 3.5, 0)).containsExactly(1, 1);
    net.metadata = net.metadata.with("spike_cap", 2);
    assertThat(run(net, SUBTRACT, 3.5, 0)).containsExactly(2, 1);
    assertThat(run(net, SUBTRACT.recording("n.v"), 3.5, 0)).containsExactly(1.5, 0.5);
  }

  @Test
  void resetsToVReset() {
    Net net = new Net().input("a", 1).output("z");
    net.node(
        "n",
        new NirNode.IF(
            NirArray.scalar(1 / DT), NirArray.scalar(1), NirArray.scalar(-0.25), NirMetadata.NONE));
    net.edge("a", "n").edge("n", "z");
    assertThat(run(net, ZERO.recording("n.v"), 3, 0.5)).containsExactly(-0.25, 0.25);
  }

  /** v = a v + (1 - a)(v_leak + R x), I = a_s I + (1 - a_s) w_in x. */
  @Test
  void theExactIntegratorFollowsItsClosedForm() {
    Net net = new Net().input("a", 1).output("z");
    net.node(
        "n",
        new NirNode.CubaLI(
            NirArray.scalar(0.2),
            NirArray.scalar(0.5),
            NirArray.scalar(2),
            NirArray.scalar(0.3),
            NirArray.scalar(1.5),
            NirMetadata.NONE));
    net.edge("a", "n").edge("n", "z");
    double[] found = run(net, ZERO.with(Integrator.EXACT), 1, 0, 2);
    double as = Math.exp(-DT / 0.2);
    double am = Math.exp(-DT / 0.5);
    double current = 0;
    double v = 0;
    double[] inputs = {1, 0, 2};
    for (int i = 0; i < 3; i++) {
      current = as * current + (1 - as) * 1.5 * inputs[i];
      v = am * v + (1 - am) * (0.3 + 2 * current);
      assertThat(found[i]).isCloseTo(v, within(1e-15));
    }
  }

  @Test
  void forwardEulerUpdatesTheCurrentFirst() {
    Net net = new Net().input("a", 1).output("z");
    net.node(
        "n",
        new NirNode.CubaLI(
            NirArray.scalar(0.2),
            NirArray.scalar(0.4),
            NirArray.scalar(4),
            NirArray.scalar(0),
            NirArray.scalar(1),
            NirMetadata.NONE));
    net.edge("a", "n").edge("n", "z");
    assertThat(run(net, ZERO, 1, 0)).containsExactly(0.5, 0.75 * 0.5 + 0.25);
  }

  @Test
  void runsAGraphWithinAGraphAndRecordsWhatIsInIt() {
    Net inner = new Net().input("in", 1).fire("n").linear("w", 1.5).output("out");
    inner.edge("in", "n").edge("n", "w").edge("w", "n").edge("n", "out");
    Net net = new Net().input("a", 1).output("z").node("g", inner.graph());
    net.edge("a", "g").edge("g", "z");
    assertThat(run(net, ZERO, 1.5, 0, 0)).containsExactly(1, 1, 1);
    assertThat(run(net, ZERO.recording("g.n.v"), 1.5, 0)).containsExactly(0, 0);
    assertThat(run(net, ZERO.recording("g"), 1.5, 0)).containsExactly(1, 1);
  }

  @Test
  void anExactNameGoesBeforeMembranes() {
    Net net = new Net().input("a", 1).fire("n").linear("n.v", 7).output("z");
    net.edge("a", "n").edge("n", "z").edge("a", "n.v");
    assertThat(run(net, ZERO.recording("n.v"), 0.5)).containsExactly(3.5);
    assertThatThrownBy(() -> run(net, ZERO.recording("a.v"), 1))
        .hasMessageContaining("'a'")
        .hasMessageContaining("Input");
  }

  @Test
  void recordsMembranesWhereNothingFiresBeforeTheOutput() {
    Net net = new Net().input("a", 1).output("z").linear("w", 1);
    net.node("n", new NirNode.I(NirArray.scalar(1 / DT), NirMetadata.NONE));
    net.edge("a", "n").edge("n", "w").edge("w", "z");
    assertThat(run(net, ZERO, 0.5, 0.5)).containsExactly(0.5, 1);
  }

  @Test
  void anOptionWinsOverTheMetadataAndTheDifferenceIsSaid() {
    Net net = new Net().input("a", 1).fire("n").output("z").edge("a", "n").edge("n", "z");
    net.metadata = NirMetadata.NONE.with("dt", 0.2).with("reset", "subtract");
    run(net, ZERO, 1);
    assertThat(notices)
        .hasSize(2)
        .anyMatch(s -> s.contains("0.2 s") && s.contains("0.1 s"))
        .anyMatch(s -> s.contains("'subtract'") && s.contains("'zero'"));
    notices.clear();
    net.metadata = NirMetadata.NONE.with("dt", (float) 0.1).with("reset", "zero");
    run(net, ZERO, 1);
    assertThat(notices).isEmpty();
    var open =
        new SimulationOptions(
            OptionalDouble.empty(), Optional.empty(), Integrator.EULER, Optional.empty());
    assertThat(new GraphSimulator(net.graph(), open, notices::add).timing().reset())
        .isEqualTo(Reset.ZERO);
    net.metadata = NirMetadata.NONE;
    assertThatThrownBy(() -> run(net, open, 1)).hasMessageContaining("time step");
  }

  @Test
  void refusesShapesThatDoNotFitByBothNames() {
    Net net = new Net().input("a", 3).linear("w", 1).output("z").edge("a", "w").edge("w", "z");
    assertThatThrownBy(() -> run(net, ZERO, 1))
        .hasMessageContaining("'a' to 'w'")
        .hasMessageContaining("3 values")
        .hasMessageContaining("1 are");
    Net uneven = new Net().input("a", 2).output("z").edge("a", "n").edge("n", "z");
    uneven.node(
        "n",
        new NirNode.LI(
            NirArray.vector(1, 1), NirArray.scalar(1), NirArray.vector(1, 2, 3), NirMetadata.NONE));
    assertThatThrownBy(() -> run(uneven, ZERO, 1)).hasMessageContaining("3");
  }

  @Test
  void refusesAGraphWithoutAnInputOrWithTwoOutputs() {
    assertThatThrownBy(() -> run(new Net().output("z"), ZERO, 1)).hasMessageContaining("Input");
    assertThatThrownBy(() -> run(new Net().input("a", 1).output("y").output("z"), ZERO, 1))
        .hasMessageContaining("[y, z]");
  }

  @Test
  void scalesAndComparesValueByValue() {
    Net net = new Net().input("a", 1).output("z");
    net.node("s", new NirNode.Scale(NirArray.scalar(2), NirMetadata.NONE));
    net.node("t", new NirNode.Threshold(NirArray.vector(1), NirMetadata.NONE));
    net.edge("a", "s").edge("s", "t").edge("t", "z");
    assertThat(run(net, ZERO, 0.5, 0.6)).containsExactly(0, 1);
  }

  private double[] run(Net net, SimulationOptions options, double... inputs) {
    var simulator = new GraphSimulator(net.graph(), options, notices::add);
    double[] recorded = new double[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      double[] row = new double[simulator.inputs()];
      row[0] = inputs[i];
      simulator.step(row);
      recorded[i] = simulator.recorded()[0];
    }
    return recorded;
  }
}
