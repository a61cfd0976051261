package earshot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import earshot.app.RandomModel;
import earshot.app.Sounds;
import earshot.listening.SpotterMaker;
import earshot.listening.SpotterSettings;
import earshot.lowpower.LowPowerBackend;
import earshot.network.NetworkDescription;
import earshot.runtime.Backend;
import earshot.runtime.SpikingNetwork;
import earshot.spotting.Detection;
import earshot.spotting.KeywordSpotter;
import earshot.spotting.SpottingListener;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.timeout.IdleStateEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class WyomingServerTest {
  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  private static final String FORMAT = "\"rate\":16000,\"width\":2,\"channels\":1";
  private static final String START =
      "{\"type\":\"audio-start\",\"data\":{" + FORMAT + ",\"timestamp\":5000}}";
  private static final String STOP = "{\"type\":\"audio-stop\"}";

  private final SpotterSettings settings =
      SpotterSettings.of(RandomModel.standard(), new LowPowerBackend());

  /** The clock stands still, so that what a client may do at once is all that it may do. */
  private static ClientLimits limits(int clients, int lineBytes, int costAtOnce) {
    return new ClientLimits(
        clients, 60, lineBytes, 8, 512, 4096, 4096, 4096, 1, costAtOnce, () -> 0);
  }

  @Test
  void describesTheWordsOfTheModel() throws IOException {
    try (var server = server(limits(4, 512, 1000));
        var client = new WyomingClient(server.address())) {
      client.send("{\"type\":\"describe\"}");
      JsonNode info = client.receive().orElseThrow();
      assertThat(info.path("type").asText()).isEqualTo("info");
      JsonNode models = info.path("data").path("wake").path(0).path("models");
      assertThat(models).extracting(m -> m.path("name").asText()).containsExactly("yes", "no");
      assertThat(models).allMatch(m -> m.path("installed").asBoolean());
      assertThat(models).allMatch(m -> m.path("version").asText().equals("9.9"));
    }
  }

  @Test
  void severalClientsGetTheDetectionsOfTheirOwnSound() throws IOException {
    try (var server = server(limits(4, 512, 100_000));
        var loud = new WyomingClient(server.address());
        var quiet = new WyomingClient(server.address())) {
      float[] noise = Sounds.noise(3, 1);
      List<Detection> expected = detections(noise);
      assertThat(expected).isNotEmpty();
      loud.send(START);
      quiet.send(START);
      for (byte[] chunk : chunks(noise)) {
        loud.send(chunk(chunk.length), chunk);
        quiet.send(chunk(chunk.length), new byte[chunk.length]);
      }
      for (Detection detection : expected) {
        JsonNode event = loud.receive().orElseThrow();
        assertThat(event.path("type").asText()).isEqualTo("detection");
        assertThat(event.path("data").path("name").asText()).isEqualTo(detection.keyword());
        assertThat(event.path("data").path("timestamp").asLong())
            .isEqualTo(5000 + Math.round(1000 * detection.timeSeconds()));
      }
      quiet.send(STOP);
      assertThat(quiet.receive().orElseThrow().path("type").asText()).isEqualTo("not-detected");
      loud.send(STOP);
      loud.send("{\"type\":\"ping\",\"data\":{\"text\":\"still here\"}}");
      JsonNode pong = loud.receive().orElseThrow();
      assertThat(pong.path("type").asText()).isEqualTo("pong");
      assertThat(pong.path("data").path("text").asText()).isEqualTo("still here");
    }
  }

  @Test
  void aNetworkIsPreparedOnceAndMadeForThoseWhoSendSound() throws IOException {
    var counting = new CountingBackend();
    var counted = SpotterSettings.of(RandomModel.standard(), counting);
    try (var server = server(counted, limits(2, 512, 100_000));
        var one = new WyomingClient(server.address());
        var other = new WyomingClient(server.address())) {
      for (WyomingClient client : List.of(one, other)) {
        client.send("{\"type\":\"describe\"}");
        assertThat(client.receive()).isPresent();
        client.send(START);
        isServed(client);
      }
      try (var turnedAway = new WyomingClient(server.address())) {
        assertThat(turnedAway.receive()).isEmpty();
      }
      assertThat(counting.made).hasValue(0);
      for (WyomingClient client : List.of(one, other)) {
        client.send(chunk(2000), new byte[2000]);
        client.send(START);
        client.send(chunk(2000), new byte[2000]);
        isServed(client);
      }
      assertThat(counting.made).hasValue(2);
      assertThat(counting.prepared).hasValue(1);
    }
  }

  private static final class CountingBackend implements Backend {
    private final Backend backend = new LowPowerBackend();
    private final AtomicInteger prepared = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();

    @Override
    public String name() {
      return backend.name();
    }

    @Override
    public SpikingNetwork create(NetworkDescription network) {
      made.incrementAndGet();
      return backend.create(network);
    }

    @Override
    public Supplier<SpikingNetwork> prepare(NetworkDescription network) {
      prepared.incrementAndGet();
      Supplier<SpikingNetwork> networks = backend.prepare(network);
      return () -> {
        made.incrementAndGet();
        return networks.get();
      };
    }
  }

  @Test
  void onlyTheWordsThatWereAskedForAreDetected() throws IOException {
    float[] noise = Sounds.noise(3, 1);
    String heard = detections(noise).get(0).keyword();
    String other = heard.equals("yes") ? "no" : "yes";
    long expected = detections(noise).stream().filter(d -> d.keyword().equals(other)).count();
    try (var server = server(limits(4, 512, 100_000));
        var client = new WyomingClient(server.address())) {
      client.send(
          "{\"type\":\"detect\",\"data_length\":" + (14 + other.length()) + "}",
          ("{\"names\":[\"" + other + "\"]}").getBytes(StandardCharsets.UTF_8));
      client.send(START);
      for (byte[] chunk : chunks(noise)) {
        client.send(chunk(chunk.length), chunk);
      }
      client.send(STOP);
      client.send("{\"type\":\"ping\"}");
      List<String> types = new ArrayList<>();
      for (String type = ""; !type.equals("pong"); types.add(type)) {
        type = client.receive().orElseThrow().path("type").asText();
      }
      assertThat(types).filteredOn("detection"::equals).hasSize((int) expected);
      assertThat(types.contains("not-detected")).isEqualTo(expected == 0);
    }
  }

  @Test
  void whatBreaksALimitIsToldWhyAndDropped() throws IOException {
    refuses("x".repeat(600), "longer than 512 bytes");
    refuses("{\"type\":\"audio-chunk\",\"payload_length\":5000}", "at most 4096");
    refuses("{\"type\":\"describe\",\"data_length\":513}", "at most 512");
    refuses("{\"type\":\"describe\",\"data_length\":-1}", "-1");
    refuses(
        "{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"type\":\"x\"}",
        "8 fields");
    refuses("no JSON", "no JSON");
    refuses("{\"data\":{}}", "type");
    refuses("{\"type\":\"detect\",\"data\":{\"names\":[\"abracadabra\"]}}", "abracadabra");
    refuses(
        "{\"type\":\"audio-start\",\"data\":{\"rate\":44100,\"width\":2,\"channels\":1}}", "44100");
    refuses(
        "{\"type\":\"audio-chunk\",\"data\":{" + FORMAT + "},\"payload_length\":3}\nabc",
        "3 bytes");
  }

  private void refuses(String line, String reason) throws IOException {
    try (var server = server(limits(4, 512, 1000));
        var client = new WyomingClient(server.address())) {
      client.send(line);
      JsonNode error = client.receive().orElseThrow();
      assertThat(error.path("type").asText()).isEqualTo("error");
      assertThat(error.path("data").path("text").asText()).contains(reason).endsWith(".");
      assertThat(client.receive()).isEmpty();
      isServed(server);
    }
  }

  @Test
  void aLineWithoutAnEndIsDroppedBeforeItFillsTheMemory() throws IOException {
    try (var server = server(limits(4, 512, 1000));
        var client = new WyomingClient(server.address())) {
      client.sendRaw("{".repeat(513).getBytes(StandardCharsets.UTF_8));
      assertThat(client.receive().orElseThrow().path("type").asText()).isEqualTo("error");
      assertThat(client.receive()).isEmpty();
    }
  }

  @Test
  void whoSendsTooMuchIsDropped() throws IOException {
    try (var server = server(limits(4, 512, 21));
        var client = new WyomingClient(server.address())) {
      for (int i = 0; i < 20; i++) {
        client.send("{\"type\":\"ping\"}");
        assertThat(client.receive().orElseThrow().path("type").asText()).isEqualTo("pong");
      }
      client.send("{\"type\":\"ping\"}");
      assertThat(client.receive().orElseThrow().path("type").asText()).isEqualTo("error");
      assertThat(client.receive()).isEmpty();
      isServed(server);
    }
  }

  @Test
  void oneClientTooManyIsClosedAndTheOthersAreServed() throws IOException {
    try (var server = server(limits(2, 512, 1000));
        var first = new WyomingClient(server.address());
        var second = new WyomingClient(server.address())) {
      isServed(first);
      isServed(second);
      try (var third = new WyomingClient(server.address())) {
        assertThat(third.receive()).isEmpty();
      }
      isServed(first);
    }
  }

  @Test
  void whoAsksAndDoesNotReadIsDropped() throws IOException {
    try (var server = server(limits(4, 512, Integer.MAX_VALUE));
        var deaf = new WyomingClient(server.address())) {
      byte[] questions =
          "{\"type\":\"describe\"}\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1000; i++) {
                  deaf.sendRaw(questions);
                }
              })
          .isInstanceOf(IOException.class);
      isServed(server);
    }
  }

  @Test
  void longLinesCostWhatTheyWeigh() throws IOException {
    String kilobytes = "{\"type\":\"chatter\",\"text\":\"" + "x".repeat(4000) + "\"}";
    try (var server = server(limits(4, 8192, 20));
        var client = new WyomingClient(server.address())) {
      for (int i = 0; i < 5; i++) {
        client.send(kilobytes);
      }
      assertThat(client.receive().orElseThrow().path("type").asText()).isEqualTo("error");
      assertThat(client.receive()).isEmpty();
    }
  }

  @Test
  void whoSaysAllAndHangsUpItsHalfIsAnsweredFirst() throws IOException {
    try (var server = server(limits(4, 512, 100_000));
        var client = new WyomingClient(server.address())) {
      client.send(START);
      for (int i = 0; i < 20; i++) {
        client.send(chunk(2000), new byte[2000]);
      }
      client.send(STOP);
      client.saysNoMore();
      assertThat(client.receive().orElseThrow().path("type").asText()).isEqualTo("not-detected");
      assertThat(client.receive()).isEmpty();
    }
  }

  @Test
  void whoIsIdleIsDropped() {
    var channel = new EmbeddedChannel();
    WyomingServer.fill(
        channel.pipeline(), new SpotterMaker(settings), "9.9", limits(4, 512, 1000), Runnable::run);
    channel.pipeline().fireUserEventTriggered(IdleStateEvent.READER_IDLE_STATE_EVENT);
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void anAddressThatIsTakenIsNamed() throws IOException {
    try (var server = server(limits(4, 512, 1000))) {
      assertThatThrownBy(
              () -> new WyomingServer(server.address(), settings, "9.9", ClientLimits.usual()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(Integer.toString(server.address().getPort()));
    }
  }

  private WyomingServer server(ClientLimits limits) throws IOException {
    return server(settings, limits);
  }

  private static WyomingServer server(SpotterSettings settings, ClientLimits limits)
      throws IOException {
    return new WyomingServer(ANY, settings, "9.9", limits);
  }

  private static void isServed(WyomingServer server) throws IOException {
    try (var client = new WyomingClient(server.address())) {
      isServed(client);
    }
  }

  private static void isServed(WyomingClient client) throws IOException {
    client.send("{\"type\":\"ping\"}");
    Optional<JsonNode> answer = client.receive();
    assertThat(answer.orElseThrow().path("type").asText()).isEqualTo("pong");
  }

  private List<Detection> detections(float[] sound) {
    var found = new ArrayList<Detection>();
    KeywordSpotter spotter = settings.spotter(new SpottingListener() {}).onDetection(found::add);
    for (int i = 0; i < sound.length; i++) {
      sound[i] = Math.round(sound[i] * 32767) / 32768f; // what fits into 16 bits
    }
    spotter.hear(sound, sound.length);
    return found;
  }

  private static String chunk(int bytes) {
    return "{\"type\":\"audio-chunk\",\"data\":{" + FORMAT + "},\"payload_length\":" + bytes + "}";
  }

  private static List<byte[]> chunks(float[] sound) {
    List<byte[]> chunks = new ArrayList<>();
    for (int from = 0; from < sound.length; from += 1000) {
      int length = Math.min(1000, sound.length - from);
      ByteBuffer bytes = ByteBuffer.allocate(2 * length).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < length; i++) {
        bytes.putShort((short) Math.round(sound[from + i] * 32768));
      }
      chunks.add(bytes.array());
    }
    return chunks;
  }
}
