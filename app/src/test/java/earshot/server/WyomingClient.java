package earshot.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Speaks the protocol as its own library does, over a socket. */
final class WyomingClient implements Closeable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_MILLIS = 30_000; // only a broken test waits as long

  private final Socket socket;
  private final InputStream in;

  WyomingClient(InetSocketAddress address) throws IOException {
    socket = new Socket(address.getAddress(), address.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  void send(String line, byte... payload) throws IOException {
    var all = new ByteArrayOutputStream();
    all.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    all.writeBytes(payload);
    socket.getOutputStream().write(all.toByteArray());
  }

  void sendRaw(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** Hangs up, but listens on. */
  void saysNoMore() throws IOException {
    socket.shutdownOutput();
  }

  /** The next event with its data merged in, or nothing once the server has hung up. */
  Optional<JsonNode> receive() throws IOException {
    try {
      var line = new ByteArrayOutputStream();
      for (int b = in.read(); b != '\n'; b = in.read()) {
        if (b < 0) {
          return Optional.empty();
        }
        line.write(b);
      }
      JsonNode header = JSON.readTree(line.toString(StandardCharsets.UTF_8));
      byte[] data = in.readNBytes(header.path("data_length").asInt());
      in.readNBytes(header.path("payload_length").asInt());
      var event = JSON.createObjectNode().put("type", header.path("type").asText());
      event.set("data", JSON.readTree(data));
      return Optional.of(event);
    } catch (SocketException hungUp) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
