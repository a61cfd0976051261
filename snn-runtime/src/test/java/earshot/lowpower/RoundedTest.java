package earshot.lowpower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import org.junit.jupiter.api.Test;

class RoundedTest {
  private final NetworkDescription network = Networks.random(3);
  private final CompiledNetwork compiled = LowPowerBackend.compile(network);
  private final NetworkDescription mapped = compiled.mapping().network();
  private final NetworkDescription rounded = new LowPowerBackend().rounded(network);

  @Test
  void weightsAreThoseOfTheCoreWithinHalfAUnit() {
    boolean different = false;
    for (Connection was : mapped.connections()) {
      Connection is =
          rounded.connections().stream()
              .filter(
                  c ->
                      c.source().equals(was.source())
                          && c.target().equals(was.target())
                          && c.synapse() == was.synapse()
                          && c.delaySteps() == was.delaySteps())
              .findFirst()
              .orElseThrow();
      double[] scale = compiled.scales().get(mapped.indexOf(was.target()));
      int shift = shift(was);
      for (int i = 0; i < was.weights().length; i++) {
        double half = 0.5 * (1 << shift) / scale[i % scale.length];
        assertThat((double) is.weights()[i]).isCloseTo(was.weights()[i], within(1.0001 * half));
        different |= is.weights()[i] != was.weights()[i];
      }
    }
    assertThat(different).isTrue();
  }

  private int shift(Connection connection) {
    if (connection.source().equals(NetworkDescription.INPUT)) {
      return compiled.program().shiftIn();
    }
    return connection.target().equals(mapped.output().name())
        ? compiled.program().shiftOut()
        : compiled.program().shiftRec();
  }

  @Test
  void thresholdsAndBiasesAreThoseOfTheCore() {
    for (int i = 0; i < mapped.layers().size(); i++) {
      Layer layer = rounded.layers().get(i);
      Population population = compiled.program().populations().get(i);
      double[] scale = compiled.scales().get(i);
      for (int k = 0; k < scale.length; k++) {
        assertThat(layer.bias()[k] * scale[k]).isCloseTo(population.bias()[k], within(1e-9));
        if (Double.isFinite(mapped.layers().get(i).threshold()[k])) {
          assertThat(layer.threshold()[k] * scale[k])
              .isCloseTo(population.threshold()[k], within(1e-9));
        } else {
          assertThat(layer.threshold()[k]).isInfinite();
        }
      }
    }
  }
}
