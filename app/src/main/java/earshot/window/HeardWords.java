package earshot.window;

import earshot.window.live.Heard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The words of the present session, the newest first; the oldest of very many are dropped. */
final class HeardWords {
  private static final int MOST = 500;

  private final ObservableList<Heard> list = FXCollections.observableArrayList();

  void add(Heard heard) {
    list.add(0, heard);
    if (list.size() > MOST) {
      list.remove(MOST);
    }
  }

  void clear() {
    list.clear();
  }

  ObservableList<Heard> list() {
    return list;
  }

  List<Heard> oldestFirst() {
    var copy = new ArrayList<>(list);
    Collections.reverse(copy);
    return copy;
  }

  Optional<Heard> newest() {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(0));
  }
}
