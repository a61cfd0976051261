package earshot.sound;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
   * @param wanted its number, or a part of its name in any case
   * @throws NoMicrophoneException if there is none like it
   * @throws IOException if it cannot be opened
   */
  public MicrophoneSource open(String wanted) throws IOException {
    CaptureDevice device =
        find(wanted)
            .orElseThrow(
                () ->
                    new NoMicrophoneException(
                        "There is no microphone \"" + wanted + "\"; there is " + choice() + "."));
    return MicrophoneSource.start(device.name(), device.open());
  }

  private Optional<CaptureDevice> find(String wanted) {
    for (int i = 0; i < devices.size(); i++) {
      if (wanted.strip().equals(Integer.toString(i))) {
        return Optional.of(devices.get(i));
      }
    }
    String part = wanted.strip().toLowerCase(Locale.ROOT);
    return devices.stream()
        .filter(device -> device.name().toLowerCase(Locale.ROOT).contains(part))
        .findFirst();
  }

  private String choice() {
    return devices.isEmpty()
        ? "none"
        : list().stream()
            .map(microphone -> microphone.index() + " \"" + microphone.name() + "\"")
            .collect(Collectors.joining(", "));
  }
}
