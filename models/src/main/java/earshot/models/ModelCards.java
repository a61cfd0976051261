package earshot.models;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.frontend.FrontEndParameters;
import earshot.frontend.GammatoneParameters;
import earshot.frontend.XyloAudioParameters;
import earshot.frontend.XyloAudioThreshold;
import java.io.IOException;

/** Model cards as JSON, keys in snake_case with the unit in the name. */
final class ModelCards {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .addModule(EncoderJson.module())
          .addMixIn(FrontEndParameters.class, FrontEndKinds.class)
          .addMixIn(XyloAudioThreshold.class, ThresholdKinds.class)
          .build();

  private ModelCards() {}

  /** Reads a card. */
  static ModelCard read(String json) throws IOException {
    return MAPPER.readTree(json) instanceof ObjectNode card
        ? MAPPER.treeToValue(completed(card), ModelCard.class)
        : MAPPER.readValue(json, ModelCard.class);
  }

  /** Adds what older cards did not have. */
  private static ObjectNode completed(ObjectNode card) {
    EncoderJson.complete(card.path("front_end").path("encoder"));
    if (!card.has("tuning")) {
      card.set("tuning", MAPPER.valueToTree(TuningNote.none()));
    }
    for (JsonNode keyword : card.path("decoder").path("keywords")) {
      if (keyword instanceof ObjectNode settings && !settings.has("offset_log_odds")) {
        settings.put("offset_log_odds", 0.0);
      }
    }
    return card;
  }

  /** Writes a card. */
  static String write(ModelCard card) throws IOException {
    return MAPPER.writeValueAsString(card) + "\n";
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = GammatoneParameters.class, name = GammatoneParameters.KIND),
    @JsonSubTypes.Type(value = XyloAudioParameters.class, name = XyloAudioParameters.KIND)
  })
  private interface FrontEndKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = XyloAudioThreshold.Divisive.class, name = "divisive"),
    @JsonSubTypes.Type(value = XyloAudioThreshold.Fixed.class, name = "fixed")
  })
  private interface ThresholdKinds {}
}
