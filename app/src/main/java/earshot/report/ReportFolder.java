package earshot.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.samskivert.mustache.Mustache;
import earshot.evaluation.SoundOpener;
import earshot.files.WholeFile;
import earshot.listening.SpotterSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder with an evaluation as a page ({@code index.html}) and the same figures as {@code
 * report.json} and {@code report.csv}. Each file is put in its place whole.
 */
public final class ReportFolder {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String PAGE = "index.html";

  private final Path folder;
  private final SoundOpener opener;

  private ReportFolder(Path folder, SoundOpener opener) {
    this.folder = folder;
    this.opener = opener;
  }

  /**
   * Checks, before long work, that a report can go there: to a new folder, an empty one or one with
   * an earlier report.
   *
   * @throws IOException if it cannot; the message is a sentence
   */
  public static ReportFolder at(Path folder, SoundOpener opener) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IOException(folder + " is no folder: name one for the report.");
    }
    Path parent = folder.toAbsolutePath().getParent();
    if (!Files.exists(folder) && (parent == null || !Files.isDirectory(parent))) {
      throw new IOException("There is no folder " + parent + " for " + folder + ": make it first.");
    }
    if (!Files.isWritable(Files.exists(folder) || parent == null ? folder : parent)) {
      throw new IOException(folder + " may not be written: check its permissions.");
    }
    if (Files.isDirectory(folder) && !EarlierReport.isIn(folder)) {
      try (var files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new IOException(
              folder
                  + " holds other files: name a new folder, or one with an earlier report of ours.");
        }
      }
    }
    return new ReportFolder(folder, opener);
  }

  /**
   * Writes all of it.
   *
   * @param title above the page
   * @param result what the JSON is made of
   * @param errors the mistakes of each run
   * @param settings each run
   */
  public void write(
      String title, Object result, List<List<ErrorSound>> errors, List<SpotterSettings> settings)
      throws IOException {
    Files.createDirectories(folder);
    JsonNode root = JSON.valueToTree(result);
    var page = new LinkedHashMap<String, Object>();
    page.put("title", title);
    page.put("differences", Differences.of(root));
    page.put("generator", EarlierReport.MARKER);
    try (var audio = new AudioFolder(folder)) {
      var cards = new ErrorCards(audio, opener);
      var runs = new ArrayList<Map<String, Object>>();
      for (int i = 0; i < settings.size(); i++) {
        String base = root.has("runs") ? "/runs/" + i : "";
        runs.add(
            run(
                new Figures(root, base),
                cards.of(errors.get(i), settings.get(i)),
                settings.get(i)));
      }
      page.put("runs", runs);
      String html = filled(page);
      put("report.json", JSON.writeValueAsString(root) + "\n");
      put("report.csv", FlatTable.of(root));
      audio.keep();
      put(PAGE, html);
    }
  }

  private static Map<String, Object> run(
      Figures figures, List<ErrorCards.Card> errors, SpotterSettings settings) {
    boolean clips = figures.at("/confusion").isArray();
    var run = new LinkedHashMap<String, Object>();
    run.put("name", settings.modelName() + " on " + settings.backendName());
    run.put("tiles", clips ? ClipSections.tiles(figures) : StreamSections.tiles(figures));
    run.put("sections", clips ? ClipSections.of(figures) : StreamSections.of(figures));
    run.put("errorCount", figures.at("/errors").size());
    run.put("errorsShown", errors.size());
    run.put("errors", errors);
    run.put("order", clips ? "the surest first" : "false accepts, the surest first, then misses");
    List<Map<String, String>> unreadable = files(figures.at("/unreadable"), "why");
    run.put("unreadable", unreadable);
    run.put("unreadableCount", unreadable.size());
    List<Map<String, String>> remarks = files(figures.at("/remarks"), "what");
    run.put("remarks", remarks);
    run.put("remarksCount", remarks.size());
    return run;
  }

  private static List<Map<String, String>> files(JsonNode list, String sentence) {
    var files = new ArrayList<Map<String, String>>();
    for (JsonNode file : list) {
      files.add(Map.of("file", file.get("file").asText(), "why", file.get(sentence).asText()));
    }
    return files;
  }

  private static String filled(Map<String, Object> page) throws IOException {
    try (InputStream template = ReportFolder.class.getResourceAsStream("report.html")) {
      if (template == null) {
        throw new IllegalStateException("The program lacks the template of its report.");
      }
      Reader reader = new InputStreamReader(template, StandardCharsets.UTF_8);
      return Mustache.compiler().compile(reader).execute(page);
    }
  }

  private void put(String name, String text) throws IOException {
    WholeFile.replacing(folder.resolve(name)).writeText(to -> to.append(text));
  }
}
