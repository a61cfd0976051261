package earshot.server;

import earshot.listening.SpotterMaker;
import earshot.listening.SpotterSettings;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A wake-word engine for Home Assistant and others that speak the Wyoming protocol. */
public final class WyomingServer implements Closeable {
  private static final int EARS = 2;

  private final ExecutorService ears =
      Executors.newFixedThreadPool(EARS, new DefaultThreadFactory("serve-ear", true));
  private final LocalServer server;

  /**
   * Begins to serve.
   *
   * @param address with port 0 for any that is free
   * @param settings what listens to each client
   * @param version of this program, for those who ask
   * @param limits what a client may do
   * @throws IOException if it cannot listen there; the message is a sentence
   * @throws IllegalArgumentException if the network breaks a limit of the backend; the message
   *     names both numbers
   */
  public WyomingServer(
      InetSocketAddress address, SpotterSettings settings, String version, ClientLimits limits)
      throws IOException {
    var spotters = new SpotterMaker(settings);
    try {
      server =
          new LocalServer(
              address,
              limits,
              channel -> fill(channel.pipeline(), spotters, version, limits, ears));
    } catch (IOException cannotListen) {
      ears.shutdown();
      throw cannotListen;
    }
  }

  /** The line of handlers of one client, which is heard where {@code ears} has time. */
  static void fill(
      ChannelPipeline pipeline,
      SpotterMaker spotters,
      String version,
      ClientLimits limits,
      Executor ears) {
    pipeline.channel().config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
    pipeline.addLast(
        new IdleStateHandler(limits.idleSeconds(), 0, 0),
        new WyomingDecoder(limits),
        new WyomingEncoder(),
        new WyomingHandler(new WyomingSession(spotters, version), ears, limits.unheardBytes()),
        new Farewell(
            sentence -> {
              WyomingEvent error = WyomingEvent.of("error");
              error.data().put("text", sentence);
              return error;
            }));
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.address();
  }

  @Override
  public void close() {
    server.close();
    ears.shutdown();
  }
}
