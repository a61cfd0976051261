package earshot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class EventSocketServerTest {
  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  /** The clock stands still, so that what a client may do at once is all that it may do. */
  private static final ClientLimits LIMITS =
      new ClientLimits(4, 60, 512, 16, 512, 4096, 4096, 4096, 1, 20, () -> 0);

  @Test
  void everybodyWhoListensGetsEveryLine() throws Exception {
    try (var server = new EventSocketServer(ANY, LIMITS)) {
      var first = new Lines();
      var second = new Lines();
      WebSocket one = open(server, first);
      WebSocket two = open(server, second);
      awaitClients(server, 2);
      try (var out = LineStream.to(server::send)) {
        out.print("{\"type\":\"detection\",\"keyword\":\"jä\"}\n{\"type\":");
        out.print("\"end\"}\n");
        out.flush();
      }
      for (Lines lines : new Lines[] {first, second}) {
        assertThat(lines.next()).isEqualTo("{\"type\":\"detection\",\"keyword\":\"jä\"}");
        assertThat(lines.next()).isEqualTo("{\"type\":\"end\"}");
      }
      one.abort();
      two.abort();
    }
  }

  @Test
  void aClientThatChattersIsDropped() throws Exception {
    try (var server = new EventSocketServer(ANY, LIMITS)) {
      var lines = new Lines();
      WebSocket client = open(server, lines);
      for (int i = 0; i < 21; i++) {
        client.sendText("and another thing", true).exceptionally(dropped -> client).join();
      }
      assertThat(lines.next()).startsWith("closed 1008");
    }
  }

  @Test
  void aClientThatPingsWithoutEndIsDropped() throws Exception {
    try (var server = new EventSocketServer(ANY, LIMITS)) {
      var lines = new Lines();
      WebSocket client = open(server, lines);
      for (int i = 0; i < 21; i++) {
        client.sendPing(ByteBuffer.allocate(100)).exceptionally(dropped -> client).join();
      }
      assertThat(lines.next()).startsWith("closed 1008");
    }
  }

  @Test
  void whoPingsAndDoesNotReadIsDroppedHoweverMuchItMaySend() throws Exception {
    var generous =
        new ClientLimits(4, 60, 512, 16, 512, 4096, 4096, 4096, 1, Integer.MAX_VALUE, () -> 0);
    try (var server = new EventSocketServer(ANY, generous);
        Socket deaf = request(server, "")) {
      awaitClients(server, 1);
      byte[] pings = pings(10_000);
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 100; i++) {
                  deaf.getOutputStream().write(pings);
                }
              })
          .isInstanceOf(IOException.class);
      while (server.clients() > 0) {
        Thread.onSpinWait();
      }
    }
  }

  /** Pings of 100 bytes, masked with zeros. */
  private static byte[] pings(int count) {
    ByteBuffer frames = ByteBuffer.allocate(count * 106);
    for (int i = 0; i < count; i++) {
      frames.put((byte) 0x89).put((byte) (0x80 | 100)).put(new byte[104]);
    }
    return frames.array();
  }

  @Test
  void aFrameThatIsTooLongIsDropped() throws Exception {
    try (var server = new EventSocketServer(ANY, LIMITS)) {
      var lines = new Lines();
      open(server, lines).sendText("x".repeat(2000), true).join();
      assertThat(lines.next()).startsWith("closed");
    }
  }

  @Test
  void pagesOfOtherSitesAreRefused() throws Exception {
    assertThat(answer("Origin: https://example.com\r\n")).startsWith("HTTP/1.1 403");
    assertThat(answer("Origin: null\r\n")).startsWith("HTTP/1.1 403");
    assertThat(answer("Origin: http://localhost:8080\r\n")).startsWith("HTTP/1.1 101");
    assertThat(answer("")).startsWith("HTTP/1.1 101");
  }

  @Test
  void anotherPathIsNotFound() throws Exception {
    assertThat(answer("/events", "")).startsWith("HTTP/1.1 404");
    assertThat(answer("/?a=b", "")).startsWith("HTTP/1.1 404");
  }

  @Test
  void tooManyOrTooLongHeadersAreRefused() throws Exception {
    assertThat(answer("A: b\r\n".repeat(17))).startsWith("HTTP/1.1 431");
    assertThat(answer("A: " + "b".repeat(600) + "\r\n")).startsWith("HTTP/1.1 431");
  }

  @Test
  void whoDoesNotReadIsDroppedAndTheOthersHear() throws Exception {
    try (var server = new EventSocketServer(ANY, LIMITS);
        Socket deaf = request(server, "")) {
      assertThat(deaf.isConnected()).isTrue();
      awaitClients(server, 1);
      String line = "x".repeat(10_000);
      for (int i = 0; i < 100_000 && server.clients() > 0; i++) {
        server.send(line);
      }
      assertThat(server.clients()).isZero();
      var lines = new Lines();
      WebSocket other = open(server, lines);
      awaitClients(server, 1);
      server.send("still here");
      assertThat(lines.next()).isEqualTo("still here");
      other.abort();
    }
  }

  private static String answer(String headers) throws IOException {
    return answer("/", headers);
  }

  private static String answer(String path, String headers) throws IOException {
    try (var server = new EventSocketServer(ANY, LIMITS);
        Socket socket = request(server, path, headers)) {
      InputStream in = socket.getInputStream();
      return new String(in.readNBytes(12), StandardCharsets.US_ASCII);
    }
  }

  private static Socket request(EventSocketServer server, String headers) throws IOException {
    return request(server, "/", headers);
  }

  private static Socket request(EventSocketServer server, String path, String headers)
      throws IOException {
    var socket = new Socket(server.address().getAddress(), server.address().getPort());
    socket.setSoTimeout(30_000);
    String request =
        "GET "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
            + headers
            + "\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static WebSocket open(EventSocketServer server, Lines lines) {
    URI uri = URI.create("ws://127.0.0.1:" + server.address().getPort() + "/");
    return HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(uri, lines).join();
  }

  /** The handshake is answered before the client is among the others. */
  private static void awaitClients(EventSocketServer server, int count) {
    while (server.clients() < count) {
      Thread.onSpinWait();
    }
  }

  private static final class Lines implements WebSocket.Listener {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      part.append(text);
      if (last) {
        lines.add(part.toString());
        part.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      lines.add("closed " + status);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      lines.add("closed by " + error);
    }

    String next() throws InterruptedException {
      return String.valueOf(lines.poll(30, TimeUnit.SECONDS));
    }
  }
}
