package io.trackedcache.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The name of this host, by the kernel or the environment. Never by the network, where an unknown name may take
 * minutes.
 */
final class HostName {
    private HostName() {}

    static String ofThisHost() {
        return of(Path.of("/proc/sys/kernel/hostname"), System::getenv);
    }

    static String of(Path kernelFile, Function<String, @Nullable String> environment) {
        for (String candidate : new String[] {
            text(kernelFile), orEmpty(environment.apply("HOSTNAME")), orEmpty(environment.apply("COMPUTERNAME"))
        }) {
            if (!candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return "localhost";
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException | RuntimeException e) {
            // Not Linux, or a sandbox: the environment may have the name.
            return "";
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
