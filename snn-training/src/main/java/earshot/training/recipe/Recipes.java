package earshot.training.recipe;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.decoder.DecoderParameters;
import earshot.frontend.GammatoneParameters;
import earshot.models.EncoderJson;
import earshot.training.network.Feedback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Recipes as JSON, keys in snake_case with the unit in the name. */
public final class Recipes {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .addModule(EncoderJson.module())
          .addMixIn(NetworkParameters.class, NetworkKinds.class)
          .build();

  private Recipes() {}

  /**
   * Reads a recipe.
   *
   * @throws IOException if there is none or it says something that cannot be; the message names the
   *     file
   */
  public static Recipe read(Path file) throws IOException {
    try {
      return MAPPER.readTree(file.toFile()) instanceof ObjectNode recipe
          ? MAPPER.treeToValue(completed(recipe), Recipe.class)
          : MAPPER.readValue(file.toFile(), Recipe.class);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IOException(
          "The recipe %s cannot be used: %s".formatted(file, e.getOriginalMessage()), e);
    } catch (java.io.FileNotFoundException | NoSuchFileException e) {
      throw new IOException("There is no recipe " + file + ".", e);
    }
  }

  /** Adds what recipes did not say while there was one way only. */
  private static ObjectNode completed(ObjectNode recipe) {
    EncoderJson.complete(recipe.path("front_end").path("encoder"));
    if (recipe.path("network") instanceof ObjectNode network && !network.has("kind")) {
      network.put("kind", "spiking");
    }
    if (recipe.path("network") instanceof ObjectNode network
        && network.path("kind").asText().equals("spiking")
        && !network.has("feedback")) {
      network.put("feedback", Feedback.ITSELF.name());
    }
    if (recipe.path("mixing") instanceof ObjectNode mixing && !mixing.has("stream_noise")) {
      mixing.set("stream_noise", MAPPER.valueToTree(MixingParameters.StreamNoise.MODERATE));
    }
    if (recipe.path("optimiser") instanceof ObjectNode optimiser && !optimiser.has("start")) {
      optimiser.put("start", "").put("quiet_operation_price", 0.0);
    }
    if (recipe.path("optimiser") instanceof ObjectNode optimiser
        && optimiser.path("start").isTextual()) {
      String one = optimiser.path("start").asText();
      optimiser.set("start", MAPPER.valueToTree(one.isEmpty() ? List.of() : List.of(one)));
    }
    if (recipe.path("optimiser") instanceof ObjectNode optimiser
        && !optimiser.has("averaged_epochs")) {
      optimiser.put("averaged_epochs", 0.0);
    }
    if (recipe.path("decoder") instanceof ObjectNode decoder && !decoder.has("silence_offset")) {
      decoder.put("silence_offset", 0.0);
    }
    return recipe;
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = SpikingParameters.class, name = "spiking"),
    @JsonSubTypes.Type(value = DenseParameters.class, name = "dense")
  })
  private interface NetworkKinds {}

  /** Writes a recipe. */
  public static void write(Recipe recipe, Path file) throws IOException {
    Files.writeString(file, text(recipe));
  }

  /** A recipe as text. */
  public static String text(Recipe recipe) throws IOException {
    return MAPPER.writeValueAsString(recipe) + "\n";
  }

  /**
   * What is used where no recipe is given: a small network for a folder per word, a few minutes for
   * two words.
   */
  public static Recipe standard(String name) {
    return new Recipe(
        name,
        "Words of your own.",
        "desktop",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        "",
        "",
        0.3,
        GammatoneParameters.standard(),
        new SpikingParameters(
            List.of(128, 128),
            List.of(List.of(0, 2), List.of(0, 4)),
            List.of(List.of(1), List.of(1)),
            List.of(List.of(), List.of()),
            Feedback.ITSELF,
            List.of(1, 2, 3, 4, 5),
            3,
            1,
            5),
        new EpochParameters(200, 500, 100, 150, 400, 0),
        MixingParameters.standard(),
        new OptimiserParameters(60, 50, 0.003, 1e-5, 100, 1e-3, 5, 0.05, 1, 0, 0.01, 1),
        new Recipe.DecoderSettings(0, 0, 0.9, 0.7, 9, 0.5, DecoderParameters.ClipRule.LOG_MEAN_EXP),
        "GPL-3.0-or-later",
        List.of());
  }
}
