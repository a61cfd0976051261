package earshot.lowpower;

import earshot.network.NetworkDescription;
import earshot.runtime.Backend;
import earshot.runtime.SpikingNetwork;
import java.util.function.Supplier;

/** Runs networks on the emulated chip whose profile they name. */
public final class LowPowerBackend implements Backend {
  /** Its name on the command line. */
  public static final String NAME = "lowpower";

  /** Makes the backend; it has no state. */
  public LowPowerBackend() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SpikingNetwork create(NetworkDescription network) {
    return run(compile(network));
  }

  @Override
  public Supplier<SpikingNetwork> prepare(NetworkDescription network) {
    CompiledNetwork compiled = compile(network);
    return () -> run(compiled);
  }

  @Override
  public NetworkDescription rounded(NetworkDescription network) {
    return Rounded.of(compile(network));
  }

  /**
   * Maps and quantises a network for the chip that it names.
   *
   * @throws IllegalArgumentException if it breaks a limit; the message names both numbers
   */
  public static CompiledNetwork compile(NetworkDescription network) {
    return Quantiser.quantise(Mapper.map(network));
  }

  /** Makes a network that runs what was compiled; many may share it. */
  public static SpikingNetwork run(CompiledNetwork compiled) {
    return new LowPowerNetwork(compiled);
  }
}
