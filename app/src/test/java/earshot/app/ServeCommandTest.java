package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServeCommandTest {
  @TempDir private Path folder;

  @Test
  void anAddressWithoutAHostIsThisMachineAlone() {
    assertThat(ServerAddress.parse("tcp://:10400", "tcp").getAddress().isLoopbackAddress())
        .isTrue();
    assertThat(ServerAddress.parse("tcp://[::1]:1/", "tcp").getPort()).isEqualTo(1);
    assertThat(ServerAddress.parse("ws://127.0.0.1:0", "ws").getPort()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "tcp://", "tcp://127.0.0.1", "tcp://127.0.0.1:70000", "ws://127.0.0.1:1", "x"})
  void whatIsNoAddressIsRefused(String text) {
    assertThatThrownBy(() -> ServerAddress.parse(text, "tcp"))
        .hasMessageContaining("\"" + text + "\"")
        .hasMessageContaining("tcp://127.0.0.1:10400");
  }

  @Test
  void servesUntilItIsInterruptedAndSaysWhere() {
    Desk desk = new Desk().interrupted();
    assertThat(desk.run("serve", "--wyoming", "tcp://127.0.0.1:0")).as(desk.err()).isEqualTo(130);
    assertThat(desk.err()).containsPattern("Wyoming at tcp://127\\.0\\.0\\.1:[1-9]");
  }

  @Test
  void anInterruptionWaitsUntilNothingIsServed() {
    var desk = new Desk();
    var served = new AtomicBoolean(true);
    desk.interrupted(() -> served.set(isServed(desk.err())));
    assertThat(desk.run("serve", "--wyoming", "tcp://127.0.0.1:0")).as(desk.err()).isEqualTo(130);
    assertThat(served).isFalse();
  }

  private static boolean isServed(String said) {
    Matcher port = Pattern.compile("tcp://127\\.0\\.0\\.1:(\\d+)").matcher(said);
    assertThat(port.find()).as(said).isTrue();
    try (var socket =
        new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port.group(1)))) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  @Test
  void aRecordingIsPlayedToWhoeverListensAndEnds() throws IOException {
    Path sound = Sounds.wav(folder.resolve("noise.wav"), Sounds.noise(0.2, 1));
    Desk desk = new Desk();
    assertThat(desk.run("serve", "--websocket", "ws://127.0.0.1:0", "--input", sound.toString()))
        .as(desk.err())
        .isEqualTo(0);
    assertThat(desk.err()).containsPattern("Events at ws://127\\.0\\.0\\.1:[1-9]");
  }

  @Test
  void refusesWhatCannotBe() throws IOException {
    Desk desk = new Desk();
    assertThat(desk.run("serve")).isEqualTo(2);
    assertThat(desk.run("serve", "--wyoming", "http://127.0.0.1:1")).isEqualTo(2);
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(desk.run("serve", "--wyoming", "tcp://127.0.0.1:" + port)).isEqualTo(1);
      assertThat(desk.err()).contains(port);
    }
    assertThat(desk.run("serve", "--websocket", "ws://127.0.0.1:0")).isEqualTo(1);
    assertThat(desk.err()).contains("no microphone");
  }
}
