package earshot.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;

/** Hands the events of one client to its session and the answers back. */
final class WyomingHandler extends SimpleChannelInboundHandler<WyomingEvent> {
  private final WyomingSession session;

  WyomingHandler(WyomingSession session) {
    this.session = session;
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // what fails here closes the client
  protected void channelRead0(ChannelHandlerContext context, WyomingEvent event)
      throws RudeClientException {
    for (WyomingEvent reply : session.take(event)) {
      if (!context.channel().isWritable()) {
        context.close(); // it asks and does not read
        return;
      }
      context.write(reply);
    }
    context.flush();
  }
}
