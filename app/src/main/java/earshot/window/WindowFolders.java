package earshot.window;

import java.nio.file.Path;

/**
 * Where the window keeps things.
 *
 * @param settings a file that need not exist
 * @param kept recordings, pictures, events and words; made when something is kept
 */
public record WindowFolders(Path settings, Path kept) {}
