package io.trackedcache.agent.samples;

import io.trackedcache.agent.scenario.Scenario;
import io.trackedcache.annotation.Outcome;
import io.trackedcache.annotation.OutcomeClassifier;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A classifier for results that only their author understands. */
public final class Classified implements Scenario {
    // sample
    record Reply(int status, String text) {}

    static final class ByStatus implements OutcomeClassifier {
        @Override
        public @Nullable Outcome classify(@Nullable Object result, @Nullable Throwable failure) {
            return result instanceof Reply reply && reply.status() == 404 ? Outcome.MISS : null;
        }
    }

    @TrackedCache(value = "replies", classifier = ByStatus.class)
    Reply get(String path) {
        return path.startsWith("/") ? new Reply(200, "here it is") : new Reply(404, "not here");
    }
    // end

    @Override
    public void run() {
        get("/index");
        get("nothing");
        get("nothing again");
    }

    @Override
    public List<String> expected() {
        return List.of("replies: cache_hits=1, cache_misses=2, total_queries=3");
    }
}
