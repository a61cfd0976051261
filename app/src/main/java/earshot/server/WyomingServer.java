package earshot.server;

import earshot.listening.SpotterSettings;
import earshot.spotting.SpottingListener;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateHandler;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;

/** A wake-word engine for Home Assistant and others that speak the Wyoming protocol. */
public final class WyomingServer implements Closeable {
  private final LocalServer server;

  /**
   * Begins to serve.
   *
   * @param address with port 0 for any that is free
   * @param settings what listens to each client
   * @param limits what a client may do
   * @throws IOException if it cannot listen there; the message is a sentence
   */
  public WyomingServer(InetSocketAddress address, SpotterSettings settings, ClientLimits limits)
      throws IOException {
    settings.spotter(new SpottingListener() {}); // fails here rather than later
    server =
        new LocalServer(address, limits, channel -> fill(channel.pipeline(), settings, limits));
  }

  /** The line of handlers of one client. */
  static void fill(ChannelPipeline pipeline, SpotterSettings settings, ClientLimits limits) {
    pipeline.addLast(
        new IdleStateHandler(limits.idleSeconds(), 0, 0),
        new WyomingDecoder(limits),
        new WyomingEncoder(),
        new WyomingHandler(new WyomingSession(settings)),
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
  }
}
