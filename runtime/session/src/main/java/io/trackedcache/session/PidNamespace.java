package io.trackedcache.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** In whose numbers the pids of this JVM are given. */
final class PidNamespace {
    private PidNamespace() {}

    /** Such as {@code pid:[4026531836]} on Linux; null elsewhere. */
    static @Nullable String ofThisJvm() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }
}
