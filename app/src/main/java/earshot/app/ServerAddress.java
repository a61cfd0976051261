package earshot.app;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses to listen at: {@code scheme://HOST:PORT}; without a host, this machine alone. */
final class ServerAddress {
  private static final Pattern FORM =
      Pattern.compile("([a-z]+)://(\\[[0-9a-fA-F:.]+\\]|[^:/\\[\\]]*):([0-9]{1,5})/?");

  private ServerAddress() {}

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if it is none; the message is a sentence
   */
  static InetSocketAddress parse(String text, String scheme) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || !form.group(1).equals(scheme) || port(form) > 65535) {
      throw new IllegalArgumentException(
          "\"%s\" is no address like %s://127.0.0.1:10400.".formatted(text, scheme));
    }
    String host = form.group(2);
    var address =
        host.isEmpty()
            ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port(form))
            : new InetSocketAddress(host, port(form));
    if (address.isUnresolved()) {
      throw new IllegalArgumentException("There is no machine \"%s\".".formatted(host));
    }
    return address;
  }

  private static int port(Matcher form) {
    return Integer.parseInt(form.group(3));
  }
}
