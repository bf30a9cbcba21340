package io.trackedcache.agent.scenario;

import java.util.List;

/** Something that happens in caches, and what is counted of it. */
public interface Scenario {
    /** Does it. */
    void run() throws Exception;

    /** One line for each cache: its name, a colon, and every number that is not zero, as {@link Counted} writes it. */
    List<String> expected();

    /** How each line begins that is said of what is not counted; each must be said exactly once. */
    default List<String> uncounted() {
        return List.of();
    }
}
