package earshot.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An event of the Wyoming protocol.
 *
 * @param type what it is
 * @param data its fields
 * @param payload sound; not copied, not to be changed
 */
record WyomingEvent(String type, ObjectNode data, byte[] payload) {
  private static final byte[] NO_PAYLOAD = {};

  /** One without sound and, as yet, without fields. */
  static WyomingEvent of(String type) {
    return new WyomingEvent(type, JsonNodeFactory.instance.objectNode(), NO_PAYLOAD);
  }
}
