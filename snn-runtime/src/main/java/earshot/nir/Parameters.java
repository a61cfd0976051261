package earshot.nir;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters of one node in an HDF5 file. */
final class Parameters {
  private final String name;
  private final Group group;

  Parameters(String name, Group group) {
    this.name = name;
    this.group = group;
  }

  String type() {
    if (group.getChildren().get("type") instanceof Dataset type) {
      return HdfValues.text(type);
    }
    throw new IllegalArgumentException(
        "The node '%s' has no 'type', but only %s.".formatted(name, group.getChildren().keySet()));
  }

  Optional<NirArray> find(String parameter) {
    return group.getChildren().get(parameter) instanceof Dataset dataset
        ? Optional.of(array(parameter, dataset))
        : Optional.empty();
  }

  NirArray orElse(String parameter, double value) {
    return find(parameter).orElse(NirArray.scalar(value));
  }

  NirArray get(String parameter) {
    return find(parameter)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The node '%s' of type '%s' has no '%s', but only %s."
                        .formatted(name, type(), parameter, group.getChildren().keySet())));
  }

  /** The shape of an input or output: none if the file does not say it. */
  NirArray shape() {
    return find("shape").orElse(NirArray.vector());
  }

  NirMetadata metadata() {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, NirArray> numbers = new LinkedHashMap<>();
    if (group.getChildren().get("metadata") instanceof Group metadata) {
      collect("", metadata, texts, numbers);
    }
    return new NirMetadata(texts, numbers);
  }

  private void collect(
      String prefix, Group from, Map<String, String> texts, Map<String, NirArray> numbers) {
    for (Map.Entry<String, Node> entry : from.getChildren().entrySet()) {
      String key = prefix + entry.getKey();
      if (entry.getValue() instanceof Group nested) {
        collect(key + "/", nested, texts, numbers);
      } else if (entry.getValue() instanceof Dataset dataset) {
        if (HdfValues.isText(dataset)) {
          texts.put(key, String.join(", ", HdfValues.texts(dataset)));
        } else {
          numbers.put(key, array(key, dataset));
        }
      }
    }
  }

  private NirArray array(String parameter, Dataset dataset) {
    return HdfValues.numbers(dataset)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The '%s' of the node '%s' holds %s, but numbers are needed."
                        .formatted(parameter, name, dataset.getJavaType().getSimpleName())));
  }
}
