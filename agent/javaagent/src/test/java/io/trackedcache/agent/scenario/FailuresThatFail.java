package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.Outcome;
import io.trackedcache.annotation.OutcomeClassifier;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;

/** A classifier throws an exception whose toString throws. */
public final class FailuresThatFail implements Scenario {
    private static final String CACHE = "failures-that-fail";

    @SuppressWarnings("OverrideThrowableToString") // toString is the method that throws.
    private static final class Unspeakable extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw this;
        }
    }

    private static final class Failing implements OutcomeClassifier {
        @Override
        public Outcome classify(Object result, Throwable failure) {
            throw new Unspeakable();
        }
    }

    @TrackedCache(value = CACHE, classifier = Failing.class)
    String find() {
        return "value";
    }

    @Override
    public void run() {
        find();
        find();
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE + ": cache_hits=2, total_queries=2");
    }
}
