package earshot.server;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.function.Function;

/** Drops clients that are idle or break a limit; the last in every line of handlers. */
final class Farewell extends ChannelInboundHandlerAdapter {
  private final Function<String, Object> lastWord;

  /**
   * Makes one.
   *
   * @param lastWord how the protocol says what was wrong
   */
  Farewell(Function<String, Object> lastWord) {
    this.lastWord = lastWord;
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // what fails here closes the client
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    if (event instanceof IdleStateEvent) {
      context.close();
    } else {
      super.userEventTriggered(context, event);
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // what fails here closes the client
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    Throwable reason = cause;
    while (!(reason instanceof RudeClientException) && reason.getCause() != null) {
      reason = reason.getCause();
    }
    if (reason instanceof RudeClientException rude && context.channel().isWritable()) {
      context.channel().config().setAutoRead(false);
      context
          .writeAndFlush(lastWord.apply(String.valueOf(rude.getMessage())))
          .addListener(ChannelFutureListener.CLOSE);
    } else {
      context.close();
    }
  }
}
