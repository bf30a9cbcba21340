package io.trackedcache.session;

import java.io.IOException;
import java.nio.file.Path;

/** Whose files are ours. */
interface Ownership {
    /** Of the file itself, not of what a link leads to. */
    boolean isOurs(Path file) throws IOException;
}
