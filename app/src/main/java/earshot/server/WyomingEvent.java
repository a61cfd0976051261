package earshot.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An event of the Wyoming protocol.
 *
 * @param type what it is
 * @param data its fields
 * @param payload sound; not copied, not to be changed
 * @param bytes how many it had on its way here
 */
record WyomingEvent(String type, ObjectNode data, byte[] payload, int bytes) {
  private static final byte[] NO_PAYLOAD = {};

  /** Whole frames of any number of channels up to eight; half a second of one at 16 kHz. */
  private static final int SLICE_BYTES = 20 * 840;

  /** One without sound and, as yet, without fields. */
  static WyomingEvent of(String type) {
    return new WyomingEvent(type, JsonNodeFactory.instance.objectNode(), NO_PAYLOAD, 0);
  }

  /** This in pieces that are heard quickly, the sound of each following that of the one before. */
  List<WyomingEvent> slices() {
    if (payload.length <= SLICE_BYTES) {
      return List.of(this);
    }
    List<WyomingEvent> slices = new ArrayList<>();
    for (int from = 0; from < payload.length; from += SLICE_BYTES) {
      int to = Math.min(payload.length, from + SLICE_BYTES);
      slices.add(new WyomingEvent(type, data, Arrays.copyOfRange(payload, from, to), to - from));
    }
    return slices;
  }
}
