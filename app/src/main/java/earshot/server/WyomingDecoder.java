package earshot.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads events of the Wyoming protocol: a line of JSON with {@code type} and perhaps {@code data},
 * then as many bytes of JSON as its {@code data_length} says, merged over {@code data}, then as
 * many bytes of sound as its {@code payload_length} says. What is too long is refused as soon as
 * its length is known.
 */
final class WyomingDecoder extends ByteToMessageDecoder {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ClientLimits limits;
  private final CostMeter meter;
  private Optional<Header> header = Optional.empty();

  private record Header(
      String type, ObjectNode data, int lineBytes, int dataBytes, int payloadBytes) {
    int bytes() {
      return lineBytes + dataBytes + payloadBytes;
    }
  }

  WyomingDecoder(ClientLimits limits) {
    this.limits = limits;
    meter = new CostMeter(limits);
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out)
      throws RudeClientException {
    if (header.isEmpty()) {
      header = readHeader(in);
    }
    if (header.isEmpty()) {
      return;
    }
    Header whole = header.get();
    if (in.readableBytes() < whole.dataBytes + whole.payloadBytes) {
      return;
    }
    if (whole.dataBytes > 0) {
      whole.data.setAll(object(in.readCharSequence(whole.dataBytes, StandardCharsets.UTF_8)));
    }
    byte[] payload = new byte[whole.payloadBytes];
    in.readBytes(payload);
    header = Optional.empty();
    meter.add(whole.bytes());
    out.add(new WyomingEvent(whole.type, whole.data, payload, whole.bytes()));
  }

  private Optional<Header> readHeader(ByteBuf in) throws RudeClientException {
    int end = in.bytesBefore((byte) '\n');
    if (end > limits.lineBytes() || (end < 0 && in.readableBytes() > limits.lineBytes())) {
      throw new RudeClientException(
          "A line is longer than %d bytes.".formatted(limits.lineBytes()));
    }
    if (end < 0) {
      return Optional.empty();
    }
    ObjectNode line = object(in.readCharSequence(end, StandardCharsets.UTF_8));
    in.skipBytes(1);
    if (!line.path("type").isTextual()) {
      throw new RudeClientException("An event has no \"type\".");
    }
    ObjectNode data =
        line.path("data") instanceof ObjectNode inside ? inside : JSON.createObjectNode();
    return Optional.of(
        new Header(
            line.path("type").textValue(),
            data,
            end + 1,
            length(line, "data_length", limits.dataBytes()),
            length(line, "payload_length", limits.payloadBytes())));
  }

  private static int length(ObjectNode line, String key, int most) throws RudeClientException {
    JsonNode length = line.path(key);
    if (length.isMissingNode() || length.isNull()) {
      return 0;
    }
    if (!length.isIntegralNumber() || !length.canConvertToInt() || length.intValue() < 0) {
      throw new RudeClientException("\"%s\" is %s, but is no length.".formatted(key, length));
    }
    if (length.intValue() > most) {
      throw new RudeClientException(
          "\"%s\" is %d, but at most %d bytes are taken.".formatted(key, length.intValue(), most));
    }
    return length.intValue();
  }

  private ObjectNode object(CharSequence text) throws RudeClientException {
    try {
      if (JSON.readTree(text.toString()) instanceof ObjectNode object
          && object.size() <= limits.headers()) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new RudeClientException("An event is no JSON.", e);
    }
    throw new RudeClientException(
        "An event is no JSON object of at most %d fields.".formatted(limits.headers()));
  }
}
