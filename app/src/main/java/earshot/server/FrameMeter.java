package earshot.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;

/**
 * Counts every frame of a client before anything answers it: a ping is answered with a pong, and
 * pongs that nobody reads would fill the memory.
 */
final class FrameMeter extends ChannelInboundHandlerAdapter {
  private final CostMeter meter;

  FrameMeter(ClientLimits limits) {
    meter = new CostMeter(limits);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // what fails here closes the client
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (message instanceof WebSocketFrame frame) {
      if (!context.channel().isWritable()) {
        ReferenceCountUtil.release(frame);
        context.close(); // it sends and does not read
        return;
      }
      count(frame);
    }
    super.channelRead(context, message);
  }

  private void count(WebSocketFrame frame) throws RudeClientException {
    try {
      meter.add(frame.content().readableBytes());
    } catch (RudeClientException rude) {
      ReferenceCountUtil.release(frame);
      throw rude;
    }
  }
}
