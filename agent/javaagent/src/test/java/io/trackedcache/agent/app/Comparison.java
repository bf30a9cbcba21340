package io.trackedcache.agent.app;

import io.trackedcache.agent.scenario.Counted;
import java.util.List;

/**
 * Compares what happened in an application's caches with what was counted.
 *
 * <p>Without the agent it prints the expected counts, and with the agent the real ones. So the application prints the
 * same in both cases if the counts are true.
 */
final class Comparison {
    private static final String AGENT = "io.trackedcache.agent.AgentStart";

    private Comparison() {}

    /** Prints a line for each cache, in the form of {@link Counted}. */
    static void compare(List<String> lines) {
        compared(lines).forEach(System.out::println);
    }

    /** Returns these lines, to be printed later. */
    static List<String> compared(List<String> lines) {
        return isWithAgent() ? Counted.ofSame(lines) : lines;
    }

    static void compare(String line) {
        compare(List.of(line));
    }

    /**
     * Prints whether at most the given number of lookups was counted. Lookups at the end of a full stack may go
     * uncounted.
     */
    static void compareAtMost(String cache, long begun) {
        boolean isTrue = !isWithAgent() || Counted.lookups(cache) <= begun;
        System.out.println(cache + ": " + (isTrue ? "no more than had begun" : "more than had begun"));
    }

    /** Prints how many lookups found an expired entry. */
    static void compareExpired(String cache, long expired) {
        System.out.println(cache + ": expired=" + (isWithAgent() ? Counted.expired(cache) : expired));
    }

    /** Resets the counts of a cache. */
    static void forget(String cache) {
        if (isWithAgent()) {
            Counted.forget(cache);
        }
    }

    private static boolean isWithAgent() {
        return ClassLoader.getSystemClassLoader().getResource(AGENT.replace('.', '/') + ".class") != null;
    }
}
