package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.Miss;
import io.trackedcache.annotation.TrackedCache;
import java.util.AbstractList;
import java.util.List;

/** Results whose isEmpty throws, as those of a database whose session is closed. */
public final class ResultsThatFail implements Scenario {
    private static final String FAILING = "results-that-fail";
    private static final String NAMED = "results-that-fail-named";
    private static final String OTHER = "results-that-fail-other";

    private static final class Closed extends AbstractList<String> {
        @Override
        public String get(int index) {
            throw new IllegalStateException("closed");
        }

        @Override
        public int size() {
            throw new IllegalStateException("closed");
        }
    }

    private static final class Named {
        @CacheName
        private final String name = NAMED;

        @TrackedCache(miss = Miss.EMPTY)
        List<String> find() {
            return name.isEmpty() ? List.of() : new Closed();
        }
    }

    @TrackedCache(value = FAILING, miss = Miss.EMPTY)
    List<String> find() {
        return new Closed();
    }

    @TrackedCache(OTHER)
    private String findNamed(Named named) {
        named.find();
        return "value";
    }

    @TrackedCache(OTHER)
    private String findTwice() {
        findOne();
        return "value";
    }

    @TrackedCache(OTHER)
    private String findOne() {
        return "value";
    }

    @Override
    public void run() {
        CacheLookup.current().hit();
        find();
        find();
        // No lookup is running any more.
        CacheLookup.current().waitTimeout();
        findNamed(new Named());
        findTwice();
    }

    @Override
    public List<String> expected() {
        return List.of(
                FAILING + ": cache_hits=2, total_queries=2",
                NAMED + ": cache_hits=1, total_queries=1",
                OTHER + ": cache_hits=3, total_queries=3");
    }
}
