package earshot.report;

import earshot.evaluation.Span;
import java.nio.file.Path;

/**
 * A mistake and the sound that it was made on.
 *
 * @param name of the recording, as the report calls it
 * @param said what was said
 * @param heard what was answered
 * @param note more about it
 * @param file where the sound is
 * @param span the part of it that is shown
 */
public record ErrorSound(
    String name, String said, String heard, String note, Path file, Span span) {}
