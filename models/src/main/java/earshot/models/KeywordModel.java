package earshot.models;

import earshot.decoder.Labels;
import earshot.frontend.FrontEnd;
import earshot.network.NetworkDescription;

/**
 * Everything that training fixed: the network and the card that says what it hears and what its
 * outputs mean.
 *
 * @param card the model card
 * @param network the network
 */
public record KeywordModel(ModelCard card, ModelNetwork network) {
  /** Checks that the parts fit together. */
  public KeywordModel {
    if (!card.format().equals(ModelCard.FORMAT)) {
      throw new IllegalArgumentException(
          "The card of model \"%s\" has the format \"%s\"; this version of Earshot reads \"%s\"."
              .formatted(card.name(), card.format(), ModelCard.FORMAT));
    }
    if (card.labels().size() != network.outputs()) {
      throw new IllegalArgumentException(
          "The card of model \"%s\" names %d labels, but its network has %d outputs."
              .formatted(card.name(), card.labels().size(), network.outputs()));
    }
    FrontEnd frontEnd = card.frontEnd().create();
    if (frontEnd.inputs() != network.inputs()) {
      throw new IllegalArgumentException(
          "The front end of model \"%s\" makes %d channels, but its network has %d inputs."
              .formatted(card.name(), frontEnd.inputs(), network.inputs()));
    }
    double frontEndStep = frontEnd.samplesPerStep() / frontEnd.sampleRateHz();
    if (Math.abs(frontEndStep - network.stepSeconds()) > 1e-6) {
      throw new IllegalArgumentException(
          "The front end of model \"%s\" takes steps of %s s, but its network of %s s."
              .formatted(card.name(), frontEndStep, network.stepSeconds()));
    }
    for (String keyword : new Labels(card.labels()).keywords()) {
      if (!card.decoder().keywords().containsKey(keyword)) {
        throw new IllegalArgumentException(
            "The decoder of model \"%s\" has settings for %s but none for \"%s\"."
                .formatted(card.name(), card.decoder().keywords().keySet(), keyword));
      }
    }
  }

  /** A model of spiking neurons. */
  public KeywordModel(ModelCard card, NetworkDescription network) {
    this(card, new ModelNetwork.Spiking(network));
  }

  /** What the outputs mean. */
  public Labels labels() {
    return new Labels(card.labels());
  }
}
