package earshot.server;

import java.util.function.LongSupplier;

/**
 * What a client may do before it is dropped.
 *
 * @param clients how many at once
 * @param idleSeconds how long it may be silent
 * @param lineBytes the longest line, of a header or a request
 * @param headers the most headers of a request, or fields of an event
 * @param dataBytes the most data beside a header
 * @param payloadBytes the most sound in one event
 * @param unreadBytes how much may wait for a client that does not read
 * @param unheardBytes how much of what it sent may wait to be heard before no more is read from it
 * @param costPerSecond what it may cost in the long run: 1 for each event, 1 for each kilobyte
 * @param costAtOnce what it may cost at once
 * @param nanoClock tells the time that passes
 */
public record ClientLimits(
    int clients,
    int idleSeconds,
    int lineBytes,
    int headers,
    int dataBytes,
    int payloadBytes,
    int unreadBytes,
    int unheardBytes,
    int costPerSecond,
    int costAtOnce,
    LongSupplier nanoClock) {
  /** Sixty times what a microphone sends, room for sixteen of them, and two seconds unheard. */
  public static ClientLimits usual() {
    return new ClientLimits(
        16, 120, 8192, 64, 1 << 16, 1 << 20, 1 << 16, 1 << 16, 4000, 20_000, System::nanoTime);
  }
}
