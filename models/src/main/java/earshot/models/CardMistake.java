package earshot.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is wrong with a card, for a person rather than for a programmer. */
final class CardMistake {
  private CardMistake() {}

  /** The end of a sentence that begins with the name of the card. */
  static String of(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "the key \"%s\" is unknown; known there are %s."
          .formatted(path(unknown), unknown.getKnownPropertyIds());
    }
    if (e instanceof InvalidFormatException value) {
      return "\"%s\" is %s: %s".formatted(path(value), value.getValue(), e.getOriginalMessage());
    }
    if (e instanceof InvalidTypeIdException kind) {
      return "the kind of \"%s\" is \"%s\", which is unknown."
          .formatted(path(kind), kind.getTypeId());
    }
    if (e instanceof ValueInstantiationException refused && refused.getCause() != null) {
      return "\"%s\": %s".formatted(path(refused), refused.getCause().getMessage());
    }
    if (e instanceof MismatchedInputException mismatched && !mismatched.getPath().isEmpty()) {
      return "\"%s\" is missing or no value that can stand there.".formatted(path(mismatched));
    }
    return "it is no whole JSON object: " + e.getOriginalMessage();
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(JsonMappingException.Reference::getFieldName)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("."));
  }
}
