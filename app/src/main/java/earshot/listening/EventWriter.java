package earshot.listening;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import earshot.spotting.Detection;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes events as JSON, one object a line, each whole before the next begins. Safe for use by
 * several threads.
 */
public final class EventWriter implements EarListener {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII) // whatever the terminal's encoding is
          .build();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final PrintStream out;
  private final String model;
  private final String backend;

  /**
   * Makes a writer.
   *
   * @param out where the lines go
   * @param settings names the model and the backend
   */
  public EventWriter(PrintStream out, SpotterSettings settings) {
    this.out = out;
    model = settings.modelName();
    backend = settings.backendName();
  }

  @Override
  public void detected(Detection detection) {
    line(json -> write(json, detection));
  }

  /** A detection with the milliseconds from the arrival of its sound to the decision. */
  public void detected(Detection detection, double latencyMillis) {
    line(
        json -> {
          write(json, detection);
          json.writeNumberField("latency_ms", latencyMillis);
        });
  }

  private void write(JsonGenerator json, Detection detection) throws IOException {
    json.writeStringField("type", "detection");
    json.writeStringField("keyword", detection.keyword());
    json.writeNumberField("score", detection.score());
    json.writeNumberField("time_s", detection.timeSeconds());
    json.writeNumberField("sample", detection.sample());
    json.writeStringField("model", model);
    json.writeStringField("backend", backend);
  }

  @Override
  public void ended(SessionSummary summary) {
    double audioSeconds = summary.audioSeconds();
    line(
        json -> {
          json.writeStringField("type", "end");
          json.writeNumberField("audio_s", audioSeconds);
          json.writeNumberField("wall_s", summary.wallSeconds());
          number(json, "real_time_factor", Rates.of(audioSeconds, summary.wallSeconds()));
          json.writeNumberField("detections", summary.detections());
          number(json, "synops_per_s", Rates.of(summary.counts().synapticOperations, audioSeconds));
          json.writeFieldName("estimated_power_uW");
          MAPPER.writeValue(json, PowerFigures.of(summary.counts(), audioSeconds));
        });
  }

  private static void number(JsonGenerator json, String key, @Nullable Double value)
      throws IOException {
    if (value == null) {
      json.writeNullField(key);
    } else {
      json.writeNumberField(key, value);
    }
  }

  private void line(Fields fields) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("A line in memory could not be written.", impossible);
    }
    synchronized (out) {
      out.print(text.append('\n'));
      out.flush();
    }
  }

  /** The fields of one object. */
  @FunctionalInterface
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }
}
