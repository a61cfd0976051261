package earshot.window;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.window.paint.Colours;
import earshot.window.paint.Contrast;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that is to be read or told apart stands off its background, in both themes. */
class ContrastTest {
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)\\}");
  private static final Pattern COLOUR =
      Pattern.compile("(-fx-(?:text-fill|fill|background-color))\\s*:\\s*(-color-[a-z-]+)\\s*;");
  private static final Pattern LOOKED_UP = Pattern.compile("(-color-[a-z0-9-]+)\\s*:\\s*([^;]+);");
  private static final Pattern NUMBERS =
      Pattern.compile("rgba?\\((\\d+), *(\\d+), *(\\d+)(?:, *([\\d.]+))?\\)");

  /** What may stand on something else than the window, as numbers in a row that is selected. */
  private static final Map<String, String> BACKGROUNDS =
      Map.of(
          ".key", "-color-bg-overlay",
          ".meter-limit", "-color-bg-inset",
          ".list-number", "-color-bg-subtle");

  private static String text(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ContrastTest.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The colours of a theme by their names, opaque: those that let something through, on it. */
  private static Map<String, Integer> lookedUp(Theme theme) throws IOException {
    var written = new HashMap<String, String>();
    LOOKED_UP
        .matcher(text(theme.controls()))
        .results()
        .forEach(found -> written.putIfAbsent(found.group(1), found.group(2).strip()));
    int window = argb(Objects.requireNonNull(written.get("-color-bg-default")), 0);
    var colours = new HashMap<String, Integer>();
    written.forEach(
        (name, value) -> {
          if (value.startsWith("#") || value.startsWith("rgb")) {
            colours.put(name, argb(value, window));
          }
        });
    return colours;
  }

  private static int argb(String css, int behind) {
    if (css.startsWith("#")) {
      return 0xff000000 | Integer.parseInt(css.substring(1), 16);
    }
    MatchResult numbers =
        NUMBERS.matcher(css).results().findFirst().orElseThrow(() -> new AssertionError(css));
    double share = numbers.group(4) == null ? 1 : Double.parseDouble(numbers.group(4));
    int mixture = 0xff;
    for (int channel = 0; channel < 3; channel++) {
      int under = behind >> (16 - 8 * channel) & 0xff;
      int over = Integer.parseInt(numbers.group(channel + 1));
      mixture = mixture << 8 | (int) Math.rint(under + (over - under) * share);
    }
    return mixture;
  }

  /** The colours that our own rules give, by selector and property. */
  private static Map<String, Map<String, String>> rules() throws IOException {
    var rules = new LinkedHashMap<String, Map<String, String>>();
    RULE.matcher(text("/earshot/assets/window.css").replaceAll("(?s)/\\*.*?\\*/", ""))
        .results()
        .forEach(
            rule -> {
              var colours = new HashMap<String, String>();
              COLOUR
                  .matcher(rule.group(2))
                  .results()
                  .forEach(found -> colours.put(found.group(1), found.group(2)));
              for (String selector : rule.group(1).split(",", -1)) {
                rules.computeIfAbsent(selector.strip(), s -> new HashMap<>()).putAll(colours);
              }
            });
    return rules;
  }

  private static int colour(Map<String, Integer> lookedUp, String name) {
    return Objects.requireNonNull(lookedUp.get(name), name);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void theTextAndTheMarksOfTheStyleSheetStandOffTheirBackground(Theme theme) throws IOException {
    Map<String, Integer> lookedUp = lookedUp(theme);
    var soft = new SoftAssertions();
    int checked = 0;
    for (Map.Entry<String, Map<String, String>> rule : rules().entrySet()) {
      String selector = rule.getKey();
      Map<String, String> colours = rule.getValue();
      String behind =
          colours.getOrDefault(
              "-fx-background-color", BACKGROUNDS.getOrDefault(selector, "-color-bg-default"));
      for (String property : new String[] {"-fx-text-fill", "-fx-fill"}) {
        if (colours.containsKey(property)) {
          double ratio =
              Contrast.ratio(colour(lookedUp, colours.get(property)), colour(lookedUp, behind));
          soft.assertThat(ratio)
              .as("%s of %s on %s, %s", colours.get(property), selector, behind, theme)
              .isGreaterThanOrEqualTo(
                  property.equals("-fx-text-fill") ? Contrast.TEXT : Contrast.MARK);
          checked++;
        }
      }
    }
    soft.assertAll();
    assertThat(checked).isGreaterThan(10);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void plainTextStandsOffEverythingThatLiesBehindIt(Theme theme) throws IOException {
    Map<String, Integer> lookedUp = lookedUp(theme);
    int ink = colour(lookedUp, "-color-fg-default");

    for (String behind : new String[] {"default", "overlay", "subtle", "inset"}) {
      assertThat(Contrast.ratio(ink, colour(lookedUp, "-color-bg-" + behind)))
          .as(behind)
          .isGreaterThanOrEqualTo(Contrast.TEXT);
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void whatIsPaintedStandsOffTheSurfaceAndTheMetersOffTheirTrack(Theme theme) throws IOException {
    Colours colours = theme.colours();
    int track = colour(lookedUp(theme), "-color-bg-inset");
    var soft = new SoftAssertions();

    for (int word : colours.words()) {
      isMark(soft, word, track);
      isMark(soft, word, colours.surface());
    }
    for (int spikes : colours.inputs()) {
      isMark(soft, spikes, colours.surface());
    }
    for (int spikes : colours.hidden()) {
      isMark(soft, spikes, colours.surface());
    }
    isMark(soft, colours.wave(), colours.surface());
    isMark(soft, colours.opposing(), colours.surface());
    isMark(soft, colours.muted(), colours.surface());
    soft.assertAll();
  }

  private static void isMark(SoftAssertions soft, int colour, int behind) {
    soft.assertThat(Contrast.ratio(colour, behind))
        .as("%06x on %06x", colour & 0xffffff, behind & 0xffffff)
        .isGreaterThanOrEqualTo(Contrast.MARK);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void wordsAsTextCanBeReadOnTheWindowAndOnTheSurface(Theme theme) throws IOException {
    Colours colours = theme.colours();
    int window = colour(lookedUp(theme), "-color-bg-default");

    for (int word : colours.words()) {
      int text = colours.text(word);
      assertThat(Contrast.ratio(text, colours.surface())).isGreaterThanOrEqualTo(Contrast.TEXT);
      assertThat(Contrast.ratio(text, window)).isGreaterThanOrEqualTo(Contrast.TEXT);
    }
  }
}
