package earshot.frontend;

/** Everything that fixes a front end; stands in the model card. */
public interface FrontEndParameters {
  /** The name of this kind of front end in a model card. */
  String kind();

  /** Makes a front end that has heard nothing. */
  FrontEnd create();
}
