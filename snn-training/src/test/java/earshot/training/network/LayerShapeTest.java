package earshot.training.network;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LayerShapeTest {
  @Test
  void aRecurrentLayerThatDoesNotAdaptIsRefused() {
    List<LayerShape.Branch> branches = List.of(new LayerShape.Branch(0, 0));

    assertThatThrownBy(
            () ->
                new LayerShape(
                    4,
                    6,
                    branches,
                    new int[] {1},
                    new int[6],
                    new int[0],
                    Feedback.LAYER,
                    3,
                    NeuronKind.SPIKING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("A feedback of LAYER")
        .hasMessageContaining("the layer of 6 neurons has none");
  }
}
