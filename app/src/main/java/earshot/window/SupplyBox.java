package earshot.window;

import earshot.listening.SoundSupply;
import java.util.ArrayList;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The choice of what to listen to; asks for the microphones again whenever it is opened. */
final class SupplyBox extends ComboBox<SoundSupply> {
  private final SoundChoices choices;

  SupplyBox(SoundChoices choices, SoundSupply first) {
    this.choices = choices;
    setConverter(new Names());
    setId("source");
    setAccessibleText("Sound source");
    setPrefWidth(280);
    getItems().setAll(choices.demonstration());
    select(first);
    setOnShowing(shown -> refresh());
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

  private void refresh() {
    var known = new ArrayList<>(choices.microphones());
    known.add(choices.demonstration());
    for (SoundSupply item : known) {
      if (getItems().stream().noneMatch(there -> there.name().equals(item.name()))) {
        getItems().add(item);
      }
    }
    getItems()
        .removeIf(
            there ->
                there != getValue()
                    && known.stream().noneMatch(item -> item.name().equals(there.name())));
  }

  private static final class Names extends StringConverter<SoundSupply> {
    @Override
    public String toString(@Nullable SoundSupply supply) {
      return supply == null ? "" : capitalised(supply.name());
    }

    private static String capitalised(String name) {
      return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    @Override
    public SoundSupply fromString(String name) {
      throw new UnsupportedOperationException("A source is chosen, not typed: \"" + name + "\".");
    }
  }
}
