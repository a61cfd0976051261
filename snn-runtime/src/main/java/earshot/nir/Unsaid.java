package earshot.nir;

import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.network.Synapse;
import java.util.ArrayList;
import java.util.List;

/** What NIR has no word for. */
final class Unsaid {
  private Unsaid() {}

  static List<String> of(NetworkDescription network) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        ("NIR is continuous in time: that the network takes forward Euler steps of %s s, each"
                + " current before its membrane, stands in the metadata as 'dt' only.")
            .formatted(network.stepSeconds()));
    sentences.add(
        "NIR resets to v_reset: that a spike takes its threshold off the membrane stands in the"
            + " metadata as 'reset' only.");
    sentences.add(
        "NIR fires above the threshold: that a membrane that equals it fires stands in the"
            + " metadata as 'threshold' only.");
    sentences.add(
        "NIR has no limits of a chip: the profile '%s' stands in the metadata as 'profile' only."
            .formatted(network.profile()));
    sentences.add(
        "NIR counts no spikes at its input: that a cell holds at most 15 is not written.");
    for (Layer layer : network.layers()) {
      if (layer.spikeCap() > 1) {
        sentences.add(
            ("NIR fires once a step: that neurons of '%s' fire up to %d times stands in the"
                    + " metadata as 'spike_cap' only.")
                .formatted(layer.name(), layer.spikeCap()));
      }
      if (layer.synapses().stream().anyMatch(Synapse::instantaneous)) {
        sentences.add(
            ("NIR has no instantaneous current: the spikes of such a synapse of '%s' enter its"
                    + " membrane directly, with an R that holds for this dt only.")
                .formatted(layer.name()));
      }
      if (layer.synapses().size() == 2) {
        sentences.add(
            ("NIR has no neuron with two synapses: those of '%s' are nodes of their own, which"
                    + " must be updated before it.")
                .formatted(layer.name()));
      }
    }
    return List.copyOf(sentences);
  }
}
