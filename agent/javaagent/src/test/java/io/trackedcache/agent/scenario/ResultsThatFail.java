package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.Miss;
import io.trackedcache.annotation.TrackedCache;
import java.util.AbstractList;
import java.util.List;

/** Results whose isEmpty throws, as those of a database whose session is closed. They are not read, and not counted. */
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
        return List.of(FAILING + ": ", NAMED + ": ", OTHER + ": cache_hits=3, total_queries=3");
    }

    @Override
    public List<String> uncounted() {
        String closed = "find is not counted: it returned a " + Closed.class.getName() + ", which may run code of the";
        return List.of(ResultsThatFail.class.getName() + "." + closed, Named.class.getName() + "." + closed);
    }
}
