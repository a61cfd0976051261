package earshot.app;

import earshot.evaluation.Progress;
import earshot.evaluation.SoundTree;
import earshot.frontend.FrontEnd;
import earshot.spikefiles.SpikeFiles;
import earshot.spikefiles.SpikeSetWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns recordings into spikes. */
@CommandLine.Command(
    name = "spikes",
    description = "Turns a folder of recordings, or one, into spikes for other programs.")
final class SpikesCommand extends Command {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "DIR",
      description = "A folder for each label, with the recordings in it; or one recording.")
  private Path folder = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description =
          "A new file: .h5 (as the Heidelberg spike files), .csv, .aedat (AEDAT-2.0, for jAER), or"
              + " .wav (the sound, with its spikes beside it).")
  private Path out = Path.of("");

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      defaultValue = "commands",
      description = "The model whose front end hears (default: ${DEFAULT-VALUE}).")
  private String model = "commands";

  SpikesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (!SpikeFiles.isKnown(out)) {
      throw refusal("--out " + out + ": its name has to end in .h5, .hdf5, .csv, .aedat or .wav.");
    }
    FrontEnd frontEnd = surroundings.models().open(model).card().frontEnd().create();
    List<SoundTree.Entry> files = files();
    OutputFile.at(out);
    refuseToOverwrite();
    var making = new SpikeSetMaking(frontEnd, surroundings.recordings(), surroundings.warnings());
    try {
      try (SpikeSetWriter writer = SpikeFiles.create(out, frontEnd.sampleRateHz());
          Progress progress = Bars.begin("spikes", files.size())) {
        making.write(files, writer, progress);
      }
      if (making.recordings() == 0) {
        throw new IOException("No recording in " + folder + " could be read.");
      }
    } catch (IOException failure) {
      for (Path file : SpikeFiles.files(out)) {
        Files.deleteIfExists(file);
      }
      throw failure;
    }
    surroundings
        .out()
        .printf(
            "%d recordings, %d spikes in %d channels in %s%n",
            making.recordings(), making.spikes(), frontEnd.inputs(), out);
    return DONE;
  }

  private void refuseToOverwrite() throws IOException {
    for (Path file : SpikeFiles.files(out)) {
      if (Files.exists(file)) {
        throw new IOException(file + " exists already and is not overwritten.");
      }
    }
  }

  private List<SoundTree.Entry> files() throws IOException {
    if (Files.isRegularFile(folder)) {
      return List.of(new SoundTree.Entry(folder, String.valueOf(folder.getFileName())));
    }
    SoundTree tree = SoundTree.below(folder);
    tree.unreadable()
        .forEach(u -> surroundings.warnings().accept(u.file() + " is left out: " + u.why()));
    return tree.files();
  }
}
