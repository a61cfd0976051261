package earshot.sound;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The microphones of this computer; the first is the default. */
public final class Microphones {
  private final List<CaptureDevice> devices;

  /**
   * One of them.
   *
   * @param index from 0
   * @param name as the system calls it
   * @param description what else the system says of it
   */
  public record Microphone(int index, String name, String description) {}

  Microphones(List<CaptureDevice> devices) {
    this.devices = List.copyOf(devices);
  }

  /** Those that Java Sound finds now. */
  public static Microphones ofThisComputer() {
    return new Microphones(JavaSoundDevice.all());
  }

  /** All of them. */
  public List<Microphone> list() {
    List<Microphone> list = new ArrayList<>();
    for (CaptureDevice device : devices) {
      list.add(new Microphone(list.size(), device.name(), device.description()));
    }
    return list;
  }

  /** Opens the first that can be opened. */
  public MicrophoneSource open() throws NoMicrophoneException {
    Optional<IOException> first = Optional.empty();
    for (CaptureDevice device : devices) {
      try {
        return MicrophoneSource.start(device.name(), device.open());
      } catch (IOException e) {
        first = first.isPresent() ? first : Optional.of(e);
      }
    }
    throw new NoMicrophoneException(
        first
            .map(e -> "No microphone can be opened. " + e.getMessage())
            .orElse("This computer has no microphone that Java can find."));
  }

  /**
   * Opens one of them.
   *
   * @param wanted its name, its number, or a part of its name in any case
   * @throws NoMicrophoneException if there is none like it
   * @throws IOException if it cannot be opened
   */
  public MicrophoneSource open(String wanted) throws IOException {
    return open(find(wanted), wanted);
  }

  /**
   * Opens one that was listed before. Numbers change when others are plugged in or out, so it is
   * known by its name, and by its number only among those of one name.
   *
   * @throws NoMicrophoneException if it is not there any more
   * @throws IOException if it cannot be opened
   */
  public MicrophoneSource open(Microphone wanted) throws IOException {
    List<Microphone> namesakes =
        list().stream().filter(found -> found.name().equals(wanted.name())).toList();
    Optional<Microphone> same =
        namesakes.stream().filter(found -> found.index() == wanted.index()).findFirst();
    return open(same.or(() -> namesakes.stream().findFirst()), wanted.name());
  }

  private MicrophoneSource open(Optional<Microphone> found, String wanted) throws IOException {
    CaptureDevice device =
        devices.get(
            found
                .orElseThrow(
                    () ->
                        new NoMicrophoneException(
                            "There is no microphone \""
                                + wanted
                                + "\"; there is "
                                + choice()
                                + "."))
                .index());
    return MicrophoneSource.start(device.name(), device.open());
  }

  /**
   * Finds one of them.
   *
   * @param wanted its name, its number, or a part of its name in any case; the first of these that
   *     fits
   */
  public Optional<Microphone> find(String wanted) {
    String text = wanted.strip();
    String part = text.toLowerCase(Locale.ROOT);
    return first(found -> found.name().equals(text))
        .or(() -> first(found -> Integer.toString(found.index()).equals(text)))
        .or(() -> first(found -> found.name().toLowerCase(Locale.ROOT).contains(part)));
  }

  private Optional<Microphone> first(Predicate<Microphone> wanted) {
    return list().stream().filter(wanted).findFirst();
  }

  private String choice() {
    return devices.isEmpty()
        ? "none"
        : list().stream()
            .map(microphone -> microphone.index() + " \"" + microphone.name() + "\"")
            .collect(Collectors.joining(", "));
  }
}
