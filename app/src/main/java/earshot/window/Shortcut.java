package earshot.window;

import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCombination;

/** Everything that a key does, and what the overlay says of it. */
enum Shortcut {
  PAUSE(Group.TIME, "Pause, or go on", "Space"),
  STEP_BACK(Group.TIME, "A step back", "Left"),
  STEP_ON(Group.TIME, "A step on", "Right"),
  SECOND_BACK(Group.TIME, "A second back", "Shift+Left"),
  SECOND_ON(Group.TIME, "A second on", "Shift+Right"),
  OLDEST(Group.TIME, "The oldest that is kept", "Home"),
  LIVE(Group.TIME, "What is heard now", "End"),
  REPLAY(Group.TIME, "Replay what is shown, with its sound", "R"),
  WHY(Group.WORDS, "Why the selected word fired (else the last)", "W"),
  PLAY(Group.WORDS, "Play the sound of the selected word", "P"),
  LATER_WORD(Group.WORDS, "Select the word above in the list", "Up"),
  EARLIER_WORD(Group.WORDS, "Select the word below in the list", "Down"),
  WRONG(Group.WORDS, "Mark the selected word as wrong, keep its sound", "X"),
  MISSED(Group.WORDS, "A word was missed: choose it, keep its sound", "N"),
  COPY(Group.WORDS, "Copy the detections", "Shortcut+C"),
  SAVE_EVENTS(Group.WORDS, "Save the detections or spikes", "Shortcut+E"),
  MICROPHONES(Group.SOUND, "Choose a microphone by its level", "M"),
  OPEN(Group.SOUND, "Open a recording", "O"),
  OPEN_FOLDER(Group.SOUND, "Open a folder of recordings", "Shift+O"),
  DEMONSTRATION(Group.SOUND, "Play the bundled recording", "D"),
  RECORD(Group.SOUND, "Record, or stop recording", "Shortcut+R"),
  MODEL(Group.EARS, "The next model", "L"),
  BACKEND(Group.EARS, "The other backend", "B"),
  COMPARE(Group.EARS, "Both backends side by side", "C"),
  BENCH(Group.VIEW, "The neuron bench", "U"),
  STAGE(Group.VIEW, "Stage mode: full screen, large", "F11", "S"),
  THEME(Group.VIEW, "Dark or light", "T"),
  PICTURE(Group.VIEW, "Save a picture of the window", "Shortcut+P"),
  HELP(Group.VIEW, "These keys", "F1", "?"),
  BACK(Group.VIEW, "Back to listening", "Esc");

  /** What belongs together. */
  enum Group {
    TIME("Time"),
    WORDS("Words"),
    SOUND("Sound"),
    EARS("Network"),
    VIEW("Window");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  private final Group group;
  private final String does;
  private final String keys; // separated by commas

  Shortcut(Group group, String does, String... keys) {
    this.group = group;
    this.does = does;
    this.keys = String.join(", ", keys);
  }

  Group group() {
    return group;
  }

  String does() {
    return does;
  }

  /** The combinations as JavaFX reads them; "?" is a character, wherever its key is. */
  List<KeyCombination> combinations() {
    return Arrays.stream(keys.split(", "))
        .filter(key -> !key.equals("?"))
        .map(KeyCombination::keyCombination)
        .toList();
  }

  /** The keys for people. */
  String keys() {
    return keys.replace("Shortcut", "Ctrl").replace("Esc", "Escape");
  }

  /** What it does and with which key. */
  String tip() {
    return does + " (" + keys() + ")";
  }

  static List<Shortcut> of(Group group) {
    return Arrays.stream(values()).filter(s -> s.group == group).toList();
  }
}
