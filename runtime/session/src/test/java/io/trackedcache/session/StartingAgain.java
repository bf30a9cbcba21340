package io.trackedcache.session;

import io.trackedcache.start.TrackedCacheRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A program that starts the runtime twice, and prints when a session file is there and gone. */
final class StartingAgain {
    private StartingAgain() {}

    @SuppressWarnings({"SystemOut", "try"}) // It is a program; the runtime is started and closed, and nothing else.
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (int start = 1; start <= 2; start++) {
            try (TrackedCacheRuntime unused = TrackedCacheRuntime.start()) {
                while (!hasSession(folder)) {
                    Thread.onSpinWait();
                }
                System.out.println("there " + start);
            }
            System.out.println("there after the end " + hasSession(folder));
        }
    }

    private static boolean hasSession(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().matches("session-.*[.]json"));
        }
    }
}
