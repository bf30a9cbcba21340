package io.trackedcache.session;

import java.io.IOException;
import java.nio.file.Path;

/** Whether a file belongs to the current user. */
interface Ownership {
    /** Whether the file itself, not the target of a link, belongs to the current user. */
    boolean isOurs(Path file) throws IOException;
}
