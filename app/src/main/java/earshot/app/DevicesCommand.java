package earshot.app;

import java.util.List;
import picocli.CommandLine;

/** Lists the microphones. */
@CommandLine.Command(name = "devices", description = "Lists the microphones.")
final class DevicesCommand extends Command {
  private final Surroundings surroundings;

  DevicesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<String> names = surroundings.microphones().names();
    if (names.isEmpty()) {
      surroundings.err().println("There is no microphone: connect one, and it will be listed.");
    }
    names.forEach(surroundings.out()::println);
    return DONE;
  }
}
