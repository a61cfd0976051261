package earshot.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.listening.SpotterMaker;
import earshot.spotting.Detection;
import earshot.spotting.KeywordSpotter;
import earshot.spotting.SpottingListener;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is said to one client: {@code describe} is answered with {@code info}, {@code detect}
 * chooses words, and in the sound from {@code audio-start} to {@code audio-stop} every word is a
 * {@code detection}; sound without one ends with {@code not-detected}. Other events are passed
 * over, as the protocol asks. Belongs to one thread at a time.
 */
final class WyomingSession implements SpottingListener {
  private final SpotterMaker spotters;
  private final String version;
  private Optional<KeywordSpotter> spotter = Optional.empty(); // until there is sound
  private final List<WyomingEvent> replies = new ArrayList<>();
  private final Set<String> wanted = new LinkedHashSet<>();
  private float[] block = new float[0];
  private long beganMillis;
  private boolean hearing;
  private boolean found;

  WyomingSession(SpotterMaker spotters, String version) {
    this.spotters = spotters;
    this.version = version;
  }

  /**
   * Takes an event.
   *
   * @return what is to be said to it; valid until the next
   * @throws RudeClientException if it cannot be one of this protocol
   */
  List<WyomingEvent> take(WyomingEvent event) throws RudeClientException {
    replies.clear();
    switch (event.type()) {
      case "describe" -> replies.add(info());
      case "ping" -> replies.add(new WyomingEvent("pong", event.data(), new byte[0], 0));
      case "detect" -> detect(event.data());
      case "audio-start" -> {
        checkFormat(event.data());
        begin(event.data());
      }
      case "audio-chunk" -> hear(event);
      case "audio-stop" -> end();
      default -> {}
    }
    return replies;
  }

  private void detect(ObjectNode data) throws RudeClientException {
    wanted.clear();
    List<String> known = spotters.settings().model().labels().keywords();
    for (JsonNode name : data.path("names")) {
      if (!known.contains(name.asText())) {
        throw new RudeClientException(
            "There is no wake word \"%s\"; there are %s.".formatted(name.asText(), known));
      }
      wanted.add(name.asText());
    }
  }

  private void checkFormat(ObjectNode data) throws RudeClientException {
    double wanted = spotters.sampleRateHz();
    double rate = data.path("rate").asDouble(wanted);
    int width = data.path("width").asInt(2);
    int channels = data.path("channels").asInt(1);
    if (rate != wanted || width != 2 || channels < 1 || channels > 8) {
      throw new RudeClientException(
          ("The sound has %.0f Hz, %d bytes a sample and %d channels; send %.0f Hz, 2 bytes and 1 to"
                  + " 8 channels.")
              .formatted(rate, width, channels, wanted));
    }
  }

  private void begin(ObjectNode data) {
    spotter.ifPresent(KeywordSpotter::reset);
    beganMillis = data.path("timestamp").asLong(0);
    hearing = true;
    found = false;
  }

  private void hear(WyomingEvent chunk) throws RudeClientException {
    checkFormat(chunk.data());
    if (!hearing) {
      begin(chunk.data());
    }
    int channels = chunk.data().path("channels").asInt(1);
    byte[] sound = chunk.payload();
    int frames = sound.length / (2 * channels);
    if (frames * 2 * channels != sound.length) {
      throw new RudeClientException(
          "A chunk has %d bytes, which is no whole number of samples of %d channels."
              .formatted(sound.length, channels));
    }
    if (block.length < frames) {
      block = new float[frames];
    }
    for (int i = 0; i < frames; i++) {
      int sum = 0;
      for (int c = 0; c < channels; c++) {
        int at = 2 * (i * channels + c);
        sum += (short) ((sound[at] & 0xff) | sound[at + 1] << 8);
      }
      block[i] = sum / (32768f * channels);
    }
    spotter().hear(block, frames);
  }

  private KeywordSpotter spotter() {
    KeywordSpotter hearing = spotter.orElseGet(() -> spotters.spotter(this));
    spotter = Optional.of(hearing);
    return hearing;
  }

  private void end() {
    if (hearing && !found) {
      replies.add(WyomingEvent.of("not-detected"));
    }
    hearing = false;
  }

  @Override
  public void detected(Detection detection) {
    if (wanted.isEmpty() || wanted.contains(detection.keyword())) {
      found = true;
      WyomingEvent event = WyomingEvent.of("detection");
      event.data().put("name", detection.keyword());
      event.data().put("timestamp", beganMillis + Math.round(detection.timeSeconds() * 1000));
      replies.add(event);
    }
  }

  private WyomingEvent info() {
    WyomingEvent info = WyomingEvent.of("info");
    for (String other : List.of("asr", "tts", "handle", "intent", "mic", "snd")) {
      info.data().putArray(other);
    }
    ObjectNode program = info.data().putArray("wake").addObject();
    describe(program, "earshot", "Keyword spotting with spikes");
    ArrayNode models = program.putArray("models");
    for (String word : spotters.settings().model().labels().keywords()) {
      ObjectNode model = models.addObject();
      describe(model, word, "\"" + word + "\" of the model " + spotters.settings().modelName());
      model.put("phrase", word);
      model.putArray("languages").add("en");
    }
    return info;
  }

  private void describe(ObjectNode node, String name, String description) {
    node.put("name", name);
    node.put("description", description);
    node.putObject("attribution").put("name", "Earshot").put("url", "");
    node.put("installed", true);
    node.put("version", version);
  }
}
