package io.trackedcache.examples.benchmarks.report;

import java.time.Clock;
import java.time.LocalDate;

/** Where and when figures were taken; without this they say nothing. */
public record Machine(int cpus, String jdk, String os, LocalDate date) {

    public static Machine here(Clock clock) {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                LocalDate.now(clock));
    }

    /** A list in Markdown. */
    @Override
    public String toString() {
        return "- Date: " + date + "\n- CPUs: " + cpus + "\n- JDK: " + jdk + "\n- OS: " + os + "\n";
    }
}
