package earshot.models;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.cochlea.BandOnsets;
import earshot.cochlea.ChannelGroups;
import earshot.cochlea.EncoderChannels;
import earshot.cochlea.EncoderParameters;
import java.io.IOException;

/**
 * The encoder's channels in JSON, the same in cards and in recipes: a word where they are by band,
 * an object where bands are joined. The key was {@code onsets} when there were words alone.
 */
public final class EncoderJson {
  private EncoderJson() {}

  /** What a mapper must know to read an encoder. */
  public static Module module() {
    return new SimpleModule("earshot-encoder")
        .setMixInAnnotation(EncoderParameters.class, Keys.class)
        .addDeserializer(EncoderChannels.class, new ChannelsReader());
  }

  /**
   * Adds what an encoder did not say while its gain control rose and fell alike.
   *
   * @param encoder the object of a card or a recipe, changed; anything else is left
   */
  public static void complete(JsonNode encoder) {
    if (encoder instanceof ObjectNode object
        && object.has("background_rate")
        && !object.has("release_rate")) {
      object.set("release_rate", object.get("background_rate"));
    }
  }

  interface Keys {
    @JsonAlias("onsets")
    EncoderChannels channels();
  }

  private static final class ChannelsReader extends JsonDeserializer<EncoderChannels> {
    @Override
    public EncoderChannels deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      return json.isExpectedStartObjectToken()
          ? context.readValue(json, ChannelGroups.class)
          : context.readValue(json, BandOnsets.class);
    }
  }
}
