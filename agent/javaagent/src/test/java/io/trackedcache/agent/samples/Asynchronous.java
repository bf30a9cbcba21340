package io.trackedcache.agent.samples;

import io.trackedcache.agent.scenario.Scenario;
import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A lookup that ends when its future completes. */
public final class Asynchronous implements Scenario {
    private final CompletableFuture<String> answer = new CompletableFuture<>();

    // sample
    @TrackedCache("answers")
    CompletableFuture<String> ask(String question) {
        CacheLookup lookup = CacheLookup.current();
        return answer.thenApply(text -> {
            if (text.startsWith("old ")) {
                lookup.expired();
            }
            return text;
        });
    }
    // end

    @Override
    public void run() {
        CompletableFuture<String> first = ask("what is new?");
        CompletableFuture<String> second = ask("what else?");
        second.cancel(false);
        answer.complete("old news");
        first.join();
    }

    @Override
    public List<String> expected() {
        return List.of("answers: cache_misses=1, cache_expired=1, total_queries=1, lookup_errors=1");
    }
}
