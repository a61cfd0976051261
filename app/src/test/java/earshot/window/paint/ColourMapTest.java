package earshot.window.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColourMapTest {
  static Stream<ColourMap> maps() {
    return Stream.of(ColourMap.magma(), ColourMap.viridis());
  }

  /** CIE 1976 lightness L* of an sRGB colour (IEC 61966-2-1), 0 to 100. */
  private static double lightness(int argb) {
    double y =
        0.2126 * linear(argb >> 16 & 0xff)
            + 0.7152 * linear(argb >> 8 & 0xff)
            + 0.0722 * linear(argb & 0xff);
    return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  @ParameterizedTest
  @MethodSource("maps")
  void lightnessGrowsEvenlyWithTheValue(ColourMap map) {
    double whole = lightness(map.colour(1)) - lightness(map.colour(0));
    assertThat(whole).isGreaterThan(70);
    for (int tenth = 0; tenth < 10; tenth++) {
      double piece =
          lightness(map.colour((tenth + 1) / 10.0)) - lightness(map.colour(tenth / 10.0));
      assertThat(piece).isBetween(0.05 * whole, 0.16 * whole);
    }
  }

  @ParameterizedTest
  @MethodSource("maps")
  void valuesOutsideHaveTheColourOfTheNearerEnd(ColourMap map) {
    assertThat(map.colour(-3)).isEqualTo(map.colour(0));
    assertThat(map.colour(7)).isEqualTo(map.colour(1));
  }
}
