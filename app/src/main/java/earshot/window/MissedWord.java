package earshot.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Asks which word was missed: a press, its number, or Tab and Space choose it. */
final class MissedWord extends StackPane {
  private static final int MOST_NUMBERS = 9;
  private static final double WIDTH = 520;

  private final List<String> keywords;
  private final Consumer<String> chosen;

  /**
   * Asks.
   *
   * @param keywords of the model
   * @param chosen takes the one that was missed
   * @param close is run to leave without a choice
   */
  MissedWord(List<String> keywords, Consumer<String> chosen, Runnable close) {
    this.keywords = keywords;
    this.chosen = chosen;
    setId("missed-word");
    getStyleClass().add("overlay");
    var title = new Label("Which word was missed?");
    title.getStyleClass().add("page-title");
    var note = new Label("The loudest second of the last two is kept for training.");
    note.setWrapText(true);
    var words = new FlowPane(10, 10);
    words.setPrefWrapLength(WIDTH);
    for (int i = 0; i < keywords.size(); i++) {
      words.getChildren().add(button(i));
    }
    var leave = new Button("Leave it");
    leave.setId("leave-missed");
    leave.setCancelButton(true);
    leave.setOnAction(pressed -> close.run());
    var card = new VBox(14, title, note, words, leave);
    card.getStyleClass().add("card");
    card.setMaxSize(WIDTH + 60, Region.USE_PREF_SIZE);
    getChildren().add(card);
    addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private Button button(int index) {
    String keyword = keywords.get(index);
    var button = new Button(index < MOST_NUMBERS ? (index + 1) + "   " + keyword : keyword);
    button.setId("missed-" + keyword);
    button.setAccessibleText("The word " + keyword + " was missed");
    button.setOnAction(pressed -> chosen.accept(keyword));
    return button;
  }

  private void typed(KeyEvent key) {
    int number = key.getCharacter().length() == 1 ? key.getCharacter().charAt(0) - '0' : 0;
    if (number >= 1 && number <= Math.min(MOST_NUMBERS, keywords.size())) {
      key.consume();
      chosen.accept(keywords.get(number - 1));
    }
  }
}
