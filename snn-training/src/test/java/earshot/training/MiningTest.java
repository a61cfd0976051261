package earshot.training;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.cochlea.EncoderParameters;
import earshot.decoder.Labels;
import earshot.training.data.Envelope;
import earshot.training.data.Library;
import earshot.training.data.Recording;
import earshot.training.kernels.PlainKernels;
import earshot.training.mixing.BatchMaker;
import earshot.training.mixing.Ear;
import earshot.training.mixing.HardNegatives;
import earshot.training.network.LayerShape;
import earshot.training.network.NetworkShape;
import earshot.training.network.Parameter;
import earshot.training.network.TrainableNetwork;
import earshot.training.network.Workers;
import earshot.training.recipe.MixingParameters;
import earshot.training.recipe.Recipe;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MiningTest {
  private static final int BANDS = 4;
  private static final Labels LABELS =
      new Labels(List.of("yes", "no", Labels.UNKNOWN, Labels.SILENCE));

  private static Recording steady(String name, int frames) {
    float[] values = new float[frames * BANDS];
    Arrays.fill(values, 500f);
    return Recording.of(name, List.of(new Envelope(values, BANDS)));
  }

  private static final Library LIBRARY =
      new Library(
          Map.of(),
          Map.of(),
          List.of(
              List.of(steady("long", 1000), steady("short", 100)), List.of(steady("may", 1000))),
          List.of(),
          List.of(),
          List.of());

  /** A network whose output of one label is always far above the others. */
  private static List<HardNegatives.Place> mined(int shouting, int most) {
    var layer =
        new LayerShape(
            3 * BANDS,
            6,
            List.of(new LayerShape.Branch(0, 0)),
            new int[] {1},
            new int[] {1, 1, 1, 1, 1, 1},
            new int[0],
            3);
    try (var workers = new Workers(1)) {
      var network =
          new TrainableNetwork(
              new NetworkShape(List.of(layer), LABELS.count(), 1, 2),
              new Random(1),
              workers,
              new PlainKernels());
      List<Parameter> parameters = network.parameters();
      parameters.get(parameters.size() - 1).value()[shouting] = 30f;
      var maker =
          new BatchMaker(
              LABELS,
              LIBRARY,
              MixingParameters.standard(),
              List.of(new Ear(EncoderParameters.standard(), BANDS, 0)),
              1,
              workers);
      var groups =
          List.of(
              new Recipe.UnknownGroup("a", 1, Recipe.Keywords.NONE),
              new Recipe.UnknownGroup("b", 1, Recipe.Keywords.FEW));
      return new Mining(LABELS, LIBRARY, groups, most).places(network, maker, 1);
    }
  }

  @Test
  void whatIsAnsweredFalselyIsFoundInLongRecordingsWithoutAKeywordAlone() {
    List<HardNegatives.Place> places = mined(1, 100);

    assertThat(places).isNotEmpty().allMatch(place -> place.recording().file().equals("long"));
    assertThat(places)
        .allMatch(place -> place.fromFrame() < place.toFrame() && place.toFrame() <= 1000)
        .allMatch(place -> place.score() > 0.9);
  }

  @Test
  void noMoreAreKeptThanAreWanted() {
    assertThat(mined(0, 2)).hasSize(2);
    assertThat(mined(0, 0)).isEmpty();
  }

  @Test
  void aNetworkThatAnswersNoKeywordLeavesNothingToFind() {
    assertThat(mined(LABELS.names().indexOf(Labels.UNKNOWN), 100)).isEmpty();
  }
}
