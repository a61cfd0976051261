package earshot.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import earshot.app.RandomModel;
import earshot.listening.SpotterMaker;
import earshot.listening.SpotterSettings;
import earshot.lowpower.LowPowerBackend;
import earshot.network.NetworkDescription;
import earshot.runtime.Backend;
import earshot.runtime.OperationCounts;
import earshot.runtime.SpikingNetwork;
import earshot.spikes.SpikeFrame;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Clients that send more than is heard, and what becomes of the others. */
final class FloodTest {
  private static final int UNHEARD_BYTES = 64_000;
  private static final ClientLimits LIMITS =
      new ClientLimits(
          8, 60, 512, 8, 512, 1 << 20, 1 << 16, UNHEARD_BYTES, 1, Integer.MAX_VALUE, () -> 0);
  private static final String PING = "{\"type\":\"ping\"}\n";

  private final Queue<Runnable> turns = new ArrayDeque<>();
  private final SpotterSettings settings =
      SpotterSettings.of(RandomModel.standard(), new LowPowerBackend());
  private final SpotterMaker spotters = new SpotterMaker(settings);

  @Test
  void othersAreAnsweredWhileOneIsStillHeard() throws IOException {
    var gate = new CountDownLatch(1);
    var held = SpotterSettings.of(RandomModel.standard(), new HeldBackend(gate));
    try (var server = new WyomingServer(anyPort(), held, "9.9", LIMITS);
        var flooding = new WyomingClient(server.address())) {
      flooding.sendRaw(chunk(32_000));
      List<WyomingClient> others = new ArrayList<>();
      try {
        for (int i = 0; i < 4; i++) { // more than there are event loops
          var other = new WyomingClient(server.address());
          others.add(other);
          other.send(PING.strip());
          assertThat(other.receive().map(FloodTest::type)).contains("pong");
        }
        gate.countDown();
        flooding.send(PING.strip());
        assertThat(typesUntilPong(flooding)).endsWith("pong");
      } finally {
        gate.countDown();
        for (WyomingClient other : others) {
          other.close();
        }
      }
    }
  }

  @Test
  void aClientIsAnsweredAfterOneTurnOfOneThatFloods() {
    EmbeddedChannel flooding = client();
    EmbeddedChannel modest = client();
    for (int i = 0; i < 50; i++) {
      flooding.writeInbound(Unpooled.wrappedBuffer(chunk(1000)));
    }
    modest.writeInbound(bytes(PING));
    oneTurn();
    assertThat(modest.<ByteBuf>readOutbound()).isNull();
    oneTurn();
    assertThat(modest.<ByteBuf>readOutbound().toString(StandardCharsets.UTF_8)).contains("pong");
  }

  @Test
  void muchSoundInOneEventTakesManyTurns() {
    EmbeddedChannel flooding = client();
    EmbeddedChannel modest = client();
    flooding.writeInbound(Unpooled.wrappedBuffer(chunk(1 << 20)));
    modest.writeInbound(bytes(PING));
    oneTurn();
    oneTurn();
    assertThat(modest.<ByteBuf>readOutbound().toString(StandardCharsets.UTF_8)).contains("pong");
    assertThat(turns).isNotEmpty();
  }

  @Test
  void fromOneThatIsAheadNothingIsReadUntilHalfIsHeard() {
    EmbeddedChannel client = client();
    client.writeInbound(Unpooled.wrappedBuffer(chunk(30_000)));
    assertThat(client.config().isAutoRead()).isTrue();
    client.writeInbound(Unpooled.wrappedBuffer(chunk(40_000)));
    assertThat(client.config().isAutoRead()).isFalse();
    oneTurn();
    assertThat(client.config().isAutoRead()).isFalse();
    while (!turns.isEmpty()) {
      oneTurn();
    }
    assertThat(client.config().isAutoRead()).isTrue();
  }

