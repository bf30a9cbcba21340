package io.trackedcache.examples.seeaheal;

import java.io.PrintStream;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.management.openmbean.CompositeData;

/**
 * Lets a cache lose updates of its own counters, and prints what the agent finds and does. To be run with the agent.
 * The argument is {@code report} or {@code heal}: which of both the settings of the agent make it do.
 */
public final class SeeAHeal {
    private static final int SECONDS_TO_LIVE = 60;
    private static final int LONGEST = 96;

    /** The events of a heal: before it, and after the counter was read again. */
    private static final Set<String> STEPS = Set.of("DRIFT_ADDED", "HEAL");

    private final UserCache cache = new UserCache();
    private final Rush rush = new Rush(cache);
    private final AgentView agent = new AgentView();
    private final PrintStream out;

    private SeeAHeal(PrintStream out) throws Exception {
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        SeeAHeal lesson = new SeeAHeal(System.out);
        lesson.rush.run();
        if (arguments.length == 1 && arguments[0].equals("heal")) {
            lesson.heal();
            System.out.println("The end.");
            TimeUnit.SECONDS.sleep(SECONDS_TO_LIVE);
        } else {
            lesson.report();
            System.out.println("The end.");
        }
    }

    private void report() throws Exception {
        agent.await("drift");
        printCounts();
        out.println();
        out.println("The agent has found the loss, and the lines of code that it comes from:");
        for (CompositeData counter : agent.ownCounters()) {
            out.printf("  %-13s %s%n", counter.get("counter"), beginning((String) counter.get("explanation")));
        }
        out.println("It has changed nothing: no setting allows it to.");
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.lastIndexOf(' ', LONGEST)) + " ...";
    }

    private void heal() throws Exception {
        agent.await("same");
        out.println(
                "The agent has added what was lost, as one step for all threads, and then read the counters again:");
        for (CompositeData event : agent.events()) {
            if (STEPS.contains(event.get("type"))) {
                out.printf("  %-12s %s%n", event.get("type"), event.get("details"));
            }
        }
        out.println();
        printCounts();
    }

    private void printCounts() throws Exception {
        out.printf("  %-22s %8s %8s %8s%n", "", "hits", "misses", "total");
        print("the true numbers", rush.counts());
        print("counted by the agent", agent.counts());
        print("counted by the cache", cache.counts());
    }

    private void print(String who, Counts counts) {
        out.printf("  %-22s %8d %8d %8d%n", who, counts.hits(), counts.misses(), counts.total());
    }
}
