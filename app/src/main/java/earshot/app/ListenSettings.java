package earshot.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import earshot.decoder.DecoderParameters;
import earshot.listening.SpotterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code listen --settings FILE} reads, as JSON; all of it may be left out.
 *
 * @param model a bundled model's name or a model's folder
 * @param device a microphone by its name
 * @param threshold of every word, 0 to 1
 * @param words what is to be done at each word
 */
record ListenSettings(
    Optional<String> model,
    Optional<String> device,
    Optional<Double> threshold,
    Map<String, Word> words) {
  /** Nothing said. */
  static final ListenSettings NONE =
      new ListenSettings(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /**
   * What is to be done at a word.
   *
   * @param command the program and its arguments; empty for nothing
   * @param threshold of this word, 0 to 1
   */
  record Word(List<String> command, Optional<Double> threshold) {}

  /** As it stands in the file. */
  private record Raw(
      @JsonProperty("model") @Nullable String model,
      @JsonProperty("device") @Nullable String device,
      @JsonProperty("threshold") @Nullable Double threshold,
      @JsonProperty("words") @Nullable Map<String, @Nullable RawWord> words) {}

  /** As it stands in the file. */
  private record RawWord(
      @JsonProperty("command") @Nullable List<@Nullable String> command,
      @JsonProperty("threshold") @Nullable Double threshold) {}

  /**
   * Reads a file.
   *
   * @throws IOException if there is none or it cannot be understood; the message is a sentence
   */
  static ListenSettings read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("There is no file " + file + ": name a file of settings.");
    }
    try {
      Raw raw = JSON.readValue(file.toFile(), Raw.class);
      if (raw == null) {
        throw new IOException(file + " holds null: an object with settings in braces is needed.");
      }
      var words = new LinkedHashMap<String, Word>();
      if (raw.words != null) {
        raw.words.forEach((name, word) -> words.put(name, word(file, name, word)));
      }
      return new ListenSettings(
          Optional.ofNullable(raw.model),
          Optional.ofNullable(raw.device),
          share(file, "threshold", raw.threshold),
          words);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "%s is no file of settings: %s (line %d)."
              .formatted(
                  file,
                  e.getOriginalMessage(),
                  e.getLocation() == null ? 0 : e.getLocation().getLineNr()),
          e);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Word word(Path file, String name, @Nullable RawWord raw) {
    if (raw == null) {
      throw new IllegalArgumentException(
          "The word \"%s\" in %s is null, but braces are needed: {} says nothing of it."
              .formatted(name, file));
    }
    List<@Nullable String> arguments = raw.command == null ? List.of() : raw.command;
    if (arguments.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException(
          "The command of \"%s\" in %s holds null, but all of it has to be text."
              .formatted(name, file));
    }
    List<String> command = arguments.stream().map(Objects::requireNonNull).toList();
    return new Word(command, share(file, "threshold of \"" + name + "\"", raw.threshold));
  }

  private static Optional<Double> share(Path file, String what, @Nullable Double value) {
    if (value != null && !(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "The %s in %s is %s, but lies between 0 and 1.".formatted(what, file, value));
    }
    return Optional.ofNullable(value);
  }

  /**
   * The settings of a model with these thresholds.
   *
   * @throws IOException if a word is named that the model does not know
   */
  SpotterSettings applied(SpotterSettings settings) throws IOException {
    SpotterSettings changed =
        threshold.isPresent() ? settings.withThreshold(threshold.get()) : settings;
    DecoderParameters decoder = changed.decoder();
    var thresholds = new LinkedHashMap<String, Double>();
    for (Map.Entry<String, Word> word : words.entrySet()) {
      if (!decoder.keywords().containsKey(word.getKey())) {
        throw new IOException(
            "The settings name the word \"%s\", but the model \"%s\" knows %s."
                .formatted(word.getKey(), settings.modelName(), decoder.keywords().keySet()));
      }
      word.getValue().threshold().ifPresent(share -> thresholds.put(word.getKey(), share));
    }
    return new SpotterSettings(
        changed.model(), decoder.withThresholds(thresholds), changed.backend());
  }
}