  @Test
  void eventsOfNothingCountToo() {
    EmbeddedChannel client = client();
    client.writeInbound(bytes("{\"type\":\"x\"}\n".repeat(UNHEARD_BYTES / 64)));
    assertThat(client.config().isAutoRead()).isFalse();
  }

  @Test
  void whoGoesLeavesNothingToBeHeard() {
    EmbeddedChannel client = client();
    for (int i = 0; i < 10; i++) {
      client.writeInbound(Unpooled.wrappedBuffer(chunk(1000)));
    }
    client.close().syncUninterruptibly();
    oneTurn();
    assertThat(turns).isEmpty();
  }

  @Test
  void whatFollowsABrokenLimitIsNotHeard() {
    EmbeddedChannel client = client();
    client.writeInbound(
        bytes("{\"type\":\"detect\",\"data\":{\"names\":[\"abracadabra\"]}}\n" + PING + PING));
    while (!turns.isEmpty()) {
      oneTurn();
    }
    client.runPendingTasks();
    assertThat(client.<ByteBuf>readOutbound().toString(StandardCharsets.UTF_8)).contains("error");
    assertThat(client.<ByteBuf>readOutbound()).isNull();
    assertThat(client.isOpen()).isFalse();
  }

  @Test
  void whatCameBeforeABrokenLimitIsAnsweredBeforeTheFarewell() {
    EmbeddedChannel client = client();
    client.writeInbound(bytes(PING + "no JSON\n" + PING));
    while (!turns.isEmpty()) {
      oneTurn();
    }
    client.runPendingTasks();
    assertThat(client.<ByteBuf>readOutbound().toString(StandardCharsets.UTF_8)).contains("pong");
    assertThat(client.<ByteBuf>readOutbound().toString(StandardCharsets.UTF_8)).contains("error");
    assertThat(client.<ByteBuf>readOutbound()).isNull();
    assertThat(client.isOpen()).isFalse();
  }

  /** Turns are taken by hand, in the order of asking. */
  private void oneTurn() {
    turns.remove().run();
  }

  private EmbeddedChannel client() {
    var channel = new EmbeddedChannel();
    WyomingServer.fill(channel.pipeline(), spotters, "9.9", LIMITS, turns::add);
    return channel;
  }

  private static List<String> typesUntilPong(WyomingClient client) throws IOException {
    List<String> types = new ArrayList<>();
    while (!types.contains("pong")) {
      types.add(type(client.receive().orElseThrow()));
    }
    return types;
  }

  private static String type(JsonNode event) {
    return event.path("type").asText();
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static ByteBuf bytes(String text) {
    return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
  }

  private static byte[] chunk(int payload) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(
        ("{\"type\":\"audio-chunk\",\"data\":{\"rate\":16000,\"width\":2,\"channels\":1},"
                + "\"payload_length\":"
                + payload
                + "}\n")
            .getBytes(StandardCharsets.UTF_8));
    all.writeBytes(new byte[payload]);
    return all.toByteArray();
  }

  /** Its networks wait at a gate with every step. */
  private record HeldBackend(CountDownLatch gate) implements Backend {
    @Override
    public String name() {
      return "held";
    }

    @Override
    public SpikingNetwork create(NetworkDescription network) {
      return new HeldNetwork(new LowPowerBackend().create(network), gate);
    }
  }

  private record HeldNetwork(SpikingNetwork network, CountDownLatch gate)
      implements SpikingNetwork {
    @Override
    public void step(SpikeFrame input) {
      try {
        gate.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      network.step(input);
    }

    @Override
    public void reset() {
      network.reset();
    }

    @Override
    public int layers() {
      return network.layers();
    }

    @Override
    public int neurons(int layer) {
      return network.neurons(layer);
    }

    @Override
    public int spikes(int layer, int neuron) {
      return network.spikes(layer, neuron);
    }

    @Override
    public float membrane(int layer, int neuron) {
      return network.membrane(layer, neuron);
    }

    @Override
    public OperationCounts counts() {
      return network.counts();
    }
  }
}
