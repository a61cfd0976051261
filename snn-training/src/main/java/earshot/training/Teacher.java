package earshot.training;

import earshot.decoder.Labels;
import earshot.frontend.GammatoneParameters;
import earshot.models.KeywordModel;
import earshot.models.ModelCatalogue;
import earshot.models.ModelNetwork;
import earshot.network.NetworkDescription;
import earshot.training.kernels.Kernels;
import earshot.training.mixing.Ear;
import earshot.training.network.Batch;
import earshot.training.network.TrainableNetwork;
import earshot.training.network.Unfolding;
import earshot.training.network.Workers;
import earshot.training.recipe.Recipe;
import java.io.IOException;

/**
 * A finished model from which another learns, or with whose weights it starts: how it hears, and
 * what it answers.
 */
final class Teacher {
  private final Ear ear;
  private final NetworkDescription description;
  private final TrainableNetwork network;
  private final long seed;

  private Teacher(Ear ear, NetworkDescription description, TrainableNetwork network, long seed) {
    this.ear = ear;
    this.description = description;
    this.network = network;
    this.seed = seed;
  }

  /**
   * Opens one.
   *
   * @param name of a bundled model, or its folder
   * @param recipe of the learner
   * @param labels of the learner
   * @param workers run it
   * @throws IOException if there is no such model, or it hears or answers otherwise than the
   *     learner; the message names both
   */
  static Teacher open(String name, Recipe recipe, Labels labels, Workers workers)
      throws IOException {
    KeywordModel model = ModelCatalogue.open(name);
    if (!model.labels().names().equals(labels.names())) {
      throw new IOException(
          "The model \"%s\" tells %s apart, and what is learnt is %s; both must be the same."
              .formatted(name, model.labels().names(), labels.names()));
    }
    if (!(model.card().frontEnd() instanceof GammatoneParameters frontEnd)
        || !frontEnd.cochlea().equals(recipe.frontEnd().cochlea())) {
      throw new IOException(
          "The model \"%s\" hears through %s, and the recipe through %s; both must be the same."
              .formatted(name, model.card().frontEnd(), recipe.frontEnd().cochlea()));
    }
    if (!(model.network() instanceof ModelNetwork.Spiking spiking)) {
      throw new IOException("The model \"%s\" has no spiking network.".formatted(name));
    }
    TrainableNetwork network = Unfolding.unfold(spiking.description(), workers, Kernels.fastest());
    var ear =
        new Ear(
            frontEnd.encoder(), frontEnd.cochlea().bands(), network.shape().longestDelaySteps());
    return new Teacher(ear, spiking.description(), network, model.card().training().seed());
  }

  /** How it hears what the learner hears. */
  Ear ear() {
    return ear;
  }

  /** The seed with which it was trained. */
  long seed() {
    return seed;
  }

  /** The network as it was written. */
  NetworkDescription description() {
    return description;
  }

  /** Answers a batch; the answers are then in {@link #logits}. */
  void answer(Batch heard) {
    network.forward(heard, TrainableNetwork.Statistics.RUNNING);
  }

  /** Its last answers (rows, labels). */
  float[] logits() {
    return network.logits();
  }
}
