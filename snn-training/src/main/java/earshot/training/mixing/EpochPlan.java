package earshot.training.mixing;

import earshot.decoder.Labels;
import earshot.training.data.Library;
import earshot.training.data.Recording;
import earshot.training.recipe.EpochParameters;
import earshot.training.recipe.Recipe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws what an epoch is made of, by class, so that uneven folders do not matter. */
public final class EpochPlan {
  /** A recording of more than this many half steps is cropped to a clip. */
  private static final int LONG_FRAMES = 220;

  private static final int OTHER_HALVES_OF_TEN = 4;

  private final Labels labels;
  private final Library library;
  private final EpochParameters parameters;
  private final List<Recipe.UnknownGroup> groups;

  /** Makes a planner. */
  public EpochPlan(
      Labels labels,
      Library library,
      EpochParameters parameters,
      List<Recipe.UnknownGroup> groups) {
    this.groups = List.copyOf(groups);
    this.labels = labels;
    this.library = library;
    this.parameters = parameters;
  }

  /**
   * The sequences of an epoch in the order in which they are learnt.
   *
   * @param seed of this epoch
   */
  public List<Sequence> draw(long seed) {
    var random = new Random(seed);
    List<Sequence> plan = new ArrayList<>();
    for (int label = 0; label < labels.count(); label++) {
      if (labels.isKeyword(label)) {
        List<Recording> takes = new ArrayList<>(library.takes(labels.name(label)));
        Collections.shuffle(takes, random);
        for (int i = 0; i < parameters.clipsPerKeyword(); i++) {
          plan.add(new Sequence.Clip(takes.get(i % takes.size()), label, Sequence.Span.WHOLE));
        }
      }
    }
    int unknown = labels.names().indexOf(Labels.UNKNOWN);
    int silence = labels.names().indexOf(Labels.SILENCE);
    addUnknownWords(plan, unknown, random);
    addGroups(plan, unknown, random);
    addSplices(plan, unknown, random);
    for (int i = 0; i < parameters.silences(); i++) {
      plan.add(new Sequence.Silence(silence));
    }
    for (int i = 0; i < parameters.streams(); i++) {
      plan.add(new Sequence.Stream());
    }
    Collections.shuffle(plan, random);
    return plan;
  }

  private void addUnknownWords(List<Sequence> plan, int label, Random random) {
    List<List<Recording>> words =
        library.unknownWords().values().stream().filter(w -> !w.isEmpty()).toList();
    for (int i = 0; i < parameters.unknownWords() && !words.isEmpty(); i++) {
      List<Recording> takes = words.get(i % words.size());
      Recording recording = takes.get(random.nextInt(takes.size()));
      plan.add(new Sequence.Clip(recording, label, Sequence.Span.WHOLE));
    }
  }

  private void addGroups(List<Sequence> plan, int label, Random random) {
    for (int group = 0; group < groups.size(); group++) {
      List<Recording> takes = library.groups().get(group);
      for (int i = 0; i < groups.get(group).clips() && !takes.isEmpty(); i++) {
        Recording recording = takes.get(random.nextInt(takes.size()));
        boolean isLong = recording.dry().frames() > LONG_FRAMES;
        plan.add(
            new Sequence.Clip(recording, label, isLong ? Sequence.Span.CROP : Sequence.Span.WHOLE));
      }
    }
  }

  /**
   * The beginning of one word and the end of another, at least one of them a keyword: what a hasty
   * ear takes for it. Where there is only one keyword, the other half is always another word's.
   */
  private void addSplices(List<Sequence> plan, int label, Random random) {
    List<String> keywords = labels.keywords();
    List<Recording> others =
        library.unknownWords().values().stream().flatMap(List::stream).toList();
    for (int i = 0; i < parameters.splices(); i++) {
      int first = random.nextInt(keywords.size());
      boolean withOther = keywords.size() == 1 || random.nextInt(10) < OTHER_HALVES_OF_TEN;
      if (withOther && others.isEmpty()) {
        continue;
      }
      Recording keyword = take(keywords.get(first), random);
      if (withOther) {
        Recording other = others.get(random.nextInt(others.size()));
        plan.add(
            random.nextBoolean()
                ? new Sequence.Splice(keyword, other, label)
                : new Sequence.Splice(other, keyword, label));
        continue;
      }
      int second = (first + 1 + random.nextInt(keywords.size() - 1)) % keywords.size();
      if (!soundsLikeTheOther(keywords.get(first), keywords.get(second))) {
        plan.add(new Sequence.Splice(keyword, take(keywords.get(second), random), label));
      }
    }
  }

  /**
   * Words that share their vowel and differ in the first sound only: the second half of one is most
   * of the other.
   */
  private static boolean soundsLikeTheOther(String a, String b) {
    return a.length() == b.length() && a.substring(1).equals(b.substring(1));
  }

  private Recording take(String word, Random random) {
    List<Recording> takes = library.takes(word);
    return takes.get(random.nextInt(takes.size()));
  }
}
