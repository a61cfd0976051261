package earshot.app;

import earshot.listening.DeadMicrophone;
import earshot.listening.EarListener;
import earshot.listening.EventWriter;
import earshot.listening.Pacing;
import earshot.listening.ReturningSource;
import earshot.listening.SoundSupply;
import earshot.listening.SpotterSettings;
import earshot.server.ClientLimits;
import earshot.server.EventSocketServer;
import earshot.server.LineStream;
import earshot.server.WyomingServer;
import earshot.sound.AudioSource;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves detections to other programs until it is interrupted. */
@CommandLine.Command(
    name = "serve",
    description =
        "Serves detections to other programs: as a wake-word engine for Home Assistant (Wyoming), or"
            + " as JSON lines over a WebSocket.")
final class ServeCommand extends Command {
  private final Surroundings surroundings;
  private @Mixin ModelChoice choice = new ModelChoice();
  private @Mixin ListeningChoice listening = new ListeningChoice();

  @Option(
      names = "--wyoming",
      paramLabel = "tcp://HOST:PORT",
      description =
          "Finds words in the sound that clients send, for example at tcp://127.0.0.1:10400; only"
              + " this machine is served unless the host says otherwise.")
  private @Nullable String wyoming;

  @Option(
      names = "--websocket",
      paramLabel = "ws://HOST:PORT",
      description = "Listens to the microphone and sends what \"listen --jsonl\" writes.")
  private @Nullable String webSocket;

  @Option(
      names = "--input",
      paramLabel = "FILE",
      description = "For --websocket: a recording in real time instead of the microphone.")
  private @Nullable Path input;

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (wyoming == null && webSocket == null) {
      throw refusal("Name at least one of --wyoming and --websocket.");
    }
    if (webSocket == null && (input != null || listening.device().isPresent())) {
      throw refusal("--input and --device say what --websocket listens to: add it.");
    }
    if (input != null && listening.device().isPresent()) {
      throw refusal("Either --input or --device: both say where the sound comes from.");
    }
    Optional<InetSocketAddress> sound = address(wyoming, "tcp", "--wyoming");
    Optional<InetSocketAddress> events = address(webSocket, "ws", "--websocket");
    SpotterSettings settings = listening.applied(choice.settings(surroundings));
    ClientLimits limits = ClientLimits.usual();
    try (var closing = new Closing()) {
      if (sound.isPresent()) {
        var server = new WyomingServer(sound.get(), settings, Version.number(), limits);
        closing.add(server::close);
        say("Wyoming", "tcp", server.address());
      }
      if (events.isPresent()) {
        var server = new EventSocketServer(events.get(), limits);
        closing.add(server::close);
        say("Events", "ws", server.address());
        return listen(settings, server, closing);
      }
      return awaitInterruption(closing);
    }
  }

  /** Clients come and go on threads of their own. */
  private int awaitInterruption(Closing closing) throws InterruptedException, IOException {
    var over = new CountDownLatch(1);
    try (var watch = surroundings.interrupts().watch(over::countDown);
        closing) { // before the watch, which an interruption waits for
      over.await();
      return watch.fired() ? INTERRUPTED : DONE;
    }
  }

  private int listen(SpotterSettings settings, EventSocketServer server, Closing closing)
      throws IOException {
    double rateHz = ModelChoice.rateHz(settings);
    SoundSupply supply =
        input == null
            ? surroundings.microphones().find(listening.device())
            : new Recording(input, surroundings.recordings(), Pacing.REAL_TIME);
    var listeners = new ArrayList<EarListener>();
    listeners.add(new EventWriter(LineStream.to(server::send), settings));
    if (input == null) {
      listeners.add(new DeadMicrophone(supply.name(), rateHz, surroundings.warnings()));
    }
    AudioSource source =
        input == null
            ? new ReturningSource(supply, rateHz, surroundings.warnings())
            : supply.open(rateHz, surroundings.warnings());
    return new HeadlessJob(surroundings, settings, HeadlessJob.Form.TEXT)
        .run(source, supply.pacing(), List.copyOf(listeners), closing);
  }

  private Optional<InetSocketAddress> address(@Nullable String text, String scheme, String option) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ServerAddress.parse(text, scheme));
    } catch (IllegalArgumentException no) {
      throw refusal("Invalid value for option '" + option + "': " + no.getMessage());
    }
  }

  private void say(String what, String scheme, InetSocketAddress at) {
    String host = at.getAddress().getHostAddress();
    surroundings
        .err()
        .printf(
            "%s at %s://%s:%d%n",
            what, scheme, host.indexOf(':') < 0 ? host : "[" + host + "]", at.getPort());
    if (!at.getAddress().isLoopbackAddress()) {
      surroundings
          .warnings()
          .accept("This serves other machines too, without a password and without encryption.");
    }
  }
}
