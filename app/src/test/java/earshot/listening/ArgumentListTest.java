package earshot.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class ArgumentListTest {
  @Test
  void whiteSpaceSeparates() {
    assertThat(ArgumentList.split("  notify-send \t heard  it "))
        .containsExactly("notify-send", "heard", "it");
  }

  @Test
  void quotesKeepWhiteSpaceAndJoinWithTheirNeighbours() {
    assertThat(ArgumentList.split("touch '/tmp/it fired' \"a b\"c'd e' ''"))
        .containsExactly("touch", "/tmp/it fired", "a bcd e", "");
  }

  @Test
  void aBackslashEscapesWithinDoubleQuotesOnly() {
    assertThat(ArgumentList.split("a\\b 'c\\d' \"e\\\"f\" \"g\\\\\" \"h\\i\""))
        .containsExactly("a\\b", "c\\d", "e\"f", "g\\", "h\\i");
  }

  @Test
  void anOpenQuoteAndAnEmptyCommandAreRefused() {
    assertThatThrownBy(() -> ArgumentList.split("say 'it"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stays open");
    assertThatThrownBy(() -> ArgumentList.split("  "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> ArgumentList.split("''")).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void whateverIsQuotedComesBack(@ForAll @Size(min = 1, max = 5) List<@NotEmpty String> words) {
    String line =
        words.stream()
            .map(word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
            .collect(Collectors.joining(" "));

    assertThat(ArgumentList.split(line)).isEqualTo(words);
  }
}
