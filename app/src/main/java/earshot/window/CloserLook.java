package earshot.window;

import earshot.window.bench.Bench;
import earshot.window.live.Heard;
import earshot.window.live.LiveHistory;
import earshot.window.why.Explanation;
import java.util.Optional;
import javafx.scene.Node;

/** What is looked at instead of the listening: why a word fired, or the neuron bench. */
final class CloserLook {
  private final MainView view;
  private final Latest tracing = new Latest();
  private Optional<Explanation> explanation = Optional.empty();
  private Optional<WhyPage> why = Optional.empty();
  private Optional<BenchPage> bench = Optional.empty();

  CloserLook(MainView view) {
    this.view = view;
  }

  /** The page, where there is one. */
  Optional<Node> page() {
    return why.<Node>map(shown -> shown).or(() -> bench);
  }

  boolean isBench() {
    return bench.isPresent();
  }

  /** The word that is explained. */
  Optional<Heard> explained() {
    return explanation.map(Explanation::heard);
  }

  /** Explains why a word fired, as soon as it was traced. */
  void explain(Heard heard) {
    var model = view.listening().settings().model();
    var backend = view.listening().settings().backend();
    if (!Explanation.isPossible(model)) {
      view.say("A dense model fires no spikes that could be traced back; choose a spiking model.");
      return;
    }
    LiveHistory history = view.listening().ear().history();
    if (!Explanation.isKept(history, heard)) {
      view.say("The spikes of this word are no longer kept (or not yet): choose another one.");
      return;
    }
    LiveHistory excerpt = Explanation.excerpt(history, heard);
    Latest.Turn turn = tracing.next();
    Aside.run(
        "why",
        () -> Explanation.of(model, backend, excerpt, heard),
        turn.only(this::show),
        turn.only(view::say));
  }

  private void show(Explanation found) {
    explanation = Optional.of(found);
    why = Optional.of(newWhy(found));
    view.showPage();
  }

  void toggleBench() {
    if (bench.isPresent()) {
      bench = Optional.empty();
    } else {
      leaveWhy();
      bench = Optional.of(newBench(newHistoryBench()));
    }
    view.showPage();
  }

  private void leaveWhy() {
    tracing.forget();
    explanation = Optional.empty();
    why = Optional.empty();
  }

  /** Back to the listening. */
  void leave() {
    leaveWhy();
    bench = Optional.empty();
  }

  /** Another session was begun, with a history of its own. */
  void beginAnew() {
    leaveWhy();
    bench = bench.map(shown -> newBench(newHistoryBench()));
  }

  /** The same in the colours of now. */
  void drawAnew() {
    why = explanation.map(this::newWhy);
    bench = bench.map(shown -> newBench(shown.bench()));
  }

  private WhyPage newWhy(Explanation found) {
    return new WhyPage(found, view.shortcuts(), view.theme().colours());
  }

  private Bench newHistoryBench() {
    return new Bench(view.listening().ear().history());
  }

  private BenchPage newBench(Bench worked) {
    return new BenchPage(
        worked, view.listening().ear().history(), view.shortcuts(), view.theme().colours());
  }

  /**
   * One frame.
   *
   * @return whether there is anything to draw here
   */
  boolean frame(long nowNanos) {
    why.ifPresent(WhyPage::frame);
    if (why.isEmpty()) {
      bench.ifPresent(shown -> shown.frame(nowNanos));
    }
    return page().isPresent();
  }
}
