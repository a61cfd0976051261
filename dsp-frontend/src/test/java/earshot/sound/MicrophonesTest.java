package earshot.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MicrophonesTest {
  private static final Microphones TWO =
      new Microphones(List.of(new Device("Built-in Audio"), new Device("USB Headset 2")));

  @Test
  void theyAreListedWithNumberNameAndDescription() {
    assertThat(TWO.list())
        .containsExactly(
            new Microphones.Microphone(0, "Built-in Audio", "a test device"),
            new Microphones.Microphone(1, "USB Headset 2", "a test device"));
  }

  @Test
  void theFirstIsTheDefault() throws IOException {
    assertThat(opened(TWO.open())).isEqualTo("Built-in Audio");
  }

  @Test
  void theyAreFoundByNumberAndByPartOfTheNameInAnyCase() throws IOException {
    assertThat(opened(TWO.open("1"))).isEqualTo("USB Headset 2");
    assertThat(opened(TWO.open("headset"))).isEqualTo("USB Headset 2");
    assertThat(opened(TWO.open("BUILT"))).isEqualTo("Built-in Audio");
    assertThat(opened(TWO.open("2"))).isEqualTo("USB Headset 2");
  }

  @Test
  void aWholeNameGoesBeforeANumberAndAPart() throws IOException {
    var alike =
        new Microphones(
            List.of(new Device("USB Audio 2"), new Device("USB Audio"), new Device("0")));
    assertThat(opened(alike.open("USB Audio"))).isEqualTo("USB Audio");
    assertThat(opened(alike.open("0"))).isEqualTo("0");
  }

  @Test
  void oneThatWasListedKeepsItsNameWhenTheNumbersChange() throws IOException {
    Microphones.Microphone headset = TWO.list().get(1);
    var oneMore =
        new Microphones(
            List.of(
                new Device("Built-in Audio"),
                new Device("USB Headset 2 (mono)"),
                new Device("USB Headset 2")));
    assertThat(opened(oneMore.open(headset))).isEqualTo("USB Headset 2");
    var without =
        new Microphones(List.of(new Device("Built-in Audio"), new Device("USB Headset 2 (mono)")));
    assertThatThrownBy(() -> without.open(headset))
        .isInstanceOf(NoMicrophoneException.class)
        .hasMessageStartingWith("There is no microphone \"USB Headset 2\"");
  }

  @Test
  void amongThoseOfOneNameTheNumberCounts() throws IOException {
    var first = new Device("Webcam", "the first");
    var second = new Device("Webcam", "the second");
    var twins = new Microphones(List.of(first, second));
    twins.open(twins.list().get(1)).close();
    assertThat(first.opened).hasValue(0);
    assertThat(second.opened).hasValue(1);
  }

  @Test
  void aMissingOneIsAnsweredWithThoseThatThereAre() {
    assertThatThrownBy(() -> TWO.open("webcam"))
        .isInstanceOf(NoMicrophoneException.class)
        .hasMessage(
            "There is no microphone \"webcam\"; there is 0 \"Built-in Audio\", 1 \"USB Headset"
                + " 2\".");
  }

  @Test
  void aComputerWithoutMicrophonesSaysSo() {
    var none = new Microphones(List.of());

    assertThatThrownBy(none::open)
        .isInstanceOf(NoMicrophoneException.class)
        .hasMessage("This computer has no microphone that Java can find.");
    assertThatThrownBy(() -> none.open("0"))
        .isInstanceOf(NoMicrophoneException.class)
        .hasMessage("There is no microphone \"0\"; there is none.");
  }

  @Test
  void askingJavaSoundNeverFails() {
    assertThat(Microphones.ofThisComputer().list()).isNotNull();
  }

  private static String opened(MicrophoneSource source) {
    source.close();
    return source.name();
  }

  private record Device(String name, String description, AtomicInteger opened)
      implements CaptureDevice {
    Device(String name) {
      this(name, "a test device");
    }

    Device(String name, String description) {
      this(name, description, new AtomicInteger());
    }

    @Override
    public CaptureLine open() {
      opened.incrementAndGet();
      return new FakeCaptureLine(new byte[0], FakeCaptureLine.End.WAITS);
    }
  }

  @Test
  void aNameThatTheSystemSaysTwiceIsSaidOnce() {
    assertThat(JavaSoundDevice.withoutEcho("default [default]")).isEqualTo("default");
    assertThat(JavaSoundDevice.withoutEcho("PCH [plughw:0,0]")).isEqualTo("PCH [plughw:0,0]");
    assertThat(JavaSoundDevice.withoutEcho("Microphone (USB)")).isEqualTo("Microphone (USB)");
  }
}
