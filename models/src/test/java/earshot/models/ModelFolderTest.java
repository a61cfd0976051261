package earshot.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.cochlea.ChannelGroups;
import earshot.frontend.FrontEndParameters;
import earshot.frontend.GammatoneParameters;
import earshot.frontend.XyloAudioParameters;
import earshot.frontend.XyloAudioThreshold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelFolderTest {
  @TempDir Path folder;

  static Stream<FrontEndParameters> frontEnds() {
    return Stream.of(
        GammatoneParameters.standard(),
        grouped(),
        XyloAudioParameters.standard(),
        new XyloAudioParameters(
            XyloAudioParameters.SHORT_STEP_SAMPLES,
            new XyloAudioThreshold.Divisive(
                5, 1, 11, 3, XyloAudioThreshold.Normalisation.PER_CHANNEL)),
        new XyloAudioParameters(
            XyloAudioParameters.LONG_STEP_SAMPLES, new XyloAudioThreshold.Fixed(123_456_789_012L)));
  }

  private static GammatoneParameters grouped() {
    GammatoneParameters standard = GammatoneParameters.standard();
    return new GammatoneParameters(
        standard.cochlea(), standard.encoder().with(new ChannelGroups(10, 4, 2)));
  }

  @ParameterizedTest
  @MethodSource("frontEnds")
  void aModelComesBackAsItWasWritten(FrontEndParameters frontEnd) throws IOException {
    KeywordModel model = SmallModels.of(frontEnd);
    Path there = folder.resolve("deep/model");
    assertThat(ModelFolder.write(model, there)).isNotNull();
    KeywordModel back = ModelFolder.read(there);
    assertThat(back.card()).isEqualTo(model.card());
    assertThat(back.network()).usingRecursiveComparison().isEqualTo(model.network());
    assertThat(back.card().decoder().keywords().keySet()).containsExactly("yes", "no");
  }

  @Test
  void theChannelsAreAWordOrAnObjectWithTheGroups() throws IOException {
    assertThat(encoder(GammatoneParameters.standard()))
        .contains("\"channels\" : \"RISE_AND_FALL\"");
    assertThat(encoder(grouped()).replaceAll("\\s", ""))
        .contains("\"channels\":{\"sustained_groups\":10,\"rise_groups\":4,\"fall_groups\":2}");
  }

  private String encoder(FrontEndParameters frontEnd) throws IOException {
    ModelFolder.write(SmallModels.of(frontEnd), folder);
    return Files.readString(folder.resolve(ModelFolder.CARD));
  }

  @Test
  void aCardWithTheChannelsUnderTheirFormerKeyIsRead() throws IOException {
    KeywordModel model = SmallModels.of(GammatoneParameters.standard());
    ModelFolder.write(model, folder);
    Path card = folder.resolve(ModelFolder.CARD);
    Files.writeString(card, Files.readString(card).replace("\"channels\"", "\"onsets\""));
    assertThat(Files.readString(card)).contains("\"onsets\" : \"RISE_AND_FALL\"");
    assertThat(ModelFolder.read(folder).card()).isEqualTo(model.card());
  }

  @Test
  void theGainControlOfAnOlderCardFallsAsFastAsItRises() throws IOException {
    KeywordModel model = SmallModels.of(GammatoneParameters.standard());
    ModelFolder.write(model, folder);
    Path card = folder.resolve(ModelFolder.CARD);
    String text = Files.readString(card);
    assertThat(text).contains("\"release_rate\" : 0.06,");
    Files.writeString(card, text.replaceFirst("\"release_rate\" : 0.06,\\s*", ""));

    var frontEnd = (GammatoneParameters) ModelFolder.read(folder).card().frontEnd();
    assertThat(frontEnd.encoder().releaseRate()).isEqualTo(0.02);
  }

  @Test
  void channelsThatCannotBeAreRefusedAndTheKeyNamed() throws IOException {
    String card = encoder(grouped());
    changeCard(
        card.replace("\"sustained_groups\" : 10", "\"sustained_groups\" : 33"),
        "33 groups of bands were asked for; the cochlea has 32 bands.");
    changeCard(
        card.replace("\"sustained_groups\" : 10", "\"sustained_groups\" : 0"),
        "\"front_end.encoder.channels\": The encoder needs at least 1 sustained group");
    changeCard(
        card.replace("\"rise_groups\" : 4,", ""),
        "\"front_end.encoder.channels.rise_groups\" is missing");
    changeCard(
        encoder(GammatoneParameters.standard()).replace("RISE_AND_FALL", "RISE"),
        "\"front_end.encoder.channels\" is RISE");
  }

  @Test
  void aCardOfBeforeTuningReadsAsOneWithoutOffsets() throws IOException {
    KeywordModel model = SmallModels.of(GammatoneParameters.standard());
    ModelFolder.write(model, folder);
    var card = (ObjectNode) new ObjectMapper().readTree(folder.resolve(ModelFolder.CARD).toFile());
    card.remove("tuning");
    card.path("decoder")
        .path("keywords")
        .forEach(keyword -> ((ObjectNode) keyword).remove("offset_log_odds"));
    Files.writeString(folder.resolve(ModelFolder.CARD), card.toString());
    ModelCard back = ModelFolder.read(folder).card();
    assertThat(back.tuning()).isEqualTo(TuningNote.none());
    assertThat(back.decoder())
        .isEqualTo(model.card().decoder().withOffsets(Map.of("yes", 0.0, "no", 0.0)));
  }

  @Test
  void aReplacedCardKeepsAllButWhatWasChanged() throws IOException {
    KeywordModel model = SmallModels.of(GammatoneParameters.standard());
    ModelFolder.write(model, folder);
    ModelCard changed =
        model.card().withDecoder(model.card().decoder().withThreshold(0.9), TuningNote.none());
    ModelFolder.replaceCard(folder, changed);
    assertThat(ModelFolder.read(folder).card()).isEqualTo(changed).isNotEqualTo(model.card());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(ModelFolder.CARD, ModelFolder.NETWORK);
    }
  }

  @Test
  void aFolderWithoutAPartIsRefusedByName() throws IOException {
    ModelFolder.write(SmallModels.of(GammatoneParameters.standard()), folder);
    Files.delete(folder.resolve(ModelFolder.NETWORK));
    refused("The folder " + folder + " is no model: it holds no model.nir.");
    Files.delete(folder.resolve(ModelFolder.CARD));
    refused("The folder " + folder + " is no model: it holds no card.json.");
  }

  @Test
  void aFolderWithTwoNetworksIsRefused() throws IOException {
    ModelFolder.write(SmallModels.of(GammatoneParameters.standard()), folder);
    Files.writeString(folder.resolve(ModelFolder.DENSE_NETWORK), "{}");
    refused("holds model.nir and dense.json; a model has one network.");
    ModelFolder.write(SmallModels.of(GammatoneParameters.standard()), folder);
    assertThat(ModelFolder.read(folder).labels().keywords()).containsExactly("yes", "no");
  }

  @Test
  void aFileThatIsNoNetworkIsRefused() throws IOException {
    ModelFolder.write(SmallModels.of(GammatoneParameters.standard()), folder);
    Files.writeString(folder.resolve(ModelFolder.NETWORK), "not a network");
    refused("model.nir");
  }

  @Test
  void aCardWithAMissingOrUnknownKeyIsRefusedAndTheKeyNamed() throws IOException {
    ModelFolder.write(SmallModels.of(GammatoneParameters.standard()), folder);
    String card = Files.readString(folder.resolve(ModelFolder.CARD));
    changeCard(
        card.replace("\"licence\" : \"CC0-1.0\",", ""),
        "\"licence\" is missing or no value that can stand there.");
    changeCard(card.replace("\"confirm_steps\" : 2,", ""), "\"decoder.confirm_steps\" is missing");
    changeCard(card.replace("\"CC0-1.0\"", "null"), "\"licence\" is missing");
    changeCard(
        card.replace("\"licence\"", "\"colour\" : 3, \"licence\""),
        "the key \"colour\" is unknown; known there are [");
    changeCard(
        card.replace("\"bands\" : 32", "\"bands\" : 7"),
        "The cochlea has 16 to 64 bands; 7 were asked for.");
    changeCard(
        card.replace("\"bands\" : 32", "\"bands\" : \"many\""),
        "front_end.cochlea.bands\" is many");
    changeCard(card.replace("\"LARGEST\"", "\"LOUDEST\""), "\"decoder.clip_rule\" is LOUDEST");
    changeCard(
        card.replace("\"kind\" : \"gammatone\"", "\"kind\" : \"ear\""),
        "the kind of \"front_end\" is \"ear\", which is unknown.");
    changeCard("", "it is no whole JSON object");
    changeCard(card.substring(0, 200), "");
  }

  private void changeCard(String text, String why) throws IOException {
    Files.writeString(folder.resolve(ModelFolder.CARD), text);
    refused(why);
    refused(folder.resolve(ModelFolder.CARD).toString());
  }

  private void refused(String why) {
    assertThatThrownBy(() -> ModelFolder.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(why);
  }

  @Test
  void partsThatDoNotFitAreRefusedWithBothValues() {
    var gammatone = GammatoneParameters.standard();
    ModelCard card = SmallModels.card(gammatone, SmallModels.LABELS);
    doesNotFit(
        card,
        96,
        5,
        0.01,
        "The card of model \"small\" names 4 labels, but its network has 5 outputs.");
    doesNotFit(
        card,
        95,
        4,
        0.01,
        "The front end of model \"small\" makes 96 channels, but its network has 95 inputs.");
    doesNotFit(
        card,
        96,
        4,
        0.02,
        "The front end of model \"small\" takes steps of 0.01 s, but its network of 0.02 s.");
    doesNotFit(
        SmallModels.card(gammatone, List.of("yes", "no", "up")),
        96,
        3,
        0.01,
        "The decoder of model \"small\" has settings for [yes, no] but none for \"up\".");
  }

  private static void doesNotFit(
      ModelCard card, int inputs, int outputs, double stepSeconds, String why) {
    var network = SmallModels.network(inputs, outputs, stepSeconds);
    assertThatThrownBy(() -> new KeywordModel(card, network))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(why);
  }

  @Test
  void aCardOfAnotherFormatIsRefusedWithBothNames() throws IOException {
    ModelFolder.write(SmallModels.of(GammatoneParameters.standard()), folder);
    Path card = folder.resolve(ModelFolder.CARD);
    Files.writeString(card, Files.readString(card).replace(ModelCard.FORMAT, "earshot-model-9"));
    refused(
        "has the format \"earshot-model-9\"; this version of Earshot reads \"earshot-model-1\"");
  }

  @Test
  void everyBundledModelOpens() throws IOException {
    assertThat(ModelCatalogue.bundled()).contains("commands");
    for (String name : ModelCatalogue.bundled()) {
      assertThat(ModelCatalogue.open(name).card().name()).isEqualTo(name);
    }
  }

  @Test
  void aModelIsOpenedByItsFolderAndAnUnknownNameIsRefused() throws IOException {
    KeywordModel model = SmallModels.of(GammatoneParameters.standard());
    ModelFolder.write(model, folder);
    assertThat(ModelCatalogue.open(folder.toString()).card()).isEqualTo(model.card());
    assertThatThrownBy(() -> ModelCatalogue.open("parrot"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("There is no model \"parrot\"; bundled are commands");
  }
}
