package earshot.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import earshot.frontend.XyloAudioCoefficients;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChipVectorsTest {
  @TempDir Path folder;

  @Test
  void theCoreAgreesWithItsVectors() throws Exception {
    assertThat(ChipVectors.verify(resource("core-vectors.json")).summary())
        .isEqualTo("16 cases, 15375 values compared, 0 differences");
  }

  @Test
  void theFrontEndAgreesWithItsVectors() throws Exception {
    ChipVectors.Result result = ChipVectors.verify(resource("front-end-vectors.json"));
    assertThat(result.differences()).isEmpty();
    // An impulse, a chirp at every 97th sample, and four rasters of it, each in 16 channels.
    assertThat(result.cases()).isEqualTo(6);
    assertThat(result.values()).isEqualTo((256 + 202 + 4 * 391) * 16);
  }

  @Test
  void theTableOfTheVectorsIsOurs() throws Exception {
    JsonNode table = json(resource("front-end-vectors.json")).path("table");
    assertThat(table).hasSize(XyloAudioCoefficients.CHANNELS);
    for (int c = 0; c < table.size(); c++) {
      JsonNode row = table.get(c);
      assertThat(XyloAudioCoefficients.ofChip().get(c))
          .isEqualTo(
              new XyloAudioCoefficients(
                  row.get("Bb").intValue(),
                  row.get("Baf").intValue(),
                  row.get("a1").intValue(),
                  row.get("a2").intValue()));
    }
  }

  @Test
  void oneChangedValueIsOneDifferenceAndNamed() throws Exception {
    JsonNode vectors = json(resource("front-end-vectors.json"));
    ArrayNode row = (ArrayNode) vectors.at("/chirp/rasters/2/counts/390");
    int before = row.get(5).intValue();
    row.set(5, IntNode.valueOf(before + 1));
    ChipVectors.Result result = ChipVectors.verify(write(vectors.toString()));
    assertThat(result.agrees()).isFalse();
    assertThat(result.summary()).endsWith(" 1 differences");
    assertThat(result.differences().get(0).line())
        .isEqualTo(
            "chirp raster 2, counts, step 390, neuron 5: expected %d, found %d"
                .formatted(before + 1, before));
  }

  @Test
  void unusableVectorsAreRefusedWithASentence() throws IOException {
    refused("{}", "The format is ''");
    refused("{\"format\":\"something else\",\"cases\":[]}", "The format is 'something else'");
    refused("{\"format\":\"xylo-snn-vectors-1\",\"cases\":[]}", "nothing to compare");
    refused("{\"format\":\"xylo-afe3-vectors-1\"}", "nothing to compare");
    refused("{\"format\":\"xylo-snn-vectors-1\",\"cases\":[{}]}", "has no \"version\"");
    refused("", "The format is ''");
    refused("{\"format\"", "no JSON");
    assertThatThrownBy(() -> ChipVectors.verify(folder.resolve("absent.json")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("There is no file of vectors at");
  }

  private void refused(String text, String why) throws IOException {
    Path file = write(text);
    assertThatThrownBy(() -> ChipVectors.verify(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(why);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("vectors.json"), text);
  }

  private static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(Files.readString(file));
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(ChipVectorsTest.class.getResource("/chip/" + name)).toURI());
  }
}
