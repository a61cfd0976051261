package earshot.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sounds that are too long to stand in a page, in a folder beside it. They wait in a folder of
 * their own until the page is made, and then take the place of those of an earlier report.
 */
final class AudioFolder implements Closeable {
  private static final String NAME = "audio";
  private static final Pattern OURS = Pattern.compile("\\d{3,}\\.wav");

  private final Path place;
  private final Path unfinished;
  private final List<String> names = new ArrayList<>();

  AudioFolder(Path report) {
    place = report.resolve(NAME);
    unfinished = report.resolve("." + NAME + "." + ProcessHandle.current().pid() + ".part");
  }

  /** Takes a sound and returns its address, as the page names it. */
  String add(byte[] wav) throws IOException {
    String name = "%03d.wav".formatted(names.size() + 1);
    Files.createDirectories(unfinished);
    Files.write(unfinished.resolve(name), wav);
    names.add(name);
    return NAME + "/" + name;
  }

  /** Puts the sounds in their place. */
  void keep() throws IOException {
    if (Files.isDirectory(place)) {
      try (var files = Files.newDirectoryStream(place, AudioFolder::isOfAReport)) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
    }
    if (!names.isEmpty()) {
      Files.createDirectories(place);
    }
    for (String name : names) {
      Files.move(
          unfinished.resolve(name), place.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static boolean isOfAReport(Path file) {
    return OURS.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file);
  }

  @Override
  public void close() throws IOException {
    for (String name : names) {
      Files.deleteIfExists(unfinished.resolve(name));
    }
    Files.deleteIfExists(unfinished);
  }
}
