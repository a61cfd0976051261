package earshot.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * Sends lines of JSON to everybody who opened a WebSocket. Clients have nothing to say; those that
 * do not read are dropped, those that do not answer a ping too.
 */
public final class EventSocketServer implements Closeable {
  private static final int MOST_FRAME_BYTES = 1024;

  private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final LocalServer server;

  /**
   * Begins to serve.
   *
   * @param address with port 0 for any that is free
   * @param limits what a client may do
   * @throws IOException if it cannot listen there; the message is a sentence
   */
  public EventSocketServer(InetSocketAddress address, ClientLimits limits) throws IOException {
    server = new LocalServer(address, limits, channel -> fill(channel.pipeline(), limits));
  }

  private void fill(ChannelPipeline pipeline, ClientLimits limits) {
    var config =
        WebSocketServerProtocolConfig.newBuilder()
            .websocketPath(RequestCheck.PATH)
            .maxFramePayloadLength(MOST_FRAME_BYTES)
            .build();
    pipeline.addLast(
        new IdleStateHandler(limits.idleSeconds(), limits.idleSeconds() / 3, 0),
        new HttpServerCodec(limits.lineBytes(), limits.lineBytes(), limits.lineBytes()),
        new HttpObjectAggregator(limits.lineBytes()),
        new RequestCheck(limits),
        new FrameMeter(limits),
        new WebSocketServerProtocolHandler(config),
        new EventSocketHandler(this::joined),
        new Farewell(
            sentence -> new CloseWebSocketFrame(WebSocketCloseStatus.POLICY_VIOLATION, sentence)));
  }

  private void joined(ChannelHandlerContext client) {
    clients.add(client.channel());
  }

  /** Sends a line to everybody; from any thread, without waiting. */
  @SuppressWarnings("FutureReturnValueIgnored") // what fails here closes the client
  public void send(String line) {
    for (Channel client : clients) {
      if (client.isWritable()) {
        client.writeAndFlush(new TextWebSocketFrame(line));
      } else {
        client.close();
      }
    }
  }

  /** How many listen now. */
  public int clients() {
    return clients.size();
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.address();
  }

  /** Ends; what was sent before is delivered first where a client reads. */
  @Override
  public void close() {
    clients
        .writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE))
        .awaitUninterruptibly(1000);
    server.close();
  }
}
