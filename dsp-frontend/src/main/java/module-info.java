/**
 * Knows sound and turns it into spikes; knows no network, no model and no window.
 *
 * <p>{@code earshot.spikes} is the joint with the network, {@code earshot.sound} the only package
 * that knows {@code javax.sound}.
 */
module earshot.dsp {
  requires concentus;
  requires java.desktop;
  requires jflac.codec;
  requires static org.jspecify;
  requires TarsosDSP;
  requires vorbis.support;

  exports earshot.cochlea;
  exports earshot.frontend;
  exports earshot.sound;
  exports earshot.spikes;
}
