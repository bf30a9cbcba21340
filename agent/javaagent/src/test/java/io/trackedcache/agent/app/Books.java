package io.trackedcache.agent.app;

import io.trackedcache.agent.scenario.Counted;
import java.util.List;

/**
 * What an application knows to have happened in its caches, beside what was counted.
 *
 * <p>Says the one where there is no agent and the other where there is one: so the application says the same in both
 * cases as long as the counts are true.
 */
final class Books {
    private static final String AGENT = "io.trackedcache.agent.AgentStart";

    private Books() {}

    /** Says a line for each cache, of the form that {@link Counted} has. */
    static void compare(List<String> lines) {
        compared(lines).forEach(System.out::println);
    }

    /** The same, to be said later. */
    static List<String> compared(List<String> lines) {
        return isWithAgent() ? Counted.ofSame(lines) : lines;
    }

    static void compare(String line) {
        compare(List.of(line));
    }

    /**
     * Says whether so many lookups were counted as had begun, or fewer: those at the bottom of a stack that overflows
     * have no room to be counted in.
     */
    static void compareAtMost(String cache, long begun) {
        boolean isTrue = !isWithAgent() || Counted.lookups(cache) <= begun;
        System.out.println(cache + ": " + (isTrue ? "no more than had begun" : "more than had begun"));
    }

    /** Says how many lookups found their entry expired. */
    static void compareExpired(String cache, long expired) {
        System.out.println(cache + ": expired=" + (isWithAgent() ? Counted.expired(cache) : expired));
    }

    /** Whatever was counted so far. */
    static void forget(String cache) {
        if (isWithAgent()) {
            Counted.forget(cache);
        }
    }

    private static boolean isWithAgent() {
        return ClassLoader.getSystemClassLoader().getResource(AGENT.replace('.', '/') + ".class") != null;
    }
}
