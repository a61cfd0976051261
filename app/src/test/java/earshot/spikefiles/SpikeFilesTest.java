package earshot.spikefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import earshot.app.Sounds;
import earshot.sound.AudioSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpikeFilesTest {
  private static final List<SpikeRecording> RECORDINGS =
      List.of(
          new SpikeRecording(
              "yes/a, \"b\".wav",
              "yes",
              1.3,
              new double[] {0.005, 0.015, 1.2},
              new int[] {3, 0, 47}),
          new SpikeRecording("nö/c.wav", "nö", 0.4, new double[0], new int[0]),
          new SpikeRecording("yes/d.wav", "yes", 5, many(), new int[3000]));

  @TempDir private Path folder;

  private static double[] many() {
    double[] times = new double[3000];
    for (int i = 0; i < times.length; i++) {
      times[i] = i / 1000.0;
    }
    return times;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a.h5", "a.aedat"})
  void whatIsWrittenIsReadTheSame(String name) throws IOException {
    Path file = folder.resolve(name);
    write(file);
    List<SpikeRecording> read = new ArrayList<>();
    SpikeFiles.open(file).forEach(read::add);
    assertThat(read).hasSameSizeAs(RECORDINGS);
    for (int i = 0; i < read.size(); i++) {
      SpikeRecording expected = RECORDINGS.get(i);
      assertThat(read.get(i).path()).isEqualTo(expected.path());
      assertThat(read.get(i).label()).isEqualTo(expected.label());
      assertThat(read.get(i).units()).containsExactly(expected.units());
      assertThat(read.get(i).timesSeconds()).containsExactly(expected.timesSeconds(), within(1e-6));
      assertThat(read.get(i).durationSeconds()).isCloseTo(expected.durationSeconds(), within(1e-6));
    }
  }

  @Test
  void eventsOfJaerAreBigEndianAddressesAndMicroseconds() throws IOException {
    Path file = folder.resolve("a.aedat");
    write(file);
    byte[] bytes = Files.readAllBytes(file);
    String header = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(header).startsWith("#!AER-DAT2.0\r\n");
    int events = 3003;
    ByteBuffer data = ByteBuffer.wrap(bytes, bytes.length - 8 * events, 8 * events);
    assertThat(bytes[bytes.length - 8 * events - 1]).isEqualTo((byte) '\n');
    assertThat(data.getInt()).isEqualTo(3 << 2);
    assertThat(data.getInt()).isEqualTo(5000);
    data.position(data.position() + 8);
    assertThat((data.getInt() & 0xfc) >> 2).isEqualTo(47);
    assertThat(data.getInt()).isEqualTo(1_200_000);
    assertThat(Files.readAllLines(folder.resolve("a.aedat.tsv")).get(2))
        .startsWith("nö/c.wav\tnö\t1.8");
  }

  @Test
  void everyByteOfAnAedatIsWhatTheFormatSays() throws IOException {
    Path file = folder.resolve("a.aedat");
    try (SpikeSetWriter writer = SpikeFiles.create(file, 16000)) {
      writer.add(recording("a.wav", 1.0, new double[] {0, 0.000_001_4, 0.7}, 0, 1, 63));
      writer.add(recording("b.wav", 0.2, new double[] {0.2}, 47));
    }
    String header =
        """
        #!AER-DAT2.0\r
        # This is a raw AE data file - do not edit\r
        # Data format is int32 address, int32 timestamp (8 bytes total), repeated for each event\r
        # Timestamps tick is 1 us\r
        # AEChip: ch.unizh.ini.jaer.chip.cochlea.CochleaAMS1b\r
        """;
    String events =
        "00000000 00000000" // channel 0 at 0
            + "00000004 00000001" // channel 1, rounded to the nearest microsecond
            + "000000fc 000aae60" // channel 63 in bits 2 to 7, at 700,000
            + "000000bc 0019f0a0"; // channel 47 after 1 s and a pause of 0.5 s, at 1,700,000
    byte[] bytes = Files.readAllBytes(file);
    byte[] data = HexFormat.of().parseHex(events.replace(" ", ""));
    assertThat(Arrays.copyOf(bytes, bytes.length - data.length))
        .isEqualTo(header.getBytes(StandardCharsets.US_ASCII));
    assertThat(Arrays.copyOfRange(bytes, bytes.length - data.length, bytes.length)).isEqualTo(data);
  }

  @Test
  void anAedatThatIsNotOursIsRefused() throws IOException {
    Path file = folder.resolve("a.aedat");
    Path table = folder.resolve("a.aedat.tsv");
    write(file);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 3));
    refused(file, "breaks off within an event");
    Files.write(file, "#!AER-DAT3.1\r\n".getBytes(StandardCharsets.US_ASCII));
    refused(file, "#!AER-DAT3.1");
    Files.write(file, "#!AER-DAT2.0".getBytes(StandardCharsets.US_ASCII));
    refused(file, "within its header");
    Files.write(file, whole);
    Files.writeString(table, "recording\tlabel\tstart_s\tend_s\na\tb\t0\t0.001\n");
    refused(file, "at 0.005 s");
    Files.writeString(table, "recording\tlabel\tstart_s\tend_s\na\tb\t0.01\t2\n");
    refused(file, "at 0.005 s");
    Files.writeString(table, "recording\tlabel\tstart_s\tend_s\na\tb\tnow\t2\n");
    refused(file, "Row 2");
    Files.writeString(table, "recording\tlabel\tstart_s\tend_s\na\tb\n");
    refused(file, "2 columns");
    Files.delete(table);
    refused(file, "a.aedat.tsv");
  }

  private static void refused(Path file, String reason) {
    assertThatThrownBy(() -> SpikeFiles.open(file).forEach(r -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a.aedat")
        .hasMessageContaining(reason);
  }

  private static SpikeRecording recording(
      String path, double seconds, double[] times, int... units) {
    return new SpikeRecording(path, "yes", seconds, times, units);
  }

  @Test
  void timesThatAedatCannotHoldAreRefused() throws IOException {
    try (SpikeSetWriter writer = SpikeFiles.create(folder.resolve("a.aedat"), 16000)) {
      var hour = new SpikeRecording("a", "b", 3600, new double[0], new int[0]);
      assertThatThrownBy(() -> writer.add(hour)).hasMessageContaining("3600 s");
    }
  }

  @Test
  void filesThatAreNoSetAreRefusedByName() throws IOException {
    Path text = Files.writeString(folder.resolve("text.h5"), "no HDF5");
    assertThatThrownBy(() -> SpikeFiles.open(text).forEach(r -> {}))
        .hasMessageContaining("text.h5");
    Path csv = Files.writeString(folder.resolve("text.csv"), "a,b\n");
    assertThatThrownBy(() -> SpikeFiles.open(csv).forEach(r -> {}))
        .hasMessageContaining("text.csv");
    Path row =
        Files.writeString(folder.resolve("row.csv"), CsvSpikeWriter.HEADER + "\na,b,0.1,many\n");
    assertThatThrownBy(() -> SpikeFiles.open(row).forEach(r -> {}))
        .hasMessageContaining("Row 2")
        .hasMessageContaining("many");
    Path quotes = Files.writeString(folder.resolve("q.csv"), CsvSpikeWriter.HEADER + "\n\"a,b,0");
    assertThatThrownBy(() -> SpikeFiles.open(quotes).forEach(r -> {}))
        .hasMessageContaining("q.csv");
  }

  @Test
  void aSetThatBreaksOffWithinARecordingIsRefused() throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("half.csv"),
            CsvSpikeWriter.HEADER + "\na,b,0.1,3\na,b,1.0,\nc,b,0.1,3\n");
    List<SpikeRecording> read = new ArrayList<>();
    assertThatThrownBy(() -> SpikeFiles.open(csv).forEach(read::add))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("half.csv breaks off after row 4");
    assertThat(read).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b,0.2,3\na,b,0.1,3\na,b,1,\n",
        "a,b,NaN,3\na,b,1,\n",
        "a,b,-0.1,3\na,b,1,\n",
        "a,b,Infinity,3\na,b,1,\n",
        "a,b,Infinity,\n",
        "a,b,NaN,\n",
        "a,b,0.5,3\na,b,0.4,\n",
        "a,b,-1,\n"
      })
  void timesThatCannotBeAreRefusedByTheRow(String rows) throws IOException {
    Path csv = Files.writeString(folder.resolve("odd.csv"), CsvSpikeWriter.HEADER + "\n" + rows);
    assertThatThrownBy(() -> SpikeFiles.open(csv).forEach(r -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("odd.csv")
        .hasMessageContaining("'a'")
        .hasMessageMatching("(?s).* row [2-4]: .*");
  }

  @Test
  void soundThatCannotBeKeptIsNoFaultOfTheRecording() throws IOException {
    SpikeSetWriter writer = SpikeFiles.create(folder.resolve("a.wav"), 16000);
    AudioSource source = writer.through(Sounds.source(Sounds.noise(3, 1), 4096));
    writer.close();
    float[] block = new float[4096];
    assertThatThrownBy(
            () -> {
              while (source.read(block, 0, 4096) >= 0) {}
            })
        .isInstanceOf(UnwritableException.class)
        .hasMessageContaining("a.wav");
  }

  @Test
  void allFilesOfASetAreNamed() {
    assertThat(SpikeFiles.files(folder.resolve("a.aedat")))
        .containsExactly(folder.resolve("a.aedat"), folder.resolve("a.aedat.tsv"));
    assertThat(SpikeFiles.files(folder.resolve("a.wav")))
        .containsExactly(folder.resolve("a.wav"), folder.resolve("a.wav.csv"));
    assertThat(SpikeFiles.files(folder.resolve("a.h5"))).containsExactly(folder.resolve("a.h5"));
  }

  private static void write(Path file) throws IOException {
    try (SpikeSetWriter writer = SpikeFiles.create(file, 16000)) {
      for (SpikeRecording recording : RECORDINGS) {
        writer.add(recording);
      }
    }
  }
}
