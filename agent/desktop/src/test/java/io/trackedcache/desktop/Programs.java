package io.trackedcache.desktop;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Finds programs of the operating system. If one is missing, the error names the package to install. */
final class Programs {
    private Programs() {}

    static String onThePath(String program, String packages) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> missing(program + " is not on the PATH", packages))
                .toString();
    }

    static IllegalStateException missing(String what, String packages) {
        return new IllegalStateException(what + ": the tests of the profile 'desktop' need it; on Debian or Ubuntu,"
                + " apt-get install " + packages);
    }
}
