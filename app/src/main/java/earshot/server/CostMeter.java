package earshot.server;

/** Adds up what a client costs, and forgets at the rate that is allowed in the long run. */
final class CostMeter {
  private static final double BYTES_PER_COST = 1024;

  private final ClientLimits limits;
  private double cost;
  private long lastNanos;

  CostMeter(ClientLimits limits) {
    this.limits = limits;
    lastNanos = limits.nanoClock().getAsLong();
  }

  /**
   * Adds an event.
   *
   * @throws RudeClientException if it is one too many
   */
  void add(long bytes) throws RudeClientException {
    long now = limits.nanoClock().getAsLong();
    double forgotten = (now - lastNanos) / 1e9 * limits.costPerSecond();
    lastNanos = now;
    cost = Math.max(0, cost - forgotten) + 1 + bytes / BYTES_PER_COST;
    if (cost > limits.costAtOnce()) {
      throw new RudeClientException(
          "More than %d events or kilobytes at once and %d a second were sent; send sound slower."
              .formatted(limits.costAtOnce(), limits.costPerSecond()));
    }
  }
}
