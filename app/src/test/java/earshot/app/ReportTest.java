package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTest {
  private static final Pattern FIGURE =
      Pattern.compile("<data value=\"([^\"]*)\" data-of=\"([^\"]*)\">([^<]*)</data>");

  private final Desk desk = new Desk();
  @TempDir private Path temporary;
  private Path clips;
  private Path report;
  private Path json;

  @BeforeEach
  void makeClips() throws IOException {
    clips = temporary.resolve("clips");
    report = temporary.resolve("report");
    json = temporary.resolve("e.json");
    int seed = 0;
    for (String word : List.of("yes", "no", "<b>bed & \"breakfast\"")) {
      Files.createDirectories(clips.resolve(word));
      for (String speaker : List.of("0a0a", "0b0b")) {
        Sounds.wav(
            clips.resolve(word).resolve(speaker + "_nohash_0.wav"), Sounds.noise(0.3, seed++));
      }
    }
    Files.writeString(clips.resolve("yes/broken <i>.wav"), "no recording");
  }

  private String page(String... arguments) throws IOException {
    assertThat(desk.run(arguments)).as(desk.err()).isZero();
    return Files.readString(report.resolve("index.html"));
  }

  private void figuresAreThoseOfTheJson(String page, int atLeast) throws IOException {
    JsonNode root = new ObjectMapper().readTree(json.toFile());
    assertThat(new ObjectMapper().readTree(report.resolve("report.json").toFile())).isEqualTo(root);
    List<String> rows = Files.readAllLines(report.resolve("report.csv"));
    var figures = FIGURE.matcher(page);
    int count = 0;
    while (figures.find()) {
      JsonNode value = root.at(figures.group(2).replace("&lt;", "<").replace("&amp;", "&"));
      assertThat(value.isNumber()).as(figures.group(2)).isTrue();
      assertThat(figures.group(1)).as(figures.group(2)).isEqualTo(value.asText());
      double shown = Double.parseDouble(figures.group(3).replace(",", "").replace("%", "").strip());
      double factor = figures.group(3).contains("%") || isShare(figures.group(2)) ? 100 : 1;
      assertThat(shown).as(figures.group(2)).isCloseTo(value.asDouble() * factor, within(0.51));
      assertThat(rows).anyMatch(row -> row.endsWith("," + value.asText()));
      count++;
    }
    assertThat(count).isGreaterThan(atLeast);
  }

  private static boolean isShare(String pointer) {
    return pointer.endsWith("_95ci/0") && !pointer.contains("per_hour_95ci");
  }

  @Test
  void thePageOfClipsHasTheFiguresOfTheJson() throws IOException {
    String page =
        page(
            "evaluate", clips.toString(), "--report", report.toString(), "--json", json.toString());

    figuresAreThoseOfTheJson(page, 35);
    assertThat(page).contains("data:audio/wav;base64,", "data:image/png;base64,");
  }

  @Test
  void thePageOfStreamsHasTheFiguresOfTheJson() throws IOException {
    Path truth =
        Files.writeString(
            temporary.resolve("t.tsv"), "file\tstart_s\tend_s\tkeyword\nlong.wav\t1\t1.5\tyes\n");
    Path sound = Sounds.wav(temporary.resolve("long.wav"), Sounds.noise(6, 3));
    String page =
        page(
            "evaluate-stream",
            sound.toString(),
            "--truth",
            truth.toString(),
            "--report",
            report.toString(),
            "--json",
            json.toString());

    figuresAreThoseOfTheJson(page, 35);
  }

  @Test
  void thePageOfSeveralRunsHasEachAndTheirDifferences() throws IOException {
    String page =
        page(
            "evaluate",
            clips.toString(),
            "--backend",
            "reference,lowpower",
            "--report",
            report.toString(),
            "--json",
            json.toString());

    figuresAreThoseOfTheJson(page, 75);
    assertThat(page).contains(" on reference</h2>", " on lowpower</h2>", "Differences</h2>");
  }

  @Test
  void thePageNeedsNoNetworkAndRunsNothingThatNamesSay() throws IOException {
    String page = page("evaluate", clips.toString(), "--report", report.toString());

    assertThat(page).doesNotContain("http:", "https:", "<script", "<link", "@import");
    assertThat(page).doesNotContain("<b>bed", "broken <i>").contains("&lt;b&gt;bed &amp;");
    assertThat(Pattern.compile("(src|href)=\"(?!data:)").matcher(page).find()).isFalse();
  }

  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws IOException {
    Files.createDirectories(report);
    Files.writeString(report.resolve("thesis.txt"), "mine");

    assertThat(desk.run("evaluate", clips.toString(), "--report", report.toString())).isEqualTo(1);
    assertThat(desk.err()).contains("holds other files");
    assertThat(report).isDirectoryNotContaining("glob:**.html");
    Files.delete(report.resolve("thesis.txt"));
    page("evaluate", clips.toString(), "--report", report.toString());
    page("evaluate", clips.toString(), "--report", report.toString());
  }

  @Test
  void aPageThatSomebodyElseMadeStaysAsItIs() throws IOException {
    Files.createDirectories(report);
    Path theirs = Files.writeString(report.resolve("index.html"), "<html>my thesis</html>");
    Files.writeString(report.resolve("report.json"), "{\"model\": \"mine\"}");

    assertThat(desk.run("evaluate", clips.toString(), "--report", report.toString())).isEqualTo(1);
    assertThat(desk.err()).contains("holds other files");
    assertThat(theirs).hasContent("<html>my thesis</html>");
    assertThat(report.resolve("report.json")).hasContent("{\"model\": \"mine\"}");
    assertThat(report.resolve("report.csv")).doesNotExist();
  }

  @Test
  void aReportTakesThePlaceOfAnEarlierOneWithItsSounds() throws IOException {
    Sounds.wav(clips.resolve("no/0c0c_nohash_0.wav"), Sounds.noise(5.5, 9));
    Sounds.wav(clips.resolve("yes/0c0c_nohash_0.wav"), Sounds.noise(5.5, 9));
    String[] arguments = {
      "evaluate", clips.toString(), "--backend", "reference,lowpower", "--report", report.toString()
    };
    String first = page(arguments);
    List<String> sounds = addresses(first);
    assertThat(sounds).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
    Path audio = report.resolve("audio");
    Path left = Files.writeString(audio.resolve("099.wav"), "of a longer report");
    Path mine = Files.writeString(audio.resolve("mine.txt"), "mine");

    page(arguments);

    assertThat(left).doesNotExist();
    assertThat(mine).hasContent("mine");
    assertThat(sounds).allSatisfy(sound -> assertThat(report.resolve(sound)).isNotEmptyFile());
    assertThat(report).isDirectoryNotContaining("glob:**.part");
  }

  private static List<String> addresses(String page) {
    return Pattern.compile("src=\"(audio/[^\"]*)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void theOrderOfTheMistakesIsSaidAsItIs() throws IOException {
    Path sound = Sounds.wav(temporary.resolve("long.wav"), Sounds.noise(3, 3));

    assertThat(page("evaluate", clips.toString(), "--report", report.toString()))
        .contains("can be heard here, the surest first;");
    assertThat(page("evaluate-stream", sound.toString(), "--report", report.toString()))
        .contains("can be heard here, false accepts, the surest first, then misses;");
  }
}
