package earshot.sound;

import java.io.IOException;

/** A device that can be listened to. */
interface CaptureDevice {
  String name();

  String description();

  /** Opens it at the rate and the channels that it has. */
  CaptureLine open() throws IOException;
}
