package earshot.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Lines up the events of one client for its session, which takes them on threads that all clients
 * share, one event a turn, and hands the answers back. From a client that is ahead of its session
 * nothing more is read until half of what waited is heard.
 */
final class WyomingHandler extends SimpleChannelInboundHandler<WyomingEvent> {
  private static final int EVENT_BYTES = 64; // so that events of nothing fill the line too

  private final WyomingSession session;
  private final Executor ears;
  private final int unheardBytes;

  private final Deque<WyomingEvent> waiting = new ArrayDeque<>(); // guards what follows, too
  private long waitingBytes;
  private boolean taking; // a turn is under way, or waits for its thread
  private boolean saidAll; // it will send no more, and goes once it is answered
  private Optional<Throwable> fault = Optional.empty(); // in what it sent after all that waits
  private boolean over;

  /**
   * Makes one.
   *
   * @param ears where the session takes events; they get their turns in the order of asking
   * @param unheardBytes how much may wait before reading stops
   */
  WyomingHandler(WyomingSession session, Executor ears, int unheardBytes) {
    this.session = session;
    this.ears = ears;
    this.unheardBytes = unheardBytes;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WyomingEvent event) {
    synchronized (waiting) {
      if (over || fault.isPresent()) {
        return;
      }
      for (WyomingEvent slice : event.slices()) {
        waiting.add(slice);
        waitingBytes += bytes(slice);
      }
      if (waitingBytes > unheardBytes) {
        context.channel().config().setAutoRead(false);
      }
      if (!taking) {
        taking = true;
        ears.execute(() -> takeNext(context));
      }
    }
  }

  private static int bytes(WyomingEvent event) {
    return EVENT_BYTES + event.bytes();
  }

  private void takeNext(ChannelHandlerContext context) {
    WyomingEvent event;
    synchronized (waiting) {
      event = waiting.poll();
    }
    if (event == null) { // it went meanwhile
      return;
    }
    try {
      answer(context, event);
    } catch (RudeClientException | RuntimeException reason) {
      fail(context, reason);
      return;
    }
    synchronized (waiting) {
      if (over) {
        return;
      }
      waitingBytes -= bytes(event);
      if (waitingBytes <= unheardBytes / 2 && fault.isEmpty()) {
        context.channel().config().setAutoRead(true);
      }
      taking = !waiting.isEmpty();
      if (taking) {
        ears.execute(() -> takeNext(context));
      } else if (fault.isPresent()) {
        fail(context, fault.get());
      } else if (saidAll) {
        close(context);
      }
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what fails here closes the client
  private void answer(ChannelHandlerContext context, WyomingEvent event)
      throws RudeClientException {
    for (WyomingEvent reply : session.take(event)) {
      if (!context.channel().isWritable()) {
        close(context); // it asks and does not read
        return;
      }
      context.write(reply);
    }
    context.flush();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // there is nobody left to tell
  private void close(ChannelHandlerContext context) {
    end();
    context.executor().execute(context::close); // after the answers that are on their way there
  }

  private void fail(ChannelHandlerContext context, Throwable reason) {
    end();
    context.executor().execute(() -> context.fireExceptionCaught(reason));
  }

  private void end() {
    synchronized (waiting) {
      over = true;
      waiting.clear();
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    if (event instanceof ChannelInputShutdownEvent) {
      synchronized (waiting) {
        saidAll = true;
        if (!taking) {
          close(context);
        }
      }
    }
    super.userEventTriggered(context, event);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    end();
    super.channelInactive(context);
  }

  /** What went wrong in reading is told after what was read before is answered. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    synchronized (waiting) {
      if (over || fault.isPresent()) {
        return;
      }
      fault = Optional.of(cause);
      context.channel().config().setAutoRead(false);
      if (!taking) {
        fail(context, cause);
      }
    }
  }
}
