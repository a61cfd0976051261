package earshot.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells a folder with a report of ours from one with a page that somebody else made. */
final class EarlierReport {
  /** Stands in the head of each page. */
  static final String MARKER = "<meta name=\"generator\" content=\"Earshot, report\">";

  private static final int HEAD_BYTES = 4096;
  private static final List<String> KEYS =
      List.of("model", "backend", "audio_s", "real_time_factor", "neurobench");

  private EarlierReport() {}

  /** Whether a report of ours is in the folder: by its page, or by the figures beside it. */
  static boolean isIn(Path folder) throws IOException {
    return isPage(folder.resolve("index.html")) || areFigures(folder.resolve("report.json"));
  }

  private static boolean isPage(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream page = Files.newInputStream(file)) {
      return new String(page.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8).contains(MARKER);
    }
  }

  private static boolean areFigures(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      JsonNode root = new ObjectMapper().readTree(file.toFile());
      JsonNode figures = root.has("runs") ? root.path("runs").path(0) : root;
      return KEYS.stream().allMatch(figures::has);
    } catch (JsonProcessingException foreign) {
      return false;
    }
  }
}
