package io.trackedcache.examples.countbyhand;

import io.trackedcache.stats.StatCounters;
import java.io.PrintStream;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Serves a thousand requests on ten threads, and counts them. No count is lost, and no snapshot shows half of a
 * request.
 */
public final class OwnCounters {
    private static final int REQUESTS = 1_000;
    private static final int THREADS = 10;
    private static final int FOUND_BY_EACH = 3;

    private final PrintStream out;
    private final StatCounters stats = StatCounters.named("memory_server")
            .counters("memories_stored", "queries_processed", "memories_retrieved")
            .value("last_query_time")
            .build();

    OwnCounters(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        new OwnCounters(System.out).run();
    }

    void run() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int request = 0; request < REQUESTS; request++) {
            threads.execute(this::serve);
        }
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the requests take too long");
        }
        out.println("stored " + stats.get("memories_stored"));
        out.println("processed " + stats.get("queries_processed") + ", retrieved " + stats.get("memories_retrieved"));
        refuseTypingErrors();
    }

    private void serve() {
        stats.increment("memories_stored");
        stats.update(batch -> batch.increment("queries_processed")
                .increment("memories_retrieved", FOUND_BY_EACH)
                .set("last_query_time", Instant.now()));
    }

    private void refuseTypingErrors() {
        try {
            stats.increment("memories_stord");
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
        }
    }
}
