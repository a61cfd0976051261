package earshot.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavWriterTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Path file = folder.resolve("a.wav");
    float[] samples = {0, 0.5f, -0.5f, -1, 32767 / 32768f, 1 / 32768f, 3, -3};
    try (WavWriter writer = WavWriter.create(file, 16000)) {
      writer.write(samples, 0, 3);
      writer.write(samples, 3, 5);
    }

    try (AudioSource source = SoundFiles.open(file, 16000, Sounds.NO_WARNING_EXPECTED)) {
      assertThat(source.sampleRateHz()).isEqualTo(16000);
      float most = 32767 / 32768f;
      assertThat(Sounds.readAll(source, 100))
          .containsExactly(0, 0.5f, -0.5f, -1, most, 1 / 32768f, most, -1);
    }
  }

  @Test
  void aRecordingThatIsStillBeingWrittenCanBeReadUpToTheLastSecond() throws IOException {
    Path file = folder.resolve("running.wav");
    try (WavWriter writer = WavWriter.create(file, 8000)) {
      writer.write(new float[20_000], 0, 20_000);
      try (AudioSource source = SoundFiles.open(file, Sounds.NO_WARNING_EXPECTED)) {
        assertThat(Sounds.readAll(source, 100)).hasSize(16_000);
      }
    }
    try (AudioSource source = SoundFiles.open(file, Sounds.NO_WARNING_EXPECTED)) {
      assertThat(Sounds.readAll(source, 100)).hasSize(20_000);
    }
  }

  @Test
  void aFileThatCannotTakeItsHeaderIsClosedAndNotLeftBehind() throws IOException {
    Path file = Files.createFile(folder.resolve("stuck.wav"));
    FileChannel readOnly = FileChannel.open(file, StandardOpenOption.READ);

    assertThatThrownBy(() -> WavWriter.begin(file, readOnly, 8000))
        .isInstanceOf(NonWritableChannelException.class);
    assertThat(readOnly.isOpen()).isFalse();
    assertThat(file).doesNotExist();
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.wav"), "precious");

    assertThatThrownBy(() -> WavWriter.create(file, 8000))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " exists already and is not overwritten.");
    assertThat(file).hasContent("precious");
  }

  @Test
  void foldersAndMissingFilesAreRefusedInASentence() {
    assertThatThrownBy(() -> SoundFiles.open(folder, Sounds.NO_WARNING_EXPECTED))
        .isInstanceOf(UnreadableSoundException.class)
        .hasMessage(folder + " is a folder, not a recording.");
    Path missing = folder.resolve("missing.wav");
    assertThatThrownBy(() -> SoundFiles.open(missing, Sounds.NO_WARNING_EXPECTED))
        .isInstanceOf(UnreadableSoundException.class)
        .hasMessage("There is no file " + missing + ".");
  }
}
