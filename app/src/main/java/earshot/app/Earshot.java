package earshot.app;

/** The entry point. */
public final class Earshot {
  private Earshot() {}

  /** Starts Earshot. */
  public static void main(String[] arguments) {
    System.out.println("earshot");
  }
}
