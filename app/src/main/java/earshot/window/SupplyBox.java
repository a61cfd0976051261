package earshot.window;

import earshot.listening.SoundSupply;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/**
 * The choice of what to listen to; asks for the microphones again whenever it is opened. A source
 * that ended or failed is released: its name still stands here, but as a prompt, so that it can be
 * chosen again like any other.
 */
final class SupplyBox extends ComboBox<SoundSupply> {
  private final SoundChoices choices;
  private final Latest looking = new Latest();
  private SoundSupply last;

  SupplyBox(SoundChoices choices, SoundSupply first) {
    this.choices = choices;
    last = first;
    setConverter(new Titles<>(SupplyBox::title));
    setButtonCell(new Shown());
    setId("source");
    setAccessibleText("Sound source");
    setPrefWidth(280);
    getItems().setAll(first);
    if (!first.name().equals(choices.demonstration().name())) {
      getItems().add(choices.demonstration());
    }
    setValue(first);
    setOnShowing(shown -> look());
  }

  /** Selects a source, adding it where it is new. */
  void select(SoundSupply supply) {
    getItems().stream()
        .filter(known -> known.name().equals(supply.name()))
        .findFirst()
        .ifPresentOrElse(
            this::setValue,
            () -> {
              getItems().add(0, supply);
              setValue(supply);
            });
  }

  /** What is selected is heard no longer. */
  void release() {
    SoundSupply value = getValue();
    if (value != null) {
      last = value;
      setPromptText(title(value));
      setValue(null);
    }
  }

  /** What was released is heard again. */
  void restore() {
    if (getValue() == null) {
      setValue(last);
    }
  }

  /** Devices may take their time to answer; the list is there meanwhile as it was. */
  private void look() {
    Aside.run(
        "microphones", choices::microphones, looking.next().only(this::refresh), silent -> {});
  }

  private void refresh(List<SoundSupply> microphones) {
    var known = new ArrayList<>(microphones);
    known.add(choices.demonstration());
    for (SoundSupply item : known) {
      if (getItems().stream().noneMatch(there -> there.name().equals(item.name()))) {
        getItems().add(item);
      }
    }
    SoundSupply present = getValue() == null ? last : getValue();
    getItems()
        .removeIf(
            there ->
                there != present
                    && known.stream().noneMatch(item -> item.name().equals(there.name())));
  }

  /** What was released is still named: a cell of its own makes no use of the prompt by itself. */
  private final class Shown extends ListCell<SoundSupply> {
    @Override
    protected void updateItem(SoundSupply supply, boolean empty) {
      super.updateItem(supply, empty);
      setText(empty ? SupplyBox.this.getPromptText() : title(supply));
    }
  }

  private static String title(SoundSupply supply) {
    String name = supply.name();
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
