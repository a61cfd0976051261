package earshot.app;

import earshot.listening.Pacing;
import earshot.listening.SoundSupply;
import earshot.sound.AudioSource;
import earshot.sound.MicrophoneSource;
import earshot.sound.Microphones;
import earshot.sound.NoMicrophoneException;
import earshot.sound.Resampling;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The microphones that Java Sound finds. One that was found keeps its name: when it is opened again
 * it is that one or none, whatever number it has by then.
 */
final class MachineMicrophones implements MicrophoneShelf {
  /** Chooses one of those that are there at the moment, and opens it. */
  @FunctionalInterface
  private interface Choice {
    MicrophoneSource open(Microphones present) throws IOException;
  }

  @Override
  public List<SoundSupply> all() {
    return Microphones.ofThisComputer().list().stream()
        .<SoundSupply>map(found -> new Supply(found.name(), present -> present.open(found)))
        .toList();
  }

  @Override
  public SoundSupply find(Optional<String> name) throws IOException {
    if (name.isEmpty()) {
      return new Supply("the microphone", Microphones::open);
    }
    String wanted = name.get();
    return Microphones.ofThisComputer()
        .find(wanted)
        .map(found -> new Supply(quoted(found.name()), present -> present.open(found)))
        .orElseGet(() -> new Supply(quoted(wanted), present -> present.open(wanted)));
  }

  private static String quoted(String name) {
    return "the microphone \"" + name + "\"";
  }

  /**
   * One of them.
   *
   * @param name for people
   * @param choice which
   */
  private record Supply(String name, Choice choice) implements SoundSupply {
    @Override
    public Pacing pacing() {
      return Pacing.AS_IT_COMES;
    }

    @Override
    public AudioSource open(double rateHz, Consumer<String> warnings) throws IOException {
      try {
        return Resampling.to(rateHz, choice.open(Microphones.ofThisComputer()));
      } catch (NoMicrophoneException none) {
        throw new IOException(
            none.getMessage()
                + " Connect one (\"earshot devices\" lists them), or name a recording with"
                + " \"earshot listen --input\".",
            none);
      }
    }
  }
}
