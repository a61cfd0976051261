package earshot.server;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URI;
import java.util.List;

/**
 * Refuses requests with too many headers or for anything but the one path, and those that a page of
 * another site makes: a browser would let any page on the web open a socket to this machine and
 * hear what is said here.
 */
final class RequestCheck extends SimpleChannelInboundHandler<FullHttpRequest> {
  /** The only one that is served. */
  static final String PATH = "/";

  private static final List<String> HERE = List.of("localhost", "127.0.0.1", "[::1]");

  private final ClientLimits limits;

  RequestCheck(ClientLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    if (!request.decoderResult().isSuccess() || request.headers().size() > limits.headers()) {
      refuse(context, HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE);
    } else if (!isFromHere(request)) {
      refuse(context, HttpResponseStatus.FORBIDDEN);
    } else if (!request.uri().equals(PATH)) {
      refuse(context, HttpResponseStatus.NOT_FOUND);
    } else {
      context.fireChannelRead(request.retain());
    }
  }

  private static boolean isFromHere(FullHttpRequest request) {
    String origin = request.headers().get(HttpHeaderNames.ORIGIN);
    if (origin == null) {
      return true; // no browser
    }
    try {
      String host = URI.create(origin).getHost();
      return host != null && HERE.contains(host);
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what fails here closes the client
  private static void refuse(ChannelHandlerContext context, HttpResponseStatus status) {
    context
        .writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status))
        .addListener(ChannelFutureListener.CLOSE);
  }
}
