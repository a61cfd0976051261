package earshot.nir;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * What NIR, being continuous, leaves open and every run must know.
 *
 * @param stepSeconds dt
 * @param reset what a spike does
 */
public record Timing(double stepSeconds, Reset reset) {
  /** Two time steps that differ by less than a float can tell are the same. */
  private static final double SAME = 1e-6;

  /** An option wins; where it differs from the metadata, a notice says so. */
  static Timing of(NirMetadata metadata, SimulationOptions options, Consumer<String> notices) {
    return new Timing(
        stepSeconds(metadata, options.stepSeconds(), notices),
        reset(metadata, options.reset(), notices));
  }

  private static double stepSeconds(
      NirMetadata metadata, OptionalDouble option, Consumer<String> notices) {
    OptionalDouble said = metadata.number(MetadataKeys.DT);
    if (option.isEmpty()) {
      double dt =
          said.orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "The network's file does not say its time step; give one in seconds."));
      if (!(dt > 0) || !Double.isFinite(dt)) {
        throw new IllegalArgumentException(
            "The network's file says a time step of %s s, but it must be above 0.".formatted(dt));
      }
      return dt;
    }
    double wanted = option.getAsDouble();
    if (said.isPresent() && Math.abs(said.getAsDouble() - wanted) > SAME * wanted) {
      notices.accept(
          "The network's file says a time step of %s s; the option's %s s is used."
              .formatted(said.getAsDouble(), wanted));
    }
    return wanted;
  }

  private static Reset reset(
      NirMetadata metadata, Optional<Reset> option, Consumer<String> notices) {
    Optional<String> said = metadata.text(MetadataKeys.RESET);
    if (option.isEmpty()) {
      return said.map(Reset::of)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "The network's file does not say its reset; give 'subtract' or 'zero'."));
    }
    if (said.isPresent() && !said.get().equals(option.get().toString())) {
      notices.accept(
          "The network's file says reset '%s'; the option's '%s' is used."
              .formatted(said.get(), option.get()));
    }
    return option.get();
  }
}
