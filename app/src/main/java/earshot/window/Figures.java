package earshot.window;

import java.util.Locale;

/** Numbers as the window writes them: three digits and a prefix. */
final class Figures {
  private Figures() {}

  /** 1234567 becomes 1.23 M. */
  static String shortened(double number) {
    double size = Math.abs(number);
    if (size >= 999.5e6) {
      return digits(number / 1e9) + " G";
    }
    if (size >= 999.5e3) {
      return digits(number / 1e6) + " M";
    }
    if (size >= 999.5) {
      return digits(number / 1e3) + " k";
    }
    return size == Math.rint(size) ? "%.0f".formatted(number) : digits(number);
  }

  private static String digits(double number) {
    double size = Math.abs(number);
    int decimals = size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f", number);
  }

  /** 0.123 becomes 12 %. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
