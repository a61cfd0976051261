package earshot.app;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers on the command line, each with its range. */
final class Numbers {
  private Numbers() {}

  private static double parse(String word, String wanted) {
    try {
      double number = Double.parseDouble(word);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // Said below, with what is wanted.
    }
    throw refusal(word, wanted);
  }

  private static TypeConversionException refusal(String word, String wanted) {
    return new TypeConversionException("\"" + word + "\" is not " + wanted);
  }

  /** A score. */
  static final class Share implements ITypeConverter<Double> {
    private static final String WANTED = "a number between 0 and 1";

    @Override
    public Double convert(String word) {
      double share = parse(word, WANTED);
      if (share < 0 || share > 1) {
        throw refusal(word, WANTED);
      }
      return share;
    }
  }

  /** A sample rate. */
  static final class RateHz implements ITypeConverter<Double> {
    private static final String WANTED = "a sample rate between 1000 and 768000 Hz";

    @Override
    public Double convert(String word) {
      double rate = parse(word, WANTED);
      if (rate < 1000 || rate > 768000) {
        throw refusal(word, WANTED);
      }
      return rate;
    }
  }

  /** A time above 0. */
  static final class Seconds implements ITypeConverter<Double> {
    private static final String WANTED = "a time above 0 s";

    @Override
    public Double convert(String word) {
      double seconds = parse(word, WANTED);
      if (seconds <= 0) {
        throw refusal(word, WANTED);
      }
      return seconds;
    }
  }

  /** A rate or a time of any unit, above 0. */
  static final class Positive implements ITypeConverter<Double> {
    private static final String WANTED = "a number above 0";

    @Override
    public Double convert(String word) {
      double number = parse(word, WANTED);
      if (number <= 0) {
        throw refusal(word, WANTED);
      }
      return number;
    }
  }

  /** A ratio of signal to noise in dB; {@code clean} is without noise. */
  static final class Snr implements ITypeConverter<Double> {
    @Override
    public Double convert(String word) {
      return word.equals("clean")
          ? Double.POSITIVE_INFINITY
          : decibels(word, "clean or " + Decibels.WANTED);
    }
  }

  /** A ratio of powers in dB. */
  static final class Decibels implements ITypeConverter<Double> {
    private static final String WANTED = "a ratio between -60 and 120 dB";

    @Override
    public Double convert(String word) {
      return decibels(word, WANTED);
    }
  }

  private static double decibels(String word, String wanted) {
    double ratioDb = parse(word, wanted);
    if (ratioDb < -60 || ratioDb > 120) {
      throw refusal(word, wanted);
    }
    return ratioDb;
  }

  /** How many, at least one. */
  static final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String word) {
      try {
        int count = Integer.parseInt(word);
        if (count >= 1) {
          return count;
        }
      } catch (NumberFormatException noNumber) {
        // Said below, with what is wanted.
      }
      throw refusal(word, "a whole number of at least 1");
    }
  }
}
