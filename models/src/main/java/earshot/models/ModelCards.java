package earshot.models;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
    return MAPPER.readValue(json, ModelCard.class);
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
