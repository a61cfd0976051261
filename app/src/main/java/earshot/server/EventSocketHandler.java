package earshot.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import io.netty.handler.timeout.IdleState;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.function.Consumer;

/**
 * Tells of a client once its socket is open, asks it for a sign of life, passes over its chatter.
 */
final class EventSocketHandler extends SimpleChannelInboundHandler<WebSocketFrame> {
  private final Consumer<ChannelHandlerContext> joined;

  EventSocketHandler(Consumer<ChannelHandlerContext> joined) {
    this.joined = joined;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    // Clients have nothing to say.
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // what fails here closes the client
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    if (event instanceof HandshakeComplete) {
      joined.accept(context);
    } else if (event instanceof IdleStateEvent idle && idle.state() == IdleState.WRITER_IDLE) {
      context.writeAndFlush(new PingWebSocketFrame());
    } else {
      super.userEventTriggered(context, event);
    }
  }
}
