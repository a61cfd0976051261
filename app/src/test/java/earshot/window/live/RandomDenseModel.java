package earshot.window.live;

import earshot.dense.DenseDescription;
import earshot.dense.DenseLayer;
import earshot.dense.DenseReadout;
import earshot.models.KeywordModel;
import earshot.models.ModelNetwork;
import java.util.List;
import java.util.Random;

/** The random model's card over a network of ordinary neurons. */
public final class RandomDenseModel {
  static final int NEURONS = 12;

  private RandomDenseModel() {}

  /** The same model every time. */
  public static KeywordModel make() {
    KeywordModel spiking = RandomModel.make();
    var random = new Random(3);
    int inputs = spiking.network().inputs();
    int outputs = spiking.labels().count();
    var layer =
        new DenseLayer(
            "hidden", inputs, new int[] {0}, weights(random, inputs * NEURONS), new float[NEURONS]);
    var readout =
        new DenseReadout(
            NEURONS, weights(random, NEURONS * outputs), new float[outputs], 0.05, 0.2);
    return new KeywordModel(
        spiking.card(),
        new ModelNetwork.Dense(
            new DenseDescription(
                "dense", inputs, spiking.network().stepSeconds(), List.of(layer), readout)));
  }

  private static float[] weights(Random random, int count) {
    float[] weights = new float[count];
    for (int i = 0; i < count; i++) {
      weights[i] = (float) (0.2 * random.nextGaussian());
    }
    return weights;
  }
}
