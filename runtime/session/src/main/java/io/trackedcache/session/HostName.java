package io.trackedcache.session;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The name of this host, by the kernel or the environment. Never by the network, where an unknown name may take
 * minutes.
 */
final class HostName {
    private static final String KERNEL_FILE = "/proc/sys/kernel/hostname";

    private HostName() {}

    static String ofThisHost() {
        String kernel = text(KERNEL_FILE);
        // Without a lambda where the kernel has the name: the first one of a JVM is expensive.
        return kernel.isBlank() ? of(KERNEL_FILE, System::getenv) : kernel.strip();
    }

    static String of(String kernelFile, Function<String, @Nullable String> environment) {
        for (String candidate : new String[] {
            text(kernelFile), orEmpty(environment.apply("HOSTNAME")), orEmpty(environment.apply("COMPUTERNAME"))
        }) {
            if (!candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return "localhost";
    }

    private static String text(String file) {
        return new String(LinuxProcesses.bytes(file), StandardCharsets.UTF_8);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
