package io.trackedcache.session;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The name of this host, by the kernel or the environment. Never by the network, where an unknown name may take
 * minutes.
 */
final class HostName {
    private HostName() {}

    static String ofThisHost() {
        return of(LinuxProcesses.hostName(), System::getenv);
    }

    static String of(String ofKernel, Function<String, @Nullable String> environment) {
        for (String candidate : new String[] {
            ofKernel, orEmpty(environment.apply("HOSTNAME")), orEmpty(environment.apply("COMPUTERNAME"))
        }) {
            if (!candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return "localhost";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
