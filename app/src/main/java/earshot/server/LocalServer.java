package earshot.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Listens at one address and gives every client its line of handlers. */
final class LocalServer implements Closeable {
  private static final int THREADS = 2;

  private final EventLoopGroup threads =
      new NioEventLoopGroup(THREADS, new DefaultThreadFactory("serve", true));
  private final Channel listening;

  /**
   * Begins to listen.
   *
   * @param address with port 0 for any that is free
   * @param client fills the line of handlers of a client
   * @throws IOException if somebody else listens there, or it is no address of this machine
   */
  LocalServer(InetSocketAddress address, ClientLimits limits, Consumer<SocketChannel> client)
      throws IOException {
    var gate = new Gate(limits.clients());
    var bootstrap =
        new ServerBootstrap()
            .group(threads)
            .channel(NioServerSocketChannel.class)
            .childOption(
                ChannelOption.WRITE_BUFFER_WATER_MARK,
                new WriteBufferWaterMark(limits.unreadBytes() / 2, limits.unreadBytes()))
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    channel.pipeline().addLast(gate);
                    client.accept(channel);
                  }
                });
    var binding = bootstrap.bind(address).awaitUninterruptibly();
    if (!binding.isSuccess()) {
      close();
      throw new IOException(
          "Nothing can listen at %s port %d (%s): name another address, or end what listens there."
              .formatted(address.getHostString(), address.getPort(), binding.cause().getMessage()),
          binding.cause());
    }
    listening = binding.channel();
  }

  /** Where it listens. */
  InetSocketAddress address() {
    return (InetSocketAddress) listening.localAddress();
  }

  @Override
  public void close() {
    threads.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
  }
}
