package earshot.window;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.window.keep.ChosenFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser.ExtensionFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a person drops on the window or names in a dialog. */
class FilesTest {
  @TempDir private Path folder = Path.of("");

  private final Answers answers = new Answers();

  @SuppressWarnings("NullAway.Init") // open() sets it
  private OpenWindow window;

  @BeforeEach
  void open() throws IOException, TimeoutException {
    window = new OpenWindow(folder, answers);
  }

  @AfterEach
  void close() throws TimeoutException {
    window.close();
  }

  /** A person who answers every dialog alike. */
  private static final class Answers implements FileDialogs {
    volatile Optional<Path> file = Optional.empty();
    final AtomicInteger asked = new AtomicInteger();

    @Override
    public Optional<Path> recording(javafx.stage.Window owner) {
      asked.incrementAndGet();
      return file;
    }

    @Override
    public Optional<Path> folder(javafx.stage.Window owner) {
      asked.incrementAndGet();
      return file;
    }

    @Override
    public Optional<ChosenFile> events(javafx.stage.Window owner, String name) {
      asked.incrementAndGet();
      assertThat(name).startsWith("earshot-");
      return file.map(path -> ChosenFile.of(path, ".csv"));
    }
  }

  private void waitForSource(String name) throws TimeoutException {
    window.waitUntil(() -> window.view.listening().supply().name().equals(name));
    assertThat(window.view.controls().source().getValue().name()).isEqualTo(name);
  }

  /** Drags files from a label that is laid over the window, and drops them on the pictures. */
  private void drop(Path... paths) throws TimeoutException {
    List<File> files = Stream.of(paths).map(Path::toFile).toList();
    var hand = new Label("files");
    hand.setId("hand");
    hand.setOnDragDetected(
        detected -> {
          var content = new ClipboardContent();
          content.putFiles(files);
          hand.startDragAndDrop(TransferMode.COPY).setContent(content);
          detected.consume();
        });
    window.robot.interact(() -> window.view.getChildren().add(hand));
    window.waitUntil(() -> hand.getWidth() > 0);
    window.robot.drag("#hand").dropTo("#detections");
  }

  @Test
  void aRecordingThatIsDroppedIsHeard() throws IOException, TimeoutException {
    drop(Files.createFile(folder.resolve("one.wav")));

    waitForSource("the recording one.wav");
  }

  @Test
  void aFolderThatIsDroppedIsHeardAsAFolder() throws IOException, TimeoutException {
    drop(Files.createDirectories(folder.resolve("many")));

    waitForSource("the folder many");
  }

  @Test
  void ofSeveralFilesTheFirstIsHeardAndThatIsSaid() throws IOException, TimeoutException {
    drop(Files.createFile(folder.resolve("b.wav")), Files.createFile(folder.resolve("a.wav")));

    waitForSource("the recording b.wav");
    window.waitUntil(
        () ->
            window
                .message()
                .startsWith(
                    "Listening to the recording b.wav. Of the 2 files the first is played"));
  }

  @Test
  void aRecordingIsOpenedByItsKeyAndAFolderByItsButton() throws IOException, TimeoutException {
    answers.file = Optional.of(Files.createFile(folder.resolve("chosen.flac")));
    window.robot.type(KeyCode.O);
    waitForSource("the recording chosen.flac");
    answers.file = Optional.of(Files.createDirectories(folder.resolve("words")));
    window.robot.clickOn("#open-folder");
    waitForSource("the folder words");
  }

  @Test
  void whoeverClosesADialogChangesNothing() throws TimeoutException {
    var before = window.view.listening().ear();
    window.robot.clickOn("#open");
    window.robot.push(KeyCode.SHIFT, KeyCode.O);
    window.robot.push(KeyCode.CONTROL, KeyCode.E);

    window.waitUntil(() -> answers.asked.get() == 3);
    assertThat(window.view.listening().ear()).isSameAs(before);
  }

  @Test
  void detectionsAreSavedWhereTheDialogSays() throws TimeoutException {
    window.waitForWords(1);
    answers.file = Optional.of(folder.resolve("mine"));
    window.robot.clickOn("#save-events");

    window.waitUntil(() -> window.message().contains("were saved as"));
    assertThat(folder.resolve("mine.csv"))
        .content()
        .startsWith("time_s,keyword,score,latency_ms\n");
  }

  @Test
  void theDialogsOfferEveryKindOfFile() {
    assertThat(SystemDialogs.recordingChooser().getExtensionFilters().get(0).getExtensions())
        .containsExactly("*.wav", "*.flac", "*.ogg", "*.opus", "*.oga");
    var saving = SystemDialogs.eventsChooser("earshot-1");
    assertThat(saving.getInitialFileName()).isEqualTo("earshot-1");
    assertThat(saving.getExtensionFilters().stream().map(SystemDialogs::ending))
        .containsExactly(".csv", ".jsonl", ".aedat", ".h5");
    assertThat(SystemDialogs.ending(new ExtensionFilter("x", "*.h5"))).isEqualTo(".h5");
    assertThat(SystemDialogs.ending(null)).isEqualTo(".csv");
  }
}
