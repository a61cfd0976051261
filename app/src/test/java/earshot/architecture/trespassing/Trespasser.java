package earshot.architecture.trespassing;

import earshot.architecture.trespassing.other.Accomplice;

/** Breaks every rule, so that the rules are seen to notice; its package is unmarked on purpose. */
public interface Trespasser {
  javax.sound.sampled.AudioFormat format();

  javafx.scene.Node node();

  picocli.CommandLine commandLine();

  Accomplice accomplice();
}
