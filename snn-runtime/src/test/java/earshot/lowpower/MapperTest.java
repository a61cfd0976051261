package earshot.lowpower;

import static earshot.lowpower.Networks.all;
import static earshot.lowpower.Networks.chain;
import static earshot.lowpower.Networks.corner;
import static earshot.lowpower.Networks.filled;
import static earshot.lowpower.Networks.layer;
import static earshot.lowpower.Networks.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.network.Synapse;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapperTest {
  private static final String XA2 = "xylo-audio-2";
  private static final String XA3 = "xylo-audio-3";
  private static final String DESKTOP = "desktop";

  @Test
  void aNetworkAtTheLimitsOfEachChipIsTaken() {
    assertThatCode(() -> Mapper.map(chain(XA2, 16, 1000, 8))).doesNotThrowAnyException();
    assertThatCode(() -> Mapper.map(chain(XA3, 16, 992, 32))).doesNotThrowAnyException();
    assertThatCode(() -> Mapper.map(chain(DESKTOP, 128, 4096, 32))).doesNotThrowAnyException();
  }

  @Test
  void inputsAreLimited() {
    refused(chain(XA3, 64, 10, 2), "64 inputs; xylo-audio-3 has 16.");
    refused(chain(XA2, 17, 10, 2), "17 inputs; xylo-audio-2 has 16.");
    refused(chain(DESKTOP, 129, 10, 2), "129 inputs; desktop has 128.");
  }

  @Test
  void hiddenNeuronsAreLimited() {
    refused(chain(XA3, 2, 993, 2), "993 hidden neurons; xylo-audio-3 has 992.");
    refused(chain(XA2, 2, 1001, 2), "1001 hidden neurons; xylo-audio-2 has 1000.");
    refused(chain(DESKTOP, 2, 4097, 2), "4097 hidden neurons; desktop has 4096.");
  }

  @Test
  void outputNeuronsAreLimited() {
    refused(chain(XA3, 2, 4, 33), "33 output neurons; xylo-audio-3 has 32.");
    refused(chain(XA2, 2, 4, 9), "9 output neurons; xylo-audio-2 has 8.");
    refused(chain(DESKTOP, 2, 4, 33), "33 output neurons; desktop has 32.");
  }

  @Test
  void anOutputHasOneSynapse() {
    refused(
        network(XA3, 2, List.of(layer("hidden", 4, 31, 2), layer("out", 2, 1, 2)), List.of()),
        "Output layer 'out' has 2 synapses; on xylo-audio-3 it has 1.");
  }

  @Test
  void theFanOutOfAHiddenNeuronIsLimited() {
    refused(
        network(
            XA2,
            2,
            List.of(layer("a", 1, 31, 1), layer("b", 65, 31, 1), layer("out", 2, 1, 1)),
            List.of(all("a", 1, "b", 65, 0, 1))),
        "Hidden neuron 0 has a fan-out of 65; on xylo-audio-2 it is at most 64.");
    refused(
        network(
            XA3,
            2,
            List.of(layer("a", 1, 31, 2), layer("b", 513, 31, 2), layer("out", 2, 1, 1)),
            List.of(all("a", 1, "b", 513, 0, 1), all("a", 1, "b", 513, 1, 1))),
        "Hidden neuron 0 has a fan-out of 1026; on xylo-audio-3 it is at most 1024.");
  }

  @Test
  void recurrentMemoryIsLimitedPerSynapse() {
    // 252 x 252 = 63504 weights: 31744 fit into each synapse.
    refused(
        network(
            XA3,
            2,
            List.of(layer("hidden", 252, 31, 1), layer("out", 2, 1, 1)),
            List.of(all("hidden", 252, "hidden", 252, 0, 1))),
        "31760 weights among hidden neurons through synapse 2; xylo-audio-3 has room for 31744.");
  }

  @Test
  void weightsMoveToTheSecondSynapseWhenTheFirstIsFull() {
    NetworkDescription network =
        network(
            XA3,
            2,
            List.of(layer("hidden", 200, 31, 1), layer("out", 2, 1, 1)),
            List.of(all("hidden", 200, "hidden", 200, 0, 1)));

    NetworkDescription laidOut = Mapper.map(network).network();

    assertThat(laidOut.connections()).hasSize(2);
    assertThat(laidOut.connections().get(0).nonZeroWeights()).isEqualTo(31744);
    assertThat(laidOut.connections().get(1).nonZeroWeights()).isEqualTo(40000 - 31744);
    assertThat(laidOut.connections().get(1).synapse()).isEqualTo(1);
  }

  @Test
  void weightsStayWhereTheSynapsesDecayDifferently() {
    Layer hidden =
        new Layer(
            "hidden",
            List.of(new Synapse(filled(200, 0.02)), new Synapse(filled(200, 0.04))),
            filled(200, 0.08),
            new double[200],
            filled(200, 1),
            31);
    refused(
        network(
            XA3,
            2,
            List.of(hidden, layer("out", 2, 1, 1)),
            List.of(all("hidden", 200, "hidden", 200, 0, 1))),
        "40000 weights among hidden neurons through synapse 1; xylo-audio-3 has room for 31744.");
  }

  @Test
  void inputsReachTheFirstHiddenNeurons() {
    List<Layer> layers =
        List.of(layer("a", 128, 31, 1), layer("b", 4, 31, 1), layer("out", 2, 1, 1));
    refused(
        network(XA3, 2, layers, List.of(all("input", 2, "b", 4, 0, 0))),
        "An input reaches hidden neuron 128; on xylo-audio-3 inputs reach the first 128,"
            + " ids 0 to 127.");
    assertThatCode(
            () -> Mapper.map(network(XA2, 2, layers, List.of(all("input", 2, "b", 4, 0, 0)))))
        .doesNotThrowAnyException();
  }

  @Test
  void outputsAreFedFromTheLastHiddenNeurons() {
    List<Layer> layers =
        List.of(layer("a", 4, 31, 1), layer("b", 128, 31, 1), layer("out", 2, 1, 1));
    refused(
        network(XA3, 2, layers, List.of(all("a", 4, "out", 2, 0, 1))),
        "Hidden neuron 0 feeds the output; on xylo-audio-3 the last 128 do, ids 4 to 131.");
    assertThatCode(() -> Mapper.map(network(XA2, 2, layers, List.of(all("a", 4, "out", 2, 0, 1)))))
        .doesNotThrowAnyException();
  }

  @Test
  void inputsDoNotFeedTheOutputAndTheOutputFeedsNobody() {
    List<Layer> layers = List.of(layer("hidden", 4, 31, 1), layer("out", 2, 1, 1));
    refused(
        network(DESKTOP, 3, layers, List.of(all("input", 3, "out", 2, 0, 0))),
        "3 inputs feed output layer 'out'; on the chip 0 do, hidden neurons lie between.");
    refused(
        network(DESKTOP, 3, layers, List.of(all("out", 2, "hidden", 4, 0, 1))),
        "Output layer 'out' feeds layer 'hidden'; on the chip outputs feed 0 layers.");
  }

  @Test
  void theSpikeCapIs31OnRealChipsAnd1To31OnTheDesktop() {
    refused(
        network(XA3, 2, List.of(layer("hidden", 4, 3, 1), layer("out", 2, 1, 1)), List.of()),
        "Layer 'hidden' has a spike cap of 3; on xylo-audio-3 it is always 31.");
    refused(
        network(DESKTOP, 2, List.of(layer("hidden", 4, 32, 1), layer("out", 2, 1, 1)), List.of()),
        "Layer 'hidden' has a spike cap of 32; on desktop it is 1 to 31.");
  }

  @Test
  void anOutputFiresOnceAStep() {
    refused(
        network(DESKTOP, 2, List.of(layer("hidden", 4, 3, 1), layer("out", 2, 2, 1)), List.of()),
        "Output layer 'out' has a spike cap of 2; on desktop it is 1.");
  }

  @Test
  void delaysAreLimited() {
    List<Layer> layers = List.of(layer("hidden", 4, 31, 1), layer("out", 2, 1, 1));
    refused(
        network(XA3, 2, layers, List.of(corner("input", 2, "hidden", 4, 1))),
        "The connection from 'input' to 'hidden' has a delay of 1 steps; on xylo-audio-3 the"
            + " longest is 0.");
    refused(
        network(XA2, 2, layers, List.of(corner("hidden", 4, "hidden", 4, 2))),
        "The connection from 'hidden' to 'hidden' has a delay of 2 steps; on xylo-audio-2 the"
            + " longest is 1.");
    refused(
        network(DESKTOP, 2, layers, List.of(corner("input", 2, "hidden", 4, 16))),
        "The connection from 'input' to 'hidden' has a delay of 16 steps; on desktop the longest"
            + " is 15.");
    refused(
        network(DESKTOP, 2, layers, List.of(corner("hidden", 4, "out", 2, 17))),
        "The connection from 'hidden' to 'out' has a delay of 17 steps; on desktop the longest is"
            + " 16.");
  }

  @Test
  void aTimeConstantIsAPowerOfTwoSteps() {
    refused(
        withTimeConstants(DESKTOP, 0.02, 0.05),
        "A membrane time constant of layer 'hidden' is 0.05 s; the chip decays by shifts of 0 to"
            + " 15, and the nearest time constant is 0.04 s.");
    refused(
        withTimeConstants(XA3, 0.03, 0.08),
        "A synaptic time constant of layer 'hidden' is 0.03 s; the chip decays by shifts of 0 to"
            + " 15, and the nearest time constant is 0.04 s.");
    assertThat(Mapper.map(withTimeConstants(XA3, 0.02f, 0.08f)).dashMem().get(0)).contains(3);
  }

  @Test
  void anInstantaneousSynapseIsTheDesktopsAlone() {
    refused(
        withTimeConstants(XA3, 0, 0.08),
        "A synaptic time constant of layer 'hidden' is 0.0 s; on xylo-audio-3 it is at least"
            + " 0.02 s, two steps.");
    assertThat(Mapper.map(withTimeConstants(DESKTOP, 0, 0.08)).dashSyn().get(0)[0])
        .containsOnly(Population.INSTANTANEOUS);
  }

  @Test
  void anUnknownProfileIsRefusedWithTheNames() {
    refused(
        chain("loihi", 2, 2, 2),
        "There is no chip profile 'loihi'; the profiles are xylo-audio-2, xylo-audio-3, desktop.");
  }

  private static NetworkDescription withTimeConstants(String profile, double syn, double mem) {
    Layer hidden =
        new Layer(
            "hidden",
            List.of(new Synapse(filled(4, syn))),
            filled(4, mem),
            new double[4],
            filled(4, 1),
            31);
    return network(profile, 2, List.of(hidden, layer("out", 2, 1, 1)), List.of());
  }

  private static void refused(NetworkDescription network, String message) {
    assertThatThrownBy(() -> Mapper.map(network))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
