package io.trackedcache.agent.app;

import io.trackedcache.annotation.CountedStat;
import io.trackedcache.stats.StatCounter;
import io.trackedcache.stats.StatCounters;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server with stat counters, as in docs/stat-counters.md. It executes the lines of its standard input. */
public final class MemoryServer {
    // sample
    private final StatCounters stats = StatCounters.named("memory_server")
            .counters("memories_stored", "queries_processed", "memories_retrieved")
            .value("server_start_time", Instant.now())
            .value("last_query_time")
            .build();
    // end

    // sample
    private final StatCounter stored = stats.counter("memories_stored");

    void store(String memory) {
        stored.increment();
    }
    // end

    // sample
    void answered(double milliseconds, int results) {
        stats.update(batch -> batch.add("total_ms", milliseconds)
                .max("slowest_ms", milliseconds)
                .min("fewest_results", results));
    }

    void seen(String user) {
        stats.compute("users", users -> users == null ? user : users + "," + user);
    }
    // end

    // sample
    List<String> query(String text) {
        List<String> found = search(text);
        stats.update(batch -> batch.increment("queries_processed")
                .increment("memories_retrieved", found.size())
                .set("last_query_time", Instant.now()));
        return found;
    }
    // end

    // sample
    Map<String, @Nullable Object> status() {
        return stats.snapshot();
    }
    // end

    /** Counts events of a file watcher into the set of the server. */
    static final class FileWatcher {
        private FileWatcher() {}

        // sample
        @CountedStat(value = "files_watched", set = "memory_server")
        void onFileChange(String file) {
            // Whatever there is to do.
        }

        @CountedStat(value = "read_errors", set = "memory_server", onlyOn = CountedStat.Ending.FAILURE)
        String read(String file) throws IOException {
            return Files.readString(Path.of(file));
        }
        // end
    }

    /** Counts into a separate set. */
    static final class Unnamed {
        private Unnamed() {}

        @CountedStat("calls")
        static void call() {}
    }

    /** Is extended. */
    static class Base {
        @CountedStat("calls")
        void call() {}
    }

    /** Counts into a set of its own, by an inherited method. */
    static final class Inheriting extends Base {}

    private static List<String> search(String text) {
        return List.of(text, text, text);
    }

    public static void main(String[] arguments) throws IOException {
        MemoryServer server = new MemoryServer();
        FileWatcher watcher = new FileWatcher();
        System.out.println("ready");
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            server.obey(line, watcher);
            System.out.println("done: " + line);
        }
    }

    private void obey(String command, FileWatcher watcher) {
        switch (command) {
            case "store" -> store("a memory");
            case "query" -> System.out.println(query("text"));
            case "answer" -> {
                answered(2.5, 3);
                seen("a user");
            }
            case "watch" -> watcher.onFileChange("a file");
            case "read" -> readInVain(watcher);
            case "call" -> {
                Unnamed.call();
                new Inheriting().call();
                new Base() {}.call();
            }
            case "status" -> System.out.println(status().keySet());
            default -> throw new IllegalArgumentException("unknown command '" + command + "'");
        }
    }

    private static void readInVain(FileWatcher watcher) {
        try {
            System.out.println(watcher.read("a file"));
        } catch (IOException expected) {
            System.out.println("in vain: " + expected.getMessage());
        }
    }
}
