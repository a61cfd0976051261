package earshot.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * How another engine is run and how its output is read.
 *
 * @param name for the table
 * @param install what to do where it is not there, a sentence
 * @param command program and arguments; {@code {wav}} is a recording of 16 bits, mono, and {@code
 *     {keywords}} a file with a line for each keyword
 * @param rateHz the rate of the recording
 * @param keywordLine a line of the file of keywords; {@code {keyword}} and {@code {threshold}} are
 *     filled in
 * @param threshold for a keyword that has none of its own
 * @param thresholds by keyword
 * @param detection a regular expression for a line that tells of a detection, with the groups
 *     {@code keyword} and {@code time} (seconds) and perhaps {@code score}
 */
public record Engine(
    String name,
    String install,
    List<String> command,
    @JsonProperty("rate_hz") double rateHz,
    @JsonProperty("keyword_line") String keywordLine,
    String threshold,
    Map<String, String> thresholds,
    String detection) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BUNDLED = "pocketsphinx";

  /**
   * Fills in what may be left out.
   *
   * @throws IllegalArgumentException if something is missing or no regular expression; the message
   *     is a sentence
   */
  @SuppressWarnings("ConstantConditions") // a file may lack any of them
  public Engine(
      @Nullable String name,
      @Nullable String install,
      @Nullable List<String> command,
      double rateHz,
      @Nullable String keywordLine,
      @Nullable String threshold,
      @Nullable Map<String, String> thresholds,
      @Nullable String detection) {
    if (name == null || command == null || command.isEmpty() || detection == null) {
      throw new IllegalArgumentException("An engine needs a name, a command and a detection.");
    }
    Pattern pattern = pattern(detection);
    if (!pattern.pattern().contains("(?<keyword>") || !pattern.pattern().contains("(?<time>")) {
      throw new IllegalArgumentException(
          "The detection \"" + detection + "\" needs the groups keyword and time.");
    }
    this.name = name;
    this.install = install == null ? "Install it or name its whole path." : install;
    this.command = List.copyOf(command);
    this.rateHz = rateHz > 0 ? rateHz : 16000;
    this.keywordLine = keywordLine == null ? "{keyword}" : keywordLine;
    this.threshold = threshold == null ? "" : threshold;
    this.thresholds = thresholds == null ? Map.of() : Map.copyOf(thresholds);
    this.detection = detection;
  }

  private static Pattern pattern(String detection) {
    try {
      return Pattern.compile(detection);
    } catch (PatternSyntaxException mistake) {
      throw new IllegalArgumentException(
          "The detection \"" + detection + "\" is no regular expression.", mistake);
    }
  }

  /**
   * Reads one.
   *
   * @param nameOrFile {@code pocketsphinx}, or a file of JSON
   * @throws IOException if there is none; the message is a sentence
   */
  public static Engine open(String nameOrFile) throws IOException {
    try {
      if (nameOrFile.equals(BUNDLED)) {
        try (InputStream bundled = Engine.class.getResourceAsStream(BUNDLED + ".json")) {
          return JSON.readValue(bundled, Engine.class);
        }
      }
      if (!Files.isRegularFile(Path.of(nameOrFile))) {
        throw new IOException(
            "There is no engine \"%s\": name %s or a file that says how to run one."
                .formatted(nameOrFile, BUNDLED));
      }
      return JSON.readValue(Files.readString(Path.of(nameOrFile)), Engine.class);
    } catch (JsonProcessingException mistake) {
      Throwable cause = mistake.getCause() == null ? mistake : mistake.getCause();
      String why =
          cause instanceof IllegalArgumentException
              ? cause.getMessage()
              : "it is no JSON of that shape.";
      throw new IOException(nameOrFile + " describes no engine: " + why, mistake);
    }
  }

  /**
   * Refuses to begin long work without it.
   *
   * @throws IOException if its program is not there; the message is a sentence
   */
  public void checkInstalled() throws IOException {
    String program = command.get(0);
    String searchPath = System.getenv("PATH");
    if (searchPath != null && !ProgramPath.has(program, searchPath)) {
      throw new IOException(
          "%s cannot be started (%s is not there): %s".formatted(name, program, install));
    }
  }

  /**
   * Whether its file of keywords takes a threshold for each.
   *
   * @throws IOException if not; the message is a sentence
   */
  public void checkThresholds() throws IOException {
    if (!keywordLine.contains("{threshold}")) {
      throw new IOException(
          "%s takes no thresholds: its keyword_line is \"%s\", without {threshold}."
              .formatted(name, keywordLine));
    }
  }

  /** The same with one threshold for all keywords. */
  Engine withThreshold(String one) {
    return with(one, Map.of());
  }

  /** The same with a threshold for each keyword. */
  public Engine withThresholds(Map<String, String> byKeyword) {
    return with(threshold, byKeyword);
  }

  private Engine with(String other, Map<String, String> byKeyword) {
    return new Engine(
        name, install, command, rateHz, keywordLine, other, new TreeMap<>(byKeyword), detection);
  }

  /** The file of keywords. */
  String keywordFile(List<String> keywords) {
    var text = new StringBuilder();
    for (String keyword : keywords) {
      text.append(
              keywordLine
                  .replace("{keyword}", keyword)
                  .replace("{threshold}", thresholds.getOrDefault(keyword, threshold)))
          .append('\n');
    }
    return text.toString();
  }

  /** The command with its places filled in. */
  List<String> command(Path wav, Path keywords) {
    return command.stream()
        .map(w -> w.replace("{wav}", wav.toString()).replace("{keywords}", keywords.toString()))
        .toList();
  }

  /** Matches a line of the output. */
  Matcher line(String text) {
    return Pattern.compile(detection).matcher(text);
  }
}
