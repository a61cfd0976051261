package earshot.lowpower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CoreVectorsTest {
  @Test
  void thePlainCoreAgreesWithEveryVector() throws IOException {
    VectorComparison comparison = CoreVectors.verify(file(), PlainCore::new);

    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.cases()).isEqualTo(16);
    assertThat(comparison.values()).isEqualTo(15375);
  }

  @Test
  void theFastCoreAgreesWithEveryVector() throws IOException {
    VectorComparison comparison = CoreVectors.verify(file(), IntegerCore::new);

    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.cases()).isEqualTo(16);
    assertThat(comparison.values()).isEqualTo(15375);
  }

  @Test
  void oneChangedValueIsOneDifference() throws IOException {
    JsonNode file = file();
    ArrayNode row = (ArrayNode) file.at("/cases/3/expected/vmem/9");
    int before = row.get(0).intValue();
    row.set(0, IntNode.valueOf(before + 1));

    assertThat(CoreVectors.verify(file, IntegerCore::new).differences())
        .containsExactly(new VectorDifference("input_clip15", "vmem", 9, 0, before + 1L, before));
  }

  @Test
  void anotherVersionIsRefused() throws IOException {
    JsonNode file = file();
    ((ObjectNode) file.at("/cases/0")).put("version", 1);

    assertThatThrownBy(() -> CoreVectors.verify(file, IntegerCore::new))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Case decay_positive is of version 1; only version 2 is known.");
  }

  @Test
  void anotherFormatIsRefused() throws IOException {
    JsonNode file = new ObjectMapper().readTree("{\"format\":\"something else\",\"cases\":[]}");

    assertThatThrownBy(() -> CoreVectors.verify(file, IntegerCore::new))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("something else")
        .hasMessageContaining("xylo-snn-vectors-1");
  }

  private static JsonNode file() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            CoreVectorsTest.class.getResourceAsStream("/chip/core-vectors.json"))) {
      return new ObjectMapper().readTree(file);
    }
  }
}
