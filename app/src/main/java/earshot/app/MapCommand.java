package earshot.app;

import earshot.lowpower.Accommodation;
import earshot.lowpower.ChipProfile;
import earshot.lowpower.CompiledNetwork;
import earshot.lowpower.Mapper;
import earshot.lowpower.ProgramJson;
import earshot.lowpower.Quantiser;
import earshot.network.NetworkDescription;
import earshot.nir.GraphImport;
import earshot.nir.Integrator;
import earshot.nir.NetworkNir;
import earshot.nir.SimulationOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Quantises any network and lays it out on a chip. */
@CommandLine.Command(
    name = "map",
    description =
        "Quantises any NIR network and lays it out on a chip; what does not fit is refused with"
            + " both numbers.")
final class MapCommand extends Command {
  private final Surroundings surroundings;
  private @Mixin TimingChoice timing = new TimingChoice();

  @Parameters(paramLabel = "NET.nir", description = "The network.")
  private Path network = Path.of("");

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description =
          "xylo-audio-2, xylo-audio-3 or desktop (default: that of the file's metadata, or desktop).")
  private @Nullable String profile;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Makes a folder with the network as mapped, its program and the report.")
  private @Nullable Path out;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the report as JSON.")
  private @Nullable Path json;

  MapCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Optional<ChipProfile> chip = Optional.ofNullable(profile).map(this::profile);
    OutputFile jsonFile = json == null ? null : OutputFile.at(json);
    if (out != null && Files.exists(out)) {
      throw new IOException(
          "There is already something at " + out + ": name a folder that does not exist yet.");
    }
    List<String> notices = new ArrayList<>();
    SimulationOptions options = timing.options(Integrator.EULER, Optional.empty());
    NetworkDescription read = GraphImport.read(network, options, notices::add);
    MapReport report;
    CompiledNetwork compiled;
    try {
      ChipProfile target = chip.orElseGet(() -> ChipProfile.named(read.profile()));
      NetworkDescription fitting = Accommodation.fit(read, target, notices::add);
      compiled = Quantiser.quantise(Mapper.map(fitting));
      report = MapReport.of(network.toString(), compiled, notices);
    } catch (IllegalArgumentException refused) {
      notices.forEach(surroundings.warnings());
      throw new IOException("'" + network + "' does not fit. " + refused.getMessage(), refused);
    }
    surroundings.out().print(report.text());
    if (jsonFile != null) {
      jsonFile.writeJson(report);
    }
    if (out != null) {
      write(out, compiled, report);
    }
    return DONE;
  }

  private ChipProfile profile(String name) {
    try {
      return ChipProfile.named(name);
    } catch (IllegalArgumentException unknown) {
      throw refusal("Invalid value for option '--profile': " + unknown.getMessage());
    }
  }

  private static void write(Path folder, CompiledNetwork compiled, MapReport report)
      throws IOException {
    Files.createDirectories(folder);
    NetworkNir.write(compiled.mapping().network(), folder.resolve("network.nir"));
    OutputFile.at(folder.resolve("program.json")).write(ProgramJson.of(compiled.program()) + "\n");
    OutputFile.at(folder.resolve("report.json")).writeJson(report);
    OutputFile.at(folder.resolve("report.txt")).write(report.text());
  }
}
