package earshot.server;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets in as many clients as there is room for; the rest are closed at once. */
@Sharable
final class Gate extends ChannelInboundHandlerAdapter {
  private final int most;
  private final AtomicInteger inside = new AtomicInteger();

  Gate(int most) {
    this.most = most;
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // what fails here closes the client
  public void channelActive(ChannelHandlerContext context) throws Exception {
    if (inside.incrementAndGet() > most) {
      context.close();
    } else {
      super.channelActive(context);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    inside.decrementAndGet();
    super.channelInactive(context);
  }
}
