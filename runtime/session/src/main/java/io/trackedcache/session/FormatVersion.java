package io.trackedcache.session;

import com.google.gson.JsonObject;
import java.nio.file.Path;

/**
 * The version of the file format. It is raised when an older reader would misunderstand a file; a new field is no
 * reason.
 */
final class FormatVersion {
    static final long CURRENT = 1;
    static final String FIELD = "version";

    private FormatVersion() {}

    static JsonObject stamped() {
        JsonObject object = new JsonObject();
        object.addProperty(FIELD, CURRENT);
        return object;
    }

    /** Requires the current version. A file of a newer version is left alone. */
    static void require(Path file, JsonObject content) throws BrokenFileException, UntouchableFileException {
        long version = new JsonFields(content).whole(FIELD);
        if (version > CURRENT) {
            throw new UntouchableFileException("'" + file + "' is of version " + version
                    + ", and this release of TrackedCache writes version " + CURRENT
                    + ": it is left unchanged; use one release in all JVMs of this host, or another session.dir");
        }
        if (version < CURRENT) {
            throw new BrokenFileException("its version " + version + " does not exist");
        }
    }
}
