package earshot.sound;

import java.util.function.Consumer;

/** Says once that an Ogg file is damaged. */
final class OggDamage {
  private final OggPackets packets;
  private final String name;
  private final Consumer<String> warnings;
  private boolean reported;

  OggDamage(OggPackets packets, String name, Consumer<String> warnings) {
    this.packets = packets;
    this.name = name;
    this.warnings = warnings;
  }

  void report() {
    if (!reported && packets.damaged()) {
      reported = true;
      warnings.accept(name + " is damaged: a part of it is left out.");
    }
  }
}
