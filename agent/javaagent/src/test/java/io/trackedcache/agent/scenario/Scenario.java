package io.trackedcache.agent.scenario;

import java.util.List;

/** A use of caches and its expected counts. */
public interface Scenario {
    /** Uses the caches. */
    void run() throws Exception;

    /** Returns one line for each cache: its name, a colon, and every number that is not zero, as in {@link Counted}. */
    List<String> expected();

    /** Returns the classes and methods that are excluded, as in the setting {@code exclude}. */
    default List<String> excluded() {
        return List.of();
    }

    /** Returns the beginnings of the expected messages about uncounted methods; each must be printed exactly once. */
    default List<String> uncounted() {
        return List.of();
    }
}
